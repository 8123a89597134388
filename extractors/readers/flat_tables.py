"""Tables that became lines of text, a cell each: the heads of the columns below one another, then each row's cells."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.readers.lines import Line

_FEWEST = 3
"""Columns; two lines that happen to be heads are headings."""


def table_head(lines: Sequence[Line]) -> tuple[str, ...]:
    """The heads of columns that a group of lines is; empty where it is none."""
    if len(lines) < _FEWEST or any(line.marker or line.level for line in lines):
        return ()
    heads = lexicon("columns")
    known = all(any(entry.pattern.fullmatch(line.text.casefold()) for entry in heads.values()) for line in lines)
    acts = any(heads["activity"].pattern.fullmatch(line.text.casefold()) for line in lines)
    return tuple(line.text for line in lines) if known and acts else ()


def table_row(lines: Sequence[Line], head: tuple[str, ...]) -> Block | None:
    """The row that a group of as many lines as there are columns is; None for anything else."""
    if len(lines) != len(head) or any(line.marker or line.level for line in lines):
        return None
    cells = tuple(line.text for line in lines)
    return Block("table_row", " | ".join(cells), cells=cells, header=head)
