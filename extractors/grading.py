"""What an undertaking's own words say of it: hedges, conditions, novelty, specificity."""

from __future__ import annotations

import re

from extractors.clauses import Clause
from extractors.lexicon import lexicon
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
_NAME = re.compile(r"\s+(?:\w+\s+){0,2}[A-ZÅÄÖ]\w+")


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
    if not targets and lexicon("sentences")["umbrella"].search(piece.folded):
        return 0
    has_time = bool(rates(piece.folded)) or any(target.deadline for target in targets)
    if targets:
        return 3 if has_time or _names_place(piece) else 2
    return 2 if has_time or _names_place(piece) or lexicon("grading")["group"].search(piece.folded) else 1


def _names_place(piece: Piece) -> bool:
    """ "I centrum", "kring gamla Stationsgatan"."""
    words = lexicon("grading")
    if words["place"].search(piece.folded):
        return True
    if piece.text.isupper():
        return False  # capitals tell no names there
    return any(_NAME.match(piece.text, match.end()) for match in words["at"].finditer(piece.folded))
