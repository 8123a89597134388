"""What is known of every source after a run has read what it fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial

from schemas import ExtractionResult, Issue, Snapshot

from .absence import unproven
from .corrections import held_back, seen_page
from .discovery.words import vocabulary
from .settle import settle_read
from .store import RecordKey, SourceState
from .work import Work


def settle(work: Work, found: Mapping[str, tuple[Snapshot, RecordKey]]) -> dict[str, SourceState]:
    """Bring every source's state up to what was read; returns the states of the whole register."""
    states = work.store.states()
    keys = {key.text for _, key in found.values()}
    records = work.store.records(keys | {state.record_key for state in states.values() if state.record_key})
    flaws = _flaws(records)
    unreadable = work.store.unreadable(keys)
    settled = []
    for source_id, (snapshot, key) in found.items():
        state = _with_answer(state_of(states, source_id), snapshot)
        shown, newest = records.get(state.record_key or ""), records.get(key.text)
        doubt = unproven(state, shown, newest, work.today, vocabulary().speaks)
        problems = flaws if doubt is None or key.text in flaws else flaws | {key.text: doubt}
        after = settle_read(state, key.text, problems, unreadable, work.today)
        file = work.corrections.get(source_id)
        settled.append(held_back(state, after, file, records, work.today, partial(seen_page, work)))
    work.store.save_states(settled)
    current = states | {state.source_id: state for state in settled}
    return {source.source_id: state_of(current, source.source_id) for source in work.register}


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


def state_of(states: Mapping[str, SourceState], source_id: str) -> SourceState:
    """As the last run left it; empty for one that was never asked."""
    return states.get(source_id) or SourceState(source_id=source_id)
