"""Coverage says what is known, and calls nothing absent that nobody has looked at."""

from __future__ import annotations

import pytest

from pipeline.coverage import coverage, period_status
from pipeline.store import SourceState
from schemas import Coverage, Dataset, ExtractionResult, FollowUp, Issue, Period, Source
from schemas.places import Municipality

from .factories import commitment, dataset, error, period, promise, record

DAY = "2025-06-01"
PLACE = Municipality(
    code="9010", name="Almsjö", official_name="Almsjö kommun", county_code="90", county_name="Sagolandet",
    domain="almsjo.example", police_region="Saga",
)  # fmt: skip
NOTICE = Issue(code="x", severity="warning", stage="fetch", message="No answer.")
NEVER = SourceState(source_id="s-1")
ANSWERED = NEVER.answered(DAY)
BLOCKED, GONE, FAILED = (NEVER.unanswered(DAY, failure, NOTICE) for failure in ("blocked", "gone", "failed"))
UNREADABLE = ANSWERED.unread(DAY, error("damaged"))


def source(number: int) -> Source:
    return Source(source_id=f"s-{number}", url=f"https://www.almsjo.example/{number}", municipality_codes=["9010"])


def row(found: Dataset, *states: SourceState) -> Coverage:
    named = {f"s-{n}": state.model_copy(update={"source_id": f"s-{n}"}) for n, state in enumerate(states, 1)}
    [only] = coverage([PLACE], found, [source(number) for number in range(1, len(states) + 1)], named, DAY)
    return only


@pytest.mark.parametrize(
    ("of", "status"),
    [
        (period("2025-01-01", "2025-12-31"), "current"),
        (period("2025-06-01", "2025-06-01"), "current"),
        (period("2024-01-01", "2024-12-31"), "lapsed"),
        (period("2026-01-01", None), "upcoming"),
        (period("2023-01-01", None), "current"),
        (period(None, "2025-05-31"), "lapsed"),
        (period("2020-01-01", "2021-12-31", is_open_ended=True), "current"),
        (period("2025-01-01", "2025-06-31"), "current"),
        (period(None, None), "undated"),
        (None, "undated"),
    ],
)
def test_a_period_is_held_against_the_day(of: Period | None, status: str) -> None:
    """Both bounds count; "until a new one is agreed" outlasts the end; an impossible date still has its place."""
    assert period_status(of, DAY) == status


@pytest.mark.parametrize(
    ("records", "states", "status"),
    [
        ([], [], "not_checked"),
        ([], [NEVER], "not_checked"),
        ([], [ANSWERED, NEVER], "not_checked"),
        ([], [ANSWERED], "none_found"),
        ([record(kind="index")], [ANSWERED], "none_found"),
        ([], [ANSWERED, BLOCKED], "blocked"),
        ([], [ANSWERED, FAILED], "failed"),
        ([], [GONE], "failed"),
        ([], [ANSWERED, GONE], "none_found"),
        ([], [UNREADABLE], "unreadable"),
        ([record(issues=[error()])], [ANSWERED], "unreadable"),
        ([record(kind="follow_up", follow_ups=[FollowUp()])], [ANSWERED], "follow_up_only"),
        ([record(kind="agreement")], [ANSWERED], "agreement_only"),
        ([record(kind="action_plan")], [BLOCKED], "agreement_only"),
        ([record(promises=[promise(period())])], [BLOCKED], "current"),
        ([record(promises=[promise()])], [ANSWERED], "undated"),
        ([record(promises=[promise(period(), commitments=[])])], [ANSWERED], "none_found"),
    ],
)
def test_status(records: list[ExtractionResult], states: list[SourceState], status: str) -> None:
    """What was found outweighs what failed; a failure outweighs that others held nothing."""
    assert row(dataset(*records), *states).status == status


def test_the_promise_in_force_goes_before_older_and_newer_ones() -> None:
    old, new = period("2023-01-01", "2024-12-31"), period("2026-01-01", "2026-12-31")
    records = [record(f"d-{n}", promises=[promise(of)]) for n, of in enumerate([old, new, period()])]
    found = row(dataset(*records), ANSWERED, ANSWERED, ANSWERED)
    assert (found.status, found.period_start, found.evidence_url) == (
        "current", "2025-01-01", "https://www.almsjo.example/d-2",
    )  # fmt: skip


def test_counts_are_those_of_the_promise_the_status_rests_on() -> None:
    plain = commitment().model_copy(update={"is_measurable": False, "targets": []})
    found = row(dataset(record(promises=[promise(period(), commitments=[commitment(), plain])])), ANSWERED, FAILED)
    assert (found.commitments, found.measurable, found.sources_checked, found.sources_failed) == (2, 1, 1, 1)


def test_a_document_that_names_no_municipality_counts_for_that_of_its_source() -> None:
    nameless = promise(period()).model_copy(update={"municipalities": []})
    assert row(dataset(record(promises=[nameless], municipalities=[])), ANSWERED).status == "current"


def test_a_promise_of_another_municipality_does_not_count() -> None:
    elsewhere = promise(period(), municipality=record().document.municipalities[0].model_copy(update={"code": "9011"}))
    assert row(dataset(record(promises=[elsewhere])), ANSWERED).status == "none_found"


def test_sources_that_are_only_candidates_are_no_reason_to_say_not_checked() -> None:
    candidate = source(2).model_copy(update={"status": "candidate"})
    [found] = coverage([PLACE], dataset(), [source(1), candidate], {"s-1": ANSWERED}, DAY)
    assert found.status == "none_found"
