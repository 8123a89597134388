"""The map holds every municipality of Sweden once, in the right place, and is drawn only for Sweden."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.report.map import drawn_map
from schemas.places import reference_rows, swedish_places

from .builders import World, town

ROOT = Path(__file__).parents[3]
SWEDEN = World(swedish_places().municipalities).places()


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("geography_build", ROOT / "corpus" / "geography" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_municipality_is_drawn_once() -> None:
    drawn = drawn_map(SWEDEN, {})
    assert drawn is not None
    codes = [outline.code for _, outlines in drawn.layers for outline in outlines]
    assert sorted(codes) == [place.code for place in swedish_places().municipalities]


def test_outlines_bear_the_names_of_the_register() -> None:
    names = {place.code: place.name for place in swedish_places().municipalities}
    assert {row["code"]: row["name"] for row in reference_rows("geography.csv")} == names


def test_no_map_of_places_that_are_nowhere() -> None:
    assert drawn_map(World([town("9010", "Almsjö")]).places(), {}) is None


def test_an_inset_shows_what_it_names() -> None:
    drawn = drawn_map(SWEDEN, {"Malmö": ["1280"]})
    assert drawn is not None
    left, top, width, height = map(int, drawn.insets[0].view_box.split())
    row = next(row for row in reference_rows("geography.csv") if row["code"] == "1280")
    assert left < int(row["left"]) < int(row["right"]) < left + width
    assert top < int(row["top"]) < int(row["bottom"]) < top + height


@pytest.mark.parametrize(("north", "south"), [("2584", "1287"), ("2482", "1480")])
def test_kiruna_lies_north_of_trelleborg_and_skelleftea_of_goteborg(north: str, south: str) -> None:
    rows = {row["code"]: row for row in reference_rows("geography.csv")}
    assert int(rows[north]["bottom"]) < int(rows[south]["top"])


def test_the_projection_is_sweref_99_tm() -> None:
    """A control point of Lantmäteriet: 55°00' N 12°45' E is N 6097106.672, E 356083.438."""
    east, north = builder().Projection().metres(12.75, 55.0)
    assert (north, east) == (pytest.approx(6097106.672, abs=0.001), pytest.approx(356083.438, abs=0.001))


def test_points_that_fall_together_are_drawn_once() -> None:
    ring = [(0, 0), (3, 0), (3, -2)]
    assert builder().path([ring]) == "M0 0l3 0 0-2z"
