"""What counts as right, field by field."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.evaluation.gold import GoldDocument
from pipeline.evaluation.mistakes import where_said, where_undertaken
from pipeline.evaluation.scoring import score_document
from pipeline.evaluation.tally import FIELDS, Tally
from schemas import Actor, Commitment, ExtractionResult

from ..factories import TEXT, commitment, period, promise, record

TWO_A_WEEK: dict[str, Any] = {"value": 2, "max": None, "comparator": "=", "unit": "rundor", "per": "week"}
UNDERTAKING: dict[str, Any] = {
    "starts_with": "Polisen ska gå",
    "ends_with": "vid kajen",
    "actors": ["police"],
    "targets": [TWO_A_WEEK],
}
RIGHT: dict[str, Any] = {
    "id": "almsjo",
    "kind": "promise",
    "municipality": ["9010"],
    "period": [2025, 2025],
    "focus_areas": [{"label": "Vid kajen"}],
    "commitments": [UNDERTAKING],
    "signatories": [{"name": "Ebba Skoglund"}],
    "follow_up": None,
}
PERFECT = Tally(1, 1, 1)
MISSED = Tally(0, 0, 1)
SPURIOUS = Tally(0, 1, 0)
WRONG = Tally(0, 1, 1)


def gold(**changes: Any) -> GoldDocument:
    return GoldDocument.model_validate({**RIGHT, **changes})


def undertaking(**changes: Any) -> GoldDocument:
    return gold(commitments=[{**UNDERTAKING, **changes}])


def read(*commitments: Commitment) -> ExtractionResult:
    return record(promises=[promise(period(), commitments or None)])


def with_actors(*kinds: str) -> Commitment:
    actors = [Actor.model_validate({"kind": kind, "via": "subject"}) for kind in kinds]
    return commitment().model_copy(update={"actors": actors})


def with_targets(*changes: dict[str, Any]) -> Commitment:
    target = commitment().targets[0]
    return commitment().model_copy(update={"targets": [target.model_copy(update=change) for change in changes]})


def test_a_record_that_says_what_gold_says_is_perfect() -> None:
    score = score_document(gold(), read())
    assert score.counts == dict.fromkeys(FIELDS, PERFECT)
    assert score.mistakes == []


def test_an_unread_document_counts_as_one_in_which_nothing_was_found() -> None:
    counts = score_document(gold(), None).counts
    assert counts["kind"] == counts["municipality"] == counts["period"] == WRONG
    assert counts["commitments"] == counts["promise"] == counts["targets"] == MISSED
    assert counts["focus_areas"] == counts["signatories"] == MISSED
    assert "actors" not in counts


@pytest.mark.parametrize(
    ("expected", "found", "field", "tally"),
    [
        (gold(kind="news"), read(), "kind", WRONG),
        (gold(municipality=["9010", "9110"]), read(), "municipality", WRONG),
        (gold(period=[2025, 2026]), read(), "period", WRONG),
        (gold(period=[2025, None]), read(), "period", WRONG),
        (gold(commitments=[]), read(), "commitments", SPURIOUS),
        (gold(commitments=[]), read(), "targets", SPURIOUS),
        (undertaking(starts_with="Kommunen ska gå"), read(), "commitments", WRONG),
        (undertaking(ends_with=None), read(), "commitments", PERFECT),
        (undertaking(actors=["police", "municipality"]), read(), "actors", WRONG),
        (undertaking(actors=["police", "municipality"]), read(), "promise", WRONG),
        (undertaking(actors=["municipality"], actors_loose=True), read(), "actors", PERFECT),
        (undertaking(actors=["other:Kullens IF"]), read(with_actors("other")), "actors", PERFECT),
        (undertaking(), read(with_actors("police", "police")), "actors", PERFECT),
        (undertaking(targets=[]), read(), "targets", SPURIOUS),
        (undertaking(targets=[TWO_A_WEEK, TWO_A_WEEK]), read(), "targets", Tally(1, 1, 2)),
        (undertaking(), read(with_targets({}, {})), "targets", Tally(1, 2, 1)),
        (undertaking(targets=[{**TWO_A_WEEK, "comparator": ">="}]), read(), "targets", WRONG),
        (undertaking(targets=[{**TWO_A_WEEK, "per": "month"}]), read(), "targets", WRONG),
        (undertaking(targets=[{**TWO_A_WEEK, "max": 3}]), read(), "targets", WRONG),
        (undertaking(targets=[{**TWO_A_WEEK, "per": "period"}]), read(with_targets({"per": None})), "targets", PERFECT),
        (undertaking(targets=[{**TWO_A_WEEK, "optional": True}]), read(), "targets", Tally()),
        (undertaking(targets=[{**TWO_A_WEEK, "optional": True}]), read(), "promise", PERFECT),
        (undertaking(optional=True), read(), "commitments", Tally()),
        (undertaking(optional=True), read(), "targets", Tally()),
        (gold(focus_areas=[{"label": "Vid kajen", "optional": True}]), read(), "focus_areas", Tally()),
        (gold(focus_areas=[]), read(), "focus_areas", SPURIOUS),
        (gold(signatories=[{"name": "Ebba Skog"}]), read(), "signatories", WRONG),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_differs_is_wrong_and_what_is_optional_counts_neither_way(
    expected: GoldDocument, found: ExtractionResult, field: str, tally: Tally
) -> None:
    assert score_document(expected, found).counts.get(field, Tally()) == tally


def test_period_is_right_in_any_promise_of_the_page() -> None:
    found = record(promises=[promise(period("2023-01-01", "2024-12-31")), promise(period(), [])])
    assert score_document(gold(), found).counts["period"] == PERFECT


def test_a_period_that_gold_lacks_is_not_counted() -> None:
    assert "period" not in score_document(gold(period=None), read()).counts


def test_an_error_shows_the_text_around_it() -> None:
    [actors] = score_document(undertaking(actors=["municipality"]), read()).mistakes
    assert (actors.field, actors.expected, actors.got) == ("actors", "municipality", "police")
    assert actors.excerpt is not None
    assert actors.excerpt.marked == "Polisen ska gå två rundor i veckan vid kajen."
    assert actors.excerpt.before.endswith("Vid kajen\n\n")


def test_a_missed_commitment_is_shown_where_it_stands() -> None:
    text = "Vi lovar att lyssna.\n\nVi lovar att gå två rundor vid kajen. Vi lovar mer."
    missed = GoldDocument.model_validate(
        {"id": "x", "commitments": [{"starts_with": "Vi lovar att", "ends_with": "vid kajen", "actors": ["police"]}]}
    )
    found = where_undertaken(text, missed.commitments[0])
    assert found is not None
    assert found.marked == "Vi lovar att gå två rundor vid kajen"


def test_words_that_were_not_read_have_no_place() -> None:
    assert where_said(TEXT, "Trygga torg") is None


@pytest.mark.parametrize(
    ("tally", "precision", "recall", "f1"),
    [
        (Tally(3, 4, 6), 0.75, 0.5, 0.6),
        (Tally(), 1.0, 1.0, 1.0),
        (MISSED, 0.0, 0.0, 0.0),
        (SPURIOUS, 0.0, 0.0, 0.0),
    ],
    ids=["some", "nothing there and nothing found", "missed", "spurious"],
)
def test_shares_of_a_tally(tally: Tally, precision: float, recall: float, f1: float) -> None:
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx((precision, recall, f1))
