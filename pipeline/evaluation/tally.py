"""Hits among what was found and what was there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

FIELDS = (
    "kind", "municipality", "period", "commitments", "actors", "targets", "focus_areas", "signatories", "promise",
)  # fmt: skip
"""What is counted. `promise` are the commitments with every slot right: text, actors and all targets."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one field, over one document or many."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hit + other.hit, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found where nothing is."""
        return self.hit / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 when nothing was found where nothing is."""
        return self.hit / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """Sum of tallies (micro average)."""
    return sum(tallies, Tally())
