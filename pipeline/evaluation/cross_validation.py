"""Confidence of each reading from a model that never saw its document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from .logistic import Example, expected_share, fit, surprise

FOLDS = 10
RIDGES = (1.0, 3.0, 10.0, 30.0, 100.0)
"""Strengths of the penalty to choose from."""


def parts(documents: Iterable[str], seed: int) -> list[set[str]]:
    """The documents in ten parts, shuffled by `seed`; readings of one document are alike and stay together."""
    names = sorted(set(documents))
    order = np.random.default_rng(seed).permutation(len(names))
    return [{names[index] for index in order[start::FOLDS]} for start in range(min(FOLDS, len(names)))]


def stated_unseen(examples: Sequence[Example], ridge: float, seed: int) -> list[float]:
    """For each example, what a model fitted on the other parts' documents states."""
    stated = [0.0] * len(examples)
    for part in parts((one.document for one in examples), seed):
        weights = fit([one for one in examples if one.document not in part], ridge)
        for index, one in enumerate(examples):
            if one.document in part:
                stated[index] = round(expected_share(weights, one.signs), 2)
    return stated


def best_ridge(examples: Sequence[Example], seed: int) -> float:
    """The penalty under which unseen documents surprise least; of equals the strongest."""
    right = [one.is_right for one in examples]
    return min(reversed(RIDGES), key=lambda ridge: surprise(stated_unseen(examples, ridge, seed), right))
