"""Try a source out: fetch it twice, and say what would be extracted and whether the page holds still."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from schemas import ExtractionResult, Issue, Record, Source, SourcedIssue
from schemas.base import MunicipalityCode
from schemas.vocabulary import DocumentKind

from .archive import Archive
from .documents import Document, Tools, read_document
from .fetch import FetchOutcome, FetchSettings, fetch_sources
from .mirror import Mirror, MirroredArchive

Stability = Literal["same_bytes", "same_record", "differs", "unknown"]


class SourceCheck(Record):
    """What trying a source out gave."""

    source: Source
    """What was tried."""
    first: FetchOutcome
    """What came of asking."""
    second: FetchOutcome | None
    """What came of asking again; null when the first failed."""
    stability: Stability
    """same_bytes: nothing differed; same_record: the page differed, what is read from it did not (a counter, a banner);
    differs: the record differed too; unknown: it could not be had or read twice."""
    kind: DocumentKind | None = None
    """What was read; null when nothing could be."""
    title: str | None = None
    """The page's heading."""
    municipality_codes: tuple[MunicipalityCode, ...] = ()
    """Whom it is about by its own words."""
    periods: tuple[str, ...] = ()
    """Of each promise, start and end, "?" where there is none."""
    commitments: int = 0
    """Undertakings in all promises."""
    follow_up_items: int = 0
    """Results in all follow-ups."""
    issues: tuple[Issue, ...] = ()
    """Doubts about it."""

    @property
    def is_usable(self) -> bool:
        """Whether a record can be made of it."""
        return self.kind is not None


def check(
    source: Source,
    settings: FetchSettings,
    mirror: Mirror,
    tools: Tools,
    now: Callable[[], datetime],
    wait: Callable[[], None],
) -> SourceCheck:
    """Ask `source` twice, with `wait()` in between and nothing kept, and read both answers.

    Both requests are without conditions, since a host that answers 304 does not show whether its page holds still.
    """
    first, body = _fetched(source, settings, mirror, now)
    if body is None:
        return SourceCheck(source=source, first=first, second=None, stability="unknown")
    wait()
    second, again = _fetched(source, settings, mirror, now)
    url = first.snapshot.final_url if first.snapshot else source.url
    found = read_document(Document(source.source_id, body, url), tools)
    if isinstance(found, SourcedIssue):
        return SourceCheck(source=source, first=first, second=second, stability="unknown", issues=(found.issue,))
    return SourceCheck(
        source=source, first=first, second=second, stability=_stability(found, body, again, url, tools),
        kind=found.document.kind, title=found.document.title,
        municipality_codes=tuple(place.code for place in found.document.municipalities),
        periods=tuple(_period(found)), commitments=sum(len(promise.commitments) for promise in found.promise_sets),
        follow_up_items=sum(len(report.items) for report in found.follow_ups), issues=tuple(found.issues),
    )  # fmt: skip


def _fetched(
    source: Source, settings: FetchSettings, mirror: Mirror, now: Callable[[], datetime]
) -> tuple[FetchOutcome, bytes | None]:
    with TemporaryDirectory(prefix="medborgarloften-") as folder:
        asked = source.model_copy(update={"url": mirror.served(source.url)})
        archive = MirroredArchive(Path(folder), mirror)
        [outcome] = asyncio.run(fetch_sources([asked], archive, settings, now))
        kept = Archive(Path(folder)).latest(source.source_id)
        outcome = outcome.model_copy(update={"snapshot": kept})
        return outcome, archive.body(kept.sha256) if kept else None


def _stability(found: ExtractionResult, body: bytes, again: bytes | None, url: str, tools: Tools) -> Stability:
    if again is None:
        return "unknown"
    if again == body:
        return "same_bytes"
    other = read_document(Document(found.document.document_id, again, url), tools)
    if isinstance(other, SourcedIssue):
        return "unknown"
    return "same_record" if _said(found) == _said(other) else "differs"


def _said(record: ExtractionResult) -> list[object]:
    """What a record says, without places in the text."""
    promised = [one for promise in record.promise_sets for one in promise.commitments]
    reported = [item for report in record.follow_ups for item in report.items]
    texts = [(one.text, tuple(target.text for target in one.targets)) for one in promised]
    results = [(item.promise_text, tuple(activity.text for activity in item.activities)) for item in reported]
    return [record.document.kind, *_period(record), *texts, *results]


def _period(record: ExtractionResult) -> list[str]:
    periods = [promise.period for promise in record.promise_sets]
    return [f"{(one and one.start) or '?'} to {(one and one.end) or '?'}" for one in periods]
