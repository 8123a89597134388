"""Intervals resample documents; reliability compares what is stated with what is right."""

from __future__ import annotations

import pytest

from pipeline.evaluation.bootstrap import intervals
from pipeline.evaluation.reliability import reliability
from pipeline.evaluation.tally import Tally, total


def test_the_same_seed_gives_the_same_interval() -> None:
    tallies = [Tally(1, 2, 3), Tally(4, 4, 4), Tally(0, 1, 2)]
    assert intervals(tallies, 7) == intervals(tallies, 7) != intervals(tallies, 8)


def test_an_interval_holds_the_figure_and_narrows_with_more_documents() -> None:
    few = [Tally(hit, 4, 4) for hit in (1, 2, 3, 4)]
    (low, high), _, _ = intervals(few, 0)
    (closer_low, closer_high), _, _ = intervals(few * 25, 0)
    assert low < closer_low < total(few).precision < closer_high < high


def test_documents_are_drawn_whole() -> None:
    """Twenty commitments on two pages, one all right and one all wrong: the share is anything from 0 to 1."""
    assert intervals([Tally(10, 10, 10), Tally(0, 10, 10)], 0)[2] == (0.0, 1.0)


@pytest.mark.parametrize(
    ("tallies", "bounds"),
    [([Tally(2, 2, 2)] * 3, (1.0, 1.0)), ([Tally(0, 0, 2)] * 3, (0.0, 0.0)), ([Tally()] * 3, (1.0, 1.0))],
    ids=["all right", "all missed", "nothing there"],
)
def test_without_variation_the_interval_is_a_point(tallies: list[Tally], bounds: tuple[float, float]) -> None:
    assert intervals(tallies, 0)[2] == bounds


def test_true_confidence_has_no_calibration_error() -> None:
    stated = [(0.9, index != 0) for index in range(10)] + [(0.5, index % 2 == 0) for index in range(10)]
    found = reliability(stated)
    assert found is not None
    assert found.expected_calibration_error == pytest.approx(0)
    assert [(part.stated, part.right, part.n) for part in found.deciles] == [
        (0.5, 0.5, 10),
        (pytest.approx(0.9), 0.9, 10),
    ]


def test_calibration_error_is_the_mean_distance() -> None:
    found = reliability([(0.9, True)] * 5 + [(0.9, False)] * 5 + [(1.0, True)] * 10)
    assert found is not None
    assert found.expected_calibration_error == pytest.approx(0.2)


def test_there_are_ten_groups_of_nearly_equal_size() -> None:
    found = reliability([(number / 100, True) for number in range(100)])
    assert found is not None
    assert [part.n for part in found.deciles] == [10] * 10


def test_nothing_read_has_no_reliability() -> None:
    assert reliability([]) is None
