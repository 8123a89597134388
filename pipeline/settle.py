"""What a run's answers and readings mean for each source. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from schemas import Issue
from schemas.base import IsoDate

from .fetch.outcome import FetchOutcome
from .store import SourceState


def settle_fetch(state: SourceState, outcome: FetchOutcome, day: IsoDate) -> SourceState:
    """The source after it was asked."""
    if outcome.failure is None:
        return state.answered(day).model_copy(update={"fetch_issue": outcome.issue})
    return state.unanswered(day, outcome.failure, outcome.issue)


def settle_read(
    state: SourceState, key: str, flaws: Mapping[str, Issue], unreadable: Mapping[str, Issue], day: IsoDate
) -> SourceState:
    """The source after its newest snapshot, whose record has the key `key`, was read now or in an earlier run.

    `flaws` tells of records that carry an error, `unreadable` of documents that gave no record.
    """
    if key in unreadable:
        return state.unread(day, unreadable[key])
    if key not in flaws:
        return state.read(key)
    shown = state.record_key
    # While nothing better was ever read, the newest flawed record is shown, and tells of its flaw itself.
    if shown is None or shown in flaws:
        return state.model_copy(update={"record_key": key, "read_failing_since": None, "read_issue": None})
    return state.unread(day, flaws[key])
