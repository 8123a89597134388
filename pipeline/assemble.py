"""The dataset: the newest good record of each source, as it may be published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from schemas import Dataset, ExtractionResult, Issue, Source, SourcedIssue, SourcedRecord

from .privacy import redacted
from .store import SourceState


def assemble(
    states: Iterable[SourceState],
    records: Mapping[str, ExtractionResult],
    extractor_version: str,
    given_up: Collection[str] = (),
) -> Dataset:
    """The dataset of these sources, sorted by source; `records` holds every record that a state points to.

    Sources that are `given_up` are asked no more: what they showed is stale since they last answered. Two sources may
    show the same document; it stands once, under the first of them, so that keys stay unique.
    """
    seen: set[str] = set()
    sourced: list[SourcedRecord] = []
    for state in sorted(states, key=lambda state: state.source_id):
        if state.record_key is None:
            continue
        record = records[state.record_key]
        if record.document.document_id not in seen:
            seen.add(record.document.document_id)
            since = state.stale_since or (state.answered_on if state.source_id in given_up else None)
            sourced.append(SourcedRecord(source_id=state.source_id, stale_since=since, record=redacted(record)))
    return Dataset(extractor_version=extractor_version, records=sourced)


def issues_of(dataset: Dataset, states: Iterable[SourceState], sources: Iterable[Source]) -> list[SourcedIssue]:
    """All doubts and failures, sorted by source: of fetching, of reading, and those the records carry."""
    urls = {source.source_id: source.url for source in sources}
    found = [
        _issue(state.source_id, urls.get(state.source_id), issue)
        for state in states
        for issue in (state.fetch_issue, state.read_issue)
        if issue is not None
    ]
    for sourced in dataset.records:
        document = sourced.record.document
        found += [
            _issue(sourced.source_id, document.url, issue, document.document_id) for issue in sourced.record.issues
        ]
    return sorted(dict.fromkeys(found), key=lambda item: (item.source_id, item.issue.stage, item.model_dump_json()))


def _issue(source_id: str, url: str | None, issue: Issue, document_id: str | None = None) -> SourcedIssue:
    return SourcedIssue(source_id=source_id, url=url, document_id=document_id, issue=issue)
