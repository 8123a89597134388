"""What a line, sentence or heading does in a report: tell a result, introduce results or promises, or nothing."""

from __future__ import annotations

import re
from typing import Literal

from extractors.lexicon import lexicon
from extractors.looking_back.recalling import parties, promises, recalls
from extractors.parties import Mention
from extractors.remembering import remembered
from extractors.structure.pieces import Piece

Mode = Literal["promises", "results"]

_LABEL = re.compile(r"^(?P<label>[^:–—.!?]{2,40}?)\s*(?::|\s[–—-]\s)\s*(?=\S)")
_EDGES = " :.;!?…–-"
_LONGEST_LEAD = 16
"""Words. Longer lines that hold the words of a lead-in are sentences of their own."""
_SHORTEST_PROMISE = 4
"""Words. A heading of fewer names an area, even one that opens with an infinitive ("Skapa trygghet")."""


def lead_mode(folded: str) -> Mode | None:
    """What a heading or introducing line says of the text under it; None when it says neither or both."""
    if len(folded.split()) > _LONGEST_LEAD:
        return None
    words = lexicon("looking_back")
    recalls, reports = words["recall_lead"].search(folded), words["result_lead"].search(folded)
    if bool(recalls) == bool(reports):
        return None
    return "promises" if recalls else "results"


def split_result_label(piece: Piece) -> tuple[Mode, Piece] | None:
    """ "Resultat: ..." and "Löfte 2: ..." without their label."""
    match = _LABEL.match(piece.text)
    if not match:
        return None
    words, label = lexicon("looking_back"), match["label"].casefold().strip()
    if words["result_label"].search(label):
        return "results", piece.part(match.end())
    if words["promise_label"].search(label):
        return "promises", piece.part(match.end())
    return None


def reads_as_promise(piece: Piece) -> bool:
    """Whether a heading or bold line is a promise and no name of an area."""
    if len(piece.text.split()) < _SHORTEST_PROMISE or is_marginal(piece):
        return False
    return promises(piece) or piece.clause.form == "infinitive" or bool(piece.folded.startswith("minst "))


@remembered
def is_marginal(piece: Piece) -> bool:
    """Words beside the items: how the promise came about, how all of it went, what comes next, whom to call."""
    words = lexicon("looking_back")
    if words["pointer"].search(piece.folded) or words["measured_against"].search(piece.folded):
        return False
    if words["aside"].search(piece.folded) or lexicon("sentences")["contact"].search(piece.folded):
        return True
    if words["promised_before"].search(piece.folded):
        return True
    return bool(words["overall"].search(piece.folded) or words["about_promise"].search(piece.folded))


@remembered
def is_past(piece: Piece) -> bool:
    """Whether something is told as having happened, or as having failed to."""
    if recalls(piece):
        return False
    words = lexicon("looking_back")
    told = words["carried_out"].search(piece.folded) or words["failed"].search(piece.folded)
    return piece.clause.form == "past" or bool(told)


def starts_result(piece: Piece) -> bool:
    """Whether a sentence of running text tells a deed of its own rather than going on about the one before."""
    if not is_past(piece):
        return False
    words = lexicon("looking_back")
    if words["failed"].search(piece.folded):
        return True
    if _subjects(piece):
        return True
    return bool(words["carried_out"].search(piece.folded)) and not words["carries_on"].search(piece.folded)


def is_told(piece: Piece) -> bool:
    """Whether a sentence is told in the past, more widely than on promise pages, where "-ade" is often an adjective."""
    if is_past(piece):
        return True
    clause = piece.clause
    told = lexicon("looking_back")["told"].search(piece.folded)
    if told is None or recalls(piece):
        return False
    inner = clause.form == "infinitive" and told.start() < clause.verb_start  # the verb of a clause further in
    return inner or clause.form in ("noun", "present", "agreed")


def is_result_sentence(piece: Piece) -> bool:
    """Whether a sentence of running text can tell a result where no promise is recalled before it."""
    return is_told(piece) and not is_marginal(piece)


def _subjects(piece: Piece) -> list[Mention]:
    """Parties up to the main verb, or next to it where the sentence opens with an adverbial."""
    return [m for m in parties(piece.text) if m.start <= piece.clause.verb_end]


def tells(piece: Piece) -> bool:
    """Whether a heading is a sentence that tells a result ("Mötena hölls enligt plan")."""
    if len(piece.text.split()) < _SHORTEST_PROMISE or is_marginal(piece):
        return False
    return is_past(piece) or (is_told(piece) and bool(_subjects(piece)))


def is_beside(text: str) -> bool:
    """Whether a heading stands over what is no result ("Om medborgarlöftet", "Hur vi har berättat om löftet")."""
    return bool(lexicon("looking_back")["beside_heading"].search(text.casefold().strip(_EDGES)))


def is_time_label(text: str) -> bool:
    """Whether a heading only says when ("2022", "Tertial 1")."""
    return bool(lexicon("looking_back")["time_label"].search(text.casefold().strip(_EDGES)))


def opens_next_promise(text: str) -> bool:
    """Whether a heading leaves the promise looked back at ("Nytt löfte")."""
    return bool(lexicon("looking_back")["next_promise"].search(text.casefold().strip(_EDGES)))
