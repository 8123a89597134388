"""How often: "per år", "varannan vecka", "kvartalsvis"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from extractors.lexicon import Entry, lexicon, lexicon_values
from extractors.lexicon.sought import likely
from extractors.remembering import remembered
from schemas.vocabulary import Per

_UNITS: tuple[Per, ...] = ("day", "week", "month", "quarter", "term", "half_year", "year", "period")
_PER_YEAR: dict[Per, float] = {"day": 365, "week": 52, "month": 12, "quarter": 4, "term": 2, "half_year": 2, "year": 1}


@dataclass(frozen=True, slots=True)
class Rate:
    """A unit of time that a value repeats in, and how many of them."""

    per: Per
    interval: int
    start: int
    end: int


def rates(folded: str) -> list[Rate]:
    """All rates in lower-case text, in order; of two at one place the longer."""
    return list(_rates(folded))


@cache
def _units() -> tuple[Entry, ...]:
    return tuple(lexicon("rates")[unit] for unit in _UNITS)


@remembered
def _rates(folded: str) -> tuple[Rate, ...]:
    found = [
        Rate(cast(Per, unit.name), _interval(match[0]), match.start(), match.end())
        for unit in likely(_units(), folded)
        for match in unit.finditer(folded)
    ]
    found.sort(key=lambda rate: (rate.start, rate.start - rate.end))
    return tuple(rate for i, rate in enumerate(found) if i == 0 or rate.start >= found[i - 1].end)


def _interval(words: str) -> int:
    lexemes = lexicon("rates")
    if lexemes["tertial"].search(words):
        return int(lexicon_values("rates", "tertial")["interval"])
    if not lexemes["var"].opens(words):
        return 1
    ordinals = lexicon_values("rates", "every")
    return next((number for form, number in ordinals.items() if f"{form} " in words + " "), 1)


def per_year(value: float | None, rate: Rate | None) -> float | None:
    """A value at this rate as a number a year; None without a rate, or per period."""
    if value is None or rate is None or rate.per == "period":
        return None
    return round(value * _PER_YEAR[rate.per] / rate.interval, 2)


def is_event_rate(folded: str, rate: Rate) -> bool:
    """Whether the rate stands for one event each ("kvartalsvis", "varannan onsdag") rather than beside a number."""
    return any(m.start() < rate.end and rate.start < m.end() for m in lexicon("rates")["each"].finditer(folded))
