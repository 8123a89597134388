"""Tables that became lines of text, a cell each: the heads of the columns below one another, then each row's cells."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.readers.hyphens import HYPHENS, joined
from extractors.readers.lines import Line
from extractors.structure.headings import names_actor

Group = Sequence[Line]

_FEWEST = 3
"""Columns; two lines that happen to be heads are headings."""


def flat_rows(groups: Sequence[Group]) -> dict[int, Block | None]:
    """The groups of lines that belong to such tables, by their index: the row of each, None for the heads. Heads that
    no row follows are no table."""
    found: dict[int, Block | None] = {}
    head: tuple[str, ...] = ()
    for at, lines in enumerate(groups):
        if (row := _row(lines, head)) is not None:
            found[at] = row
            continue
        head = _head(lines)
        if head and at + 1 < len(groups) and _row(groups[at + 1], head) is not None:
            found[at] = None
    return found


def _head(lines: Group) -> tuple[str, ...]:
    """The heads of columns that a group of lines is; empty where it is none."""
    if len(lines) < _FEWEST or any(line.marker or line.level for line in lines):
        return ()
    heads = lexicon("columns")
    known = all(any(entry.pattern.fullmatch(line.text.casefold()) for entry in heads.values()) for line in lines)
    acts = any(heads["activity"].pattern.fullmatch(line.text.casefold()) for line in lines)
    return tuple(line.text for line in lines) if known and acts else ()


def _row(lines: Group, head: tuple[str, ...]) -> Block | None:
    """The row that a group is, a cell a line; None for anything else. Wrapped text has lines that go on in the next."""
    if not head or len(lines) < len(head) or any(line.marker or line.level for line in lines):
        return None
    cells = tuple(_unwrapped(lines) if len(lines) > len(head) else [line.text for line in lines])
    if len(cells) != len(head):
        return None
    ended = any(cell.endswith((".", "!", "?", "-")) for cell in cells[1:-1])  # the first may be a sentence
    if ended or any(cell[:1].islower() and not names_actor(cell) for cell in cells):
        return None
    return Block("table_row", " | ".join(cells), cells=cells, header=head)


def _unwrapped(lines: Group) -> list[str]:
    """The cells of a row of which some stand in several lines, told by a hyphen or a small letter."""
    cells: list[str] = []
    for line in lines:
        goes_on = line.text[:1].islower() and not names_actor(line.text)
        if cells and (goes_on or cells[-1].endswith(HYPHENS)):
            cells[-1] = joined(cells[-1], line.text)
        else:
            cells.append(line.text)
    return cells
