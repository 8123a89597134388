"""Undertakings that a sentence tells of behind its opening: "Detta görs genom att polisen ..."."""

from __future__ import annotations

from dataclasses import replace

from extractors.actors import lead_parties
from extractors.clauses import Clause
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.structure.pieces import Piece
from extractors.subjects import subject_mentions


def told_in(piece: Piece) -> Piece | None:
    """The undertaking inside "Detta görs genom att polisen ...", "Löftet går ut på att kommunen ska ..."; None without
    such an opening."""
    words = lexicon("sentences")
    content = words["content"].opens(piece.folded)
    opening = words["means"].opens(piece.folded) or content
    if opening is None:
        return None
    rest = piece.part(opening.end())
    acts = any(m.kind or m.category == "both" for m in subject_mentions(rest, rest.clause, False))
    if content is not None:
        is_owned = bool(lead_parties(piece.part(0, opening.end())).actors)
        return rest if _is_content(rest, acts, is_owned) else None
    if rest.clause.form == "noun" and not acts:
        return piece  # "Detta sker genom två kvällsmöten"
    return rest if acts or rest.clause.form == "infinitive" else None


def _is_content(rest: Piece, acts: bool, is_owned: bool) -> bool:
    """Whether words behind "Löftet är att" say what is done. `acts`: a party is their subject; `is_owned`: the promise
    is said to be a party's."""
    if rest.clause.form == "infinitive" and is_owned:
        return True  # "Polisens löfte är att hålla i arbetet mot tjuvjakt"
    if lexicon("sentences")["umbrella"].search(rest.folded):
        return False
    if rest.clause.form == "infinitive":
        return True
    return acts and rest.clause.form in ("duty", "future", "present", "agreed")


def with_opening(draft: Draft, sentence: Piece) -> Draft:
    """The draft of what a sentence tells as one of the whole sentence, whose opening may name the party ("Några av
    polisens löften är att ...")."""
    shift = draft.piece.start - sentence.start
    owner = lead_parties(sentence.part(0, shift))
    inherited = owner if owner.actors else draft.inherited
    return replace(draft, piece=sentence, clause=_further_on(draft.clause, shift), inherited=inherited)


def _further_on(clause: Clause, shift: int) -> Clause:
    """A clause read from the end of a sentence, by offsets within all of it."""
    return clause._replace(verb_start=clause.verb_start + shift, verb_end=clause.verb_end + shift)
