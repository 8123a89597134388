"""Numbers in words and digits, and what limits them."""

from __future__ import annotations

import pytest

from extractors.lexicon import lexicon_values
from extractors.numbers import parse_number, quantities
from schemas.vocabulary import Comparator

READINGS: list[tuple[str, str, float, float | None, Comparator]] = [
    ("a word", "tolv besök", 12, None, "exactly"),
    ("digits", "12 besök", 12, None, "exactly"),
    ("a compound word", "fyrtiofem kontroller", 45, None, "exactly"),
    ("thousands set apart by a space", "1 200 timmar", 1200, None, "exactly"),
    ("a decimal comma", "2,5 tjänster", 2.5, None, "exactly"),
    ("a word with its digits in brackets is one value", "åttio (80) kontroller", 80, None, "exactly"),
    ("stycken is part of the number", "minst 5 stycken besök", 5, None, "at_least"),
    ("st glued to the digits", "145st anmälningar", 145, None, "exactly"),
    ("minst is a lower bound", "minst två gånger", 2, None, "at_least"),
    ("the typo mins as well", "mins två gånger", 2, None, "at_least"),
    ("inte mindre än is a lower bound", "inte mindre än tio pass", 10, None, "at_least"),
    ("högst is an upper bound", "högst tre dygn", 3, None, "at_most"),
    ("upp till is an upper bound", "upp till 20 deltagare", 20, None, "at_most"),
    ("inom is an upper bound", "inom 24 timmar", 24, None, "at_most"),
    ("fler än excludes the value", "fler än tio besök", 10, None, "more_than"),
    ("färre än excludes the value", "färre än 145 inbrott", 145, None, "less_than"),
    ("cirka is about", "cirka 30 rundor", 30, None, "about"),
    ("i snitt is about", "i snitt tre pass", 3, None, "about"),
    ("under is an upper bound of things", "under 145 inbrott", 145, None, "less_than"),
    ("under evenings is when, no bound", "under åtta lördagskvällar", 8, None, "exactly"),
    ("forty or so", "ett fyrtiotal kontroller", 40, None, "about"),
    ("figures with -tal are about so many", "ett 50-tal seniorer", 50, None, "about"),
    ("a hundred and its article are about so many", "ett hundratal boende", 100, None, "about"),
    ("an article before a number of tens is none", "ett femtontal kontroller", 15, None, "about"),
    ("a dash makes a range", "2-3 gånger", 2, 3, "between"),
    ("an en dash makes a range", "2–3 gånger", 2, 3, "between"),
    ("till makes a range", "två till tre gånger", 2, 3, "between"),
    ("mellan makes a range", "mellan fyra och sex kvällar", 4, 6, "between"),
    ("words joined by a hyphen are a range", "två-tre gånger", 2, 3, "between"),
]


@pytest.mark.parametrize(
    ("words", "value", "upper", "comparator"), [r[1:] for r in READINGS], ids=[r[0] for r in READINGS]
)
def test_one_number(words: str, value: float, upper: float | None, comparator: Comparator) -> None:
    [found] = quantities(words)
    assert (found.value, found.value_max, found.comparator) == (value, upper, comparator)


@pytest.mark.parametrize(
    "words",
    ["väg e45:2", "§3", "10%", "klockan 18.30", "1/5 möte", "covid-19", "polisens närvaro"],
    ids=[
        "a glued letter",
        "a section sign",
        "a percent sign",
        "a clock time",
        "a date",
        "a hyphenated name",
        "no number",
    ],
)
def test_no_number(words: str) -> None:
    assert quantities(words) == []


@pytest.mark.parametrize(
    ("words", "disagrees"),
    [("åttio (80) kontroller", False), ("åttio (90) kontroller", True), ("tio (10 st) pass", False)],
)
def test_words_and_digits_that_differ_are_told(words: str, disagrees: bool) -> None:
    [found] = quantities(words)
    assert found.disagrees is disagrees


@pytest.mark.parametrize(
    ("words", "article"), [("en patrull", True), ("ett besök", True), ("1 besök", False), ("två besök", False)]
)
def test_en_and_ett_are_marked_as_possible_articles(words: str, article: bool) -> None:
    [found] = quantities(words)
    assert found.is_article is article


def test_two_numbers_joined_by_och_are_two_values() -> None:
    """ "Tre och fem" counts two things; only "mellan tre och fem" is a range."""
    first = quantities("i klass tre och fem")[0]
    assert (first.value, first.value_max) == (3, None)


def test_a_falling_range_is_no_range() -> None:
    assert quantities("10-2 gånger")[0].value_max is None


def test_offsets_cover_the_comparator() -> None:
    [found] = quantities("polisen gör minst två besök")
    assert (found.start, found.number_start, found.end) == (12, 18, 21)


@pytest.mark.parametrize(("words", "value"), [("1 300", 1300), ("2,5", 2.5), ("nittionio", 99)])
def test_parse_number(words: str, value: float) -> None:
    assert parse_number(words) == value


def test_parse_number_refuses_other_words() -> None:
    with pytest.raises(KeyError):
        parse_number("många")


def test_every_number_word_reads_as_its_value() -> None:
    """The whole table of the lexicon, so that no word is shadowed by a shorter one."""
    table = lexicon_values("numbers", "words")
    wrong = [
        form
        for value, forms in table.items()
        for form in forms
        if not form.endswith("tal") and [q.value for q in quantities(f"{form} besök")] != [float(value)]
    ]
    assert wrong == []
