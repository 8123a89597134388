"""What is remembered of a source between runs, and how an answer or a failure changes it. Pure."""

from __future__ import annotations

from typing import Literal

from schemas import Issue, Record
from schemas.base import IsoDate

FetchFailure = Literal["blocked", "gone", "failed"]


class SourceState(Record):
    """A source as the last run left it. Days are those of the runs, in ISO form."""

    source_id: str
    """The source."""
    record_key: str | None = None
    """Its newest good record."""
    checked_on: IsoDate | None = None
    """Day it was last asked."""
    answered_on: IsoDate | None = None
    """Day it last answered."""
    fetch_failure: FetchFailure | None = None
    """Why it did not answer the last time; null when it did."""
    fetch_failing_since: IsoDate | None = None
    """Day of the first failure since it last answered."""
    fetch_issue: Issue | None = None
    """The failure, for people."""
    read_failing_since: IsoDate | None = None
    """Day since which its newest snapshot cannot be used."""
    read_issue: Issue | None = None
    """Why the newest snapshot cannot be used."""

    @property
    def stale_since(self) -> IsoDate | None:
        """Day since which the record is only kept, not confirmed; None while it is fresh."""
        return min((day for day in (self.fetch_failing_since, self.read_failing_since) if day), default=None)

    def answered(self, day: IsoDate) -> SourceState:
        """After an answer, be it that nothing has changed."""
        healed = {"fetch_failure": None, "fetch_failing_since": None, "fetch_issue": None}
        return self.model_copy(update={"checked_on": day, "answered_on": day, **healed})

    def unanswered(self, day: IsoDate, failure: FetchFailure, issue: Issue | None) -> SourceState:
        """After a failed request; the record stays."""
        since = self.fetch_failing_since or day
        failing = {"fetch_failure": failure, "fetch_failing_since": since, "fetch_issue": issue}
        return self.model_copy(update={"checked_on": day, **failing})

    def read(self, record_key: str) -> SourceState:
        """After its newest snapshot gave a good record."""
        return self.model_copy(update={"record_key": record_key, "read_failing_since": None, "read_issue": None})

    def unread(self, day: IsoDate, issue: Issue, *, instead: str | None = None) -> SourceState:
        """After its newest snapshot gave no good record; the last good one stays.

        `instead` is the flawed record, to be shown while there has been no good one.
        """
        kept = self.record_key or instead
        since = self.read_failing_since or day
        return self.model_copy(update={"record_key": kept, "read_failing_since": since, "read_issue": issue})
