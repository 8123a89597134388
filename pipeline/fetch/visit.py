"""Ask one source and keep what it says."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from pipeline.archive import Archive
from schemas import Issue, Snapshot, Source

from .answer import Answer
from .error_pages import check_page
from .failures import EmptyAnswer, FetchFailure, Gone, UnexpectedStatus, Unforeseen
from .follow import Trail, follow
from .outcome import FetchOutcome
from .robots import Robots
from .web import Web

_LASTING = frozenset({301, 308})
_KEPT_FOR_NEXT_TIME = ("url", "final_url", "status", "media_type", "etag", "last_modified")


Kind = Literal["new", "unchanged", "not_modified"]


class Known(NamedTuple):
    """What the archive has of a source."""

    newest: Snapshot | None
    usable: Snapshot | None
    """The same, when its body can be read."""


class Tools(NamedTuple):
    """What asking takes."""

    web: Web
    robots: Robots
    archive: Archive
    now: Callable[[], datetime]


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
        kind, snapshot = await _asked(source, Known(known, usable), Tools(web, robots, archive, now), trail)
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


async def _asked(source: Source, known: Known, tools: Tools, trail: Trail) -> tuple[Kind, Snapshot]:
    """The page at the source's address; where that is gone, the one that it led to when it last answered.

    polisen.se has moved its promises twice, and kept the redirects from the generation before only.
    """
    before = known.newest
    try:
        return await _from(source, known, tools, trail)
    except Gone:
        if before is None or before.final_url in (source.url, trail.at):
            raise
        trail.lead_on(before.final_url)
        return await _from(source, known, tools, trail)


async def _from(source: Source, known: Known, tools: Tools, trail: Trail) -> tuple[Kind, Snapshot]:
    answer = await follow(known.usable, tools.web, tools.robots, trail)
    snapshot = _snapshot(source, answer, tools.now())
    return await _keep(snapshot, answer, known.newest, known.usable is not None, tools.archive)


async def _keep(
    snapshot: Snapshot, answer: Answer, known: Snapshot | None, is_usable: bool, archive: Archive
) -> tuple[Kind, Snapshot]:
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
    is_lasting = bool(trail.redirects) and all(step.status in _LASTING for step in trail.redirects)
    if not is_lasting and not trail.is_led_on:
        return None
    message = f"{source.url} has moved for good to {trail.at}."
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
