"""Whether a page is still the one that was corrected: its bytes may be others, what it says may not."""

from __future__ import annotations

from typing import Any

from schemas import ExtractionResult

from ..changes.content import cleaned, follow_up_content, promise_content
from .model import Correction, CorrectionFile

_OF_THE_BYTES = {"document_id", "sha256", "text", "url"}


class StaleCorrection(Exception):
    """The document, or the value in it, is not the one that was corrected."""


def check_fit(record: ExtractionResult, file: CorrectionFile, seen: ExtractionResult | None) -> None:
    """Raise StaleCorrection unless the record is of the page that was corrected, or of one that differs around it only.

    A counter or a banner must not put a correction aside every night, and an edit must. So the same is asked as of a
    change: whether today's rules read the same from both pages, here also in the same order, since paths count.
    """
    if record.document.sha256 != file.sha256:
        if seen is None:
            raise StaleCorrection("the page is not the one that was corrected, and that one is not in the archive")
        if _said(seen) != _said(record):
            raise StaleCorrection("the page says something else than the one that was corrected; look what holds now")
    for correction in file.correction:
        _check_words(correction, record, seen)


def _said(record: ExtractionResult) -> dict[str, Any]:
    """All that is read, without what depends on the page around it."""
    return {
        "document": cleaned(record.document.model_dump(mode="json", exclude=_OF_THE_BYTES)),
        "promise_sets": [promise_content(promise) for promise in record.promise_sets],
        "follow_ups": [follow_up_content(report) for report in record.follow_ups],
    }


def _check_words(correction: Correction, record: ExtractionResult, seen: ExtractionResult | None) -> None:
    """The words that a right value was taken from must stand there.

    Where the rules had read nothing, two equal readings say nothing about those words: without a quotation, the whole
    text must be the same.
    """
    text = _plain(record.document.text)
    if correction.quote is not None:
        if _plain(correction.quote) not in text:
            raise StaleCorrection(f"the page does not say {correction.quote!r}")
    elif correction.old is None and seen is not None and _plain(seen.document.text) != text:
        raise StaleCorrection(f"the text has changed, and {correction.path} quotes no words that could be looked for")


def _plain(text: str) -> str:
    return " ".join(text.split())
