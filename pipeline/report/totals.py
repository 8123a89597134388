"""The figures of the page, each with what it is a part of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .ended import OUTCOMES, Ended, Outcome
from .places import Place, swedish_order
from .standing import STANDINGS, Standing


@dataclass(frozen=True, slots=True)
class Group:
    """Some municipalities, by standing."""

    name: str
    municipalities: int
    by_standing: dict[Standing, int]

    @property
    def in_force(self) -> int:
        """Municipalities with a promise in force, whether it lapses soon or not."""
        return self.by_standing["current"] + self.by_standing["ending"]

    @property
    def unseen(self) -> int:
        """Municipalities of which nothing can be said, since nobody could look."""
        return self.by_standing["not_read"] + self.by_standing["not_checked"]


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures of the whole page."""

    all: Group
    regions: tuple[Group, ...]
    counties: tuple[Group, ...]
    commitments: int
    """In the promises in force."""
    measurable: int
    """Of them with a target."""
    ended: int
    review_promised: int
    """Of the ended promises, those that say that they will be followed up."""
    outcomes: dict[Outcome, int]
    """Of the ended promises."""
    unreported: int
    """Of those that promised a follow-up, those for which none was found although all addresses answered."""


def totals(places: Sequence[Place], ended: Sequence[Ended]) -> Totals:
    """Count."""
    shown = [place.row for place in places if place.standing in ("current", "ending")]
    outcomes = Counter(promise.outcome for promise in ended)
    promised = [promise for promise in ended if promise.is_review_promised]
    return Totals(
        all=_group("", places),
        regions=_grouped(places, lambda place: place.row.police_region),
        counties=_grouped(places, lambda place: place.row.county),
        commitments=sum(row.commitments for row in shown),
        measurable=sum(row.measurable for row in shown),
        ended=len(ended),
        review_promised=len(promised),
        outcomes={outcome: outcomes[outcome] for outcome in OUTCOMES},
        unreported=sum(promise.outcome == "none_found" for promise in promised),
    )


def _grouped(places: Iterable[Place], name_of: Callable[[Place], str]) -> tuple[Group, ...]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(name_of(place), []).append(place)
    return tuple(_group(name, groups[name]) for name in sorted(groups, key=swedish_order))


def _group(name: str, places: Sequence[Place]) -> Group:
    counted = Counter(place.standing for place in places)
    return Group(name, len(places), {standing: counted[standing] for standing in STANDINGS})
