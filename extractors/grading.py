"""What an undertaking's own words say of it: hedges, conditions, novelty, specificity."""

from __future__ import annotations

from extractors.clauses import Clause
from extractors.lexicon import lexicon, word_pattern
from extractors.rates import rates
from extractors.structure.pieces import Piece
from schemas import Target
from schemas.vocabulary import Modality, StatusQuo

_MODALITIES: dict[str, Modality] = {
    "promise": "promise",
    "agreed": "promise",
    "duty": "duty",
    "future": "future",
    "conditional": "conditional",
    "infinitive": "infinitive",
    "present": "present",
    "noun": "noun_phrase",
    "past": "present",
}
_PLACE = r"\b{at}\s+(?:\w+\s+){0,2}[A-ZÅÄÖ]\w+|\b{place}\b"


def modality(clause: Clause) -> Modality:
    """The grammar that carries the undertaking."""
    return _MODALITIES[clause.form]


def is_hedged(piece: Piece) -> bool:
    """ "Verka för", "vid behov", "om möjligt"."""
    return bool(lexicon("verbs")["hedge"].search(piece.folded))


def status_quo(piece: Piece) -> StatusQuo:
    """Whether the work is said to go on, to grow or to be new; the first word that says so decides."""
    verbs = lexicon("verbs")
    found = [
        (match.start(), name)
        for name in ("continued", "expanded", "new")
        if (match := verbs[name].search(piece.folded))
    ]
    return min(found)[1] if found else "unclear"  # type: ignore[return-value]


def specificity(piece: Piece, clause: Clause, targets: list[Target]) -> int:
    """0-3 by the ladder of docs/dataset.md: activity, then quantity, place, group, time (after the OGP's reviews)."""
    if lexicon("sentences")["umbrella"].search(piece.folded) and not targets:
        return 0
    time = bool(rates(piece.folded)) or any(target.deadline for target in targets)
    place = bool(word_pattern(_PLACE, "grading").search(piece.text))
    if targets and (time or place):
        return 3
    return 2 if targets or time or place or lexicon("grading")["group"].search(piece.folded) else 1
