"""A file of further municipalities is taken whole or refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.place_files import PlacesFileError, load_places

HEADER = "code,name,official_name,county_code,county_name,domain,police_region\n"
WORLD = Path(__file__).parents[2] / "corpus" / "world" / "municipalities.csv"


def test_the_sample_worlds_municipalities_lie_outside_scbs_range() -> None:
    """SCB's county codes end at 25, so an invented code can never be taken for a real one."""
    places = load_places(WORLD).municipalities
    assert len(places) > 50
    assert all(int(place.county_code) >= 90 and place.code[:2] == place.county_code for place in places)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no column code"),
        ("code,name\n9010,Almsjö\n", "no column official_name"),
        (HEADER + "910,Almsjö,Almsjö kommun,90,Sagolandet,almsjo.example,Saga\n", "910"),
        (HEADER + "9010,Almsjö\n", "no column official_name"),
    ],
)
def test_what_is_no_table_of_municipalities_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "places.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlacesFileError, match=reason):
        load_places(path)


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text(HEADER + "9010,Almsjö,Almsjö kommun,90,Sagolandet,almsjo.example,Saga\n", encoding="utf-8-sig")
    assert [place.name for place in load_places(path).municipalities] == ["Almsjö"]
