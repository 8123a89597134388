"""How and when a promise will be followed up."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.review import find_review
from extractors.structure.outline import outline
from schemas import Review


def review(*texts: str) -> Review | None:
    return find_review(outline([Block("paragraph", text) for text in texts]))


CADENCES = [
    ("Löftet följs upp två gånger per år.", "half_year", []),
    ("Uppföljning sker kvartalsvis i trygghetsrådet.", "quarter", []),
    ("Arbetet ska utvärderas en gång om året.", "year", []),
    ("Löftena stäms av var sjätte månad.", "half_year", []),
    ("Medborgarlöftet följs upp i maj och november.", None, ["maj och november"]),
    ("Löftena följs upp i december 2024.", None, ["december 2024"]),
    ("Medborgarlöftet 2024 kommer att utvärderas i januari 2025.", None, ["januari 2025"]),
    ("Vi följer upp löftet löpande.", None, []),
]


@pytest.mark.parametrize(("text", "cadence", "dates"), CADENCES, ids=[text for text, *_ in CADENCES])
def test_rhythm_and_dates(text: str, cadence: str | None, dates: list[str]) -> None:
    found = review(text)
    assert found is not None
    assert (found.text, found.cadence, found.dates) == (text, cadence, dates)


NO_REVIEWS = [
    "Polisen ska följa upp unga som begått brott.",
    "Polisen lovar att återkoppla till den som tipsat.",
    "Kommunen ska följa med på skolresor.",
    "Förra årets löfte har utvärderats.",
]


@pytest.mark.parametrize("text", NO_REVIEWS)
def test_following_up_people_is_an_undertaking_of_its_own(text: str) -> None:
    assert review(text) is None


def test_the_promise_itself_is_preferred_to_one_activity() -> None:
    found = review("Uppföljning kommer att ske genom mätningar.", "Medborgarlöftena följs upp december 2024.")
    assert found is not None
    assert found.text == "Medborgarlöftena följs upp december 2024."


def test_what_goes_on_about_it_belongs_to_it() -> None:
    text = "Löftet följs upp varje kvartal. Resultatet publiceras på webben. Polisen finns på torget."
    found = review(text)
    assert found is not None
    assert found.text == "Löftet följs upp varje kvartal. Resultatet publiceras på webben."
