"""How often: rates that numbers share, that a lead-in gives, and that are targets by themselves."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.lexicon import lexicon, lexicon_values, word_pattern
from extractors.numbers import Quantity
from extractors.rates import Rate, is_event_rate, per_year, rates
from extractors.structure.pieces import Piece
from schemas import Target
from schemas.vocabulary import Comparator, Per

_FEWEST = 3
"""Numbers of an enumeration whose rate stands behind the last. Of two the second alone has it, as seven annotators
read it."""
_JOINED = r"(?:\s+[\w-]+){1,3}(?:,|\s+(?:{and}|{as_well})|/)\s*"
"""What is counted, and what joins it to the next number."""
_LIMITS: tuple[Comparator, ...] = ("at_least", "at_most", "about")
"""What may stand before a rate without a number ("minst varannan vecka")."""


def sharing(found: list[Target], counted: Sequence[Quantity], every: Sequence[Rate], folded: str) -> list[Target]:
    """ "Högst tre insatsdagar samt minst sex kvällar under året": what stands last holds for all that lack one."""
    last = every[-1] if every and counted and every[-1].start >= counted[-1].end else None
    if last is None or not (is_whole_year(folded, last) or _is_enumeration(folded, counted)):
        return found
    return [with_rate(one, last) for one in found]


def _is_enumeration(folded: str, counted: Sequence[Quantity]) -> bool:
    """ "Tre träffar, minst en cykelrond och minst ett öppet hus per år": nothing but what is counted, a comma or "och"
    stands between the numbers."""
    between = (folded[one.end : after.start] for one, after in itertools.pairwise(counted))
    return len(counted) >= _FEWEST and all(word_pattern(_JOINED).fullmatch(gap) for gap in between)


def is_whole_year(folded: str, rate: Rate) -> bool:
    return rate.per == "year" and bool(lexicon("targets")["under_rate"].opens(folded[rate.start : rate.end]))


def with_rate(target: Target, rate: Rate) -> Target:
    """The target at a rate, where it has neither one nor a deadline of its own."""
    if target.per is not None or target.deadline is not None or target.kind != "output" or target.value == 0:
        return target
    at_most = target.comparator in ("at_most", "less_than")
    at_least = target.comparator in ("at_least", "more_than")
    highest = target.value_max if target.value_max is not None else target.value
    return target.model_copy(
        update={
            "per": rate.per,
            "interval": rate.interval,
            "yearly_min": None if at_most else per_year(target.value, rate),
            "yearly_max": None if at_least else per_year(highest, rate),
        }
    )


def lead_rate(lead: Piece) -> Rate | None:
    """The year that a lead-in gives to the numbers below it ("Vi kommer under året göra följande:")."""
    return next((rate for rate in rates(lead.folded) if is_whole_year(lead.folded, rate)), None)


def rate_for(
    folded: str, counted: Sequence[Quantity], i: int, every: Sequence[Rate], inherited: Rate | None
) -> Rate | None:
    """The nearest rate after the number `counted[i]` and before the next one, else one that opens the sentence, or
    follows a number of the same verb."""
    quantity = counted[i]
    before = counted[i + 1].start if i + 1 < len(counted) else len(folded)
    following = next((rate for rate in every if quantity.end <= rate.start < before), None)
    if following:
        return following
    if inherited:
        return inherited
    earlier = next((rate for rate in reversed(every) if rate.end <= quantity.start), None)
    if earlier is None or earlier.start < counted[0].start:
        return earlier
    if lexicon("targets")["per_other"].search(folded, quantity.end, before):
        return None  # "minst tre vuxna per kväll och högst 25 ungdomar per vuxen"
    parted = word_pattern(r"\b{infinitive_mark}\b").search(folded, earlier.end, quantity.start)
    return None if parted else earlier  # "minst tre gånger i veckan samt att göra minst 20 kontroller"


def yearly_max(quantity: Quantity, rate: Rate | None) -> float | None:
    if quantity.comparator in ("at_least", "more_than"):
        return None
    return per_year(quantity.value_max if quantity.value_max is not None else quantity.value, rate)


def rate_targets(sentence: Piece, every: Sequence[Rate]) -> list[Target]:
    """ "Varje vecka", "kvartalsvis", "den årliga ..." with an event are one per unit, "minst varannan vecka" at least
    one."""
    folded = sentence.folded
    rate = next((r for r in every if is_event_rate(folded, r)), None) or _adjective_rate(folded)
    if rate is None:
        return []
    limit = next((limit for limit in _LIMITS if _limited(folded, rate, limit)), None)
    both_days = lexicon("rates")["two_days"].pattern.match(folded, rate.start)
    end = both_days.end() if both_days else rate.end
    return [_for_each(sentence.part(rate.start, end), rate, limit or "exactly", 2 if both_days else 1)]


def _limited(folded: str, rate: Rate, limit: str) -> bool:
    """Whether a limit stands right before a rate, or opens it ("minst varannan")."""
    before, words = folded[: rate.start], lexicon("numbers")[limit]
    stands_before = any(not before[match.end() :].strip() for match in words.finditer(before))
    return stands_before or bool(words.opens(folded[rate.start :]))


def _adjective_rate(folded: str) -> Rate | None:
    words = lexicon("rates")
    match = next((m for m in words["each"].finditer(folded) if words["adjective"].search(m[0])), None)
    if match is None:
        return None
    pers: dict[str, Per] = lexicon_values("rates", "adjective")
    per: Per = next((per for form, per in pers.items() if form in match[0]), "month")
    return Rate(per, 1, match.start(), match.end())


def _for_each(place: Piece, rate: Rate, comparator: Comparator, times: int) -> Target:
    yearly = per_year(times, rate)
    return Target(
        text=place.text,
        value=times,
        comparator=comparator,
        unit=str(lexicon_values("targets", "occasion")["unit"]),
        per=rate.per,
        interval=rate.interval,
        kind="output",
        yearly_min=None if comparator == "at_most" else yearly,
        yearly_max=None if comparator == "at_least" else yearly,
        span=place.span,
    )
