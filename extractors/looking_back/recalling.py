"""Whether words recall a promise: told afterwards ("lovade"), or kept in the form it was given in ("ska")."""

from __future__ import annotations

from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.remembering import remembered
from extractors.structure.pieces import Piece
from extractors.structure.tags import split_tag

_UNDERTAKEN = ("promise", "duty", "future", "agreed", "conditional")


@remembered
def recalls(piece: Piece) -> bool:
    """Whether the main verb is that of a promise told afterwards ("skulle bildas", "lovade att").

    No promise is recalled by "det som utlovades har gjorts", nor by a purpose ("för att fler skulle våga gå ut").
    """
    found = lexicon("looking_back")["recalled"].search(piece.folded)
    if found is None or names_promised(piece):
        return False
    if word_pattern("{purpose_before}$", "looking_back").search(piece.folded, 0, found.start()):
        return False
    clause = piece.clause
    if clause.verb_end == 0 or found.start() <= clause.verb_start:
        return True
    return clause.form == "infinitive" and bool(parties(piece.text))  # "Turistbyrån åtog sig att utbilda"


def names_promised(piece: Piece) -> bool:
    """Whether all that was promised is spoken of at once ("det vi lovar bygger på")."""
    return bool(lexicon("looking_back")["promised_before"].search(piece.folded))


def promises(piece: Piece) -> bool:
    """Whether the words are a promise, recalled or kept in the form it was given in."""
    if recalls(piece) or undertakes(piece):
        return True
    return piece.clause.form == "present" and bool(parties(piece.text))


def undertakes(piece: Piece) -> bool:
    """Whether the grammar is that of a promise given ("Polisen ska", "Vi kommer att")."""
    return piece.clause.form in _UNDERTAKEN and not names_promised(piece)


def is_given_again(piece: Piece) -> bool:
    """Whether a noun phrase is a promise given again: it counts what will be done, or is tagged with who does it."""
    if lexicon("looking_back")["given_again"].search(piece.folded) or split_tag(piece):
        return True
    return bool(lexicon("looking_back")["opening_number"].search(piece.folded))


def parties(text: str) -> list[Mention]:
    """Mentions of the police, the municipality, named third parties and "vi"."""
    return [m for m in mentions(text) if m.category != "unnamed_third"]
