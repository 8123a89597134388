"""Reading order: bands of columns from the white gutters between lines, boxes read as one piece, tables where they
stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.lines import Line, dots_without, page_lines
from extractors.readers.pdf.model import BoxTuple, PageContent, Word
from extractors.readers.pdf.tables import Table, boxes, find_tables

GUTTER = 9.0
"""White stripe, in points, that parts columns; leaflets of word processors leave 20-35."""
SHORT_BLOCK = 9
"""Columns of at most this many short lines are units of their own: signatures, addresses."""


@dataclass(slots=True)
class Box:
    """A framed or shaded area and what stands in it, in reading order."""

    box: BoxTuple
    flow: list[Flow]


Item = Line | Table | Box


@dataclass(slots=True)
class Flow:
    """Lines and tables read from top to bottom between one pair of edges."""

    items: list[Line | Table]
    page: PageContent
    is_column: bool = False
    """One of several columns side by side, or a box: its edges are its own, not the page's."""
    is_short_block: bool = False
    edges: tuple[float, float] = field(default=(0.0, 0.0))
    """Left and right."""


def page_flows(page: PageContent) -> list[Flow]:
    """Everything of the page in reading order."""
    tables = find_tables(page)
    page.dots = dots_without(page.dots, [table.box for table in tables])
    in_tables = {id(word) for table in tables for cell in table.cells for word in cell.words}
    words = [word for word in page.words if id(word) not in in_tables]
    items: list[Item] = list(tables)
    for area in boxes(page, tables):
        inside = [word for word in words if _holds(area.box, word)]
        if len(inside) >= 4 and len(inside) < len(words):
            items.append(Box(area.box, _flows([*page_lines(inside, page)], page, is_box=True)))
            taken = {id(word) for word in inside}
            words = [word for word in words if id(word) not in taken]
    return _flows([*items, *page_lines(words, page)], page, is_box=False)


def _holds(box: BoxTuple, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, word.baseline - 0.25 * word.size
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _flows(items: list[Item], page: PageContent, *, is_box: bool, is_nested: bool = False) -> list[Flow]:
    flows: list[Flow] = []
    single: list[Item] = []
    items = sorted(items, key=lambda item: (item.box[1], item.box[0]))
    i = 0
    while i < len(items):
        columns = _band(items, i)
        if columns is None or (is_nested and not _is_plain_band(columns)):
            single.append(items[i])
            i += 1
            continue
        i += sum(len(column) for column in columns)
        columns[0][:0] = _lead_of_first_column(single, columns)
        flows += _unpacked(single, page, is_column=is_box)
        single = []
        is_short = _is_short_block(columns)
        for column in columns:
            if is_short:
                flows += _unpacked(column, page, is_column=True, is_short=True)
            else:
                flows += _flows(column, page, is_box=True, is_nested=True)
    return flows + _unpacked(single, page, is_column=is_box)


def _band(items: list[Item], first: int) -> list[list[Item]] | None:
    """The columns that begin with item `first`, from left to right; None when it stands alone."""
    if first + 1 >= len(items) or not _may_open(items[first], items[first + 1]):
        return None
    best: list[list[Item]] | None = None
    for last in range(first + 2, len(items) + 1):
        columns = _components(items[first:last])
        if len(columns) < 2:
            break
        best = _supported(columns) or best
    return best


def _supported(columns: list[list[Item]]) -> list[list[Item]] | None:
    """The columns, cut where the shorter ones have ended; None for what is only one line with a wide gap."""
    columns = _without_tail(columns)
    if any(len(column) < 2 and not isinstance(column[0], (Table, Box)) for column in columns):
        return None
    return columns


def _without_tail(columns: list[list[Item]]) -> list[list[Item]]:
    """Without what follows below a wide gap in the first column only, when the columns are short: text after
    signatures."""
    others = max(column[-1].box[3] for column in columns[1:])
    first = columns[0]
    for i in range(1, len(first)):
        gap = first[i].box[1] - first[i - 1].box[3]
        if first[i].box[1] > others and gap > 0.9 * _height(first[i]) and _is_short_block([first[:i], *columns[1:]]):
            return [first[:i], *columns[1:]]
    return columns


def _is_plain_band(columns: list[list[Item]]) -> bool:
    """Whether columns within a column are beyond doubt: justified lines of narrow columns have wide gaps below each
    other too."""
    gutter = min(
        min(item.box[0] for item in right) - max(item.box[2] for item in left) for left, right in pairwise(columns)
    )
    return min(len(column) for column in columns) >= 5 or (gutter > 24 and _is_short_block(columns))


def _may_open(one: Item, other: Item) -> bool:
    """Two items side by side, or one that lies to the right of the next: what stands alone in the first column comes
    first anyway."""
    return _beside(one, other) or one.box[0] > other.box[2] + GUTTER


def _beside(one: Item, other: Item) -> bool:
    a, b = one.box, other.box
    overlap = min(a[3], b[3]) - max(a[1], b[1])
    apart = a[2] + GUTTER < b[0] or b[2] + GUTTER < a[0]
    return apart and overlap > 0.3 * min(a[3] - a[1], b[3] - b[1])


def _components(items: list[Item]) -> list[list[Item]]:
    """Items whose horizontal extents touch, from left to right."""
    groups: list[tuple[float, list[Item]]] = []
    for item in sorted(items, key=lambda it: it.box[0]):
        if groups and item.box[0] <= groups[-1][0] + GUTTER:
            right, members = groups[-1]
            groups[-1] = (max(right, item.box[2]), [*members, item])
        else:
            groups.append((item.box[2], [item]))
    return [sorted(members, key=lambda it: (it.box[1], it.box[0])) for _, members in groups]


def _height(item: Item) -> float:
    return item.size if isinstance(item, Line) else 12.0


def _is_short_block(columns: list[list[Item]]) -> bool:
    lines = [item for column in columns for item in column if isinstance(item, Line)]
    if any(len(column) > SHORT_BLOCK for column in columns) or len(lines) < sum(len(column) for column in columns):
        return False
    return median(len(line.words) for line in lines) <= 5 and not any(line.mark for line in lines)


def _lead_of_first_column(single: list[Item], columns: list[list[Item]]) -> list[Item]:
    """Takes off the end of `single` the lines that belong to the first column although nothing stands beside them."""
    lead: list[Item] = []
    left, right = min(it.box[0] for it in columns[0]), min(it.box[0] for it in columns[1]) - GUTTER
    below = columns[0][0]
    if _is_short_block(columns):
        return lead
    while single and isinstance(single[-1], Line) and single[-1].box[2] < right and single[-1].box[0] > left - GUTTER:
        if below.box[1] - single[-1].box[3] > 0.8 * _height(below):
            break
        below = single.pop()
        lead.insert(0, below)
    return lead


def _unpacked(items: list[Item], page: PageContent, *, is_column: bool, is_short: bool = False) -> list[Flow]:
    """Flows of one column, with boxes opened where they stand."""
    flows: list[Flow] = []
    for item in items:
        if isinstance(item, Box):
            flows += item.flow
        elif flows and flows[-1].items and flows[-1].is_column == is_column and not _of_box(flows[-1], items):
            flows[-1].items.append(item)
        else:
            flows.append(Flow([item], page, is_column, is_short))
    return [flow for flow in flows if flow.items]


def _of_box(flow: Flow, items: list[Item]) -> bool:
    return any(isinstance(item, Box) and any(inner is flow for inner in item.flow) for item in items)
