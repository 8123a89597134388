"""Who acts where no known verb says so: an agent, an adjective, or parties that open a bullet."""

from __future__ import annotations

from extractors.clauses import Clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.structure.pieces import Piece
from extractors.unknown_parties import organisation

_JOINT = r"\s*(?:,|\b{and}\b|\b{as_well}\b)?\s*"
"""Between the parties of a row."""
_ACTS = r"(?:\s+{and_others})?(?:\s+{inserted})?\s+(?:{finite}|{short_present})\b"


def verbless_mentions(piece: Piece, clause: Clause) -> list[Mention]:
    """In a noun phrase only an agent ("av kommunen") or an adjective ("polisiär närvaro") names who acts."""
    words = lexicon("actors")
    found = by_adjective(piece)
    found += [
        m
        for m in mentions(piece.text, 0, 60)
        if m.start == 0 and m.kind == "other" and word_pattern(r"\s+{verb_after_name}\b").match(piece.folded, m.end)
    ]
    if opening := _opening_row(piece):
        return opening
    if verb_below := words["subject_before_att"].opens(piece.folded):
        found += [m for m in mentions(piece.text, 0, verb_below.end()) if m.category != "unnamed_third"]
    if clause.form == "noun":
        found += agents(piece)
    return found


def by_adjective(piece: Piece) -> list[Mention]:
    """The police of "polisiär närvaro"."""
    adjective = lexicon("actors")["police_adjective"].search(piece.folded)
    return [m for m in mentions(piece.text) if adjective and m.start == adjective.start()]


def _opening_row(piece: Piece) -> list[Mention]:
    """ "Att polisen och Västerås stad har öppen mottagning", "Polisen är oftare ute": parties that open a bullet and
    stand before its verb, which the lexicon need not know."""
    mark = word_pattern(r"(?:{infinitive_mark}\s+)?").match(piece.folded)
    position = mark.end() if mark else 0
    row: list[Mention] = []
    known = {mention.start: mention for mention in mentions(piece.text, position)}
    while (joint := word_pattern(_JOINT).match(piece.folded, position)) is not None:
        party = known.get(joint.end()) or organisation(piece.text, joint.end())
        if party is None:
            break
        row.append(party)
        position = party.end
    acts = bool(row) and word_pattern(_ACTS).match(piece.folded, position)
    return row if acts and not row[-1].name.endswith("ens") else []


def agents(piece: Piece) -> list[Mention]:
    """Parties that something is done by: "tillsyner av Borås stad och polis"."""
    agent = lexicon("actors")["agent"].search(piece.folded)
    if not agent or word_pattern(r"\b{partitive}\s+$").search(piece.folded[: agent.start()]):
        return []
    return [m for m in mentions(piece.text, agent.start(), agent.end()) if m.kind and m.category != "unnamed_third"]
