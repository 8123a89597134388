"""One reported deed: who did it, and how much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.lexicon import lexicon, word_pattern
from extractors.looking_back.recalling import parties
from extractors.numbers import Quantity, quantities
from extractors.parties import Mention, kinds
from extractors.structure.pieces import Piece
from schemas import Activity
from schemas.vocabulary import ActorKind

_WORD = re.compile(r"\s+([\wåäöé-]+)")
_WHOLE = r"\s+(?:\d|{whole}\b)"
_MOST_WORDS = 5


def activity(piece: Piece, actors: Sequence[ActorKind] = ()) -> Activity:
    """The record of one deed. `actors`: parties that a column or heading names."""
    found = sorted(kinds(_doers(piece))) or sorted(actors)
    return Activity(text=piece.text, actors=found, quantities=counts(piece), span=piece.span)


def counts(piece: Piece) -> list[str]:
    """Numbers with what they count, as printed: "drygt femtio besök", "ett femtontal kontroller"."""
    folded = piece.folded
    rounded = [match.span() for match in lexicon("looking_back")["round_number"].finditer(folded)]
    exact = [(_start(folded, q), q.end) for q in quantities(folded) if _counts(folded, q) and not _inside(q, rounded)]
    result: list[str] = []
    last = -1
    for start, end in sorted([*rounded, *exact]):
        if start >= last:  # "arton av nitton skolor" is one count
            last = _unit_end(piece.text, end)
            result.append(piece.text[start:last])
    return result


def _counts(folded: str, quantity: Quantity) -> bool:
    """Whether a number counts something: no article, year, clock time, date, age or name of a place."""
    if quantity.is_article or re.fullmatch(r"(?:19|20)\d\d", folded[quantity.number_start : quantity.end].strip()):
        return False
    before, after = folded[: quantity.start].rstrip(), folded[quantity.end :].lstrip()
    words = lexicon("targets")
    named = any(match.end() == len(before[-24:]) for match in words["before_no"].finditer(before[-24:]))
    return not named and not words["after_no"].opens(after)


def _start(folded: str, quantity: Quantity) -> int:
    """Limits count ("drygt femtio"); "mellan sex skolor" and "under 44 veckor" hold none."""
    limits = folded[quantity.start : quantity.number_start]
    no_limit = quantity.comparator == "exactly" or lexicon("looking_back")["no_limit"].opens(limits)
    return quantity.number_start if no_limit else quantity.start


def _inside(quantity: Quantity, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= quantity.number_start < end for start, end in spans)


def _unit_end(text: str, end: int) -> int:
    """The end of the noun that is counted; the number's own end where no noun follows."""
    words, whole = lexicon("looking_back"), word_pattern(_WHOLE, "looking_back")
    for _ in range(_MOST_WORDS):
        match = _WORD.match(text, end)
        if match is None:
            break
        word = match[1].casefold()
        part_of = bool(words["part_of"].pattern.fullmatch(word) and whole.match(text, match.end()))
        if words["no_unit"].pattern.fullmatch(word) and not part_of:
            break
        end = match.end()
        if not part_of and not quantities(word) and not words["between_number_and_noun"].pattern.fullmatch(word):
            break
    return end


def _doers(piece: Piece) -> list[Mention]:
    """Parties that the sentence makes its subject, joins to it, or names as agents."""
    clause = piece.clause
    done_to = word_pattern("{done_to}$", "looking_back")
    passive = clause.form == "past" and bool(done_to.search(piece.folded[: clause.verb_end]))
    found = [m for m in parties(piece.text) if m.start < max(clause.verb_end, 1) and _acts(m, passive)]
    return found + _named_after(piece, "agent") + _named_after(piece, "joined")


def _acts(mention: Mention, passive: bool) -> bool:
    """ "Skolor fick besök" and "Elevhälsan har besökts" name who was visited."""
    if mention.category != "municipality_staff":
        return True
    return not passive and not lexicon("looking_back")["institution"].pattern.fullmatch(mention.name.casefold())


def _named_after(piece: Piece, entry: str) -> list[Mention]:
    words = lexicon("actors")[entry].search(piece.folded)
    if words is None or lexicon("grammar")["and"].pattern.match(piece.folded, words.start()):
        return []
    found = [m for m in parties(piece.text) if words.start() <= m.start < words.end()]
    return [m for m in found if m.category != "municipality_staff"]
