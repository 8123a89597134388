"""Hours and days beside a number: a time of service, how long something lasts, or work to be done."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import Quantity
from extractors.rates import Rate, rates

_MANY_HOURS = 20
"""From which on hours are work to be done ("200 timmar trafikövervakning"), and no more how long something lasts."""


def is_service_level(folded: str, quantity: Quantity) -> bool:
    """ "Inom två dygn": a time in which something is answered or mended."""
    opening = word_pattern("{latest_within}", "targets").match(folded, quantity.start)
    return bool(opening and lexicon("targets")["time_unit"].opens(folded[quantity.end :].lstrip()))


def is_sum(folded: str, quantity: Quantity) -> bool:
    """ "Sammanlagt 120 timmar": so many that they are work to be done, in all."""
    before = folded[: quantity.start].rstrip()
    return quantity.value >= _MANY_HOURS and bool(lexicon("targets")["in_all"].search(before))


def is_duration(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "Varje fredag ... i minst tre timmar", "om vardera minst fyra timmar": how long each time lasts, not how
    often it comes. "I minst 40 timmar per år" is work to be done. `every`: all rates of the text."""
    unit = lexicon("targets")["time_unit"].pattern.match(folded, quantity.end + 1)
    before = folded[: quantity.start].rstrip()
    if unit is None or is_sum(folded, quantity) or not lexicon("targets")["lasting"].search(before):
        return False
    behind = next((rate for rate in every if 0 <= rate.start - unit.end() <= 1), None)
    comes_again = behind is not None and not lexicon("rates")["each"].pattern.match(folded, behind.start)
    return not comes_again


def counts_time(folded: str, quantity: Quantity) -> bool:
    """Hours and days count as a value when they are limited or repeat ("minst 900 timmar per år"), not as a
    duration."""
    before = folded[: quantity.start].rstrip()
    if is_sum(folded, quantity):
        return True
    if before.endswith(lexicon("targets")["duration_opener"].forms) and quantity.comparator == "exactly":
        return False
    after = folded[quantity.end : quantity.end + 40]
    if quantity.comparator == "exactly" and lexicon("rates")["each"].search(after):
        return False  # "två timmar varje onsdag" says how long
    is_work = quantity.value >= _MANY_HOURS and lexicon("targets")["hours_of"].opens(after.lstrip())
    return quantity.comparator != "exactly" or bool(is_work or rates(after))
