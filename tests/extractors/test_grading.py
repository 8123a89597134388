"""What an undertaking's own words say of it."""

from __future__ import annotations

import pytest

from extractors.grading import is_hedged, modality, specificity, status_quo
from extractors.targets import targets_of
from schemas.vocabulary import Modality, StatusQuo
from tests.extractors.phrases import item


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen lovar att synas.", "promise"),
        ("Parterna har enats om att mötas.", "promise"),
        ("Polisen ska synas.", "duty"),
        ("Polisen kommer att synas.", "future"),
        ("Polisen patrullerar i parken.", "present"),
        ("Genomföra kontroller", "infinitive"),
        ("Fler lampor i parken", "noun_phrase"),
        ("Om det behövs så lovar vi att hålla en utbildning.", "conditional"),
    ],
)
def test_modality(text: str, expected: Modality) -> None:
    assert modality(item(text).clause) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kommunen ska verka för fler mötesplatser", True),
        ("Polisen ska delta i mån av tid", True),
        ("Vid behov kalla till möte", True),
        ("Polisen ska om möjligt delta", True),
        ("Polisen ska sträva efter närvaro", True),
        ("Polisen ska delta i mötet", False),
        ("Kommunen ska se över belysningen", False),
    ],
)
def test_hedges(text: str, expected: bool) -> None:
    assert is_hedged(item(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fortsätta med skolbesök", "continued"),
        ("Starta ett krogråd", "new"),
        ("Utöka antalet fotpatruller", "expanded"),
        ("Öka närvaron i centrum", "expanded"),
        ("Genomföra kontroller", "unclear"),
        ("Fortsätta att utveckla krogrådet", "continued"),
        ("Försöka nå fler unga", "expanded"),
    ],
)
def test_status_quo(text: str, expected: StatusQuo) -> None:
    """The first word that says so decides."""
    assert status_quo(item(text)) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Polisen och kommunen ska arbeta för ökad trygghet", 0),
        ("Genomföra kontroller", 1),
        ("Genomföra kontroller vid skolan", 2),
        ("Träffa ungdomar", 2),
        ("Genomföra kontroller varje månad", 2),
        ("Genomföra minst tio kontroller", 2),
        ("Genomföra minst tio kontroller per år", 3),
        ("Genomföra minst tio kontroller i Östra Hult", 3),
        ("På Storgatan ska polisen synas", 2),
        ("Centrum ska städas", 2),
        ("PÅ UTSATT TID SKA POLISEN SYNAS", 1),
    ],
)
def test_specificity(text: str, level: int) -> None:
    """Nothing, an activity, one of quantity, place, group and time, a quantity with time or place."""
    one = item(text)
    targets, _ = targets_of(one)
    if "varje" in text:
        targets = []
    assert specificity(one, one.clause, targets) == level
