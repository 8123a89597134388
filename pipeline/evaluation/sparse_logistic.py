"""Logistic regression over many signs of which each row has few: only what is there is kept and multiplied."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 3000
"""At most; the fits here settle in a few hundred."""
FLAT = 1e-4
"""Slope at which the descent stops."""


def descend(
    pairs: Sequence[tuple[int, int]], wanted: Sequence[bool], width: int, strength: float
) -> NDArray[np.float64]:
    """The `width` weights that make half their squares and `strength` times the surprise of each row least.

    `pairs`: row and column of each sign; `wanted`: what each row is. Nesterov's accelerated gradient method, with the
    step that the largest curvature allows.
    """
    table = np.array(sorted(pairs), dtype=np.int64)
    rows, columns, right = table[:, 0], table[:, 1], np.array(wanted, dtype=float)

    def times(weights: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(rows, weights=weights[columns], minlength=len(right)), dtype=float)

    def back(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(columns, weights=values[rows], minlength=width), dtype=float)

    vector = np.ones(width)
    for _ in range(30):  # power iteration
        vector = back(times(vector))
        largest = float(np.linalg.norm(vector))
        vector /= largest
    curvature = 1 + strength * largest / 4
    momentum = (np.sqrt(curvature) - 1) / (np.sqrt(curvature) + 1)
    weights = ahead = np.zeros(width)
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-np.clip(times(ahead), -30, 30)))
        slope = ahead + strength * back(share - right)
        moved = ahead - slope / curvature
        ahead = moved + momentum * (moved - weights)
        weights = moved
        if np.abs(slope).max() < FLAT:
            break
    return weights
