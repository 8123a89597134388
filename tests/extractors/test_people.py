"""Names of persons among other capitalised words."""

from __future__ import annotations

import pytest

from extractors.people import is_bare_name, people, split_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kommunchef Eva Alm och polischef Ulf Ek", ["Eva Alm", "Ulf Ek"]),
        ("Anna-Lena af Ek", ["Anna-Lena af Ek"]),
        ("Dragan Ilić och Šejla Ek", ["Dragan Ilić", "Šejla Ek"]),
        ("kommunchefen i Lerby Eva Alm", ["Eva Alm"]),
        ("lokalpolisområde Södra Sagokusten", []),
        ("Region Lerby", []),
        ("polischef Malung-Sälen Eva Alm", ["Eva Alm"]),
        ("polischef Kinda-Ydre Eva Alm", ["Eva Alm"]),
        ("lokalpolisområdeschef Mjölby Eva Alm", ["Eva Alm"]),
        ("lokalpolisområdeschef Piteå Älvdal", []),
        ("t.f. kommunchefen Maj Alm", ["Maj Alm"]),
        ("chef för lokalpolisområde Falkenberg/Hylte Eva Alm", ["Eva Alm"]),
        ("Tisdag Kommunen", []),
        ("Åsa Ek Nord (kommundirektör)", ["Åsa Ek Nord"]),
        ("Åsa Ek Polischef Umeå", ["Åsa Ek"]),
        ("Åsa Ek Kommunchef (kommundirektör)", ["Åsa Ek"]),
    ],
)
def test_names_are_found_without_roles_and_places(text: str, names: list[str]) -> None:
    assert [one.name for one in people(text)] == names


@pytest.mark.parametrize(
    ("text", "is_name"), [("Eva Alm", True), ("Eva Alm, kommunchef", False), ("Lerby kommun", False)]
)
def test_a_bare_name_is_nothing_else(text: str, is_name: bool) -> None:
    assert is_bare_name(text) is is_name


def test_names_whose_gap_is_lost_part_only_evenly() -> None:
    assert [one.name for one in split_names("Eva Alm Ulf Ek", 2)] == ["Eva Alm", "Ulf Ek"]
    assert split_names("Eva Lena Alm Ulf Ek", 2) == []
