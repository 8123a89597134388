"""What came of asking one source."""

from __future__ import annotations

from typing import Literal

from schemas import Issue, Record, Snapshot

Failure = Literal["blocked", "gone", "failed"]


class Redirect(Record):
    """One redirect that was followed."""

    status: int
    """301, 302, 303, 307 or 308."""
    url: str
    """Where it led."""


class FetchOutcome(Record):
    """What came of asking one source. A failure leaves the last good snapshot in the archive as it was."""

    source_id: str
    """The source."""
    kind: Literal["new", "unchanged", "not_modified", "failed"]
    """new: other bytes than last time, now archived; unchanged: the same bytes were sent again; not_modified: the host
    answered 304."""
    snapshot: Snapshot | None = None
    """The newest good one, whatever the kind; null when there never was any."""
    failure: Failure | None = None
    """blocked: the host or its robots.txt does not let us; gone: 404, 410 or a page that says so; failed: everything
    else."""
    issue: Issue | None = None
    """Why it failed, or that the source has moved for good; codes in docs/fetching.md."""
    requests: int = 0
    """Requests made for this source, retries and redirects included, robots.txt not."""
    redirects: tuple[Redirect, ...] = ()
    """Followed on the way, in order."""
