"""How a promise will be followed up: a plan, never a result."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.clauses import read_clause
from extractors.dates import ranges
from extractors.lexicon import lexicon
from extractors.rates import rates
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences
from schemas import Review


def find_review(sections: Sequence[Section]) -> Review | None:
    """The first sentences that say how the promise is followed up; those of a review section together."""
    for section in sections:
        if section.under == "follow_up" or section.role in ("furniture", "contact", "background"):
            continue
        found = [p for block in section.blocks for p in sentences(block) if _is_review(p)]
        if found:
            return _review(found[0])
    return None


def _is_review(piece: Piece) -> bool:
    return bool(lexicon("verbs")["reporting"].search(piece.folded)) and piece.clause.form != "past"


def _review(piece: Piece) -> Review:
    found = rates(piece.folded)
    dates = [piece.text[r.start : r.end] for r in ranges(piece.folded)]
    return Review(text=piece.text, dates=dates, cadence=found[0].per if found else None, span=piece.span)
