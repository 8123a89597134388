"""A release that lost what the last one had is refused, with the reason in words."""

from __future__ import annotations

import pytest

from pipeline.gate import Expectations, load_expectations, losses, measures

from .factories import dataset, period, promise, record

RULES = Expectations(minimum={"documents": 1}, largest_loss={"commitments": 0.1}, largest_fall={"actors": 0.05})
LAST = {"documents": 40.0, "commitments": 100.0, "actors": 0.9}


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({}, []),
        ({"commitments": 500}, []),
        ({"commitments": 90}, []),
        ({"commitments": 89}, ["commitments: 89, the last release had 100 (at most 10% may go)"]),
        ({"actors": 0.86}, []),
        ({"actors": 0.84}, ["actors: 84%, the last release had 90%"]),
        ({"documents": 0}, ["documents: 0, expected at least 1"]),
    ],
)
def test_losses_are_told_in_words(changed: dict[str, float], reasons: list[str]) -> None:
    assert losses({**LAST, **changed}, LAST, RULES) == reasons


def test_without_a_last_release_only_the_minimum_counts() -> None:
    assert losses({"documents": 1, "commitments": 0, "actors": 0}, None, RULES) == []


def test_a_measure_that_the_last_release_did_not_know_is_no_loss() -> None:
    assert losses(LAST, {"documents": 40.0}, RULES) == []


def test_every_expectation_is_about_something_that_is_measured() -> None:
    known = set(measures(dataset(record(promises=[promise(period())])), []))
    rules = load_expectations()
    assert {*rules.minimum, *rules.largest_loss, *rules.largest_fall} <= known
