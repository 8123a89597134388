"""Multinomial logistic regression: which of several kinds a row is, from signs that are there or not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .sparse_logistic import MARGIN, largest_eigenvalue

STEPS = 20_000
"""At most; the fits here settle in some two thousand."""
FLAT = 1e-2
"""Slope at which the descent stops: with a ridge of 3, weights are then within 0.004 of where they settle."""


def descend(table: NDArray[np.float64], wanted: NDArray[np.float64], ridge: float) -> NDArray[np.float64]:
    """The weights, a column for each kind, that make the surprise of the rows and half their squares times `ridge`
    least.

    `table`: 1 where a row has a sign; `wanted`: 1 in the column of what a row is. Nesterov's accelerated gradient
    method, with the step that the largest curvature allows. Raises ArithmeticError when it does not settle.
    """
    curvature = ridge + MARGIN * largest_eigenvalue(lambda one: table.T @ (table @ one), table.shape[1]) / 2
    momentum = (np.sqrt(curvature / ridge) - 1) / (np.sqrt(curvature / ridge) + 1)
    weights = ahead = np.zeros((table.shape[1], wanted.shape[1]))
    for _ in range(STEPS):
        slope = ridge * ahead + table.T @ (shares(table @ ahead) - wanted)
        moved = ahead - slope / curvature
        ahead = moved + momentum * (moved - weights)
        weights = moved
        if np.abs(slope).max() < FLAT:
            return weights
    raise ArithmeticError(f"not settled after {STEPS} steps: slope {np.abs(slope).max():.4f}")


def shares(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probability of each kind in each row."""
    raised = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=float)
