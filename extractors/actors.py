"""Who undertakes a commitment: from its subject, its tag, the lead-in, a heading, or the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractors.clauses import Clause, is_infinitive, is_present_passive
from extractors.lexicon import lexicon, lexicon_values, word_pattern
from extractors.parties import Mention, mentions
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds
from schemas import Actor
from schemas.vocabulary import ActorKind, Via

_WORD = re.compile(r"[\wåäöé-]+")
_TAG_PART = r"(?:(?!\b(?:{and}|{as_well}|{with})\b)[^,/()\[\]])+"
_NAME = r"(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+(?:[A-ZÅÄÖ][\w-]+|AB))*)"
_CONJUNCT = rf"\s*{{row_joint}}\s+(?:{{and}}\s+)?{_NAME}(?=\s+{{row_verb}}\b)"
_CONJUNCT_BETWEEN = rf",\s+{_NAME}(?=\s*,|\s+{{and}}\s+{{police_in_row}})"
_STAFF = ("police_staff", "municipality_staff")


@dataclass(frozen=True)
class Parties:
    """Parties that a lead-in, heading or document gives to what stands under it."""

    actors: tuple[Actor, ...]

    @property
    def kinds(self) -> set[str]:
        """police, municipality, other."""
        return {actor.kind for actor in self.actors}


NOBODY = Parties(())


def _actor(piece: Piece, mention: Mention, via: Via) -> Actor | None:
    if mention.kind is None:
        return None
    return Actor(kind=mention.kind, name=mention.name, via=via, span=piece.part(mention.start, mention.end).span)


def _party(mention: Mention) -> tuple[str, str]:
    """What tells one party from another: third parties differ by name."""
    return mention.kind or "", mention.name.casefold() if mention.kind == "other" else ""


def _actors(piece: Piece, found: Sequence[Mention], via: Via) -> list[Actor]:
    """One actor per party; third parties by name."""
    seen: set[tuple[str, str]] = set()
    result = []
    for mention in found:
        actor = _actor(piece, mention, via)
        if actor and _party(mention) not in seen:
            seen.add(_party(mention))
            result.append(actor)
    return result


def subject_mentions(piece: Piece, clause: Clause, inherits: bool) -> list[Mention]:
    """Parties that the clause makes its subject or joins to it by "tillsammans med". `inherits`: a lead-in names
    parties."""
    if clause.verb_end == 0 or clause.form == "infinitive":
        return _verbless_mentions(piece, clause)
    infinitive = _infinitive_after(piece, clause.verb_end)
    stands = lexicon("grammar")["exist"].pattern.fullmatch(piece.folded, *infinitive)
    passive = (_ends_passive(piece.folded, infinitive) and not stands) or is_present_passive(
        piece.folded[clause.verb_start : clause.verb_end]
    )
    found = [m for m in mentions(piece.text, 0, clause.verb_start) if _can_act(m, passive, inherits)]
    if passive:  # "Träffar mellan polis och ledamöter ska läggas in"
        between = lexicon("actors")["between"]
        found = [m for m in found if not between.search(piece.folded[: m.start])]
    after = mentions(piece.text, clause.verb_start, infinitive[0])
    if any(m.kind or m.category == "both" for m in found):
        joined = lexicon("actors")["joined"]
        start = joined.search(piece.folded, clause.verb_start)
        if start and start.start() <= infinitive[0]:
            found += [
                m
                for m in mentions(piece.text, start.start(), max(infinitive[0], start.end()))
                if m.kind in ("police", "municipality") and m.category not in _STAFF
            ]
        return found
    after = [m for m in after if _can_act(m, passive, inherits)]
    return found + after if after else found + (_agents(piece) if passive else [])


def _can_act(mention: Mention, passive: bool, inherits: bool) -> bool:
    """ "Områdespoliser ska finnas" has no acting subject; "Skolor ska besökas" neither."""
    if mention.category in _STAFF and passive:
        return False
    if (
        mention.category in _STAFF
        and inherits
        and lexicon("grammar")["indefinite_plural"].search(mention.name.casefold())
    ):
        return False
    return mention.category != "unnamed_third"


def _infinitive_after(piece: Piece, position: int) -> tuple[int, int]:
    """Bounds of the first infinitive after a finite verb; the end of the text when there is none."""
    folded = piece.folded
    passive, words = lexicon("verbs")["passive"], lexicon("grammar")
    for word in _WORD.finditer(folded, position):
        core = word[0]
        if piece.text[word.start()].isupper() and word.start():
            continue  # "Herrljunga", "Tidaholm": a name
        if words["plural_adjective"].pattern.fullmatch(core) and passive.search(folded, word.end()):
            continue
        if (
            is_infinitive(core)
            or (core.endswith("s") and is_infinitive(core[:-1]) and len(core) > 4)
            or words["happen"].pattern.fullmatch(core)
        ):
            return word.span()
    return len(folded), len(folded)


def is_passive(piece: Piece, clause: Clause) -> bool:
    """Whether something "ska genomföras", "ska ske" or "ska finnas"."""
    return _ends_passive(piece.folded, _infinitive_after(piece, clause.verb_end))


def _ends_passive(folded: str, infinitive: tuple[int, int]) -> bool:
    word = folded[infinitive[0] : infinitive[1]]
    words = lexicon("grammar")
    if lexicon("verbs")["infinitive_sure"].pattern.fullmatch(word) and not words["exist"].pattern.fullmatch(word):
        return False  # "mötas", "träffas": the parties do it themselves
    return word.endswith("s") or bool(words["happen"].pattern.fullmatch(word))


def _verbless_mentions(piece: Piece, clause: Clause) -> list[Mention]:
    """In a noun phrase only an agent ("av kommunen") or an adjective ("polisiär närvaro") names who acts."""
    words = lexicon("actors")
    adjective = words["police_adjective"].search(piece.folded)
    found = [m for m in mentions(piece.text) if adjective and m.start == adjective.start()]
    found += [
        m
        for m in mentions(piece.text, 0, 60)
        if m.start == 0 and m.kind == "other" and word_pattern(r"\s+{verb_after_name}\b").match(piece.folded, m.end)
    ]
    if verb_below := words["subject_before_att"].opens(piece.folded):
        found += [m for m in mentions(piece.text, 0, verb_below.end()) if m.category != "unnamed_third"]
    if clause.form == "noun":
        found += _agents(piece)
    return found


def _later_subjects(piece: Piece) -> list[Actor]:
    """Parties that are the subject of a further sentence of the same bullet ("... Kommunen flyttar skyltarna.")."""
    later: list[Actor] = []
    for start, end in sentence_bounds(piece.text)[1:]:
        sentence = piece.part(start, end)
        clause = sentence.clause
        if clause.form in ("duty", "future", "promise", "present", "agreed"):
            before = [m for m in mentions(sentence.text, 0, clause.verb_start) if m.kind in ("police", "municipality")]
            later += _actors(sentence, before, "subject")
    return later


def _joined_mentions(piece: Piece, clause: Clause) -> list[Mention]:
    """ "Tillsammans med kommunen ordna ...": parties joined before the infinitive of a bullet."""
    start = lexicon("actors")["joined"].search(piece.folded)
    if clause.form != "infinitive" or not start or start.start() >= clause.verb_start:
        return []
    found = mentions(piece.text, start.start(), clause.verb_start)
    return [m for m in found if m.kind in ("police", "municipality") and m.category not in _STAFF]


def _agents(piece: Piece) -> list[Mention]:
    agent = lexicon("actors")["agent"].search(piece.folded)
    if not agent:
        return []
    return [m for m in mentions(piece.text, agent.start(), agent.end()) if m.kind and m.category != "unnamed_third"]


def resolve(piece: Piece, clause: Clause, tag: Piece | None, inherited: Parties, document: Parties) -> list[Actor]:
    """The actors of one undertaking. A tag decides over the subject, the subject over what is inherited."""
    if tag is not None and (tagged := tag_actors(tag)):
        return tagged
    found = subject_mentions(piece, clause, bool(inherited.actors))
    own = _actors(piece, found, "subject")
    own += [a for a in _later_subjects(piece) if own and a.kind not in {o.kind for o in own}]
    if own and not any(m.category == "both" and not is_bare_together(m) for m in found):
        return own
    if own and any(a.kind == "other" for a in own):
        return own + [a for a in (inherited.actors or document.actors) if a.kind != "other"]
    base = list(inherited.actors or document.actors)
    known = {actor.kind for actor in base}
    return base + [a for a in _actors(piece, _joined_mentions(piece, clause), "subject") if a.kind not in known]


def is_bare_together(mention: Mention) -> bool:
    """ "Tillsammans" alone: both act, and neither is named."""
    return bool(lexicon("actors")["bare_together"].pattern.fullmatch(mention.name.casefold()))


@cache
def _initials() -> tuple[tuple[str, ActorKind], ...]:
    return tuple(lexicon_values("tags", "initials").items())


def tag_actors(tag: Piece) -> list[Actor]:
    """Parties of "(Polis och kommun)", "Ansvarig: Polisen", "(P+K)"."""
    inside = tag.folded.strip(" ()[].")
    if lexicon("tags")["initials"].pattern.fullmatch(inside):
        return [Actor(kind=kind, via="tag", span=tag.span) for letter, kind in _initials() if letter in inside]
    found = _actors(tag, [m for m in mentions(tag.text) if m.category != "unnamed_third"], "tag")
    known = [m for m in mentions(tag.text) if m.kind]
    found += [a for a in _unknown_names(tag, known) if a.name]
    return found


def _unknown_names(tag: Piece, known: Sequence[Mention]) -> list[Actor]:
    """Names in a tag's bracket that no lexicon knows ("Ringås City") are third parties; common nouns are not."""
    if not tag.text.lstrip().startswith(("(", "[")):
        return []
    result = []
    for match in word_pattern(_TAG_PART).finditer(tag.text):
        words = match[0].strip()
        if (
            words[:1].isupper()
            and not any(m.start < match.end() and match.start() < m.end for m in known)
            and len(words) > 2
        ):
            result.append(Actor(kind="other", name=words, via="tag", span=tag.part(match.start(), match.end()).span))
    return result


