"""Tables printed in columns of spaces: a line of heads, then rows that a blank line parts, their cells wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.readers.content import is_furniture_text

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST = 2
"""Columns."""
_MOST_LINES = 40
"""Of a row. More are a list or a log, and would take long to join."""
_SLACK = 2
"""Columns of text that a cell may stand left of its head."""

Starts = tuple[int, ...]


def fixed_rows(lines: Sequence[str]) -> dict[int, Block | None]:
    """The lines that belong to such tables, by their number: a row at the first of its lines, None at the others and at
    the heads. Heads that no row follows are no table."""
    if all(map(_is_one_cell, lines)):
        return {}  # as nearly all texts
    found: dict[int, Block | None] = {}
    heads: tuple[str, ...] = ()
    starts: Starts = ()
    head_at = at = 0
    while at < len(lines):
        end = _end_of_chunk(lines, at)
        may_be_table = end > at and (heads or _heads(lines[at])[0])
        if not may_be_table or _is_page_number(lines[at:end]):
            at = max(end, at + 1)
            continue
        parted = _parted(lines, at, end, starts) if heads else []
        rows = {first: _row(lines[first:last], heads, starts) for first, last in parted}
        if rows and all(rows.values()):
            found.update(dict.fromkeys((head_at, *range(at, end))))
            found.update(rows)
        else:
            heads, starts = _heads(lines[at])
            head_at, end = at, at + 1 if heads else end
        at = end
    return found


def _is_page_number(lines: Sequence[str]) -> bool:
    """Whether nothing but the furniture of a page stands between two blank lines: a table goes on below it."""
    return all(is_furniture_text(line.strip().casefold()) for line in lines)


def _parted(lines: Sequence[str], start: int, end: int, starts: Starts) -> list[tuple[int, int]]:
    """Where each row between two blank lines begins and ends: one that fills all its columns, no cell of which opens
    with a small letter, needs no blank line before it."""
    opens = [at for at in range(start, end) if at == start or _opens_row(_CELL.findall(lines[at]), starts)]
    return list(zip(opens, [*opens[1:], end], strict=True))


def _opens_row(cells: Sequence[str], starts: Starts) -> bool:
    return len(cells) == len(starts) and not any(cell[:1].islower() for cell in cells)


def _end_of_chunk(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and lines[at].strip():
        at += 1
    return at


def _is_one_cell(line: str) -> bool:
    return "  " not in line.strip() and line.isprintable()


def _heads(line: str) -> tuple[tuple[str, ...], Starts]:
    """The heads of columns in a line and where they begin; empty where one of them is unknown."""
    if _is_one_cell(line):
        return (), ()
    cells = list(_CELL.finditer(line.expandtabs(8)))
    words = lexicon("columns")
    if len(cells) < _FEWEST or not any(words["activity"].pattern.fullmatch(cell[0].casefold()) for cell in cells):
        return (), ()
    if not all(any(entry.pattern.fullmatch(cell[0].casefold()) for entry in words.values()) for cell in cells):
        return (), ()
    return tuple(cell[0] for cell in cells), tuple(cell.start() for cell in cells)


def _row(lines: Sequence[str], heads: tuple[str, ...], starts: Starts) -> Block | None:
    """The row that lines are, each cell joined; None where fewer than two columns hold anything, or there are too many
    lines to be one."""
    if len(lines) > _MOST_LINES:
        return None
    cells: list[list[str]] = [[] for _ in starts]
    for line in lines:
        if is_furniture_text(line.strip().casefold()):
            continue  # the number of the page
        for cell in _CELL.finditer(line.expandtabs(8)):
            column = max((n for n, start in enumerate(starts) if start <= cell.start() + _SLACK), default=0)
            cells[column].append(cell[0])
    joined = tuple(_joined(parts) for parts in cells)
    if sum(map(bool, joined)) < _FEWEST or not joined[0]:
        return None
    return Block("table_row", " | ".join(joined), cells=joined, header=heads)


def _joined(parts: Sequence[str]) -> str:
    """Lines of a cell in one, words that a hyphen parts at the end of a line put together."""
    text = ""
    for part in parts:
        text = text[:-1] + part if re.search(r"\w-$", text) and part[:1].islower() else f"{text} {part}".strip()
    return text
