"""Lines without a mark that may be headings or labels."""

from __future__ import annotations

import pytest

from extractors.readers.bare_lines import is_label_line, is_label_over_list, looks_like_heading
from extractors.readers.lines import Line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trafik", True),
        ("Polisen:", True),
        ("2024", True),
        ("”Trygga torget”", True),
        ("Vi vill uppnå...", True),
        ("Trafik...", False),
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
