"""Sentences that look like undertakings and are none: definitions, purposes, process duties, reports, announcements."""

from __future__ import annotations

from extractors.clauses import Clause
from extractors.lexicon import lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.parties import mentions
from extractors.passives import is_passive
from extractors.rates import rates
from extractors.structure.headings import heading_entry
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds
from schemas.vocabulary import Per

_IN_LISTS = ("definition", "definition_of_promise", "validity", "contact_us", "announcement")
_IN_PROSE = (
    *("definition", "definition_of_promise", "purpose", "citizens", "announcement"),
    *("validity", "example", "ongoing", "contact"),
)

_OTHER_PARTS = frozenset(("background", "definition", "contact", "furniture", "signatures", "validity", "review"))
"""Headings of parts of a page in which nothing is undertaken."""
_HEADING = 2
"""Words of such a heading; a longer one may be an undertaking ("Dela ut reflexer")."""
_BEHIND = 25
"""Characters behind a verb in which its subject is looked for."""
_WORK: frozenset[Per] = frozenset(("day", "week"))
"""How often work is talked over; a promise is followed up more seldom."""


def look_alike(piece: Piece, clause: Clause, in_list: bool) -> str | None:
    """Why a sentence or item is no undertaking; None when nothing speaks against it."""
    first = piece.part(*sentence_bounds(piece.text)[0]) if piece.text else piece
    if piece.text.endswith("?"):
        return "question"
    is_bare = in_list and clause.form == "noun" and len(piece.text.split()) <= _HEADING
    if is_bare and heading_entry(piece.text) in _OTHER_PARTS:
        return "heading"  # "Bakgrund", of a part that lost its place
    if clause.form == "past":
        return None if in_list and _undertakes_later(piece) else "past"
    if _reports(first, clause, in_list):
        return "process"
    words = lexicon("sentences")
    if not in_list and _is_about_promise(first, clause):
        return "definition"
    if in_list and _undertakes_later(piece):
        return None
    if (
        in_list
        and clause.form == "noun"
        and (state := words["state"].search(first.folded))
        and not mentions(first.text, 0, state.end())
    ):
        return "state"
    effect = words["effect"].search(first.folded) if in_list and clause.form != "infinitive" else None
    if effect and not _acts(first, effect.end()):
        return "effect"
    looks = likely([words[name] for name in (_IN_LISTS if in_list else _IN_PROSE)], first.folded)
    found = next((one.name.removesuffix("_of_promise") for one in looks if one.search(first.folded)), None)
    if found == "contact" and clause.form in ("duty", "future", "promise", "agreed") and _acts(first, clause.verb_end):
        return None  # "Polisen kommer att kontakta alla hushåll"
    if found == "citizens" and (
        words["served"].search(first.folded)
        or words["same_parties"].opens(first.folded)
        or _is_done(first, clause)
        or _is_promised_by_party(first, clause)
    ):
        return None
    return found


def _is_promised_by_party(piece: Piece, clause: Clause) -> bool:
    """ "Vuxna som är ute har betydelse, därför lovar kommunen att ...": a party right behind the verb promises."""
    behind = mentions(piece.text, clause.verb_end, clause.verb_end + _BEHIND) if clause.form == "promise" else []
    return any(m.kind or m.category == "both" for m in behind)


def _is_done(piece: Piece, clause: Clause) -> bool:
    """ "Fler kontroller ska göras", "Alla klasser ska besökas": a passive that is no harm people are spared."""
    if clause.form not in ("duty", "future") or not is_passive(piece, clause):
        return False
    return not lexicon("sentences")["suffered"].search(piece.folded, clause.verb_end)


def _is_about_promise(piece: Piece, clause: Clause) -> bool:
    """ "Polisens och kommunens medborgarlöfte ska nu prövas": the promise is the subject, and nobody acts behind it."""
    named = list(lexicon("statements")["promise_word"].finditer(piece.folded, 0, clause.verb_start))
    if not named or clause.form not in ("duty", "future"):
        return False
    if lexicon("grammar")["adverbial_opening"].opens(piece.folded):
        return False
    return not any(m.kind or m.category == "both" for m in mentions(piece.text, named[-1].end()))


def _undertakes_later(piece: Piece) -> bool:
    """ "Lampor är släckta. Kommunen lovar att byta dem": a bullet that says first how things are."""
    later = [piece.part(*bounds) for bounds in sentence_bounds(piece.text)[1:]]
    return any(one.clause.form in ("promise", "duty", "future") and _acts(one, one.clause.verb_end) for one in later)


def _acts(piece: Piece, end: int) -> bool:
    """Whether a party stands in the first words of a sentence."""
    return any(m.kind or m.category == "both" for m in mentions(piece.text, 0, end))


def _reports(piece: Piece, clause: Clause, in_list: bool) -> bool:
    """Following up, reporting and renewing the promise are duties of the process, unless a list of undertakings says
    otherwise."""
    found = lexicon("verbs")["reporting"].search(piece.folded)
    if not found:
        return False
    if not in_list:
        return found.start() <= clause.verb_end + 40
    promise = lexicon("statements")["promise_word"].search(piece.folded)
    subject = lexicon("sentences")["process_subject"].search(piece.folded)
    often = rates(piece.folded)
    if not promise and any(rate.per in _WORK for rate in often):
        return False  # "Avstämning för Lerby ska göras två gånger i veckan"
    if not promise and often and (subject is None or subject.start() or _is_between_parties(piece)):
        return False  # "Avstämning mellan områdespolis och fältare ska läggas in varje månad"
    return bool(promise or subject)


def _is_between_parties(piece: Piece) -> bool:
    between = word_pattern(r"\b{between}\s+").search(piece.folded)
    return between is not None and any(m.start == between.end() for m in mentions(piece.text))
