"""What a heading says of the text under it."""

from __future__ import annotations

import pytest

from extractors.structure.headings import Role, heading_entry, names_actor, read_heading


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Medborgarlöfte 2024–2025", "promise"),
        ("Det här ska vi göra", "promise"),
        ("Våra åtaganden", "promise"),
        ("Aktiviteter", "promise"),
        ("Bakgrund", "background"),
        ("Lägesbild", "background"),
        ("Problembild för centrum", "background"),
        ("Så här ser det ut", "background"),
        ("Det här vill vi uppnå", "goals"),
        ("Mål:", "goals"),
        ("Förväntad effekt", "goals"),
        ("Så gick det med löftena 2022", "follow_up"),
        ("Det här har vi gjort", "follow_up"),
        ("Uppföljning av medborgarlöftet 2022", "follow_up"),
        ("Uppföljning", "review"),
        ("Uppföljning januari-mars", "follow_up"),
        ("Så följer vi upp löftet", "review"),
        ("Löptid", "validity"),
        ("Vad är ett medborgarlöfte?", "definition"),
        ("Syfte", "definition"),
        ("Fokusområden", "focus_list"),
        ("Prioriterade områden 2024", "focus_list"),
        ("Underskrifter", "signatures"),
        ("Kontakt", "contact"),
        ("Relaterade länkar", "furniture"),
        ("Läs mer om lokal samverkan", "furniture"),
        ("Polisen", "actor"),
        ("Tillsammans med kommunen", "actor"),
        ("Trafik", "theme"),
        ("Trygghet i centrum", "theme"),
        ("Våld i nära relationer", "theme"),
        ("1. Narkotika", "theme"),
    ],
)
def test_role_of_a_heading(text: str, role: Role) -> None:
    assert read_heading(text).role == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen", True), ("Polisens åtaganden", True), ("Kommunen lovar att", True), ("Polis och kommun", True),
        ("Gemensamma åtaganden", True), ("Almsjö kommun", True), ("Räddningstjänsten", True),
        ("Polisens närvaro i centrum", False), ("Trygghet", False), ("Andra aktörer", False),
    ],
)  # fmt: skip
def test_headings_that_name_who_acts(text: str, expected: bool) -> None:
    assert names_actor(text) is expected


@pytest.mark.parametrize("text", ["SYFTE", "3. Syfte", "Syfte:", "• Syfte", " Syfte "])
def test_case_numbering_and_marks_do_not_matter(text: str) -> None:
    assert heading_entry(text) == "definition"


def test_a_theme_is_no_entry() -> None:
    assert heading_entry("Cykelstölder") is None
