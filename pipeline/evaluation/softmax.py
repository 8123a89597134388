"""Multinomial logistic regression: which of several kinds a row is, from signs that are there or not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .descent import MARGIN, Weights, largest_eigenvalue, settled

STEPS = 20_000
"""At most; the fits here settle in some two thousand."""
FLAT = 1e-2
"""Slope at which the descent stops: with a ridge of 3, weights are then within 0.004 of where they settle."""


def descend(table: NDArray[np.float64], wanted: NDArray[np.float64], ridge: float) -> NDArray[np.float64]:
    """The weights, a column for each kind, that make the surprise of the rows and half their squares times `ridge`
    least.

    `table`: 1 where a row has a sign; `wanted`: 1 in the column of what a row is. Raises ArithmeticError when it
    does not settle.
    """
    curvature = ridge + MARGIN * largest_eigenvalue(lambda one: table.T @ (table @ one), table.shape[1]) / 2

    def slope_at(weights: Weights) -> Weights:
        return np.asarray(ridge * weights + table.T @ (shares(table @ weights) - wanted), dtype=float)

    start = np.zeros((table.shape[1], wanted.shape[1]))
    return settled(slope_at, start, curvature, least=ridge, steps=STEPS, flat=FLAT)


def shares(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probability of each kind in each row."""
    raised = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=float)
