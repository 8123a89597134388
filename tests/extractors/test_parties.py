"""Mentions of those who can undertake something."""

from __future__ import annotations

import pytest

from extractors.parties import Category, kinds, mentions, mentions_before


@pytest.mark.parametrize(
    ("text", "category", "name"),
    [
        ("Polisen ska synas", "police", "Polisen"),
        ("Polismyndigheten ansvarar", "police", "Polismyndigheten"),
        ("LPO Almsjö ska synas", "police", "LPO Almsjö"),
        ("Lokalpolisområde Västra Sagokusten lovar", "police", "Lokalpolisområde Västra Sagokusten"),
        ("Ökad polisiär närvaro", "police", "polisiär"),
        ("Kommunpolisen ringer", "police_staff", "Kommunpolisen"),
        ("Områdespoliserna besöker", "police_staff", "Områdespoliserna"),
        ("Kommunen ska gallra", "municipality", "Kommunen"),
        ("Almsjö kommun ska gallra", "municipality", "Almsjö kommun"),
        ("Östra Hults kommun ska gallra", "municipality", "Östra Hults kommun"),
        ("Socialtjänsten ska finnas", "municipality_staff", "Socialtjänsten"),
        ("Fritidsgården håller öppet", "municipality_staff", "Fritidsgården"),
        ("Vi lovar", "both", "Vi"),
        ("Parterna ska mötas", "both", "Parterna"),
        ("Räddningstjänsten utbildar", "third", "Räddningstjänsten"),
        ("Tullverket deltar", "third", "Tullverket"),
        ("Sagotrafiken kör", "third_named", "Sagotrafiken"),
        ("Almsjöhem AB bygger", "third_named", "Almsjöhem AB"),
        ("andra aktörer hjälper", "unnamed_third", "andra aktörer"),
        ("föreningslivet hjälper", "unnamed_third", "föreningslivet"),
    ],
)
def test_one_mention(text: str, category: Category, name: str) -> None:
    [found] = mentions(text)
    assert (found.category, found.name) == (category, name)
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "en polisanmälan",
        "i polishuset",
        "bättre kommunikation",
        "för kommuninvånare",
        "stadigt arbete",
        "vid torget",
        "almsjötrafiken i stort",
    ],
)
def test_words_that_only_look_like_parties(text: str) -> None:
    """Parts of other words, and third parties without a capital."""
    assert mentions(text) == []


def test_several_parties_in_order() -> None:
    found = mentions("Polisen, kommunen och Räddningstjänsten")
    assert [m.kind for m in found] == ["police", "municipality", "other"]
    assert kinds(found) == {"police", "municipality", "other"}


def test_nobody_in_particular_has_no_kind() -> None:
    assert kinds(mentions("Vi och andra aktörer")) == set()


def test_letters_that_grow_in_lower_case_do_not_shift_offsets() -> None:
    """ "ß" folds to "ss"."""
    text = "Weiß och polisen"
    [found] = mentions(text)
    assert text[found.start : found.end] == "polisen"


def test_bounds_are_kept() -> None:
    text = "Polisen och kommunen"
    assert [m.name for m in mentions(text, 7)] == ["kommunen"]
    assert [m.name for m in mentions(text, 0, 7)] == ["Polisen"]


@pytest.mark.parametrize(
    "text",
    [
        "polisen och kommunen ordnar, med räddningstjänsten, en mässa",
        "enheten för polisens närvaro i lerby kommun kontrollerar farten",
        "region värmland och hyresgästföreningen bjuder in",
    ],
)
def test_parties_before_a_word_are_those_of_the_text_cut_there(text: str) -> None:
    starts = [at for at in range(1, len(text)) if text[at - 1] == " "]
    assert [mentions_before(text, at) for at in starts] == [mentions(text[:at]) for at in starts]
