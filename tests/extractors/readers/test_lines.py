"""Lines of flat text: bullets, wrapped lines, bare headings."""

from __future__ import annotations

import pytest

from extractors.readers.lines import Line, item_depths, join_wrapped, looks_like_heading, parse_line, renumbered

LONG = "Polisen och kommunen kommer under året att tillsammans gå trygghetsvandringar"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  • synas", Line("synas", 2, "•")),
        ("1. synas", Line("synas", 0, "1.")),
        ("a) synas", Line("synas", 0, "a)")),
        ("## Trafik ##", Line("Trafik", level=2)),
        ("**Trafik:** mäta fart", Line("Trafik: mäta fart", strong=7)),
        ("-synas", Line("-synas")),
        ("20 poliser", Line("20 poliser")),
        ("3. mars börjar det", Line("3. mars börjar det")),
        ("\tindrag", Line("indrag", 4)),
        ("   ", None),
        ("* * *", None),
        ("=====", None),
    ],
)
def test_one_line(raw: str, expected: Line | None) -> None:
    assert parse_line(raw) == expected


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ([LONG, "i Östra Hult."], [f"{LONG} i Östra Hult."]),
        ([LONG + ".", "Östra Hult ingår."], [LONG + ".", "Östra Hult ingår."]),
        (["Kort rad", "Ny rad"], ["Kort rad", "Ny rad"]),
        (["Kort rad", "som fortsätter"], ["Kort rad som fortsätter"]),
        (["droger, våld,", "Trafik"], ["droger, våld, Trafik"]),
        (["trygghets\u00ad", "vandring"], ["trygghetsvandring"]),
        (["Polisen ska:", "synas"], ["Polisen ska:", "synas"]),
        (["Ringås kommun", "Parterna lovar", "mer"], ["Ringås kommun", "Parterna lovar mer"]),
    ],
    ids=[
        "broken by width",
        "a stop ends",
        "short lines stay",
        "a small letter goes on",
        "a comma goes on",
        "a soft hyphen glues",
        "a colon ends",
        "a lead-in starts anew",
    ],
)
def test_joined_lines(lines: list[str], joined: list[str]) -> None:
    assert [line.text for line in join_wrapped([Line(text) for text in lines])] == joined


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trafik", True),
        ("Polisen:", True),
        ("2024", True),
        ("”Trygga torget”", True),
        ("Polisen ska synas.", False),
        ("droger", False),
        ("Medborgarlöftet ska:", False),
        ("Vi vill och kan i hela Almsjö kommun:", False),
        ("Trafik,", False),
        ("Ett " * 15, False),
    ],
)
def test_bare_lines_that_can_be_headings(text: str, expected: bool) -> None:
    assert looks_like_heading(Line(text.strip())) is expected


def test_depths_come_from_the_indents_used() -> None:
    assert item_depths([Line("a", 2), Line("b", 6), Line("c", 6), Line("d", 2), Line("e", 4)]) == [0, 1, 1, 0, 1]


def test_bare_numbers_in_order_only() -> None:
    assert [line.marker for line in renumbered([Line("1 Ett"), Line("2 Två")])] == ["1.", "2."]
    assert [line.marker for line in renumbered([Line("2 Två"), Line("1 Ett")])] == ["", ""]
    assert [line.marker for line in renumbered([Line("12 Poliser"), Line("Text")])] == ["", ""]
