"""Promises that end soon and follow-ups that did not come are told once."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.notices.due import day_of, due_notices
from pipeline.notices.settings import NoticeSettings
from schemas import Dataset, FollowUp, Period, Review, Source
from tests.pipeline.changes.releases import TALKS, WALK, dataset, page
from tests.pipeline.factories import TEXT, period, record, span

SOURCES = {name: Source(source_id=name, url=f"https://www.almsjo.example/{name}") for name in "abc"}
NEXT = period("2026-01-01", "2026-12-31")
OPEN = period("2025-01-01", "2025-12-31", is_open_ended=True)


def titles(found: Dataset, day: str) -> list[str]:
    return [notice.title for notice in due_notices(found, SOURCES, NoticeSettings(), date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("of", "day", "is_told"),
    [
        (period(), "2025-10-31", False),
        (period(), "2025-11-01", True),
        (period(), "2025-12-31", True),
        (period(), "2026-01-01", False),
        (period("2025-12-01", "2025-12-31"), "2025-11-15", False),
        (period("2025-01-01", "2025-06-31"), "2025-06-15", True),
        (period("2025-01-01", None), "2025-12-15", False),
        (None, "2025-12-15", False),
    ],
)
def test_a_running_promise_that_ends_within_sixty_days(of: Period | None, day: str, is_told: bool) -> None:
    assert len(titles(dataset(a=page(WALK, of=of)), day)) == is_told


def test_nothing_is_told_where_the_next_promise_is_there() -> None:
    both = dataset(a=page(WALK), b=page(TALKS, of=NEXT, address="b", sha256="b"))
    assert titles(both, "2025-12-01") == []


def test_two_pages_with_one_promise_tell_once_and_every_day_the_same() -> None:
    both = dataset(a=page(WALK), b=page(WALK, address="b", sha256="b"))
    settings = NoticeSettings()
    first, later = (due_notices(both, SOURCES, settings, date(2025, 12, day)) for day in (1, 2))
    assert [notice.notice_id for notice in first] == [notice.notice_id for notice in later]
    assert [notice.title for notice in first] == ["Löftet går ut 2025-12-31: Almsjö, 2025"]


def reviewed(*dates: str) -> Dataset:
    whole = page(WALK)
    plan = Review(text="Löftet följs upp i mars 2025.", dates=list(dates), span=span(TEXT, "2025"))
    promises = [whole.promise_sets[0].model_copy(update={"review": plan})]
    return dataset(a=whole.model_copy(update={"promise_sets": promises}))


@pytest.mark.parametrize(
    ("dates", "day", "is_told"),
    [
        (["mars 2025"], "2025-04-30", False),
        (["mars 2025"], "2025-05-01", True),
        (["15 mars 2025"], "2025-04-15", True),
        (["mars 2025", "oktober 2025"], "2025-06-01", False),
        (["mars"], "2025-06-01", False),
        (["mars 2025"], "2026-04-05", False),
        ([], "2025-06-01", False),
    ],
)
def test_a_follow_up_is_missed_a_month_after_the_last_date_it_was_promised_for(
    dates: list[str], day: str, is_told: bool
) -> None:
    """Not where no year is named, and not years later."""
    missing = [title for title in titles(reviewed(*dates), day) if title.startswith("Utlovad uppföljning saknas")]
    assert len(missing) == is_told


@pytest.mark.parametrize(
    ("of", "is_missed"), [(period(), False), (None, False), (period("2023-01-01", "2023-12-31"), True)]
)
def test_a_report_on_the_same_time_is_the_follow_up(of: Period | None, is_missed: bool) -> None:
    report = record("d-2", kind="follow_up", follow_ups=[FollowUp(of_period=of)])
    found = reviewed("mars 2025")
    both = dataset(a=found.records[0].record, b=report)
    assert len(titles(both, "2025-06-01")) == is_missed


@pytest.mark.parametrize(
    ("printed", "day"),
    [("2025-06-31", date(2025, 6, 30)), ("2024-02-29", date(2024, 2, 29)), ("2025-13-40", date(2025, 12, 31))],
)
def test_a_day_that_no_calendar_has_is_the_last_of_its_month(printed: str, day: date) -> None:
    assert day_of(printed) == day


def test_an_open_end_outlasts_the_date() -> None:
    assert [title[:9] for title in titles(dataset(a=page(WALK, of=OPEN)), "2026-03-01")] == []
