"""The page of a source: asked for at its address or where that last led, judged, and kept."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from pipeline.archive import Archive
from schemas import Snapshot, Source

from .answer import Answer
from .error_pages import check_page
from .failures import EmptyAnswer, Gone, UnexpectedStatus
from .follow import Trail, follow
from .robots import Robots
from .web import Web

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


async def page_of(source: Source, known: Known, tools: Tools, trail: Trail) -> tuple[Kind, Snapshot]:
    """The page at the source's address; where that is gone, the one that it led to when it last answered.

    polisen.se has moved its promises twice, and a redirect seldom outlives the next move.
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
