"""Lines of flat text: bullets, wrapped lines, bare headings."""

from __future__ import annotations

import pytest

from extractors.readers.lines import (
    Line,
    is_label_line,
    is_label_over_list,
    item_depths,
    join_wrapped,
    looks_like_heading,
    parse_line,
    renumbered,
)

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
        ("– 31 december 2021.", Line("– 31 december 2021.")),
        ("– 31 december 2021 möts alla", Line("31 december 2021 möts alla", 0, "–")),
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
        (
            ["Polisen och kommunen kommer under perioden", "Arbeta för lugnare trafik"],
            ["Polisen och kommunen kommer under perioden Arbeta för lugnare trafik"],
        ),
        (["Under perioden", "Polisen ska synas"], ["Under perioden", "Polisen ska synas"]),
        ([LONG, "Polis: föreläsning i åk 7"], [LONG, "Polis: föreläsning i åk 7"]),
        ([LONG, "Medborgarlöfte 2024-2025"], [LONG, "Medborgarlöfte 2024-2025"]),
        (["Löftet gäller 1 januari 2020", "– 31 december 2021."], ["Löftet gäller 1 januari 2020 – 31 december 2021."]),
        (["Fler rundor i parken", "(Polisen)"], ["Fler rundor i parken (Polisen)"]),
        (["Fler rundor i parken.", "(Polisen)"], ["Fler rundor i parken.", "(Polisen)"]),
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
        "a word that needs another goes on",
        "a short line that ends in such a word stays",
        "a party's line starts anew",
        "a promise's title starts anew",
        "a dash goes on",
        "a bracket goes on",
        "a bracket after a stop stays",
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trygghet bland äldre:", True),
        ("Polisen gör:", False),
        ("Följande platser:", False),
        ("Kommunen ska:", False),
        ("Bland våra prioriterade områden:", False),
    ],
    ids=["a theme", "a party", "words that point", "an open line", "areas"],
)
def test_a_line_before_a_colon_that_names_a_theme(text: str, expected: bool) -> None:
    assert is_label_line(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trygghet bland äldre:", True),
        ("Insatser på stationer:", True),
        ("Aktiviteter:", False),
        ("Gemensam aktivitet:", False),
        ("Polisen gör:", False),
        ("Det här hoppas vi nå:", False),
        ("Hot och våld i skolan:", True),
        ("För att minska olyckorna vid skolor:", False),
    ],
    ids=[
        "a theme",
        "activities in a place",
        "activities alone",
        "a part of each theme",
        "a party",
        "goals",
        "a place",
        "an aim",
    ],
)
def test_a_line_before_a_colon_that_names_a_theme_over_bullets(text: str, expected: bool) -> None:
    assert is_label_over_list(text) is expected


def test_one_stray_column_in_a_flat_list_is_no_depth() -> None:
    assert item_depths([Line("a", 2), Line("b", 2), Line("c", 3)]) == [0, 0, 0]
    assert item_depths([Line("a", 2), Line("b", 3), Line("c", 3), Line("d", 2), Line("e", 3)]) == [0, 1, 1, 0, 1]


def test_deeper_kinds_of_bullets_tell_depth_without_an_indent() -> None:
    assert item_depths([Line("a", 0, "•"), Line("b", 0, "o"), Line("c", 0, "▪"), Line("d", 0, "•")]) == [0, 1, 2, 0]
