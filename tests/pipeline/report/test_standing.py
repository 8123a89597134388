"""Every status of coverage has its standing, and "soon" begins and ends on the right day."""

from __future__ import annotations

from typing import get_args

import pytest

from pipeline.report.standing import Standing, days_left, is_ending, standing
from schemas import Coverage
from schemas.vocabulary import CoverageStatus


def row(status: CoverageStatus, end: str | None = None) -> Coverage:
    return Coverage(
        municipality_code="9010", municipality="Almsjö", county="Sagolandet län", police_region="Saga", status=status,
        period_end=end,
    )  # fmt: skip


@pytest.mark.parametrize("status", get_args(CoverageStatus))
def test_every_status_has_a_standing(status: CoverageStatus) -> None:
    assert standing(row(status), "2025-06-01") in get_args(Standing)


@pytest.mark.parametrize("status", ["blocked", "failed", "unreadable", "not_checked"])
def test_what_was_not_seen_is_never_called_missing(status: CoverageStatus) -> None:
    assert standing(row(status), "2025-06-01") in ("not_read", "not_checked")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2025-05-31", False), ("2025-06-01", True), ("2025-08-30", True), ("2025-08-31", False),
        ("2025-06-31", True), (None, False),
    ],
)  # fmt: skip
def test_soon_is_the_day_itself_and_ninety_more(end: str | None, expected: bool) -> None:
    """A day that no calendar has counts where it would stand."""
    assert is_ending(end, "2025-06-01") is expected


def test_only_a_promise_in_force_is_ending() -> None:
    assert standing(row("current", "2025-07-01"), "2025-06-01") == "ending"
    assert standing(row("upcoming", "2025-07-01"), "2025-06-01") == "upcoming"


@pytest.mark.parametrize(("end", "expected"), [("2025-06-01", 0), ("2025-07-01", 30), ("2025-06-31", None)])
def test_days_are_counted_where_a_calendar_has_them(end: str, expected: int | None) -> None:
    assert days_left(end, "2025-06-01") == expected
