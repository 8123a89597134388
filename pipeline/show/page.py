"""The page itself: a template filled in, with nothing in it that a browser would fetch or run."""

from __future__ import annotations

from typing import Any

from schemas import ExtractionResult, SourcedIssue

from ..webpage import own_part, page_file, page_words, policy_hash, rendered
from .marks import marks, paragraphs
from .sheets import sheets

_PACKAGE = "pipeline.show"
_TEMPLATE = "page.html.jinja"


def record_html(record: ExtractionResult, data: bytes = b"") -> str:
    """The record as one self-contained HTML page in Swedish.

    `data` are the bytes it was read from; of a PDF they are shown page by page, with a box around what was read.
    """
    found = marks(record)
    anchors: dict[str, str] = {}
    for mark in found:
        anchors.setdefault(mark.name, f"text-{mark.name}")
    values: dict[str, Any] = {
        "record": record,
        "failure": None,
        "paragraphs": paragraphs(record.document.text, found),
        "anchors": anchors,
        "sheets": sheets(data, found),
    }
    return rendered(_PACKAGE, _TEMPLATE, values | _furniture())


def failure_html(failure: SourcedIssue) -> str:
    """The page for a document that could not be read: its name, and why."""
    values: dict[str, Any] = {"record": None, "failure": failure, "paragraphs": [], "anchors": {}, "sheets": []}
    return rendered(_PACKAGE, _TEMPLATE, values | _furniture())


def _furniture() -> dict[str, Any]:
    """Style sheet with its hash for the content security policy, and the Swedish words for codes."""
    style = page_file(_PACKAGE, "page.css")
    return {"style": own_part(style), "style_hash": policy_hash(style), "words": page_words(_PACKAGE)}
