"""What the second look denies of what the rules found, and what it leaves."""

from __future__ import annotations

import pytest

from extractors.extraction import prepared
from extractors.page import Page
from extractors.readers.reading import read
from extractors.second_look import is_scrap, log_odds, units
from extractors.undertakings import candidates, undertakings

EXPLAINED = """# Samverkan med polisen

Medborgarlöften är ett sätt att visa invånarna vad som görs. Underlaget är en enkät och samtal på torget.

{sentence}

Kommunen och polisen har en överenskommelse om samverkan sedan 2015. Den talar om hur arbetet är upplagt och vem som
leder det. Läs mer på polisens webbplats. Där finns också äldre löften.
"""
PROMISED = """# Medborgarlöfte 2024

Löftet gäller under 2024. Det bygger på samtal med dem som bor här. Det undertecknades i januari.

Polisen och kommunen lovar att:

- {sentence}
- Gå minst tio trygghetsvandringar per år.
- Besöka alla skolor.

Löftet följs upp i december. Frågor besvaras av kommunpolisen.
"""


def page(text: str) -> Page:
    return prepared(read(text.encode(), None))


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen ska gå igenom anmälningar och händelserapporter innan löftet formuleras.",
        "Kommunen och polisen kommer med modellen närmare varandra.",
        "Kommunen och polisen tar varje år fram en lägesbild, och ur den ska ett medborgarlöfte växa.",
        "Kommunen ska ta del av svaren.",
        "Polisen och kommunen ska träffas varje månad.",
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
    assert len(undertakings(page(PROMISED.format(sentence=sentence)))) == 3


def test_it_adds_nothing_but_what_the_words_say() -> None:
    one = page(PROMISED.format(sentence="Städa vid stationen."))
    before, after = candidates(one), undertakings(one)
    assert [draft.piece for draft in after] == [draft.piece for draft in before]
    assert {draft.evidence[-1] for draft in after} <= {"words:doubtful", "words:likely", "words:sure"}


TOLD = """# Löftet undertecknat

Publicerad 3 mars 2024

I går skrev kommunalråd Eva Alm och polischef Ulf Ek på ett medborgarlöfte. Det gäller i ett år. Det bygger på samtal.
Kommunen har en överenskommelse med polisen. Den talar om hur arbetet är upplagt. {sentence}

– Det känns bra, säger Eva Alm.
"""


def test_a_lone_doubtful_sentence_of_news_is_denied_where_one_of_two_stays() -> None:
    doubtful = "Polisen och kommunen ska arbeta mer tillsammans i centrum."
    sure = "Polisen ska genomföra minst tio trafikkontroller vid skolan under 2024."
    odds = {
        draft.piece.text: draft.evidence[-1] for draft in undertakings(page(TOLD.format(sentence=f"{doubtful} {sure}")))
    }
    assert odds == {doubtful: "words:doubtful", sure: odds[sure]}
    assert undertakings(page(TOLD.format(sentence=doubtful))) == []


def test_what_a_piece_of_news_gives_in_short_is_its_promise() -> None:
    told = "\n\nI korthet: polisen och kommunen ska arbeta mer tillsammans i centrum."
    found = undertakings(page(TOLD.format(sentence=told)))
    assert [draft.piece.text for draft in found] == ["polisen och kommunen ska arbeta mer tillsammans i centrum."]
    assert [draft.area for draft in found] == [None]


def test_what_the_promise_is_said_to_hold_is_not_denied() -> None:
    told = "Det som står i löftet är att polisen och kommunen ska arbeta för ett tryggare centrum."
    assert undertakings(page(TOLD.format(sentence=told))) == []  # says no more than what it is to reach
    told = "Det som står i löftet är att polisen och kommunen ska få fler att känna sig trygga."
    assert undertakings(page(TOLD.format(sentence=told))) == []
    told = "Medborgarlöften innebär att polisen och kommunen ska bjuda in båtägare till hamnen."
    assert undertakings(page(TOLD.format(sentence=told))) == []  # of promises as such
    told = "Det som står i löftet är att polisen och kommunen ska bjuda in båtägare till hamnen."
    assert [draft.piece.text for draft in undertakings(page(TOLD.format(sentence=told)))] == [told]


