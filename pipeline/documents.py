"""The document boundary: bytes in, a record or the reason why there is none.

The one place that catches everything, so that a bad document never costs another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from schemas import ExtractionResult, Issue, SourcedIssue

if TYPE_CHECKING:
    from extractors.ocr import Ocr
    from schemas.places import Places

NOTHING_FOUND = "nothing-found"
UNEXPECTED = "unexpected-error"


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes to read, with what is known of where they came from."""

    source_id: str
    """The source, or the file's name."""
    data: bytes
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading needs besides the bytes."""

    places: Places | None = None
    """Municipalities that names are resolved against; None for Sweden's."""
    ocr: Ocr | None = None
    """Recognises text in pictures of pages; None when no program is installed."""


def read_document(document: Document, tools: Tools) -> ExtractionResult | SourcedIssue:
    """The record of one document, or an error issue that says why it could not be read. Never raises."""
    from extractors.errors import UnreadableDocument
    from extractors.extraction import extract  # loads spaCy, which --help and schema must not pay for

    try:
        result = extract(document.data, url=document.url, name=document.source_id, places=tools.places, ocr=tools.ocr)
    except UnreadableDocument as error:
        return failed(document.source_id, error.code, str(error) or _first_line(error), url=document.url)
    # The catch-all. MemoryError and RecursionError come from single hostile documents, and leave the process usable.
    except Exception as error:
        message = f"The reader failed: {type(error).__name__}: {error}"
        return failed(document.source_id, UNEXPECTED, message, url=document.url)
    return _with_emptiness_said(result)


def failed(source_id: str, code: str, message: str, *, url: str | None = None) -> SourcedIssue:
    """An error issue for a document that has no record."""
    issue = Issue(code=code, severity="error", stage="read", message=message)
    return SourcedIssue(source_id=source_id, url=url, issue=issue)


def is_empty(result: ExtractionResult) -> bool:
    """Whether a page that ought to hold a promise or a follow-up yielded none of it."""
    if result.document.kind == "promise":
        return not any(promise.commitments for promise in result.promise_sets)
    return result.document.kind == "follow_up" and not any(report.items for report in result.follow_ups)


def _with_emptiness_said(result: ExtractionResult) -> ExtractionResult:
    if not is_empty(result) or any(issue.severity == "error" for issue in result.issues):
        return result
    wanted = "commitment" if result.document.kind == "promise" else "result"
    message = f"The page looks like a {result.document.kind.replace('_', '-')}, but no {wanted} was found in it."
    issue = Issue(code=NOTHING_FOUND, severity="error", stage="extract", message=message)
    return result.model_copy(update={"issues": [*result.issues, issue]})


def _first_line(error: Exception) -> str:
    return (type(error).__doc__ or type(error).__name__).strip().splitlines()[0]
