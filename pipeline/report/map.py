"""A map of Sweden's municipalities by standing, as SVG paths. The table on the page tells the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.places import reference_rows

from .places import Place
from .standing import STANDINGS, Standing

_MARGIN = 12
"""Around the outlines, in units of the drawing (400 m)."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Outline:
    """One municipality as drawn."""

    code: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of the map, enlarged."""

    name: str
    view_box: str


@dataclass(frozen=True, slots=True)
class Map:
    """The whole drawing."""

    view_box: str
    layers: tuple[tuple[Standing, tuple[Outline, ...]], ...]
    """Outlines by standing, so that each pattern is named once."""
    insets: tuple[Inset, ...]


def drawn_map(places: Sequence[Place], insets: Mapping[str, Sequence[str]]) -> Map | None:
    """The map of these municipalities; None unless all of Sweden's are among them.

    `insets` names parts to enlarge, each with the codes of the municipalities that must be in view.
    """
    rows = {row["code"]: row for row in reference_rows("geography.csv")}
    standings = {place.code: place.standing for place in places}
    if not rows.keys() <= standings.keys():
        return None
    outlines = {code: Outline(code, row["name"], row["path"]) for code, row in rows.items()}
    layers = tuple(
        (standing, tuple(outline for code, outline in outlines.items() if standings[code] == standing))
        for standing in STANDINGS
    )
    return Map(
        view_box=_view(rows.values()),
        layers=tuple(layer for layer in layers if layer[1]),
        insets=tuple(Inset(name, _view(rows[code] for code in codes)) for name, codes in insets.items()),
    )


def _view(rows: Iterable[Mapping[str, str]]) -> str:
    """The viewBox that holds these outlines."""
    boxes = [_box(row) for row in rows]
    left, top = min(box[0] for box in boxes) - _MARGIN, min(box[1] for box in boxes) - _MARGIN
    right, bottom = max(box[2] for box in boxes) + _MARGIN, max(box[3] for box in boxes) + _MARGIN
    return f"{left} {top} {right - left} {bottom - top}"


def _box(row: Mapping[str, str]) -> Box:
    return int(row["left"]), int(row["top"]), int(row["right"]), int(row["bottom"])
