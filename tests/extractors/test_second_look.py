"""What the second look denies of what the rules found, and what it leaves."""

from __future__ import annotations

import pytest

from extractors.extraction import candidates, prepared, undertakings
from extractors.page import Page
from extractors.readers.reading import read
from extractors.second_look import log_odds, units

EXPLAINED = """# Samverkan med polisen

Medborgarlöften är ett sätt att visa invånarna vad som görs. Underlaget är en enkät och samtal på torget.

{sentence}

Kommunen och polisen har en överenskommelse om samverkan sedan 2015. Den talar om hur arbetet är upplagt och vem som
leder det. Läs mer på polisens webbplats. Där finns också äldre löften.
"""
PROMISED = """# Medborgarlöfte 2024

Polisen och kommunen lovar att:

- {sentence}
- Gå minst tio trygghetsvandringar per år.
"""


def page(text: str) -> Page:
    return prepared(read(text.encode(), None))


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen ska gå igenom anmälningar och händelserapporter innan löftet formuleras.",
        "Kommunen och polisen kommer med modellen närmare varandra.",
        "Kommunen och polisen tar varje år fram en lägesbild, och ur den ska ett medborgarlöfte växa.",
    ],
)
def test_how_promises_come_about_is_denied(sentence: str) -> None:
    assert undertakings(page(EXPLAINED.format(sentence=sentence))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Genomföra minst 20 trafikkontroller vid skolor.",
        "Bjuda in till föräldramöten om narkotika.",
        "Dela ut reflexvästar på torget i december.",
        "Ha jourtelefon för ryttare.",
    ],
)
def test_items_under_a_promise_stay_whatever_their_words(sentence: str) -> None:
    assert len(undertakings(page(PROMISED.format(sentence=sentence)))) == 2


def test_it_adds_nothing() -> None:
    one = page(PROMISED.format(sentence="Städa vid stationen."))
    assert all(draft in candidates(one) for draft in undertakings(one))


def test_signs_that_no_text_had_weigh_nothing() -> None:
    assert log_odds({"word:qqqqqq"}) == log_odds(set())


def test_an_item_is_looked_at_as_a_whole_and_running_text_by_its_sentences() -> None:
    one = page("# Löfte\n\nPolisen ska synas. Kommunen ska städa.\n\n- Polisen ska synas. Det behövs.\n")
    assert [len(units(block)) for block in one.blocks] == [1, 2, 1]
