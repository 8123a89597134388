"""Logistic regression over many signs of which each row has few: only what is there is kept and multiplied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .descent import MARGIN, Weights, largest_eigenvalue, settled

STEPS = 40_000
"""At most; the fits here settle in some six thousand."""
FLAT = 1e-3
"""Slope at which the descent stops."""
LEAST_PENALTY = 0.01
"""On the squares of weights that are free, beside 1 on the others: enough for a minimum to exist."""


class Row(NamedTuple):
    """What a row is, and what it counts for."""

    wanted: bool
    weight: float


def descend(
    pairs: Sequence[tuple[int, int]], rows: Sequence[Row], width: int, strength: float, free: int
) -> NDArray[np.float64]:
    """The `width` weights that make half their squares and `strength` times the surprise of the rows least.

    `pairs`: row and column of each sign; the first `free` weights are hardly penalised. Raises ArithmeticError
    when it does not settle.
    """
    table = np.array(sorted(pairs), dtype=np.int64)
    wanted, counts = np.array([row.wanted for row in rows], dtype=float), np.array([row.weight for row in rows])
    penalty = np.ones(width)
    penalty[:free] = LEAST_PENALTY

    def times(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(table[:, 0], weights=weights[table[:, 1]], minlength=len(rows)), dtype=float)

    def back(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(table[:, 1], weights=values[table[:, 0]], minlength=width), dtype=float)

    curvature = 1 + MARGIN * strength * largest_eigenvalue(lambda vector: back(counts * times(vector)), width) / 4

    def slope_at(weights: Weights) -> Weights:
        share = 1 / (1 + np.exp(-np.clip(times(weights), -30, 30)))
        return np.asarray(penalty * weights + strength * back(counts * (share - wanted)), dtype=float)

    return settled(slope_at, np.zeros(width), curvature, least=LEAST_PENALTY, steps=STEPS, flat=FLAT)
