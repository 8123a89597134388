"""Rules, boxes, bullet-sized marks and pictures from the paths of a page."""

from __future__ import annotations

from typing import Any

from extractors.readers.pdf.model import Area, BoxTuple, Rule

THIN = 3.0
"""Rectangles thinner than this many points are rules: word processors draw table borders as filled slivers of 0.5-1.5
points."""
DOT = (1.5, 9.0)
"""Sides of a drawn bullet, in points."""


class Shapes:
    """Collects shapes; coordinates are the page's own, y upwards, until `turned`."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.areas: list[Area] = []
        self.dots: list[Area] = []
        self.pictures: list[Area] = []

    def add_path(self, path: Any, ctm: Any, state: Any, stroke: bool, fill: bool) -> None:
        """A painted path, split into its subpaths."""
        if not stroke and fill and is_white(state.ncolor):
            return
        parts = _subpaths(path, ctm)
        if fill and len(parts) == 2 and all(_is_rectangle(points, _box(points)) for points, _ in parts):
            outer, inner = sorted((_box(points) for points, _ in parts), key=_surface, reverse=True)
            if _within(inner, outer):
                self._add_ring(outer, inner)
                return
        for points, curved in parts:
            self._add_subpath(points, curved, stroke, fill and not is_white(state.ncolor))

    def add_picture(self, ctm: Any) -> None:
        """A picture fills the unit square of its coordinate system."""
        self.pictures.append(Area(_box([_apply(ctm, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))])))

    def _add_subpath(self, points: list[tuple[float, float]], curved: bool, stroke: bool, fill: bool) -> None:
        box = _box(points)
        width, height = box[2] - box[0], box[3] - box[1]
        if DOT[0] <= width <= DOT[1] and DOT[0] <= height <= DOT[1] and 0.6 < width / height < 1.7:
            self.dots.append(Area(box, fill))
        elif curved:
            if fill and width > 40 and height > 14:
                self.areas.append(Area(box, True))
        elif min(width, height) <= THIN:
            self._add_rule(box, width >= height)
        elif _is_rectangle(points, box):
            self.areas.append(Area(box, fill))
            if stroke:
                self._add_sides(box)

    def _add_ring(self, outer: BoxTuple, inner: BoxTuple) -> None:
        """A border painted as the space between two rectangles, as browsers do: its sides are where they part."""
        thick = [abs(a - b) for a, b in zip(outer, inner, strict=True)]
        x0, y0, x1, y1 = outer
        sides = [Rule(False, x0, y0, y1), Rule(True, y0, x0, x1), Rule(False, x1, y0, y1), Rule(True, y1, x0, x1)]
        drawn = [side for side, width in zip(sides, thick, strict=True) if 0.05 < width <= THIN]
        self.rules += drawn
        if len(drawn) >= 3:
            self.areas.append(Area(outer))

    def _add_rule(self, box: BoxTuple, level: bool) -> None:
        x0, y0, x1, y1 = box
        if max(x1 - x0, y1 - y0) > 4:
            self.rules.append(Rule(True, (y0 + y1) / 2, x0, x1) if level else Rule(False, (x0 + x1) / 2, y0, y1))

    def _add_sides(self, box: BoxTuple) -> None:
        x0, y0, x1, y1 = box
        self.rules += [Rule(True, y0, x0, x1), Rule(True, y1, x0, x1), Rule(False, x0, y0, y1), Rule(False, x1, y0, y1)]


def _subpaths(path: Any, ctm: Any) -> list[tuple[list[tuple[float, float]], bool]]:
    """Points of each part of a path, and whether it has curves."""
    parts: list[tuple[list[tuple[float, float]], bool]] = []
    for step in path:
        if step[0] == "m" or not parts:
            parts.append(([], False))
        if len(step) >= 3:
            points, curved = parts[-1]
            points.append(_apply(ctm, float(step[-2]), float(step[-1])))
            parts[-1] = (points, curved or step[0] in "cvy")
    return [part for part in parts if part[0]]


def _surface(box: BoxTuple) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _within(inner: BoxTuple, outer: BoxTuple) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def is_white(colour: Any) -> bool:
    """Whether a fill leaves no mark on paper: grey or RGB of ones, CMYK of zeros."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return all(part <= 0.01 for part in parts) if len(parts) == 4 else all(part >= 0.99 for part in parts)


def _is_rectangle(points: list[tuple[float, float]], box: BoxTuple) -> bool:
    corners = {(round(x, 1), round(y, 1)) for x, y in points}
    sides = {round(box[0], 1), round(box[2], 1)}, {round(box[1], 1), round(box[3], 1)}
    return len(corners) == 4 and all(x in sides[0] and y in sides[1] for x, y in corners)


def _apply(m: Any, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _box(points: list[tuple[float, float]]) -> BoxTuple:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)
