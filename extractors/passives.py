"""Whether something is done to the subject of a clause: "ska genomföras", "ska ske"."""

from __future__ import annotations

from extractors.clauses import Clause
from extractors.lexicon import lexicon
from extractors.remembering import remembered_words
from extractors.structure.pieces import Piece
from extractors.verb_forms import WORD, is_infinitive


def infinitive_after(piece: Piece, position: int) -> tuple[int, int]:
    """Bounds of the first infinitive after a finite verb; the end of the text when there is none."""
    folded = piece.folded
    passive, words = lexicon("verbs")["passive"], lexicon("grammar")
    for word in WORD.finditer(folded, position):
        if not _can_follow(word[0]):
            continue
        if piece.text[word.start()].isupper() and word.start():
            continue  # "Herrljunga", "Tidaholm": a name
        is_adjective = words["plural_adjective"].pattern.fullmatch(word[0]) and not _is_surely_infinitive(word[0])
        if is_adjective and passive.search(folded, word.end()):
            continue
        return word.span()
    return len(folded), len(folded)


def _is_surely_infinitive(word: str) -> bool:
    return lexicon("verbs")["infinitive_sure"].pattern.fullmatch(word) is not None


@remembered_words
def _can_follow(word: str) -> bool:
    """Whether a word can be the infinitive of a finite verb, active or passive."""
    if is_infinitive(word) or (word.endswith("s") and is_infinitive(word[:-1]) and len(word) > 4):
        return True
    return bool(lexicon("grammar")["happen"].pattern.fullmatch(word))


def is_passive(piece: Piece, clause: Clause) -> bool:
    """Whether something "ska genomföras", "ska ske" or "ska finnas"."""
    return ends_passive(piece.folded, infinitive_after(piece, clause.verb_end))


def is_felt(piece: Piece, clause: Clause) -> bool:
    """ "Hela kommunen ska kännas trygg": how it is to be, whoever its subject is."""
    felt = lexicon("grammar")["felt"].pattern
    return felt.fullmatch(piece.folded, *infinitive_after(piece, clause.verb_end)) is not None


def ends_passive(folded: str, infinitive: tuple[int, int]) -> bool:
    """Whether an infinitive, by its bounds, is a passive or tells what happens ("ska ske")."""
    word = folded[infinitive[0] : infinitive[1]]
    words = lexicon("grammar")
    if _is_surely_infinitive(word) and not words["exist"].pattern.fullmatch(word):
        return False  # "mötas", "träffas": the parties do it themselves
    return word.endswith("s") or bool(words["happen"].pattern.fullmatch(word))
