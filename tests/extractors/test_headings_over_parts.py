"""Headings that name areas since the same parts stand below each."""

from __future__ import annotations

import pytest

from extractors.headings_over_parts import headings_over_parts
from tests.extractors.phrases import page

TITLE = "# Samverkansöverenskommelse 2024\n\nParterna ses varje månad.\n\n"
GOAL, STEP = "### Mål\n\nFärre larm.\n\n", "### Åtgärd\n\nFler besök.\n\n"

PAGES: dict[str, tuple[str, list[str]]] = {
    "the same parts recur below each": (
        f"{TITLE}## Unga\n\n{GOAL}{STEP}## Äldre\n\n{GOAL}{STEP}",
        ["Unga", "Äldre"],
    ),
    "parties are parts as well": (
        f"{TITLE}## Läger\n\n### Polisen\n\nBesöker.\n\n### Kommunen\n\nOrdnar.\n\n"
        "## Badet\n\n### Polisen\n\nSyns.\n\n### Kommunen\n\nLåser.",
        ["Läger", "Badet"],
    ),
    "a part that stands once tells nothing": (f"{TITLE}## Unga\n\n{GOAL}## Äldre\n\n{STEP}", []),
    "one area alone is none": (f"{TITLE}## Unga\n\n{GOAL}{STEP}{GOAL}", []),
    "a longer line between explains the area": (
        f"{TITLE}## Unga\n\n## Vi möter unga där de finns om kvällen\n\n{GOAL}"
        f"## Äldre\n\n## Vi varnar äldre för bedragare på telefon\n\n{GOAL}",
        ["Unga", "Äldre"],
    ),
    "a line about as long is an area below a chapter": (
        f"{TITLE}## Kapitel ett\n\n## Unga ute\n\n{GOAL}## Kapitel två\n\n## Äldre hemma\n\n{GOAL}",
        ["Unga ute", "Äldre hemma"],
    ),
    "the page's own heading is no area": (f"# Unga\n\n{GOAL}## Äldre\n\n{GOAL}", []),
    "what looks back names no areas": (
        f"{TITLE}## Så gick det med löftet 2022\n\n### Unga\n\n#### Mål\n\nFärre larm.\n\n"
        "### Äldre\n\n#### Mål\n\nFärre larm.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES.keys())
def test_headings_right_over_the_parts_that_recur(text: str, expected: list[str]) -> None:
    found = headings_over_parts(page(text))
    assert [section.heading.text for section in found if section.heading is not None] == expected
