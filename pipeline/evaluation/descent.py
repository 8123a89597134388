"""Nesterov's accelerated gradient method, with the step that the largest curvature allows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]

MARGIN = 1.05
"""On the largest curvature, which power iteration finds from below."""


def settled(
    slope_at: Callable[[Weights], Weights], start: Weights, curvature: float, least: float, steps: int, flat: float
) -> Weights:
    """Where a convex function is least, from `start`.

    `slope_at`: its gradient; `curvature` and `least`: its largest and smallest curvature. The descent stops where no
    part of the slope is over `flat`. Raises ArithmeticError when that takes more than `steps`.
    """
    momentum = (np.sqrt(curvature / least) - 1) / (np.sqrt(curvature / least) + 1)
    weights = ahead = start
    for _ in range(steps):
        slope = slope_at(ahead)
        moved = ahead - slope / curvature
        ahead = moved + momentum * (moved - weights)
        weights = moved
        if np.abs(slope).max() < flat:
            return weights
    raise ArithmeticError(f"not settled after {steps} steps: slope {np.abs(slope).max():.4f}")


def largest_eigenvalue(product: Callable[[Weights], Weights], width: int) -> float:
    """Of a symmetric positive table that `product` multiplies a vector by; found by power iteration, from below."""
    vector = np.ones(width)
    for _ in range(30):
        vector = product(vector)
        norm = float(np.linalg.norm(vector))
        vector = vector / norm
    return norm
