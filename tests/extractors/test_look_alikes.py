"""Sentences that look like undertakings and are none."""

from __future__ import annotations

import pytest

from extractors.structure.look_alikes import look_alike
from tests.extractors.phrases import item, piece

PROSE = {
    "areas agreed on": ("Kommunen och polisen har enats om tre fokusområden för året.", "definition"),
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
    "the promise put to the test": ("Polisens och kommunens medborgarlöfte ska nu prövas.", "definition"),
    "what is about to be kept": ("Nu kommer polisen att infria medborgarlöftet på följande vis.", "announcement"),
    "what the page goes on with": ("Till detta kommer svaren på en enkät.", "ongoing"),
    "what promises want": ("Med dessa löften för i år vill vi visa att vi lyssnar.", "purpose"),
    "what is thought": ("Om tryggheten ska öka är tanken att polisen ska synas.", "purpose"),
    "a survey to come": ("En ny medborgardialog genomförs i höst där polisen ska fråga invånarna.", "announcement"),
    "neither of both": ("Varken kommunen eller polisen ska klara detta på egen hand.", "definition"),
    "a distance shall shrink": ("Avståndet mellan polis och invånare ska krympa.", "citizens"),
    "what a survey asks for": ("Kommunen ska enligt dialogerna bli bättre på att klippa häckar.", "citizens"),
    "whoever is out": ("Vuxna som rör sig ute har betydelse.", "citizens"),
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
        "I medborgarlöftet ska polisen lägga fler timmar på trafiken.",
        "Bland annat lovar polisen att synas vid skolan.",
        "Flera kontroller ska göras vid skolan.",
        "Fler kontroller ska göras vid skolan.",
        "Fler poliser ska finnas på torget.",
        "Alla ensamkommande unga ska få information om lagar.",
        "Alla klasser i åk 7 ska besökas av polisen.",
        "Enligt medborgarlöftet ska fler lampor sättas upp.",
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
        ("Lampor i parken är släckta. Kommunen lovar att byta dem", None),
        ("Lampor i parken är släckta. De boende är oroliga", "state"),
        ("Polisen är oftare ute på torget", None),
        ("Besökarna ska kunna komma med förslag", "effect"),
        ("Polisen ska kunna nås på torget varje fredag", None),
        ("Högre betyg från de boende", "effect"),
        ("För att komma åt rattfyllerister", "effect"),
        ("Minska den upplevda oron i parken", None),
        ("Avstämning mellan polis och fältare ska läggas in varje vecka", None),
        ("Avstämning för Almsjö ska göras två gånger i veckan", None),
        ("Avstämning av löftet ska göras två gånger per år", "process"),
        ("Bakgrund", "heading"),
        ("Kontakta fordonsägare", None),
        ("Problemindex inte ska överstiga 1,21", "effect"),
        ("Vad ska polisen göra för att du ska känna dig trygg?", "question"),
        ("Teckna avtal om ordningsvakter i parken", None),
        ("Teckna avtal om samverkan", "announcement"),
        ("Resultatet ska redovisas i december", "process"),
        ("Polisen ska redovisa fartmätningar för villaägarna varje månad", None),
    ],
)
def test_items_of_a_list(text: str, why: str | None) -> None:
    """Rules of the process may stand in the same list style as undertakings."""
    one = item(text)
    assert look_alike(one, one.clause, in_list=True) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Kontakta fordonsägare vars bilar är avställda", None),
        ("Ringa hem till elever som är borta", None),
        ("Kontakta oss på telefon 114 14", "contact_us"),
        ("Läs mer på polisens webbplats", "contact_us"),
    ],
)
def test_an_item_may_promise_to_turn_to_somebody(text: str, why: str | None) -> None:
    one = item(text)
    assert look_alike(one, one.clause, in_list=True) == why


def test_what_a_party_promises_may_open_with_others() -> None:
    text = "Vuxna som rör sig ute har betydelse, därför lovar kommunen att ordna nattvandringar."
    assert look_alike(piece(text), piece(text).clause, in_list=False) is None
