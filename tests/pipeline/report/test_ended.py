"""Ended promises are counted once, and "no follow-up" is said only where every address answered."""

from __future__ import annotations

import pytest

from pipeline.report.ended import Outcome, ended_promises
from pipeline.report.places import Place, swedish_order
from pipeline.report.totals import totals
from pipeline.store import SourceState
from schemas import ExtractionResult, FollowUp, Period, Review

from ..factories import TEXT, period, promise, record, span
from .builders import World, answered, ref, town

ALMSJO, BERGSVIK = town("9010", "Almsjö"), town("9011", "Bergsvik")
PAST = period("2023-01-01", "2024-12-31")
FAILING = SourceState(source_id="s-9010").answered("2025-05-01").unanswered("2025-05-30", "failed", None)


def with_report(about: Period | None) -> ExtractionResult:
    return record(promises=[promise(PAST)], follow_ups=[FollowUp(of_period=about)])


def seen(found: ExtractionResult, state: SourceState | None = None) -> list[Place]:
    return World([ALMSJO], {"9010": found}, {"9010": state} if state else None).places()


@pytest.mark.parametrize(
    ("found", "state", "expected"),
    [
        (with_report(period("2024-01-01", "2024-12-31")), None, "reported"),
        (with_report(period("2021-01-01", "2022-12-31")), None, "none_found"),
        (with_report(None), None, "maybe"),
        (record(promises=[promise(PAST)]), None, "none_found"),
        (record(promises=[promise(PAST)]), FAILING, "unknown"),
    ],
)
def test_outcome(found: ExtractionResult, state: SourceState | None, expected: Outcome) -> None:
    """A follow-up counts when its time overlaps the promise's; a failing address leaves the question open."""
    assert [ended.outcome for ended in ended_promises(seen(found, state))] == [expected]


def test_a_promise_in_force_has_not_ended() -> None:
    assert ended_promises(seen(record(promises=[promise(period())]))) == []


def test_a_joint_promise_that_both_publish_is_one() -> None:
    """And the version that says how it is to be followed up speaks for both."""
    joint = promise(PAST).model_copy(update={"municipalities": [ref(ALMSJO), ref(BERGSVIK)]})
    review = Review(text="Följs upp 2025.", span=span(TEXT, "2025"))
    versions = {
        "9010": record("d-1", promises=[joint]),
        "9011": record("d-2", promises=[joint.model_copy(update={"review": review})]),
    }
    found = World([ALMSJO, BERGSVIK], versions).places()
    [ended] = ended_promises(found)
    assert {place.code for place in ended.places} == {"9010", "9011"}
    assert ended.is_review_promised
    assert totals(found, [ended]).unreported == 1


def test_standings_add_up_to_all_municipalities() -> None:
    towns = [ALMSJO, BERGSVIK, town("9012", "Dalsvik"), town("9013", "Edsmåla")]
    found = World(towns, {"9010": record(promises=[promise(period())])}, {"9011": answered("s-9011")}).places()
    counted = totals(found, [])
    assert counted.all.municipalities == sum(counted.all.by_standing.values()) == 4
    assert (counted.all.in_force, counted.all.by_standing["none_found"], counted.all.unseen) == (1, 1, 2)
    assert sum(group.municipalities for group in counted.regions) == 4
    assert (counted.measurable, counted.commitments) == (1, 1)


def test_an_address_that_was_never_asked_leaves_the_question_open() -> None:
    [place] = World([ALMSJO]).places()
    assert not place.is_fully_seen
    assert place.standing == "not_checked"


def test_names_sort_as_in_swedish() -> None:
    names = ["Östra Hult", "Ängsvik", "Åkersele", "Zetahult", "Almsjö"]
    assert sorted(names, key=swedish_order) == ["Almsjö", "Zetahult", "Åkersele", "Ängsvik", "Östra Hult"]
