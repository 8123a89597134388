"""Tables of web pages as rows of text."""

from __future__ import annotations

import re

from bs4 import Tag

from extractors.readers.plain import normalise
from extractors.readers.table_heads import GridRow

STRONG = frozenset(("b", "strong"))
"""Elements that set text in bold."""


def squeeze(text: str) -> str:
    """Normalised text on one line."""
    return re.sub(r"\s+", " ", normalise(text)).strip()


def places_content(table: Tag) -> bool:
    """Whether a table only lays out the page: its cells hold headings, tables or a page's worth of text."""
    if table.find(["h1", "h2", "h3", "table"]):
        return True
    return any(len(cell.get_text(" ", strip=True)) > 1500 for cell in table.find_all("td"))


def grid_rows(table: Tag) -> list[GridRow]:
    """The rows of a table, cells that span rows repeated in each."""
    rows: list[GridRow] = []
    open_spans: dict[int, tuple[int, str]] = {}
    for row in table.find_all("tr"):
        cells: list[str] = []
        tags = [c for c in row.find_all(["td", "th"], recursive=False) if isinstance(c, Tag)]
        for cell in tags:
            _fill(cells, open_spans)
            text = squeeze(cell.get_text(" "))
            if (span := _span_of(cell)) > 1:
                open_spans[len(cells)] = (span - 1, text)
            cells.append(text)
        _fill(cells, open_spans)
        if any(cells):
            rows.append(
                GridRow(
                    cells,
                    is_head=bool(tags) and all(c.name == "th" for c in tags),
                    is_bold=bool(tags) and all(c.find(list(STRONG)) for c in tags),
                )
            )
    return rows


def _fill(cells: list[str], open_spans: dict[int, tuple[int, str]]) -> None:
    while len(cells) in open_spans:
        left, text = open_spans.pop(len(cells))
        if left > 1:
            open_spans[len(cells)] = (left - 1, text)
        cells.append(text)


def _span_of(cell: Tag) -> int:
    value = str(cell.get("rowspan") or "1")
    return min(int(value), 200) if value.isdigit() else 1
