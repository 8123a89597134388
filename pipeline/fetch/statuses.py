"""What a status means for a source."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2

from .answer import Answer
from .failures import (
    BadRedirect,
    FetchFailure,
    Forbidden,
    Gone,
    RateLimited,
    ServerError,
    Unavailable,
    UnexpectedStatus,
)

REDIRECTS = frozenset({301, 302, 303, 307, 308})

_FAILURES: dict[int, type[FetchFailure]] = {
    401: Forbidden,
    403: Forbidden,
    404: Gone,
    407: Forbidden,
    408: ServerError,
    410: Gone,
    425: ServerError,
    429: RateLimited,
    451: Forbidden,
    503: Unavailable,
}


def failure_of(answer: Answer, now: datetime) -> FetchFailure | None:
    """The failure that a status stands for; None for 200, 304 and redirects."""
    if answer.status in REDIRECTS or answer.status in (200, 304):
        return None
    kind = _FAILURES.get(answer.status) or (ServerError if answer.status >= 500 else UnexpectedStatus)
    message = f"{answer.url} answered with status {answer.status}."
    return kind(message, retry_after=retry_after(answer.headers.get("retry-after", ""), now))


def redirect_target(answer: Answer) -> str:
    """Where a redirect leads, without fragment; raises BadRedirect when it does not say."""
    location = answer.headers.get("location", "").strip()
    if not location:
        raise BadRedirect(f"{answer.url} redirects without saying where.")
    try:
        return str(httpx2.URL(answer.url).join(location).copy_with(fragment=None))
    except (httpx2.InvalidURL, ValueError) as error:
        raise BadRedirect(f"{answer.url} redirects to {location!r}, which is no address: {error}.") from error


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds in a Retry-After field: a number or a date (RFC 9110, 10.2.3); None when there is none that can be
    read."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
