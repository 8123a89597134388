"""White stripes between the columns of a scanned page, from its ink: OCR reads on over those that are hardly wider than
a space."""

from __future__ import annotations

from itertools import groupby

import numpy as np
import numpy.typing as npt

from extractors.readers.pdf.model import Rule
from extractors.readers.pdf.spots import Mask, Spots

WIDTH = 6
"""Points. Spaces of justified lines reach this too, but not below each other."""
LENGTH = 50.0
"""Points, four lines; signature blocks are shorter and their gaps wide."""
BESIDE = 100
"""Points on each side in which print must stand."""
ENOUGH = 20
"""Points of ink in a row of that: more than a number or bullet with hanging text has."""
LINES = 4
"""Lines on each side; headings with a header above them make two."""
LINE = 12
"""Points; lines of two columns do not stand at one height."""
SHARE = 0.25
"""Of a stripe's height that has print on each side; lines with wide leading reach 0.35."""


def find_gutters(spots: Spots, shape: tuple[int, int], scale: float) -> list[Rule]:
    """Upright rules, in points, along the middle of each white stripe; `scale` is pixels per point."""
    ink = _print(spots, shape, scale)
    if ink.shape[1] < 3 * BESIDE:
        return []
    total = np.zeros((ink.shape[0], ink.shape[1] + 1), dtype=np.int32)
    np.cumsum(ink, axis=1, out=total[:, 1:])
    found = []
    for x in range(BESIDE, ink.shape[1] - BESIDE - WIDTH):
        white = total[:, x + WIDTH] == total[:, x]
        left = total[:, x] - total[:, x - BESIDE] >= ENOUGH
        right = total[:, x + WIDTH + BESIDE] - total[:, x + WIDTH] >= ENOUGH
        found += [(x, top, end) for top, end in _stretches(white, left, right)]
    return _without_indents(_middles(found))


def _print(spots: Spots, shape: tuple[int, int], scale: float) -> Mask:
    """Squares of a point that boxes of letters cover; specks, rules and pictures are left out."""
    height, width = int(shape[0] / scale) + 2, int(shape[1] / scale) + 2
    chosen = (spots.height > 2.5 * scale) & (spots.height < 40 * scale) & (spots.width < 80 * scale)
    edges = [spots.left, spots.top, spots.right, spots.bottom]
    x0, y0, x1, y1 = ((edge[chosen] / scale).astype(np.int64) for edge in edges)
    steps: npt.NDArray[np.int32] = np.zeros((height + 1, width + 1), dtype=np.int32)
    for y, x, step in ((y0, x0, 1), (y0, x1 + 1, -1), (y1 + 1, x0, -1), (y1 + 1, x1 + 1, 1)):
        np.add.at(steps, (y, x), step)
    return np.asarray(steps.cumsum(axis=0).cumsum(axis=1)[:height, :width] > 0)


def _stretches(white: Mask, left: Mask, right: Mask) -> list[tuple[int, int]]:
    """Top and end of each long white stretch between print, as far as there is some on both sides."""
    found = []
    start = 0
    for is_white, rows in groupby(white.tolist()):
        end = start + len(list(rows))
        if is_white and end - start >= LENGTH:
            sides = [np.flatnonzero(side[start:end]) for side in (left, right)]
            if all(len(side) for side in sides):
                top, last = max(int(side[0]) for side in sides), min(int(side[-1]) for side in sides)
                if last - top >= LENGTH - LINE and all(_is_full(side, top, last) for side in sides):
                    found.append((start + max(0, top - LINE), start + last + 1))
        start = end
    return found


def _is_full(side: npt.NDArray[np.int64], top: int, last: int) -> bool:
    """Whether the rows with print on one side are several lines that fill the stretch."""
    inside = side[(side >= top - LINE) & (side <= last + LINE)]
    lines = int((np.diff(inside) > 1).sum()) + 1
    return lines >= LINES and len(inside) > SHARE * (last - top)


def _middles(found: list[tuple[int, int, int]]) -> list[Rule]:
    """One rule for the stretches of neighbouring places that overlap, as long as the longest of them."""
    groups: list[list[tuple[int, int, int]]] = []
    for x, top, end in found:
        for group in groups:
            if x - group[-1][0] <= 1 and top < group[-1][2] and end > group[-1][1]:
                group.append((x, top, end))
                break
        else:
            groups.append([(x, top, end)])
    return [_middle(group) for group in groups]


def _middle(group: list[tuple[int, int, int]]) -> Rule:
    longest = max(end - top for _, top, end in group)
    best = [one for one in group if one[2] - one[1] >= 0.9 * longest]
    at = (best[0][0] + best[-1][0] + WIDTH) / 2
    return Rule(False, at, float(min(one[1] for one in best)), float(max(one[2] for one in best)))


def _without_indents(rules: list[Rule]) -> list[Rule]:
    """Without shorter stripes close beside a longer one: the white between the bullets of a column and its text."""
    kept: list[Rule] = []
    for rule in sorted(rules, key=lambda r: r.start - r.end):
        if not any(
            abs(rule.at - other.at) < BESIDE / 2 and rule.start < other.end and rule.end > other.start for other in kept
        ):
            kept.append(rule)
    return kept
