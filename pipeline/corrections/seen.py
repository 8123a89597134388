"""The page that a person looked at when they corrected it, as it is read today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas import ExtractionResult

from ..archive import ArchiveError
from ..documents import Document, read_document
from ..store import Reading, RecordKey
from .model import CorrectionFile

if TYPE_CHECKING:
    from ..work import Work


def seen_page(work: Work, file: CorrectionFile, record: ExtractionResult) -> ExtractionResult | None:
    """What today's rules read from the bytes that `file` names; None when `record` is of those bytes, or when neither
    the store nor the archive has them any more.

    It is read at the address of `record`, so that a page that moved is held against itself, and read once: the store
    keeps it as it keeps every record.
    """
    if record.document.sha256 == file.sha256:
        return None
    url = record.document.url or ""
    key = RecordKey(file.sha256, url, work.extractor_version, work.register_version)
    kept = work.store.records([key.text])
    if key.text in kept:
        return kept[key.text]
    try:
        body = work.archive.body(file.sha256)
    except ArchiveError:
        return None
    found = read_document(Document(file.source_id, body, url), work.tools)
    if not isinstance(found, ExtractionResult):
        return None
    work.store.keep(work.run_id, [Reading(key, found.model_dump_json())])
    return found
