"""The steps of a run. Each leaves its result in the archive or the store; the next run takes up a killed one."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas import Issue, Snapshot

from .archive import ArchiveError
from .batches import WORKER_DIED, ReadingPool
from .documents import Document
from .fetch import fetch_sources
from .fetch.log import log_file
from .fetch.outcome import FetchOutcome
from .mirror import MirroredArchive
from .settle import settle_fetch
from .source_states import state_of
from .store import Reading, RecordKey
from .work import Work

SNAPSHOT_DAMAGED = "snapshot-damaged"
NEEDS_OCR = "needs-ocr"


@dataclass(frozen=True, slots=True)
class Pending:
    """A snapshot whose record is not there yet."""

    source_id: str
    snapshot: Snapshot
    key: RecordKey


def fetch(work: Work) -> list[FetchOutcome]:
    """Ask every chosen source once. Bodies are in the archive, and each source's state in the store, when this returns.

    One task for all hosts: the fetcher itself keeps them apart, and one archive has one writer.
    """
    mirror = work.setting.mirror
    sources = [source.model_copy(update={"url": mirror.served(source.url)}) for source in work.chosen]
    work.setting.progress("fetch", 0, len(sources))
    archive = MirroredArchive(work.archive.folder, mirror)
    with log_file(work.plan.state / "requests", work.run_id, mirror) as log:
        outcomes = asyncio.run(fetch_sources(sources, archive, work.plan.fetch, work.setting.now, log=log))
    outcomes = [_in_own_words(work, outcome) for outcome in outcomes]
    states = work.store.states()
    work.store.save_states(
        [settle_fetch(state_of(states, outcome.source_id), outcome, work.today) for outcome in outcomes]
    )
    work.setting.progress("fetch", len(sources), len(sources))
    return outcomes


def _in_own_words(work: Work, outcome: FetchOutcome) -> FetchOutcome:
    """Messages name the address of the register, not that of a mirror."""
    if outcome.issue is None:
        return outcome
    message = work.setting.mirror.original(outcome.issue.message)
    return outcome.model_copy(update={"issue": outcome.issue.model_copy(update={"message": message})})


def snapshots(work: Work) -> dict[str, tuple[Snapshot, RecordKey]]:
    """The newest snapshot of each chosen source with the key of its record; sources without one are left out."""
    latest = work.archive.all_latest()
    return {
        source.source_id: (latest[source.source_id], _key(work, latest[source.source_id]))
        for source in work.chosen
        if source.source_id in latest
    }


def _key(work: Work, snapshot: Snapshot) -> RecordKey:
    return RecordKey(snapshot.sha256, snapshot.final_url, work.extractor_version, work.register_version)


def pending(work: Work, found: Mapping[str, tuple[Snapshot, RecordKey]]) -> list[Pending]:
    """What has to be read: each key once, and none that was read before with the same rules and register."""
    keys = {key.text: Pending(source_id, snapshot, key) for source_id, (snapshot, key) in found.items()}
    unreadable = work.store.unreadable(keys)
    settled = work.store.read_keys(keys) | {key for key, issue in unreadable.items() if not _worth_a_try(work, issue)}
    return [item for text, item in keys.items() if text not in settled]


def _worth_a_try(work: Work, issue: Issue) -> bool:
    """Whether a failure may have passed although neither bytes nor rules have changed."""
    return issue.code in (WORKER_DIED, SNAPSHOT_DAMAGED) or (issue.code == NEEDS_OCR and work.tools.ocr is not None)


def batches(work: Work, items: Sequence[Pending]) -> list[list[Pending]]:
    """Cut into batches, small enough that every worker gets one."""
    share = -(-len(items) // max(work.plan.workers, 1))
    size = max(1, min(work.plan.batch_size, share))
    return [list(items[start : start + size]) for start in range(0, len(items), size)]


def read(work: Work, pool: ReadingPool, batch: Sequence[Pending]) -> int:
    """Read one batch and keep what it gave; returns how many documents it was."""
    bodies = [(item, _body(work, item)) for item in batch]
    whole = [(item, body) for item, body in bodies if isinstance(body, bytes)]
    outcomes = pool.read([Document(item.source_id, body, item.key.url) for item, body in whole])
    readings = [Reading(item.key, outcome) for (item, _), outcome in zip(whole, outcomes, strict=True)]
    readings += [Reading(item.key, body) for item, body in bodies if isinstance(body, Issue)]
    work.store.keep(work.run_id, readings)
    return len(batch)


def _body(work: Work, item: Pending) -> bytes | Issue:
    try:
        return work.archive.body(item.key.sha256)
    except ArchiveError as error:
        return Issue(code=SNAPSHOT_DAMAGED, severity="error", stage="read", message=f"{type(error).__name__}: {error}")
