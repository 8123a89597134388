"""Promises that have ended, and whether anybody told how they went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from schemas import Period, PromiseSet

from ..coverage import HeldPromise
from .places import Place, Report

Outcome = Literal["reported", "maybe", "none_found", "unknown"]
"""`maybe`: a follow-up was found that does not say of which promise. `unknown`: not all addresses answered."""


OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""In the order in which the page tells them."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A promise whose time is over. One that several municipalities or pages give is one."""

    held: HeldPromise
    places: tuple[Place, ...]
    outcome: Outcome

    @property
    def is_review_promised(self) -> bool:
        """Whether the promise itself says that it will be followed up."""
        return self.held.promise.review is not None


def ended_promises(places: Sequence[Place]) -> list[Ended]:
    """Every lapsed promise once, those that ended last first."""
    grouped: dict[tuple[object, ...], list[tuple[Place, HeldPromise]]] = {}
    for place in places:
        for held in place.promises:
            if held.status == "lapsed":
                grouped.setdefault(_sameness(place, held.promise), []).append((place, held))
    found = [_ended(group) for group in grouped.values()]
    return sorted(found, key=lambda ended: (_end(ended), ended.is_review_promised), reverse=True)


def _sameness(place: Place, promise: PromiseSet) -> tuple[object, ...]:
    """The same municipalities, city part and time: the police and the municipality often publish a promise each."""
    codes = frozenset(ref.code for ref in promise.municipalities) or frozenset({place.code})
    period = promise.period
    return codes, promise.district, period and period.start, period and period.end


def _ended(group: Sequence[tuple[Place, HeldPromise]]) -> Ended:
    places = tuple({place.code: place for place, _ in group}.values())
    # Of several versions, the one that says how it is to be followed up.
    held = next((held for _, held in group if held.promise.review), group[0][1])
    return Ended(held, places, _outcome(held.promise.period, places))


def _outcome(period: Period | None, places: Iterable[Place]) -> Outcome:
    looked = list(places)
    said = set(_fits(period, (report for place in looked for report in place.reports)))
    if True in said:
        return "reported"
    if None in said:
        return "maybe"
    return "none_found" if all(place.is_fully_seen for place in looked) else "unknown"


def _fits(period: Period | None, reports: Iterable[Report]) -> Iterator[bool | None]:
    """Whether each report is about that time; None where it does not say which."""
    for report in reports:
        about = report.follow_up.of_period
        if about is None or period is None or (about.start is None and about.end is None):
            yield None
        else:
            yield (about.start or "") <= (period.end or "9999") and (period.start or "") <= (about.end or "9999")


def _end(ended: Ended) -> str:
    period = ended.held.promise.period
    return (period and period.end) or ""
