"""The changes of a run, from what it has in hand."""

from __future__ import annotations

from collections.abc import Mapping

from schemas import Dataset, ExtractionResult, SourcedRecord

from ..archive import ArchiveError
from ..corrections import StaleCorrection, corrected, seen_page
from ..documents import Document, read_document
from ..privacy import redacted
from ..store import SourceState
from ..work import Work
from . import history
from .compare import changes_between
from .model import Change
from .previous import LastRelease
from .sides import Sides


def changes_of(
    work: Work,
    last: LastRelease | None,
    dataset: Dataset,
    states: Mapping[str, SourceState],
    corrections: Mapping[str, str],
) -> list[Change]:
    """What `dataset` says otherwise than the last release. The first release has nothing to be compared with."""
    if last is None:
        return []
    new = Sides(
        run_id=work.run_id,
        day=work.today,
        as_of=work.plan.as_of.isoformat(),
        register_version=work.register_version,
        sources={source.source_id: source for source in work.register},
        corrections=corrections,
        dataset=dataset,
        gone={name for name, state in states.items() if state.fetch_failure == "gone"},
        vanished=history.vanished(work.store),
        edits=history.edits(work.store),
    )
    return changes_between(last, new, lambda sourced: _reread(work, sourced))


def _reread(work: Work, sourced: SourcedRecord) -> ExtractionResult | None:
    """The old page as it is read now. None when the archive has lost it or it cannot be read any more."""
    document = sourced.record.document
    try:
        body = work.archive.body(document.sha256)
    except ArchiveError:
        return None
    result = read_document(Document(sourced.source_id, body, document.url), work.tools)
    if not isinstance(result, ExtractionResult):
        return None
    file = work.corrections.get(sourced.source_id)
    try:
        return redacted(corrected(result, file, seen_page(work, file, result)) if file else result)
    except StaleCorrection:
        return redacted(result)
