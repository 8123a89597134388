"""A failing source keeps its last good record, marked with the day since when."""

from __future__ import annotations

from pipeline.fetch.outcome import FetchOutcome
from pipeline.settle import settle_fetch, settle_read
from pipeline.store import SourceState
from schemas import Issue

NEW = SourceState(source_id="s-1")
ERROR = Issue(code="nothing-found", severity="error", stage="extract", message="Nothing was found.")
DAYS = ("2025-03-01", "2025-03-02", "2025-03-03")


def failure() -> FetchOutcome:
    return FetchOutcome(source_id="s-1", kind="failed", failure="failed", issue=ERROR)


def answer() -> FetchOutcome:
    return FetchOutcome(source_id="s-1", kind="not_modified")


def test_it_is_stale_since_the_first_failure_and_fresh_after_an_answer() -> None:
    state = settle_read(settle_fetch(NEW, answer(), DAYS[0]), "k-1", {}, {}, DAYS[0])
    assert state.stale_since is None
    for day in DAYS[1:]:
        state = settle_fetch(state, failure(), day)
        assert (state.record_key, state.stale_since, state.checked_on) == ("k-1", DAYS[1], day)
    assert settle_fetch(state, answer(), "2025-03-04").stale_since is None


def test_an_unreadable_snapshot_leaves_the_last_good_record() -> None:
    state = NEW.answered(DAYS[0]).read("k-1")
    state = settle_read(state, "k-2", {}, {"k-2": ERROR}, DAYS[1])
    assert (state.record_key, state.stale_since, state.read_issue) == ("k-1", DAYS[1], ERROR)
    assert settle_read(state, "k-3", {}, {}, DAYS[2]) == NEW.answered(DAYS[0]).read("k-3")


def test_a_flawed_record_replaces_nothing_good() -> None:
    """A page that looks like a promise but yields none says more of the reader than of the page."""
    state = settle_read(NEW.answered(DAYS[0]).read("k-1"), "k-2", {"k-2": ERROR}, {}, DAYS[1])
    assert (state.record_key, state.stale_since) == ("k-1", DAYS[1])


def test_the_newest_flawed_record_is_shown_while_there_is_no_good_one() -> None:
    flaws = {"k-1": ERROR, "k-2": ERROR}
    state = settle_read(NEW.answered(DAYS[0]), "k-1", flaws, {}, DAYS[0])
    state = settle_read(state, "k-2", flaws, {}, DAYS[1])
    assert (state.record_key, state.stale_since) == ("k-2", None)
