"""Which extracted commitment is which one of gold, and whether its slots agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from schemas import Commitment, Target

from .gold import GoldCommitment, GoldTarget
from .words import closes_with, opens_with, words_of

TargetKey = tuple[float | None, float | None, str | None, str | None]
"""Value, upper value, comparator, `per`; a value for the whole period is one without a rate."""


def target_key(target: Target | GoldTarget) -> TargetKey:
    """What must agree for a target to be right."""
    per = target.per if target.per not in ("", "period") else None
    return target.value, target.value_max, target.comparator, per


def pair(gold: Sequence[GoldCommitment], found: Sequence[Commitment]) -> list[tuple[GoldCommitment, Commitment]]:
    """Gold and extracted commitments one to one, in reading order."""
    free = [(commitment, words_of(commitment.text)) for commitment in found]
    pairs = []
    for expected in gold:
        start, end = words_of(expected.starts_with), words_of(expected.ends_with)
        for index, (commitment, words) in enumerate(free):
            if opens_with(words, start) and (not end or closes_with(words, end)):
                pairs.append((expected, commitment))
                del free[index]
                break
    return pairs


@dataclass(frozen=True)
class Slots:
    """How the slots of a matched commitment compare."""

    actors_right: bool
    hits: tuple[TargetKey, ...]
    missed: tuple[TargetKey, ...]
    spurious: tuple[Target, ...]
    counted: tuple[Target, ...]
    """Extracted targets without those that gold calls optional."""

    @property
    def all_right(self) -> bool:
        """Actors and all targets."""
        return self.actors_right and not self.missed and not self.spurious


def compare_slots(expected: GoldCommitment, found: Commitment) -> Slots:
    """Actors as sets of kinds, targets as a multiset of keys."""
    loose = [target_key(target) for target in expected.targets if target.optional]
    wanted = [target_key(target) for target in expected.targets if not target.optional]
    _, counted = _taken(loose, found.targets)
    hits, spurious = _taken(wanted, counted)
    missed, left = [], list(hits)
    for key in wanted:
        if key in left:
            left.remove(key)
        else:
            missed.append(key)
    right = expected.actors_loose or set(expected.actors) == {actor.kind for actor in found.actors}
    return Slots(right, tuple(hits), tuple(missed), tuple(spurious), tuple(counted))


def _taken(keys: Sequence[TargetKey], targets: Sequence[Target]) -> tuple[list[TargetKey], list[Target]]:
    """Keys that a target has, each target used once; and the targets left over."""
    left = list(targets)
    hits = []
    for key in keys:
        same = next((target for target in left if target_key(target) == key), None)
        if same is not None:
            left = [target for target in left if target is not same]
            hits.append(key)
    return hits, left
