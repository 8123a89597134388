"""Gold documents read from their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from schemas import ExtractionResult, SourcedIssue

from ..documents import Document, Tools, failed, read_document
from ..inputs import read_file
from .document_score import DocumentScore
from .gold import GoldDocument
from .scoring import score_document

NAMELESS = ""
"""Gold documents are read without their file's name, which may tell their kind ("...-uppfoljning.txt")."""


def text_file(document: GoldDocument, texts: Path) -> Path | None:
    """The file of a gold document: what its line names, under `texts` or right in it, else `<id>` with any ending."""
    if document.file is not None:
        named = (texts / document.file, texts / Path(document.file).name)
        return next((path for path in named if path.is_file()), None)
    return next(iter(sorted(path for path in texts.glob("*") if path.stem == document.id and path.is_file())), None)


def read_gold_document(document: GoldDocument, texts: Path, tools: Tools) -> ExtractionResult | SourcedIssue:
    """Its record as `extract` prints it, or why there is none."""
    path = text_file(document, texts)
    if path is None:
        return failed(
            document.id, "file-not-readable", f"there is no file of {document.id} under {texts}", url=document.url
        )
    read = read_file(str(path), document.url)
    found = read_document(replace(read, source_id=NAMELESS), tools) if isinstance(read, Document) else read
    return found.model_copy(update={"source_id": document.id}) if isinstance(found, SourcedIssue) else found


def score_texts(
    gold: Sequence[GoldDocument], texts: Path, tools: Tools, step: Callable[[], None] = lambda: None
) -> tuple[list[DocumentScore], list[SourcedIssue]]:
    """Scores of all documents in the order of gold, and those that could not be read. `step` is called after each."""
    scores, failures = [], []
    for document in gold:
        found = read_gold_document(document, texts, tools)
        if isinstance(found, SourcedIssue):
            failures.append(found)
        scores.append(score_document(document, None if isinstance(found, SourcedIssue) else found))
        step()
    return scores, failures
