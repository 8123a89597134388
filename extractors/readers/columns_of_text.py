"""Signature blocks set in two or more columns: what stands side by side is put one person below the other.

Read line by line, "Ulf Ek      Eva Alm" over "Kommunchef      Polischef" parts every name from its role. Only grids
in which
one row holds names and a later one offices are taken apart: runs of spaces also stand in agendas, tables and ragged
prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.people import is_bare_name

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
_RULE = re.compile(r"^[\s_.\-–…]*$")
_LONGEST_CELL = 60
_MOST_LINES = 30
"""Of a grid. Each line may begin one, so that this bounds the time that a long table takes."""

Cell = tuple[int, str]
"""Where a cell begins in its line, and its text."""


def part_columns(lines: Sequence[str]) -> list[str]:
    """Lines of text with each signature grid taken apart: the lines of one column, a blank line, those of the next."""
    if all(_is_one_cell(line.strip()) for line in lines):
        return list(lines)  # as nearly all texts
    result: list[str] = []
    i = 0
    while i < len(lines):
        end, columns = _grid_at(lines, i)
        if columns:
            result += [line for column in columns for line in ("", *column)] + [""]
            i = end
        else:
            result += lines[i : i + 1]
            i += 1
    return result


def _grid_at(lines: Sequence[str], start: int) -> tuple[int, list[list[str]]]:
    """The signature grid that begins at a line: the line after it, and its columns; empty where none does. What stands
    below it after a gap, such as the sender's address, may look like one row more."""
    end = _grid_end(lines, start)
    for at in range(end, start, -1):
        is_gap = at == end or (not lines[at].strip() and lines[at - 1].strip())
        columns = _columns([_cells(line) for line in lines[start:at] if line.strip()]) if is_gap else []
        if is_signature_grid(columns):
            return at, columns
    return start, []


def part_signature_tables(blocks: Sequence[Block]) -> Sequence[Block]:
    """Table rows that are signatures side by side, as lines of one person each."""
    if not any(block.kind == "table_row" for block in blocks):
        return blocks
    result: list[Block] = []
    group = max((block.group for block in blocks), default=0)
    for is_row, run in groupby(blocks, key=lambda block: block.kind == "table_row"):
        rows = list(run)
        columns = _table_columns(rows) if is_row else []
        if not is_signature_grid(columns):
            result += rows
            continue
        for column in columns:
            group += 1
            result += [
                replace(rows[0], kind="paragraph", text=text, group=group, cells=(), header=(), strong=0)
                for text in column
            ]
    return result


def is_signature_grid(columns: Sequence[Sequence[str]]) -> bool:
    """Whether every column holds a person's name with an office under it, or over it."""
    return len(columns) >= 2 and all(
        any(map(is_bare_name, column)) and any(map(_is_office, column)) for column in columns
    )


def _is_office(text: str) -> bool:
    roles = lexicon("roles")
    return not is_bare_name(text) and any(
        roles[kind].search(text.casefold()) for kind in ("police", "municipality", "other", "minutes")
    )


def _cells(line: str) -> list[Cell]:
    wide = re.sub(r"\t+|\|", "    ", line) if re.search(r"\S\t|\|", line) else line.expandtabs(8)
    return [(m.start(), m[0]) for m in _CELL.finditer(wide) if not _RULE.match(m[0])]


def _is_one_cell(line: str) -> bool:
    """Whether no wide gap, bar or white space other than " " parts a line, as in nearly all."""
    return line.isprintable() and "   " not in line and "|" not in line


def _grid_end(lines: Sequence[str], start: int) -> int:
    """The line after a run of short cells that begins with a row of several; up to three blank lines may part its
    rows."""
    if _is_one_cell(lines[start].strip()) or len(_cells(lines[start])) < 2:
        return start
    end = blank = 0
    for i in range(start, min(len(lines), start + _MOST_LINES)):
        cells = _cells(lines[i])
        if not cells:
            blank += 1
            if blank > 3:
                break
        elif max(len(text) for _, text in cells) > _LONGEST_CELL or (len(cells) == 1 and cells[0][0] < 20 and blank):
            break
        else:
            blank, end = 0, i + 1
    return end or start


def _columns(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """The cells of each column, by where the cells of the fullest row begin."""
    fullest = max(rows, key=len, default=[])
    starts = [start for start, _ in fullest]
    columns: list[list[str]] = [[] for _ in starts]
    for row in rows:
        for number, (start, text) in enumerate(row):
            nearest = (
                number if len(row) == len(starts) else min(range(len(starts)), key=lambda n: abs(starts[n] - start))
            )
            columns[nearest].append(text)
    return columns


def _table_columns(rows: Sequence[Block]) -> list[list[str]]:
    grid = [*([rows[0].header] if rows[0].header else []), *(row.cells for row in rows)]
    if len({len(cells) for cells in grid}) != 1:
        return []
    return [[cell for cell in column if cell.strip() and not _RULE.match(cell)] for column in zip(*grid, strict=True)]
