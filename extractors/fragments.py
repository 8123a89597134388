"""Sentences that belong to the undertaking before them."""

from __future__ import annotations

from dataclasses import replace

from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.people import credited
from extractors.prose_candidates import Candidate
from extractors.structure.pieces import Piece

_LONGEST_FRAGMENT = 10
"""Words. Longer sentences without a known verb have one that the lexicon does not know."""


def attach_fragments(candidate: Candidate) -> Draft:
    """A verbless sentence after an undertaking belongs to it ("Extra fokus på återfall.")."""
    draft = candidate.draft
    block = draft.piece.block
    end = draft.piece.end
    for piece in candidate.paragraph.pieces:
        if piece.start >= end and piece.start - end <= 2 and _is_fragment(piece):
            end = piece.end
    if end == draft.piece.end or draft.tag is not None:
        return draft
    return replace(draft, piece=Piece(block, draft.piece.start, end))


def _is_fragment(piece: Piece) -> bool:
    words = lexicon("sentences")
    if words["emphasis"].opens(piece.folded) or words["means"].opens(piece.folded):
        return True
    opens_anew = words["fragment"].search(piece.folded)
    is_short = len(piece.text.split()) <= _LONGEST_FRAGMENT
    return (
        is_short
        and piece.clause.form == "noun"
        and not opens_anew
        and credited(piece.text) is None
        and not lexicon("verbs")["copula"].search(piece.folded)
    )


def measured(candidate: Candidate, page: Page) -> Draft:
    """The one headline promise of a page takes in the sentence that says how it is measured."""
    measures = [piece for _, piece in page.prose() if lexicon("sentences")["measured"].search(piece.folded)]
    return replace(candidate.draft, measured_by=tuple(measures))
