"""Making a document's corrections in its record. All of them or none."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from schemas import ExtractionResult, Issue

from .fitting import StaleCorrection, check_fit
from .model import Correction, CorrectionFile

MADE = "human-correction"
_STEP = re.compile(r"[a-z_]+|\d+")
_SET_BY_US = re.compile(
    r"^(schema_version|extractor_version|issues)\b|^document\.(document_id|sha256|text|url)$|(_id|\bspan)(\.|$)"
)
"""Identity, provenance and offsets follow from the bytes; a person cannot know better."""
_NAMING = ("text", "label", "promise_text", "name", "role")


def corrected(record: ExtractionResult, file: CorrectionFile, seen: ExtractionResult | None = None) -> ExtractionResult:
    """The record with every correction made, each told by an issue of severity info. Raises StaleCorrection.

    `seen` is what today's rules read from the bytes that the file names, where those are not the record's own.
    """
    check_fit(record, file, seen)
    content = record.model_dump()
    # Entries are taken out last, from the end, so that paths count as `extract` prints them.
    for correction in sorted(file.correction, key=_order):
        _make(content, correction)
    content["issues"] += [_issue(correction).model_dump() for correction in file.correction]
    try:
        result = ExtractionResult.model_validate(content)
    except ValidationError as error:
        problem = error.errors()[0]
        raise StaleCorrection(f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}") from error
    _check_quotations(result)
    return result


def _order(correction: Correction) -> tuple[bool, tuple[int, ...]]:
    numbers = tuple(-int(step) for step in _STEP.findall(correction.path) if step.isdigit())
    return correction.remove, numbers if correction.remove else ()


def _make(content: dict[str, Any], correction: Correction) -> None:
    if _SET_BY_US.search(correction.path):
        raise StaleCorrection(f"{correction.path} follows from the document's bytes and cannot be corrected")
    *way, last = [int(step) if step.isdigit() else step for step in _STEP.findall(correction.path)]
    place: Any = content
    try:
        for step in way:
            place = place[step]
        found = place[last]
    except (KeyError, IndexError, TypeError) as error:
        raise StaleCorrection(f"there is no {correction.path}") from error
    if found != correction.old and not (correction.remove and correction.old == _name(found)):
        raise StaleCorrection(f"{correction.path} is {found!r}, the correction expects {correction.old!r}")
    if correction.remove:
        del place[last]
    else:
        place[last] = correction.new


def _name(entry: Any) -> Any:
    """The words of a list entry."""
    named = entry if isinstance(entry, dict) else {}
    return next((named[field] for field in _NAMING if named.get(field)), None)


def _check_quotations(record: ExtractionResult) -> None:
    """A corrected text must stand in the document, where the record says."""
    for promise in record.promise_sets:
        for commitment in promise.commitments:
            words = record.document.text[commitment.span.start : commitment.span.end].split()
            if words != commitment.text.split():
                raise StaleCorrection(f"the document does not say {commitment.text!r} there")


def _issue(correction: Correction) -> Issue:
    what = "removed" if correction.remove else f"now {correction.new!r}"
    told = f"{correction.path}: {correction.old!r}, {what}. {correction.reason} ({correction.who}, {correction.date})"
    return Issue(code=MADE, severity="info", stage="assemble", message=told)
