"""How often something repeats."""

from __future__ import annotations

import pytest

from extractors.rates import Rate, is_event_rate, per_year, rates
from schemas.vocabulary import Per


@pytest.mark.parametrize(
    ("words", "per", "interval"),
    [
        ("en gång per dygn", "day", 1),
        ("1 gång/dygn", "day", 1),
        ("patrullera dagligen", "day", 1),
        ("tre gånger i veckan", "week", 1),
        ("1 kontakt/vecka", "week", 1),
        ("varje helg", "week", 1),
        ("varannan vecka", "week", 2),
        ("varannan onsdag", "week", 2),
        ("var fjärde vecka", "week", 4),
        ("två gånger per månad", "month", 1),
        ("månadsvis avstämning", "month", 1),
        ("vartannat kvartal", "quarter", 2),
        ("möten kvartalsvis", "quarter", 1),
        ("en gång per tertial", "month", 4),
        ("en gång per termin", "term", 1),
        ("varje vårtermin", "year", 1),
        ("varje ny termin", "term", 1),
        ("ett öppet hus per halvår", "half_year", 1),
        ("en föreläsning per kommun och halvår", "half_year", 1),
        ("en träff per skola och termin", "term", 1),
        ("ett pass per ort och månad", "month", 1),
        ("varje fredags- och lördagskväll", "week", 1),
        ("två gånger per år", "year", 1),
        ("2 ggr/år", "year", 1),
        ("årligen", "year", 1),
        ("vart tredje år", "year", 3),
        ("under året", "year", 1),
        ("varje november", "year", 1),
        ("tio gånger under perioden", "period", 1),
        ("under den totala treårsperioden", "period", 1),
        ("under löftesperioden", "period", 1),
    ],
)
def test_a_rate(words: str, per: Per, interval: int) -> None:
    [found] = rates(words)
    assert (found.per, found.interval) == (per, interval)


@pytest.mark.parametrize(
    "words",
    [
        "regelbundet",
        "löpande",
        "kontinuerligt",
        "föregående år",
        "i årskurs 8",
        "på halvtid",
        "i kvarteret",
        "ofta",
        "mitt i veckan",
        "senare i veckan",
    ],
)
def test_no_rate(words: str) -> None:
    """ "Regelbundet" and its kind promise nothing countable."""
    assert rates(words) == []


@pytest.mark.parametrize(
    ("value", "rate", "yearly"),
    [
        (1, Rate("week", 1, 0, 0), 52),
        (1, Rate("week", 2, 0, 0), 26),
        (3, Rate("day", 1, 0, 0), 1095),
        (1, Rate("quarter", 1, 0, 0), 4),
        (2, Rate("term", 1, 0, 0), 4),
        (2, Rate("half_year", 1, 0, 0), 4),
        (1, Rate("year", 3, 0, 0), 0.33),
        (1, Rate("month", 4, 0, 0), 3),
        (10, Rate("period", 1, 0, 0), None),
        (10, None, None),
        (None, Rate("year", 1, 0, 0), None),
    ],
)
def test_value_a_year(value: float | None, rate: Rate | None, yearly: float | None) -> None:
    """A period's length is not known here, so that its values have no yearly figure."""
    assert per_year(value, rate) == yearly


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kvartalsvis möte", True),
        ("varannan onsdag", True),
        ("varje fredags- och lördagskväll", True),
        ("varje vecka", True),
        ("två gånger per år", False),
        ("under året", False),
    ],
)
def test_rates_that_stand_for_one_event_each(words: str, expected: bool) -> None:
    [found] = rates(words)
    assert is_event_rate(words, found) is expected
