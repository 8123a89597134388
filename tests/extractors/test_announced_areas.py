"""Areas that a page announces by their number, where nothing else says that they are areas."""

from __future__ import annotations

import pytest

from extractors.announced_areas import announced_areas
from tests.extractors.phrases import page

HEADINGS = "\n\n## Lugna kvällar\n\nOm stranden.\n\n## Trygg affär\n\nOm snatterier.\n\n## Kontakt\n\nRing oss."
FOUND = ["Lugna kvällar", "Trygg affär"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Medborgarlöfte 2024\n\nLöftet har två områden." + HEADINGS, FOUND),
        (
            "# Medborgarlöfte 2024\n\nLöftet har två områden." + HEADINGS.replace("Kontakt", "Eva Alm, kommunchef"),
            FOUND,
        ),
        (
            "# Medborgarlöfte 2024\n\nLöftet har två områden." + HEADINGS.replace("Kontakt", "trygg@almsjo.example"),
            FOUND,
        ),
        ("# Medborgarlöfte 2024\n\nLöftet har tre områden." + HEADINGS, []),
        ("# Medborgarlöfte 2024\n\nLöftet gäller i två år." + HEADINGS, []),
        (
            "# Medborgarlöfte med två teman\n\nLäs mer om de två temana:\n\n- Lugna kvällar\n- Trygg affär",
            FOUND,
        ),
        (
            "# Medborgarlöfte\n\nGruppen har stannat för två områden.\n\nEtt löfte är kvar.\n\n"
            "- Lugna kvällar. Polisen ska gå rundor.\n- Trygg affär. Kommunen ska bjuda in handlare.",
            FOUND,
        ),
        ("# Medborgarlöfte\n\nDet är två löften: ”Lugna kvällar” och ”Trygg affär”.", FOUND),
        ("# Medborgarlöfte 2024\n\nLöftet har två delar.\n\n## Norr\n\nOm stranden.\n\n## Söder\n\nOm torget.", []),
    ],
    ids=[
        "headings as many as announced",
        "whom to ask behind them",
        "where to ask behind them",
        "another number",
        "a number of something else",
        "items of a list",
        "names that items open with",
        "names between quotation marks",
        "parts of a town",
    ],
)
def test_labels_that_agree_with_the_number(text: str, expected: list[str]) -> None:
    one = page(text)
    assert [piece.text for piece in announced_areas(one, one.sections)] == expected
