"""Logistic regression on signs that are there or not, with a ridge penalty; small enough to be read whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STEPS = 50
"""Newton steps at most; the fits here settle in fewer than ten."""


@dataclass(frozen=True)
class Example:
    """One reading: its signs, whether it was right, and the document it stands in."""

    signs: tuple[str, ...]
    is_right: bool
    document: str


def fit(examples: Sequence[Example], ridge: float) -> dict[str, float]:
    """Weights of "intercept" and of each sign, rounded to the three decimals that are stored, from one example or more.

    The penalty pulls every weight but the intercept to zero, so that a sign seen twice says little.
    """
    names = sorted({sign for one in examples for sign in one.signs})
    table = np.array([[1.0, *(name in one.signs for name in names)] for one in examples])
    right = np.array([one.is_right for one in examples], dtype=float)
    penalty = np.diag([0.0, *([ridge] * len(names))])
    weights = _newton(table, right, penalty)
    return {name: round(float(weight), 3) for name, weight in zip(["intercept", *names], weights, strict=True)}


def _newton(
    table: NDArray[np.float64], right: NDArray[np.float64], penalty: NDArray[np.float64]
) -> NDArray[np.float64]:
    # Half a reading without signs, right and wrong each, keeps the intercept finite where all readings are right.
    smoothed = np.vstack([table, np.eye(1, table.shape[1]), np.eye(1, table.shape[1])])
    wanted = np.concatenate([right, [1.0, 0.0]])
    counts = np.concatenate([np.ones(len(right)), [0.5, 0.5]])
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        share = _shares(smoothed, weights)
        slope = smoothed.T @ (counts * (wanted - share)) - penalty @ weights
        bend = (smoothed * (counts * share * (1 - share))[:, None]).T @ smoothed + penalty
        step = np.linalg.solve(bend + 1e-9 * np.eye(len(weights)), slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def _shares(table: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-np.clip(table @ weights, -30, 30))), dtype=float)


def expected_share(weights: Mapping[str, float], signs: Sequence[str]) -> float:
    """What the weights say of a reading with these signs."""
    return float(1 / (1 + np.exp(-weights["intercept"] - sum(weights.get(sign, 0.0) for sign in signs))))


def surprise(stated: Sequence[float], right: Sequence[bool]) -> float:
    """Mean negative log likelihood (natural logarithm) of what was right under what was stated."""
    share = np.clip(np.array(stated), 1e-6, 1 - 1e-6)
    return float(-np.mean(np.where(np.array(right), np.log(share), np.log(1 - share))))


def shifted(weights: Mapping[str, float], examples: Sequence[Example]) -> dict[str, float]:
    """The weights with the intercept moved until the mean of what they state on `examples` is the share that is right.

    Half a reading on either side keeps that share from 0 and 1.
    """
    wanted = (sum(one.is_right for one in examples) + 0.5) / (len(examples) + 1)
    low, high = -30.0, 30.0
    while high - low > 1e-4:
        middle = (low + high) / 2
        moved = {**weights, "intercept": weights["intercept"] + middle}
        mean = sum(expected_share(moved, one.signs) for one in examples) / len(examples)
        low, high = (middle, high) if mean < wanted else (low, middle)
    return {**weights, "intercept": round(weights["intercept"] + low, 3)}
