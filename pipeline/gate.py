"""Whether a release may replace the last one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources

from schemas import Commitment, Coverage, Dataset, PromiseSet, Record

Measures = Mapping[str, float]
"""Counts, and shares between 0 and 1, by name."""

_IN_FORCE_OR_NEAR = ("current", "upcoming", "undated", "lapsed")


class Expectations(Record):
    """What expectations.toml says."""

    minimum: dict[str, int]
    """Least number of each thing."""
    largest_loss: dict[str, float]
    """Largest share of the last number that may be missing."""
    largest_fall: dict[str, float]
    """Largest fall of a share, in parts of one."""


def load_expectations() -> Expectations:
    """Those of the package."""
    text = resources.files("pipeline").joinpath("expectations.toml").read_text(encoding="utf-8")
    return Expectations.model_validate(tomllib.loads(text))


def measures(dataset: Dataset, coverage: Sequence[Coverage]) -> dict[str, float]:
    """What the gate compares, and the run's summary shows."""
    promises = [promise for sourced in dataset.records for promise in sourced.record.promise_sets]
    commitments = [commitment for promise in promises for commitment in promise.commitments]
    return {
        "documents": len(dataset.records),
        "promise_sets": len(promises),
        "commitments": len(commitments),
        "targets": sum(len(commitment.targets) for commitment in commitments),
        "follow_ups": sum(len(sourced.record.follow_ups) for sourced in dataset.records),
        "municipalities_with_promise": sum(row.status in _IN_FORCE_OR_NEAR for row in coverage),
        **_shares_of_promises(promises),
        **_shares_of_commitments(commitments),
    }


def _shares_of_promises(promises: Sequence[PromiseSet]) -> dict[str, float]:
    return {
        "promises_with_period": _share(promise.period is not None for promise in promises),
        "promises_with_municipality": _share(bool(promise.municipalities) for promise in promises),
        "promises_with_signatory": _share(bool(promise.signatories) for promise in promises),
    }


def _shares_of_commitments(commitments: Sequence[Commitment]) -> dict[str, float]:
    return {
        "commitments_with_actor": _share(bool(commitment.actors) for commitment in commitments),
        "commitments_with_focus_area": _share(commitment.focus_area_id is not None for commitment in commitments),
        "measurable_commitments": _share(commitment.is_measurable for commitment in commitments),
    }


def _share(facts: Iterator[bool]) -> float:
    known = list(facts)
    return round(sum(known) / len(known), 4) if known else 0.0


def losses(new: Measures, last: Measures | None, expected: Expectations) -> list[str]:
    """One sentence per expectation that the new release does not meet; empty means that it may be published."""
    return [*_below_minimum(new, expected), *(_lost(new, last, expected) if last else ())]


def _below_minimum(new: Measures, expected: Expectations) -> Iterator[str]:
    for name, least in expected.minimum.items():
        if new[name] < least:
            yield f"{_words(name)}: {new[name]:g}, expected at least {least}"


def _lost(new: Measures, last: Measures, expected: Expectations) -> Iterator[str]:
    for name, share in expected.largest_loss.items():
        if name in last and new[name] < last[name] - int(share * last[name]):
            yield f"{_words(name)}: {new[name]:g}, the last release had {last[name]:g} (at most {share:.0%} may go)"
    for name, fall in expected.largest_fall.items():
        if name in last and new[name] < last[name] - fall:
            yield f"{_words(name)}: {new[name]:.0%}, the last release had {last[name]:.0%}"


def _words(name: str) -> str:
    return name.replace("_", " ")
