"""Tables whose cells are ruled: the grid, its merged cells, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.readers.pdf.model import Area, BoxTuple, PageContent, Rule, Word
from extractors.readers.pdf.open_tables import open_tables

NEAR = 3.0
"""Rules closer than this are one: borders of neighbouring cells are drawn side by side."""


@dataclass(slots=True)
class Cell:
    """A cell, possibly spanning several places of the grid."""

    row: int
    column: int
    rows: int
    columns: int
    box: BoxTuple
    words: list[Word] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A ruled grid with at least two columns."""

    box: BoxTuple
    xs: list[float]
    ys: list[float]
    cells: list[Cell]
    fills: list[BoxTuple] = field(default_factory=list)


def find_tables(page: PageContent) -> list[Table]:
    """All ruled tables of the page, with their words; tables with fewer than two columns or without text are left
    out."""
    level = merged([rule for rule in page.rules if rule.level])
    upright = merged([rule for rule in page.rules if not rule.level])
    tables = []
    for rules in [*_connected(level, upright), *open_tables(level, upright, page)]:
        table = _table(rules, page)
        if table is not None:
            tables.append(table)
    return [
        table for table in tables if not any(_inside(table.box, other.box) for other in tables if other is not table)
    ]


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules of one direction, with those on one line that touch made one."""
    done: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.at / NEAR), r.start)):
        last = done[-1] if done else None
        if last and abs(last.at - rule.at) <= NEAR and rule.start <= last.end + NEAR:
            done[-1] = Rule(rule.level, last.at, last.start, max(last.end, rule.end))
        else:
            done.append(rule)
    return done


def _connected(level: list[Rule], upright: list[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = [[rule] for rule in level]
    for rule in upright:
        touched = [group for group in groups if any(_cross(other, rule) for other in group if other.level)]
        rest = [group for group in groups if group not in touched]
        groups = [*rest, [rule, *(other for group in touched for other in group)]] if touched else groups
    return [group for group in groups if len(group) > 3]


def _cross(level: Rule, upright: Rule) -> bool:
    return (
        level.start - NEAR <= upright.at <= level.end + NEAR and upright.start - NEAR <= level.at <= upright.end + NEAR
    )


def _table(rules: list[Rule], page: PageContent) -> Table | None:
    xs, ys = _places(rules, level=False), _places(rules, level=True)
    if len(xs) < 3 or len(ys) < 2:
        return None
    cells = _cells(xs, ys, rules)
    box = (xs[0], ys[0], xs[-1], ys[-1])
    inside = [word for word in page.words if _inside(_centre(word), box)]
    for word in inside:
        for cell in cells:
            if _inside(_centre(word), cell.box):
                cell.words.append(word)
                break
    filled_columns = {cell.column for cell in cells if cell.words}
    if len(filled_columns) < 2:
        return None
    return Table(
        box, xs, ys, cells, [area.box for area in page.areas if area.filled and _inside(area.box, _grown(box))]
    )


def _places(rules: list[Rule], *, level: bool) -> list[float]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules if rule.level == level):
        if not places or at - places[-1] > NEAR:
            places.append(at)
    return places


def _cells(xs: list[float], ys: list[float], rules: list[Rule]) -> list[Cell]:
    """Grid squares, joined where no rule parts them."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            columns = 1
            while column + columns < len(xs) - 1 and not _has_side(rules, xs[column + columns], ys[row], ys[row + 1]):
                columns += 1
            rows = 1
            while row + rows < len(ys) - 1 and not _has_floor(rules, ys[row + rows], xs[column], xs[column + columns]):
                rows += 1
            taken |= {(r, c) for r in range(row, row + rows) for c in range(column, column + columns)}
            box = (xs[column], ys[row], xs[column + columns], ys[row + rows])
            cells.append(Cell(row, column, rows, columns, box))
    return cells


def _has_side(rules: list[Rule], x: float, top: float, bottom: float) -> bool:
    middle = (top + bottom) / 2
    return any(not r.level and abs(r.at - x) <= NEAR and r.start <= middle <= r.end for r in rules)


def _has_floor(rules: list[Rule], y: float, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return any(r.level and abs(r.at - y) <= NEAR and r.start <= middle <= r.end for r in rules)


def _centre(word: Word) -> BoxTuple:
    x, y = (word.x0 + word.x1) / 2, word.baseline - 0.25 * word.size
    return x, y, x, y


def _inside(box: BoxTuple, outer: BoxTuple) -> bool:
    return outer[0] <= box[0] and outer[1] <= box[1] and box[2] <= outer[2] and box[3] <= outer[3]


def _grown(box: BoxTuple) -> BoxTuple:
    return box[0] - NEAR, box[1] - NEAR, box[2] + NEAR, box[3] + NEAR


def boxes(page: PageContent, tables: list[Table]) -> list[Area]:
    """Framed or shaded areas that hold several lines, outside of tables: fact boxes and sidebars, largest last."""
    found = []
    for area in page.areas:
        left, top, right, bottom = area.box
        big = (right - left) * (bottom - top) > 0.75 * page.width * page.height
        if (
            right - left > 60
            and bottom - top > 30
            and not big
            and not any(_inside(area.box, _grown(t.box)) for t in tables)
        ):
            found.append(area)
    return sorted(found, key=lambda area: (area.box[2] - area.box[0]) * (area.box[3] - area.box[1]))
