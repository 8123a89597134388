"""Whether stated confidence is true: of all readings given 0.9, nine in ten ought to be right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from schemas import Record

from .document_score import DocumentScore

GROUPS = 10

Stated = tuple[float, bool]
"""A stated confidence, and whether the reading was right."""


class Decile(Record):
    """A tenth of the readings, from the least to the most confident."""

    low: float
    """Lowest confidence stated in it."""
    high: float
    """Highest."""
    stated: float
    """Mean."""
    right: float
    """Share that was right."""
    n: int
    """Readings."""


class Reliability(Record):
    """Stated confidence against what was right."""

    n: int
    """Readings."""
    stated: float
    """Mean confidence."""
    right: float
    """Share that was right."""
    expected_calibration_error: float
    """Mean distance between stated and right over the deciles, weighted by their size."""
    deciles: list[Decile]
    """Ten at most; readings with one and the same figure stay together."""


def reliability(stated: Sequence[Stated]) -> Reliability | None:
    """The table for some readings; None for none."""
    if not stated:
        return None
    deciles = [_decile(part) for part in _tenths(sorted(stated))]
    error = sum(part.n * abs(part.stated - part.right) for part in deciles) / len(stated)
    whole = _decile(sorted(stated))
    return Reliability(
        n=whole.n, stated=whole.stated, right=whole.right, expected_calibration_error=error, deciles=deciles
    )


def _tenths(ordered: Sequence[Stated]) -> list[list[Stated]]:
    """Groups of nearly equal size; a figure that falls across a bound belongs to the group in which its middle lies."""
    parts: dict[int, list[Stated]] = {}
    passed = 0
    for _, same in groupby(ordered, key=lambda one: one[0]):
        readings = list(same)
        middle = passed + len(readings) / 2
        parts.setdefault(int(middle * GROUPS / len(ordered)), []).extend(readings)
        passed += len(readings)
    return list(parts.values())


def _decile(part: Sequence[Stated]) -> Decile:
    figures = [figure for figure, _ in part]
    right = sum(is_right for _, is_right in part) / len(part)
    return Decile(low=figures[0], high=figures[-1], stated=sum(figures) / len(part), right=right, n=len(part))


def of_commitments(scores: Sequence[DocumentScore]) -> list[Stated]:
    """Confidence of each commitment; right when text, actors and all targets are."""
    return [(one.commitment.confidence, one.is_right) for score in scores for one in score.judged]


def of_targets(scores: Sequence[DocumentScore]) -> list[Stated]:
    """Confidence of each target; right when value, upper value, comparator and `per` are, in a right commitment."""
    return [(t.confidence, right) for score in scores for one in score.judged for t, right in one.targets()]
