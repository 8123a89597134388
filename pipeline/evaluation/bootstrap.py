"""Confidence intervals: what the figures would be had other documents been annotated.

Documents are drawn again with replacement, as many as there are; commitments of one page resemble each other, so
drawing single commitments would give intervals that are too narrow.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .tally import Tally

DRAWS = 1000
TAILS = (2.5, 97.5)
"""Percentiles that bound a 95 % interval."""

Interval = tuple[float, float]


def intervals(tallies: Sequence[Tally], seed: int) -> tuple[Interval, Interval, Interval]:
    """Bounds of precision, recall and F1 for one field, given its tally in each document (one at least)."""
    counts = np.array([(tally.hit, tally.predicted, tally.gold) for tally in tallies], dtype=float)
    documents = len(tallies)
    drawn = np.random.default_rng(seed).multinomial(documents, np.full(documents, 1 / documents), size=DRAWS)
    hit, predicted, gold = (drawn @ counts).T
    precision, recall = _share(hit, predicted, gold), _share(hit, gold, predicted)
    both = precision + recall
    f1 = np.divide(2 * precision * recall, both, out=np.zeros_like(both), where=both > 0)
    return _bounds(precision), _bounds(recall), _bounds(f1)


def _share(hit: NDArray[np.float64], of: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """`hit / of`; where there is nothing to divide by, 1 if the other side is empty too, else 0 (see Tally)."""
    shares: NDArray[np.float64] = np.divide(hit, of, out=(other == 0).astype(float), where=of > 0)
    return shares


def _bounds(values: NDArray[np.float64]) -> Interval:
    low, high = np.percentile(values, TAILS)
    return float(low), float(high)
