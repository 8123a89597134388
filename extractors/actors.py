"""Who undertakes a commitment: from its subject, its tag, the lead-in, a heading, or the document."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.clauses import Clause
from extractors.elided_verbs import has_elided_verb
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.party_actors import Parties, actors_of, party_key
from extractors.structure.pieces import Piece
from extractors.subjects import is_bare_together, joined_mentions, subject_mentions
from extractors.tag_parties import tag_actors
from extractors.text import sentence_bounds
from extractors.unknown_parties import name_beside, unknown_conjuncts
from schemas import Actor
from schemas.vocabulary import Via

_PROMISER = re.compile(r"([A-ZÅÄÖ][\w&-]+(?: [A-ZÅÄÖ&][\w-]*){0,3})\s+")
_INITIALS = re.compile(r"\w+\s+(?P<name>[A-ZÅÄÖ]{2,}AB)\b")
_SHORT_LEAD = 7
"""Words of "Mackpunkten lovar att:"."""


def _later_subjects(piece: Piece) -> list[Actor]:
    """Parties that are the subject of a further sentence of the same bullet ("... Kommunen flyttar skyltarna.")."""
    later: list[Actor] = []
    for start, end in sentence_bounds(piece.text)[1:]:
        sentence = piece.part(start, end)
        clause = sentence.clause
        end = len(sentence.text) if clause.form == "present" else clause.verb_end  # "... så att alla kan gå hem"
        may = lexicon("grammar")["may"].search(sentence.folded, 0, end)
        if clause.form in ("duty", "future", "promise", "present", "agreed") and not may:
            before = [m for m in mentions(sentence.text, 0, clause.verb_start) if m.kind in ("police", "municipality")]
            later += actors_of(sentence, before, "subject")
            later += _coordinated(sentence, clause) if before else []
    return later


def _coordinated(piece: Piece, clause: Clause) -> list[Actor]:
    """ "Polisen lovar att ... och kommunen sätter upp ...": the subject of a second main clause."""
    after = [m for m in mentions(piece.text, clause.verb_end) if m.kind in ("police", "municipality")]
    relative = word_pattern(r"\b{relative}\b[^.,;]*$")
    second = [
        m
        for m in after
        if _opens_second(piece, m)
        and not relative.search(piece.folded, clause.verb_end, m.start)  # "den grupp som skola och socialtjänst har"
    ]
    return actors_of(piece, second, "subject")


def _opens_second(piece: Piece, party: Mention) -> bool:
    """Whether a party stands where a second main clause opens, with its verb behind it or understood."""
    if word_pattern(r",\s+$").search(piece.folded[: party.start]):
        return has_elided_verb(piece, party)
    if not word_pattern(r"\b(?:{and}|{as_well}|{whereas})\s+$").search(piece.folded[: party.start]):
        return False
    acts = word_pattern(r"\s+(?:{present}|{short_present}|{modal})\b")
    return bool(acts.match(piece.folded, party.end)) or has_elided_verb(piece, party)


def resolve(
    piece: Piece, clause: Clause, tag: Piece | None, inherited: Parties, document: Callable[[], Parties]
) -> list[Actor]:
    """The actors of one undertaking. A tag decides over the subject, the subject over what is inherited, and that over
    those of the document, which two pages of three are not asked for."""
    if tag is not None and (tagged := tag_actors(tag)):
        return tagged
    found = subject_mentions(piece, clause, bool(inherited.actors))
    found = found + name_beside(piece, clause, found)
    own = actors_of(piece, found, "subject")
    own += [a for a in _coordinated(piece, clause) if own and a.kind not in {o.kind for o in own}]
    if own or clause.form in ("noun", "past", "present"):
        own += [a for a in _later_subjects(piece) if a.kind not in {o.kind for o in own}]
    if own and not any(m.category == "both" and not is_bare_together(m) for m in found):
        return own
    if own and any(a.kind == "other" for a in own):
        return own + [a for a in (inherited.actors or document().actors) if a.kind != "other"]
    base = list(inherited.actors or document().actors)
    known = {actor.kind for actor in base}
    return base + [a for a in actors_of(piece, joined_mentions(piece, clause), "subject") if a.kind not in known]


def lead_parties(lead: Piece) -> Parties:
    """Parties that an introducing sentence makes its subject."""
    clause = lead.clause
    if clause.verb_end:
        found = subject_mentions(lead, clause, False)
    else:
        found = [m for m in mentions(lead.text) if m.category != "unnamed_third"]
    if not found and (named := _promiser(lead) or _company(lead)):
        found = [named]
    known = actors_of(lead, found, "lead_in")
    return Parties((*known, *unknown_conjuncts(lead, found)))


def _company(lead: Piece) -> Mention | None:
    """ "... kommer LBAB dessutom att:": a company by its initials right behind the verb of a lead-in."""
    match = _INITIALS.match(lead.text, lead.clause.verb_start)
    return Mention("third_named", match.start("name"), match.end("name"), match["name"]) if match else None


def _promiser(lead: Piece) -> Mention | None:
    """Whoever "lovar att:", known or not, where the line says nothing else ("Mackpunkten lovar att:")."""
    match = _PROMISER.match(lead.text)
    if match is None or lead.clause.form != "promise" or match.end() != lead.clause.verb_start:
        return None
    if len(lead.text.split()) > _SHORT_LEAD or lexicon("actors")["no_name"].pattern.fullmatch(match[1].casefold()):
        return None
    return Mention("third_named", match.start(1), match.end(1), match[1])


def heading_parties(heading: Piece) -> Parties:
    """Parties that a heading names."""
    return Parties(
        tuple(actors_of(heading, [m for m in mentions(heading.text) if m.category != "unnamed_third"], "heading"))
    )


def third_parties(piece: Piece, via: Via = "document") -> list[Actor]:
    """Named third parties in the enumeration that also holds the police and the municipality."""
    found = [m for m in mentions(piece.text) if m.kind]
    core = [i for i, m in enumerate(found) if m.category in ("police", "municipality")]
    if len(core) < 2:
        return []
    reach = found[max(0, core[0] - 2) : core[-1] + 3]
    near = [
        m
        for m in reach
        if m.kind == "other"
        and any(abs(m.start - c.end) < 40 or abs(c.start - m.end) < 40 for c in reach if c is not m)
    ]
    return actors_of(piece, near, via)


def named_parties(words: str) -> Parties:
    """Parties that a column head names; "Tillsammans" names none, so that the document's are taken."""
    found: dict[tuple[str, str], Actor] = {}
    for mention in mentions(words):
        if mention.kind:
            found.setdefault(party_key(mention), Actor(kind=mention.kind, name=mention.name, via="heading"))
    return Parties(tuple(found.values()))


def says_together(text: str) -> bool:
    """Whether words mean all parties of the document: "vi", "parterna", "gemensamma aktiviteter"."""
    return bool(lexicon("actors")["together"].search(text.casefold()))
