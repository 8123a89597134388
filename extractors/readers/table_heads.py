"""Tables of office files and pages: which row names the columns, and cells that span rows."""

from __future__ import annotations

from dataclasses import dataclass

CONTINUED = "\0"
"""Stands in a cell that goes on from the row above until it is filled."""


@dataclass(slots=True)
class GridRow:
    """A row with one text per cell, as far as the format tells."""

    cells: list[str]
    is_head: bool = False
    """The format marks it as a head."""
    is_bold: bool = False
    """Every letter is bold."""


def filled_down(above: list[str], cells: list[str]) -> list[str]:
    """A row's cells, with the text of cells that span rows repeated in each."""
    return [
        (above[place] if place < len(above) else "") if cell == CONTINUED else cell for place, cell in enumerate(cells)
    ]


def head_and_rows(rows: list[GridRow]) -> tuple[tuple[str, ...], list[GridRow]]:
    """The column heads (empty when there are none) and the rows below."""
    rows = [row for row in rows if any(row.cells)]
    if len(rows) < 2 or len(rows[0].cells) < 2 or not _is_head(rows[0], rows[1:]):
        return (), rows
    head = tuple(rows[0].cells)
    return head, [row for row in rows[1:] if tuple(row.cells) != head]


def _is_head(first: GridRow, rest: list[GridRow]) -> bool:
    filled = [cell for cell in first.cells if cell]
    if len(filled) < max(2, len(first.cells) - 1) or any(len(cell.split()) > 8 for cell in filled):
        return False
    if first.is_head or (first.is_bold and not all(row.is_bold for row in rest)):
        return True
    longest = max(len(cell.split()) for row in rest for cell in row.cells)
    return all(len(cell.split()) <= 3 and cell[-1] not in ".!?:" for cell in filled) and longest > 5
