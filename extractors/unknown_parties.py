"""Third parties that no lexicon knows, told by where they stand and how they are spelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.clauses import Clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.place_index import place_names
from extractors.structure.pieces import Piece
from schemas import Actor

_NAME = r"(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+(?:[A-ZÅÄÖ][\w-]+|AB))*)"
_CONJUNCT = rf"\s*{{row_joint}}\s+(?:{{and}}\s+)?{_NAME}(?=\s+{{row_verb}}\b)"
_CONJUNCT_BETWEEN = rf",\s+(?:{{kind_of_firm}}\s+)?{_NAME}(?=\s*,|\s+{{and}}\s+(?:{{police_in_row}}|[A-ZÅÄÖ]))"
_NAME_BESIDE = r"\s+{and}\s+(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+[A-ZÅÄÖ][\w-]+)?)\s+"
_WORD = r"[A-ZÅÄÖ][\w&-]*"
_INITIALS = r"\s*[A-ZÅÄÖ]{3,6}(?:\s+{inserted})*\s+{infinitive_mark}\b"
"""Before "att", as the subject of a verb is: other words in capitals are only loud ("ska ALLA elever")."""
_ORGANISATION = re.compile(rf"\s*(?P<name>{_WORD}(?:\s+(?:(?:och|i|på|&)\s+)?{_WORD})*(?:\s+\([A-ZÅÄÖ]{{2,}}\))?)")


def organisation(text: str, start: int, end: int | None = None) -> Mention | None:
    """A name of two capitalised words or more at `start`, one with its initials ("Karlskogahem (KHAB)"), or initials
    behind a verb ("... kommer KHAB även att").

    `end`: where the name has to end; a single capitalised word only opens a sentence, and names nobody.
    """
    match = _ORGANISATION.match(text, start)
    if match is None or (end is not None and text[match.end() : end].strip(" ,")):
        return None
    capitals = re.findall(rf"(?<!\w){_WORD}", match["name"])
    known = mentions(match["name"])
    are_initials = start > 0 and not known and word_pattern(_INITIALS, "actors").match(text, start) is not None
    if len(capitals) < 2 and not are_initials:
        return None
    if any(mention.category not in ("unnamed_third", "third_named") for mention in known):
        return None
    return Mention("third_named", match.start("name"), match.end("name"), match["name"])


def name_beside(piece: Piece, clause: Clause, found: Sequence[Mention]) -> list[Mention]:
    """ "Halmstads kommun och Kustbo erbjuder ...": a name that no lexicon knows, between the last party that was
    `found` before the verb and the verb."""
    before = [m for m in found if m.kind and m.end < clause.verb_start]
    if not before:
        return []
    beside = word_pattern(_NAME_BESIDE, "actors").fullmatch(piece.text, before[-1].end, clause.verb_start)
    words = lexicon("actors")["no_firm"].pattern
    if beside is None or beside["name"].casefold() in place_names() or words.fullmatch(beside["name"].casefold()):
        return []
    return [Mention("third_named", beside.start("name"), beside.end("name"), beside["name"])]


def unknown_conjuncts(lead: Piece, found: Sequence[Mention]) -> list[Actor]:
    """ "Kommunen, polisen och Markbo lovar": a name in the row of parties that no lexicon knows is a third party."""
    known = [m for m in found if m.category in ("police", "municipality")]
    if len(known) < 2:
        return []
    match = word_pattern(_CONJUNCT, "actors").match(lead.text, max(m.end for m in known))
    between = word_pattern(_CONJUNCT_BETWEEN, "actors").search(lead.text, min(m.end for m in known))
    before = between if between and between.end() <= max(m.start for m in known) else None
    result = []
    for part in (before, match):
        if part and not mentions(part["name"]):
            piece = lead.part(part.start("name"), part.end("name"))
            result.append(Actor(kind="other", name=piece.text, via="lead_in", span=piece.span))
    return result