def lead_parties(lead: Piece) -> Parties:
    """Parties that an introducing sentence makes its subject."""
    clause = lead.clause
    if clause.verb_end:
        found = subject_mentions(lead, clause, False)
    else:
        found = [m for m in mentions(lead.text) if m.category != "unnamed_third"]
    known = _actors(lead, found, "lead_in")
    return Parties((*known, *_unknown_conjuncts(lead, found)))


def _unknown_conjuncts(lead: Piece, found: Sequence[Mention]) -> list[Actor]:
    """ "Kommunen, polisen och Markbo lovar": a name in the row of parties that no lexicon knows is a third party."""
    known = [m for m in found if m.category in ("police", "municipality")]
    if len(known) < 2:
        return []
    match = word_pattern(_CONJUNCT, "actors").match(lead.text, max(m.end for m in known))
    before = word_pattern(_CONJUNCT_BETWEEN, "actors").search(
        lead.text, min(m.end for m in known), max(m.start for m in known)
    )
    result = []
    for part in (before, match):
        if part and not mentions(part["name"]):
            piece = lead.part(part.start("name"), part.end("name"))
            result.append(Actor(kind="other", name=piece.text, via="lead_in", span=piece.span))
    return result


def heading_parties(heading: Piece) -> Parties:
    """Parties that a heading names."""
    return Parties(
        tuple(_actors(heading, [m for m in mentions(heading.text) if m.category != "unnamed_third"], "heading"))
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
    return _actors(piece, near, via)


def named_parties(words: str) -> Parties:
    """Parties that a column head names; "Tillsammans" names none, so that the document's are taken."""
    found: dict[tuple[str, str], Actor] = {}
    for mention in mentions(words):
        if mention.kind:
            found.setdefault(_party(mention), Actor(kind=mention.kind, name=mention.name, via="heading"))
    return Parties(tuple(found.values()))


def says_together(text: str) -> bool:
    """Whether words mean all parties of the document: "vi", "parterna", "gemensamma aktiviteter"."""
    return bool(lexicon("actors")["together"].search(text.casefold()))