def test_a_scrap_is_left_as_it_is() -> None:
    one = page("# Medborgarlöfte 2024\n\nPolisen ska gå igenom anmälningar innan löftet formuleras.")
    assert is_scrap(one)
    assert undertakings(one) == candidates(one)


def test_signs_that_no_text_had_weigh_nothing() -> None:
    assert log_odds({"word:qqqqqq"}) == log_odds(set())


def test_an_item_is_looked_at_as_a_whole_and_running_text_by_its_sentences() -> None:
    one = page("# Löfte\n\nPolisen ska synas. Kommunen ska städa.\n\n- Polisen ska synas. Det behövs.\n")
    assert [len(units(block)) for block in one.blocks] == [1, 2, 1]


BELOW = """# Samverkan i Almsjö

Medborgarlöften är ett sätt att visa invånarna vad som görs. Underlaget är en enkät och samtal på torget.

## {heading}

{sentence}

## Bakgrund

Kommunen och polisen har en överenskommelse sedan 2015. Den talar om hur arbetet är upplagt.
"""


@pytest.mark.parametrize(
    ("heading", "sentence", "found"),
    [
        ("Gemensamma löften 2024", "Ta del av svaren.", 1),
        ("Gemensamma löften 2024", "Ta del av svaren. Det görs i februari.", 0),
        ("Insatser 2024\n\n### Kommunen", "Ta del av svaren.", 1),
    ],
)
def test_what_completes_the_heading_of_a_promise_is_an_item_without_a_bullet(
    heading: str, sentence: str, found: int
) -> None:
    assert len(undertakings(page(BELOW.format(heading=heading, sentence=sentence)))) == found


NEWS = """# Nytt medborgarlöfte antaget

Ett nytt medborgarlöfte antogs i går. Kommunstyrelsen var enig. Det är det tredje i ordningen.

## {heading}

{sentence}

Sedan förra året finns en överenskommelse om samverkan. Till den hör medborgarlöftet.

## Bakgrund

Frågorna ställdes i en enkät på webben. Många svarade. De flesta trivs i kommunen.
"""
SINGLE = (
    "Lerby kommun och polisen lovar invånarna att under 2024 gemensamt lägga kraft på att motverka inbrott i byarna."
)
COMES_AGAIN = (
    "En gång om året lovar polisen och kommunen att ta sig an något utvalt för att fler ska trivas i hela kommunen."
)


@pytest.mark.parametrize(
    ("heading", "sentence", "expected"),
    [("Löftet", SINGLE, [SINGLE]), ("Löftet", COMES_AGAIN, [])],
    ids=["the promise itself", "how promises come about"],
)
def test_a_sentence_right_below_the_promise_is_one(heading: str, sentence: str, expected: list[str]) -> None:
    found = undertakings(page(NEWS.format(heading=heading, sentence=sentence)))
    assert [draft.piece.text for draft in found] == expected


def test_a_promise_for_places_listed_below_it_needs_no_second_look() -> None:
    sentence = "Lerby kommun och polisen lovar att sida vid sida verka för lugnare kvällar på följande ställen:"
    places = "\n\n- Stationen (med torget)\n- Hamnen (med parkeringen)\n- Centrum (Storgatan)"
    found = undertakings(page(NEWS.format(heading="Nyheter", sentence=sentence + places)))
    assert [draft.piece.text for draft in found] == [sentence]


def test_what_the_promise_at_hand_is_said_to_hold_needs_no_second_look() -> None:
    sentence = "I det löfte som nu är påskrivet lovar Lerby kommun och polisen att arbeta för lugnare kvällar."
    found = undertakings(page(NEWS.format(heading="Nyheter", sentence=sentence)))
    assert [draft.piece.text for draft in found] == [sentence]
