"""What a correction that no longer fits means for its source.

Such a source is held back: its release stays as it was, marked stale, until a person has looked. Publishing the new
reading uncorrected would bring back a value that is known to be wrong; correcting it unseen could spoil a right one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from schemas import ExtractionResult, Issue
from schemas.base import IsoDate

from ..store import SourceState
from .apply import corrected
from .fitting import StaleCorrection
from .model import CorrectionFile

STALE = "stale-correction"
Seen = Callable[[CorrectionFile, ExtractionResult], ExtractionResult | None]
"""`seen.seen_page` of a run."""


def held_back(
    before: SourceState,
    after: SourceState,
    file: CorrectionFile | None,
    records: Mapping[str, ExtractionResult],
    day: IsoDate,
    seen: Seen,
) -> SourceState:
    """`after`, or `before` marked as failing when the newest record is not the one that was corrected."""
    record = records.get(after.record_key or "")
    if file is None or record is None or after.read_issue is not None:
        return after
    try:
        corrected(record, file, seen(file, record))
    except StaleCorrection as error:
        issue = Issue(code=STALE, severity="error", stage="assemble", message=f"Correction held back: {error}.")
        return before.unread(day, issue)
    return after


def corrected_where_fitting(
    states: Mapping[str, SourceState],
    records: Mapping[str, ExtractionResult],
    files: Mapping[str, CorrectionFile],
    seen: Seen,
) -> tuple[dict[str, ExtractionResult], dict[str, str]]:
    """The records with corrections made, and the digest of each file that was, by source.

    A record that its file does not fit stays as it is; `held_back` has told of it.
    """
    result, digests = dict(records), {}
    for source_id, file in files.items():
        key = states[source_id].record_key if source_id in states else None
        if key is None or key not in records:
            continue
        try:
            result[key] = corrected(records[key], file, seen(file, records[key]))
        except StaleCorrection:
            continue
        digests[source_id] = file.digest
    return result, digests
