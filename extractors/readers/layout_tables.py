"""Tables of web pages that hold no rows of data and only place content on the page."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.markup import Element, elements, first, length_of, letters_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PAGEFUL = 1500
"""Characters of one cell."""


def places_content(table: Element) -> bool:
    """Whether a table only lays out the page: it has one column or row, holds tables, headings over text or a page's
    worth of text, or text outside its cells."""
    if first(table, "table") is not None:
        return True
    rows = rows_of(table)
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    if any(length_of(cell) > _PAGEFUL for cell in cells) or any(
        _heads_text(h, rows[0]) for h in table.iter(*_HEADINGS)
    ):
        return True
    inside = sum(map(letters_of, cells)) + sum(map(letters_of, table.iterdescendants("caption")))
    return letters_of(table) > inside


def _heads_text(heading: Element, top: Sequence[Element]) -> bool:
    """Whether a heading is more than the head of a column."""
    cell = next(heading.iterancestors("td", "th"), None)
    if cell is None:
        return False
    return length_of(cell) > length_of(heading) or (cell.tag == "td" and cell not in top)


def rows_of(table: Element) -> list[list[Element]]:
    """The cells of each row that has text."""
    rows = ([cell for cell in elements(row) if cell.tag in ("td", "th")] for row in table.iterdescendants("tr"))
    return [row for row in rows if any(map(length_of, row))]
