"""Rows of tables in web pages, and texts that a table sets side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.readers.layout_tables import rows_of
from extractors.readers.markup import Element, first, length_of
from extractors.readers.table_heads import GridRow
from extractors.readers.visible import visible_text

STRONG = ("b", "strong")
"""Elements that set text in bold."""
_HEAD_WORDS = 8
"""Words of a head over a column."""


def columns_of(table: Element) -> list[tuple[Element, Element]]:
    """Head and content of each column, where a table of two rows sets two or more texts side by side; else none."""
    rows = rows_of(table)
    if len(rows) != 2 or len(rows[0]) != len(rows[1]) or len(rows[0]) < 2:
        return []
    heads, bodies = rows
    if any(
        first(head, "li", "br") is not None or not 0 < len(visible_text(head).split()) <= _HEAD_WORDS for head in heads
    ):
        return []
    is_text = all(sum(1 for _ in body.iterdescendants("li", "p", "br")) > 1 for body in bodies)
    return list(zip(heads, bodies, strict=True)) if is_text else []


def spans_table(row: Sequence[Element]) -> bool:
    """Whether a row is one cell across the columns: a title inside the table."""
    return len(row) == 1 and _span(row[0], "colspan") > 1


def grid_row(cells: Sequence[Element], open_spans: dict[int, tuple[int, str]]) -> GridRow:
    """The texts of a row; those of cells that span rows are repeated from `open_spans`, which the row brings up to
    date."""
    texts: list[str] = []
    for cell in cells:
        _fill(texts, open_spans)
        text = visible_text(cell) if length_of(cell) else ""
        down = _span(cell, "rowspan", 200)
        for column in range(_span(cell, "colspan")):
            if down > 1:
                open_spans[len(texts)] = (down - 1, "" if column else text)
            texts.append("" if column else text)
    _fill(texts, open_spans)
    return GridRow(
        texts,
        is_head=bool(cells) and all(cell.tag == "th" for cell in cells),
        is_bold=bool(cells) and all(first(cell, *STRONG) is not None for cell in cells),
    )


def _fill(texts: list[str], open_spans: dict[int, tuple[int, str]]) -> None:
    while len(texts) in open_spans:
        left, text = open_spans.pop(len(texts))
        if left > 1:
            open_spans[len(texts)] = (left - 1, text)
        texts.append(text)


def _span(cell: Element, name: str, most: int = 20) -> int:
    value = cell.get(name) or "1"
    return max(1, min(int(value), most)) if value.isascii() and value.isdigit() else 1


def split_rows(cells: Sequence[str], lists: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """A row whose cells hold lists, item by item.

    `lists` has the items of each cell, none where a cell is no list. Lists side by side go item by item when every cell
    is one or they are as long; a cell beside them is repeated, as one that spans rows.
    """
    most = max(map(len, lists), default=0)
    if most < 2:
        yield tuple(cells)
        return
    filled = [items for cell, items in zip(cells, lists, strict=True) if cell]
    side_by_side = all(len(items) > 1 for items in filled)
    for number in range(most):
        yield tuple(
            (items[number] if number < len(items) else "") if len(items) == most or (items and side_by_side) else cell
            for cell, items in zip(cells, lists, strict=True)
        )
