"""Tables of web pages as rows of text."""

from __future__ import annotations

import re

from extractors.readers.markup import Element, elements, first, length_of, text_of
from extractors.readers.plain import normalise
from extractors.readers.table_heads import GridRow

STRONG = ("b", "strong")
"""Elements that set text in bold."""

_PAGEFUL = 1500
"""Characters of one cell."""


def squeeze(text: str) -> str:
    """Normalised text on one line."""
    return re.sub(r"\s+", " ", normalise(text)).strip()


def places_content(table: Element) -> bool:
    """Whether a table only lays out the page: its cells hold headings, tables or a page's worth of text."""
    if first(table, "h1", "h2", "h3", "table") is not None:
        return True
    return any(length_of(cell) > _PAGEFUL for cell in table.iterdescendants("td"))


def grid_rows(table: Element) -> list[GridRow]:
    """The rows of a table, cells that span rows repeated in each."""
    rows: list[GridRow] = []
    open_spans: dict[int, tuple[int, str]] = {}
    for row in table.iterdescendants("tr"):
        cells: list[str] = []
        tags = [cell for cell in elements(row) if cell.tag in ("td", "th")]
        for cell in tags:
            _fill(cells, open_spans)
            text = squeeze(text_of(cell))
            if (span := _span_of(cell)) > 1:
                open_spans[len(cells)] = (span - 1, text)
            cells.append(text)
        _fill(cells, open_spans)
        if any(cells):
            rows.append(
                GridRow(
                    cells,
                    is_head=bool(tags) and all(cell.tag == "th" for cell in tags),
                    is_bold=bool(tags) and all(first(cell, *STRONG) is not None for cell in tags),
                )
            )
    return rows


def _fill(cells: list[str], open_spans: dict[int, tuple[int, str]]) -> None:
    while len(cells) in open_spans:
        left, text = open_spans.pop(len(cells))
        if left > 1:
            open_spans[len(cells)] = (left - 1, text)
        cells.append(text)


def _span_of(cell: Element) -> int:
    value = cell.get("rowspan") or "1"
    return min(int(value), 200) if value.isdigit() else 1
