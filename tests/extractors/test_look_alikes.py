"""Sentences that look like undertakings and are none."""

from __future__ import annotations

import pytest

from extractors.structure.look_alikes import look_alike
from tests.extractors.phrases import item, piece

PROSE = {
    "a definition of promises": ("Ett medborgarlöfte är ett åtagande som polisen ska hålla.", "definition"),
    "a model description": ("Medborgarlöftet ska bygga på invånarnas lägesbild.", "definition"),
    "a purpose": ("Syftet med arbetet är att polisen ska synas.", "purpose"),
    "a goal": ("Målet är att tryggheten ska öka.", "purpose"),
    "an expected effect": ("Insatserna ska leda till färre brott.", "purpose"),
    "what citizens shall feel": ("Invånarna ska känna sig trygga.", "citizens"),
    "nobody shall": ("Ingen ska behöva vara rädd på torget.", "citizens"),
    "safety shall rise": ("Tryggheten i hamnen ska öka.", "citizens"),
    "an announcement of the next promise": ("Polisen ska skriva nya medborgarlöften i vår.", "announcement"),
    "a process duty": ("Löftet ska följas upp varje kvartal.", "process"),
    "reporting": ("Resultatet kommer att redovisas på kommunens webbplats.", "process"),
    "when it is valid": ("Medborgarlöftet gäller från maj 2024 till april 2026.", "definition"),
    "an example announced": ("Polisen lovar till exempel att synas vid skolan.", "example"),
    "work of old": ("Sedan 2015 har polisen och kommunen samarbetat.", "past"),
    "beside the promise": ("Utöver detta är fältarna ute på helger.", "ongoing"),
    "a finished measure": ("Kommunen har byggt en ny gångväg.", "past"),
    "whom to call": ("Kontakta kommunpolisen om du har frågor.", "contact"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "why"), PROSE.values(), ids=PROSE.keys())
def test_a_sentence_that_is_no_undertaking(text: str, why: str) -> None:
    one = piece(text)
    assert look_alike(one, one.clause, in_list=False) == why


@pytest.mark.parametrize(
    "text",
    [
        "Polisen ska synas i centrum.",
        "Kommunen kommer att byta alla lampor i parken.",
        "Polisen lovar att delta i informationsinsatser, t.ex. om bedrägerier.",
        "Ungdomspoliserna ska besöka skolorna.",
        "Polisen ska ta fram en checklista för krogar.",
        "Kommunen ska tipsa föreningar om stöd.",
    ],
)
def test_an_undertaking_is_none_of_them(text: str) -> None:
    one = piece(text)
    assert look_alike(one, one.clause, in_list=False) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Stationsområdet är en plats dit unga söker sig", "state"),
        ("Löftet ska följas upp två gånger per år", "process"),
        ("Löftet gäller från maj 2024", "definition"),
        ("Tre kontroller genomfördes under våren", "past"),
        ("Genomföra trygghetsvandringar", None),
        ("Polisen ska följa upp anmälda brott varje vecka", None),
        ("Fler lampor i parken", None),
    ],
)
def test_items_of_a_list(text: str, why: str | None) -> None:
    """Rules of the process may stand in the same list style as undertakings."""
    one = item(text)
    assert look_alike(one, one.clause, in_list=True) == why
