"""Read the pages that were found, and rank them by what stands in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from schemas import ExtractionResult, Issue
from schemas.vocabulary import DocumentKind

from ..batches import Outcome, ReadingPool
from ..documents import Document
from ..page_identity import source_id
from .folding import Folded
from .proof import Candidate
from .targets import Target
from .words import vocabulary

WORTH: dict[DocumentKind, float] = {"promise": 1.0, "follow_up": 0.8, "agreement": 0.6, "action_plan": 0.5}
"""Kinds that are proposed, in the order of what the dataset gains from them; all others only lead to such pages."""
_PER_COMMITMENT = 0.02
_COUNTED = 10
_AROUND = 120
"""Characters kept on either side of the words that speak for a page."""


def judged(
    pages: Sequence[tuple[Target, Folded]], pool: ReadingPool, found_at: str
) -> tuple[list[Candidate], list[Issue]]:
    """The candidates among these pages, best first, and why others could not be read."""
    outcomes = pool.read([Document(page.hit.visit.url, page.hit.visit.body, page.hit.visit.url) for _, page in pages])
    candidates: dict[str, Candidate] = {}
    for (target, page), outcome in zip(pages, outcomes, strict=True):
        candidate = _candidate(target, page, outcome, found_at)
        if candidate is not None:
            candidates.setdefault(candidate.source_id, candidate)
    issues = [outcome for outcome in outcomes if isinstance(outcome, Issue)]
    return sorted(candidates.values(), key=lambda one: (-one.score, one.source_id)), issues


def _candidate(target: Target, page: Folded, outcome: Outcome, found_at: str) -> Candidate | None:
    if isinstance(outcome, Issue):
        return None
    record = ExtractionResult.model_validate_json(outcome)
    words = passage(record.document.text)
    if record.document.kind not in WORTH or words is None or not _holds_anything(record):
        return None
    codes = tuple(place.code for place in record.document.municipalities) or ((target.code,) if target.code else ())
    visit = page.hit.visit
    return Candidate(
        source_id=source_id(visit.url),
        url=visit.url,
        aliases=page.aliases,
        municipality_codes=codes,
        publisher=target.publisher,
        kind=record.document.kind,
        commitments=size(record),
        score=score(record),
        words=words,
        path=page.hit.path,
        sha256=hashlib.sha256(visit.body).hexdigest(),
        found_at=found_at,
    )


def size(record: ExtractionResult) -> int:
    """Commitments in a record, or items where it is a follow-up."""
    if record.document.kind == "follow_up":
        return sum(len(report.items) for report in record.follow_ups)
    return sum(len(promise.commitments) for promise in record.promise_sets)


def score(record: ExtractionResult) -> float:
    """Rank of what was read: the kind counts most, then how much stands in it; 0 when it is nothing that is sought."""
    worth = WORTH.get(record.document.kind, 0.0)
    return round(worth and worth + _PER_COMMITMENT * min(size(record), _COUNTED), 2)


def passage(text: str) -> str | None:
    """The text around its first promise words, in one line; None when there are none."""
    flat = re.sub(r"\s+", " ", text)
    words = vocabulary().content.found(flat)
    if words is None:
        return None
    at = flat.index(words)
    return flat[max(0, at - _AROUND) : at + len(words) + _AROUND].strip()


def _holds_anything(record: ExtractionResult) -> bool:
    """A promise without commitments and a follow-up without results are left to those who list sources by hand."""
    return record.document.kind in ("agreement", "action_plan") or size(record) > 0
