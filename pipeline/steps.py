"""The steps of a run. Each leaves its result in the archive or the store; the next run takes up a killed one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from schemas import ExtractionResult, Issue, Snapshot

from .absence import unproven
from .archive import ArchiveError
from .batches import WORKER_DIED, ReadingPool
from .corrections import held_back, seen_page
from .discovery.words import vocabulary
from .documents import Document
from .fetch import fetch_sources
from .fetch.log import log_file
from .fetch.outcome import FetchOutcome
from .mirror import MirroredArchive
from .settle import settle_fetch, settle_read
from .store import Reading, RecordKey, SourceState
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
        [settle_fetch(_state(states, outcome.source_id), outcome, work.today) for outcome in outcomes]
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


def settle(work: Work, found: Mapping[str, tuple[Snapshot, RecordKey]]) -> dict[str, SourceState]:
    """Bring every source's state up to what was read; returns the states of the whole register."""
    states = work.store.states()
    keys = {key.text for _, key in found.values()}
    records = work.store.records(keys | {state.record_key for state in states.values() if state.record_key})
    flaws = _flaws(records)
    unreadable = work.store.unreadable(keys)
    settled = []
    for source_id, (snapshot, key) in found.items():
        state = _with_answer(_state(states, source_id), snapshot)
        shown, newest = records.get(state.record_key or ""), records.get(key.text)
        doubt = unproven(state, shown, newest, work.today, vocabulary().speaks)
        problems = flaws if doubt is None or key.text in flaws else flaws | {key.text: doubt}
        after = settle_read(state, key.text, problems, unreadable, work.today)
        file = work.corrections.get(source_id)
        settled.append(held_back(state, after, file, records, work.today, partial(seen_page, work)))
    work.store.save_states(settled)
    current = states | {state.source_id: state for state in settled}
    return {source.source_id: _state(current, source.source_id) for source in work.register}


def _flaws(records: Mapping[str, ExtractionResult]) -> dict[str, Issue]:
    firsts = ((key, next(_errors(record.issues), None)) for key, record in records.items())
    return {key: issue for key, issue in firsts if issue is not None}


def _errors(issues: Iterable[Issue]) -> Iterator[Issue]:
    return (issue for issue in issues if issue.severity == "error")


def _with_answer(state: SourceState, snapshot: Snapshot) -> SourceState:
    """A source known only from the archive was asked on the day of its snapshot."""
    if state.checked_on is not None:
        return state
    return state.answered(datetime.fromisoformat(snapshot.fetched_at).astimezone(UTC).date().isoformat())


def _state(states: Mapping[str, SourceState], source_id: str) -> SourceState:
    return states.get(source_id) or SourceState(source_id=source_id)
