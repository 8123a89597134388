"""Ask one source and keep what it says."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

from pipeline.archive import Archive
from schemas import Issue, Snapshot, Source

from .answer import Answer
from .error_pages import check_page
from .failures import EmptyAnswer, FetchFailure, UnexpectedStatus, Unforeseen
from .follow import Trail, follow
from .outcome import FetchOutcome
from .robots import Robots
from .web import Web

_LASTING = frozenset({301, 308})
_KEPT_FOR_NEXT_TIME = ("url", "final_url", "status", "media_type", "etag", "last_modified")


async def visit(
    source: Source, web: Web, robots: Robots, archive: Archive, now: Callable[[], datetime]
) -> FetchOutcome:
    """What came of asking `source`. Never raises: this is the boundary at which a failure becomes data."""
    trail = Trail(at=source.url)
    known: Snapshot | None = None
    failure: FetchFailure
    try:
        known = archive.latest(source.source_id)
        usable = known if known is not None and archive.is_sound(known.sha256) else None
        answer = await follow(usable, web, robots, trail)
        snapshot = _snapshot(source, answer, now())
        kind, snapshot = await _keep(snapshot, answer, known, usable is not None, archive)
    except FetchFailure as error:
        failure = error
    except Exception as error:  # a full disk or a fault in a library must not cost the other sources their turn
        failure = Unforeseen(f"{source.url}: {type(error).__name__}: {error}")
    else:
        web.gate(trail.at).note(None)
        return FetchOutcome(
            source_id=source.source_id,
            kind=kind,
            snapshot=snapshot,
            issue=_moved(source, trail),
            requests=trail.requests,
            redirects=tuple(trail.redirects),
        )
    web.gate(trail.at).note(failure)
    return _failed(source, known, failure, trail)


async def _keep(
    snapshot: Snapshot, answer: Answer, known: Snapshot | None, is_usable: bool, archive: Archive
) -> tuple[Literal["new", "unchanged", "not_modified"], Snapshot]:
    if answer.status == 304:
        if known is None or not is_usable or known.final_url != answer.url:
            raise UnexpectedStatus(f"{answer.url} answered 304 to a request without conditions.")
        return "not_modified", known
    if not answer.body.strip():
        raise EmptyAnswer(f"{answer.url} answered with status 200 and nothing else.")
    check_page(snapshot.url, answer)
    is_same = known is not None and known.sha256 == snapshot.sha256
    if known is not None and is_same and is_usable and _same_for_next_time(known, snapshot):
        return "unchanged", known
    await asyncio.to_thread(archive.put, snapshot, answer.body)
    return ("unchanged" if is_same else "new"), snapshot


def _same_for_next_time(known: Snapshot, snapshot: Snapshot) -> bool:
    return all(getattr(known, name) == getattr(snapshot, name) for name in _KEPT_FOR_NEXT_TIME)


def _snapshot(source: Source, answer: Answer, moment: datetime) -> Snapshot:
    return Snapshot(
        source_id=source.source_id,
        url=source.url,
        final_url=answer.url,
        fetched_at=moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        status=answer.status,
        media_type=answer.headers.get("content-type", ""),
        sha256=hashlib.sha256(answer.body).hexdigest(),
        size=len(answer.body),
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )


def _moved(source: Source, trail: Trail) -> Issue | None:
    if not trail.redirects or not all(step.status in _LASTING for step in trail.redirects):
        return None
    message = f"{source.url} has moved for good to {trail.redirects[-1].url}."
    return Issue(code="moved-permanently", severity="info", stage="fetch", message=message)


def _failed(source: Source, known: Snapshot | None, failure: FetchFailure, trail: Trail) -> FetchOutcome:
    return FetchOutcome(
        source_id=source.source_id,
        kind="failed",
        snapshot=known,
        failure=failure.failure,
        issue=Issue(code=failure.code, severity=failure.severity, stage="fetch", message=str(failure)),
        requests=trail.requests,
        redirects=tuple(trail.redirects),
    )
