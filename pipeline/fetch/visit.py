"""Ask one source and keep what it says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pipeline.archive import Archive
from schemas import Issue, Snapshot, Source

from .failures import FetchFailure, Unforeseen
from .follow import Trail
from .outcome import FetchOutcome
from .page import Known, Tools, page_of
from .robots import Robots
from .web import Web

_LASTING = frozenset({301, 308})


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
        kind, snapshot = await page_of(source, Known(known, usable), Tools(web, robots, archive, now), trail)
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
