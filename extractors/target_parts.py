"""Values that only share out another one: "fyra kvällar, två före jul och två efter"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile

from extractors.lexicon import lexicon, lexicon_values
from extractors.numbers import Quantity
from schemas import Target

_FEWEST = 2
"""Parts."""


def without_parts(found: Sequence[Target]) -> list[Target]:
    """The targets of an undertaking without those that follow a total and add up to it: of five such undertakings
    annotated by five writers none counts the parts, and three call them optional."""
    result: list[Target] = []
    rest = list(found)
    while rest:
        total, *rest = rest
        result.append(total)
        rest = rest[_parts_of(total, rest) :]
    return result


def shares_of(folded: str, every: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a sentence that say when, where or for whom the ones of the first total before them are, articles
    among them: "tre kvällar, en på våren och två på hösten"."""
    bare = [_has_no_noun(folded, one) for one in every]
    for at, total in enumerate(every):
        following = takewhile(lambda pair: pair[1], zip(every[at + 1 :], bare[at + 1 :], strict=True))
        sums = accumulate(one.value for one, _ in following)
        number = next((n for n, added in enumerate(sums, 1) if added == total.value), 0)
        if number >= _FEWEST and not total.is_article:
            return list(every[at + 1 : at + 1 + number])
    return []


def _has_no_noun(folded: str, quantity: Quantity) -> bool:
    after = folded[quantity.end :].lstrip()
    return quantity.comparator == "exactly" and lexicon("verbs")["adverbial"].opens(after) is not None


def _parts_of(total: Target, following: Sequence[Target]) -> int:
    """How many of the targets behind a total share it out."""
    sums = accumulate(one.value for one in following if one.value is not None)
    number = next((n for n, added in enumerate(sums, 1) if added == total.value), 0)
    parts = following[:number]
    is_shared = number >= _FEWEST and all(_counts_the_same(one, total) for one in parts)
    return number if is_shared and total.kind == "output" else 0


def _counts_the_same(part: Target, total: Target) -> bool:
    """Whether a number has no noun of its own ("två före jul", "en gång") or that of the total; "fyra möten, två kurser
    och två filmkvällar" are three values."""
    if part.kind != "output" or part.comparator != "exactly":
        return False
    unit = part.unit.casefold()
    is_bare = unit == lexicon_values("targets", "unit_stop")["none"] or lexicon("targets")["occasion"].opens(unit)
    return bool(is_bare) or unit == total.unit.casefold()
