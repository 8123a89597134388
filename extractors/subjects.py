"""Who a clause makes its subject: the parties before its verb, after it, joined by "tillsammans med", or as agent."""

from __future__ import annotations

from extractors.clauses import Clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.passives import ends_passive, infinitive_after
from extractors.structure.pieces import Piece
from extractors.unknown_parties import organisation
from extractors.verb_forms import WORD, is_present_passive
from extractors.verbless_subjects import agents, by_adjective, verbless_mentions

_STAFF = ("police_staff", "municipality_staff")
_JOINED_NAME = r"{joined_with}\s+(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+(?:{and}\s+)?[A-ZÅÄÖ][\w-]+)*)"
_RELATIVE = r"(?:,\s+|\b{antecedent}\s+){opens_relative}\s+(?:[\w-]+\s*(?:,|\b{and}\b|\b{as_well}\b|\b{or}\b)\s*)*$"
_INVERTED_REACH = 12
"""Characters between a verb and the subject behind it."""


def subject_mentions(piece: Piece, clause: Clause, inherits: bool) -> list[Mention]:
    """Parties that the clause makes its subject or joins to it by "tillsammans med". `inherits`: a lead-in names
    parties."""
    if clause.verb_end == 0 or clause.form == "infinitive":
        return verbless_mentions(piece, clause)
    infinitive = infinitive_after(piece, clause.verb_end)
    stands = lexicon("grammar")["exist"].pattern.fullmatch(piece.folded, *infinitive)
    governs = clause.form not in ("agreed", "present")  # "Arbetet mellan parterna fortsätter och fördjupas"
    passive = (governs and ends_passive(piece.folded, infinitive) and not stands) or is_present_passive(
        piece.folded[clause.verb_start : clause.verb_end]
    )
    found = [m for m in _before_verb(piece, clause) if _can_act(m, passive, inherits)]
    if passive:  # "Träffar mellan polis och ledamöter ska läggas in"
        between = lexicon("actors")["between"]
        found = [m for m in found if not between.search(piece.folded[: m.start])]
    after = [
        m
        for m in mentions(piece.text, clause.verb_start, infinitive[0])
        if not (_is_place(piece, m) or _owns(piece, m) or _in_relative(piece, clause.verb_start, m))
    ]
    if any(m.kind or m.category == "both" for m in found):
        return found + _joined_to(piece, clause, infinitive)
    after = [m for m in after if _can_act(m, passive, inherits)]
    if not after and not passive and not any(m.kind for m in found) and (name := _unknown_subject(piece, clause)):
        return [name]
    return found + after if after else found + ((agents(piece) or by_adjective(piece)) if passive else [])


def names_subject(piece: Piece, clause: Clause) -> bool:
    """Whether the clause names a party as its subject."""
    return any(mention.kind for mention in subject_mentions(piece, clause, False))


def _joined_to(piece: Piece, clause: Clause, infinitive: tuple[int, int]) -> list[Mention]:
    """ "Polisen ska tillsammans med skolan och socialtjänsten ordna ...": parties between a verb and its infinitive,
    none of a relative clause."""
    relative = lexicon("grammar")["relative"].search(piece.folded, clause.verb_start)
    stop = min(infinitive[0], relative.start() if relative else infinitive[0])
    found: list[Mention] = []
    for start in lexicon("actors")["joined"].finditer(piece.folded, clause.verb_start):
        if start.start() > stop:
            break
        end = max(infinitive[0], start.end())
        found += [m for m in mentions(piece.text, start.start(), end) if m.start <= start.end() and m not in found]
    return [m for m in found if m.kind in ("police", "municipality")]


def _before_verb(piece: Piece, clause: Clause) -> list[Mention]:
    """Parties before the verb. Those of an opening clause ("För att polisen ska ...", "Genom att polisen syns") do not
    act where another party stands right behind the verb; a name joined by "tillsammans med" acts as well."""
    before = mentions(piece.text, 0, clause.verb_start)
    behind = [
        m for m in mentions(piece.text, _finite_end(piece, clause)) if m.start < clause.verb_end + _INVERTED_REACH
    ]
    if before and behind and word_pattern("{joined_with}", "actors").match(piece.folded):
        return [*before, *behind]  # "Tillsammans med kommunen ska polisen ..."
    if before and behind and lexicon("grammar")["adverbial_opening"].opens(piece.folded):
        return []
    before = [m for m in before if not _is_place(piece, m) and not _in_relative(piece, 0, m)]
    joined = word_pattern(_JOINED_NAME, "actors").search(piece.text, 0, clause.verb_start)
    if joined and not any(m.start < joined.end() and joined.start("name") < m.end for m in before):
        before.append(Mention("third_named", joined.start("name"), joined.end("name"), joined["name"]))
    return before


def _in_relative(piece: Piece, start: int, mention: Mention) -> bool:
    """ "Nätverket, där kuratorer och polis ingår, ska ...", "till den som polisen mött": told of in passing."""
    return bool(word_pattern(_RELATIVE).search(piece.folded, start, mention.start))


def _is_place(piece: Piece, mention: Mention) -> bool:
    """ "... i Storfors kommun ska utföras", "butiker i kommunen ska", "Patrull vid skolorna ska ske": where something
    is done."""
    is_place = mention.category in ("municipality", "municipality_staff")
    return is_place and bool(lexicon("grammar")["where"].search(piece.folded, 0, mention.start))


def _owns(piece: Piece, mention: Mention) -> bool:
    """ "... kommer NTF:s material att lämnas": whose something is."""
    return mention.kind == "other" and piece.folded.startswith(":s", mention.end)


def _unknown_subject(piece: Piece, clause: Clause) -> Mention | None:
    """ "Karlskoga Energi och Miljö (KEMAB) kommer att ...": an organisation that no lexicon knows, before the verb or
    right after it."""
    return organisation(piece.text, 0, clause.verb_start) or organisation(piece.text, _finite_end(piece, clause))


def _finite_end(piece: Piece, clause: Clause) -> int:
    """Where the first word of the verb ends: "kommer Telge Energi att" parts "kommer" from its "att"."""
    word = WORD.match(piece.folded, clause.verb_start)
    return word.end() if word else clause.verb_end


def _can_act(mention: Mention, passive: bool, inherits: bool) -> bool:
    """ "Områdespoliser ska finnas" has no acting subject; "Skolor ska besökas" neither."""
    if mention.category in _STAFF and passive and not mention.name.endswith("s"):
        return False  # "Polisens och socialtjänstens arbete ska stärkas" names whose work it is
    if (
        mention.category in _STAFF
        and inherits
        and lexicon("grammar")["indefinite_plural"].search(mention.name.casefold())
    ):
        return False
    return mention.category != "unnamed_third"


def joined_mentions(piece: Piece, clause: Clause) -> list[Mention]:
    """ "Tillsammans med kommunen ordna ...": parties joined before the infinitive of a bullet."""
    start = lexicon("actors")["joined"].search(piece.folded)
    if clause.form != "infinitive" or not start or start.start() >= clause.verb_start:
        return []
    found = mentions(piece.text, start.start(), clause.verb_start)
    return [m for m in found if m.kind in ("police", "municipality")]


def is_bare_together(mention: Mention) -> bool:
    """ "Tillsammans" alone: both act, and neither is named."""
    return bool(lexicon("actors")["bare_together"].pattern.fullmatch(mention.name.casefold()))
