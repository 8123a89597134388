"""Themes of the taxonomy in words."""

from __future__ import annotations

import pytest

from extractors.themes import themes_of
from schemas.themes import themes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("minska narkotikan i parken", ["A1"]),
        ("tillsyn av serveringstillstånd och folköl", ["A2"]),
        ("hastighetskontroller vid skolan", ["B1"]),
        ("stoppa buskörning med moped", ["B2"]),
        ("våld i nära relationer", ["C1", "C2"]),
        ("genomföra möten", []),
    ],
)
def test_codes_of_words(text: str, codes: list[str]) -> None:
    found = themes_of(text)
    assert found[: len(codes)] == codes
    assert bool(found) is bool(codes)


def test_cooperation_counts_only_where_nothing_else_does() -> None:
    """ "Samverkan" stands in every joint promise."""
    assert themes_of("samverkan mellan polis och kommun") == ["H4"]
    assert "H4" not in themes_of("samverkan mot narkotika")


def test_every_code_is_in_the_taxonomy() -> None:
    known = {theme.code for theme in themes()}
    assert set(themes_of("narkotika trafik våld hot klotter inbrott skola samverkan bedrägeri äldre ungdomar")) <= known
