"""Whether a page on which a promise is not to be found any more proves that it is gone. Pure.

A page under maintenance, an empty template or a start page at the old address answers with status 200 and says nothing
of any promise. Taking it at its word would tell of a promise that was removed tonight and has reappeared tomorrow.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from schemas import ExtractionResult, Issue
from schemas.base import IsoDate

from .store import SourceState

MISSING = "promise-missing"
CONFIRM_DAYS = 3
"""After so many days without a word of a promise the page is believed: maintenance takes hours, at worst a weekend."""

Speaks = Callable[[str], bool]
"""Whether a text names promises or agreements."""


def unproven(
    before: SourceState, shown: ExtractionResult | None, found: ExtractionResult | None, day: IsoDate, speaks: Speaks
) -> Issue | None:
    """Why `found`, read from the newest snapshot, may not yet replace the record that is shown; None when it may.

    It may when it holds anything itself, when its page speaks of promises and has none to show, or when it has been
    like that for some days and was seen so before.
    """
    if shown is None or found is None or not _holds(shown) or _holds(found):
        return None
    if shown.document.sha256 == found.document.sha256:  # newer rules read it otherwise, which is not the page's doing
        return None
    if speaks(f"{found.document.title or ''}\n{found.document.text}") or _is_confirmed(before, day):
        return None
    message = (
        f"What was shown at {found.document.url} is missing, and the page says nothing of it; the last record is kept "
        f"until this has been so for {CONFIRM_DAYS} days."
    )
    return Issue(code=MISSING, severity="warning", stage="assemble", message=message)


def _holds(record: ExtractionResult) -> bool:
    """Whether there is something in it whose absence would be told."""
    is_plan = record.document.kind in ("agreement", "action_plan")
    return is_plan or bool(record.follow_ups) or any(promise.commitments for promise in record.promise_sets)


def _is_confirmed(before: SourceState, day: IsoDate) -> bool:
    issue, since = before.read_issue, before.read_failing_since
    if issue is None or issue.code != MISSING or since is None:
        return False
    return (date.fromisoformat(day) - date.fromisoformat(since)).days >= CONFIRM_DAYS
