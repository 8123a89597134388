"""Labels that open paragraphs as a sentence of their own."""

from __future__ import annotations

from tests.extractors.phrases import record

HEAD = "# Medborgarlöfte 2024\n\n"
TRAFFIC = "Trafik. Polisen ska mäta farten vid skolan minst tio gånger.\n\n"


def areas(text: str) -> list[str]:
    return [area.label for promise in record(text).promise_sets for area in promise.focus_areas]


def test_paragraphs_that_open_so_have_areas() -> None:
    assert areas(HEAD + TRAFFIC + "Inbrott. Kommunen ska låna ut märkpennor.") == ["Trafik", "Inbrott"]


def test_a_single_one_is_a_fragment() -> None:
    assert areas(HEAD + TRAFFIC + "Kommunen ska låna ut märkpennor på biblioteket.") == []
