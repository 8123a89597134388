"""What the items of a list are: undertakings, areas, goals, problems, results, or nothing of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.clauses import Clause, read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import mentions
from extractors.structure.labels import opens_with_party, split_label, split_tag
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece
from extractors.structure.units import leaves

ListRole = Literal["commitments", "focus", "goals", "problems", "definition", "results", "none"]

_LEAD_ROLES: dict[str, ListRole] = {
    "places": "none",
    "link": "none",
    "examples": "none",
    "people": "none",
    "wish": "problems",
    "focus": "focus",
    "goal": "goals",
    "definition": "definition",
    "result": "results",
}
_SECTION_ROLES: dict[str, ListRole] = {
    "furniture": "none",
    "contact": "none",
    "signatures": "none",
    "follow_up": "results",
    "review": "none",
    "validity": "none",
    "goals": "goals",
    "definition": "definition",
    "background": "problems",
    "focus_list": "focus",
    "promise": "commitments",
}
_SHORT_PROMISE = 5
"""Words of a heading such as "Polisen lovar Herrljungaborna", which leads into its list."""
_SENTENCE_WORDS = 9
"""Words an item has on average when items are sentences; names of areas have two to six."""
_NEVER = ("follow_up", "contact", "furniture", "signatures", "background")
_MEANS_END = r"\b{by_means}\s*[:;.…]?$"


@dataclass(frozen=True)
class ListReading:
    """The role of a list and the rule that decided it."""

    role: ListRole
    rule: str


def read_lead(folded: str) -> ListReading | None:
    """What an introducing sentence (lower case) says of its list; None when it says nothing known."""
    leads = lexicon("leads")
    if word_pattern(_MEANS_END, "leads").search(folded) and not leads["definition"].search(folded):
        if read_clause(folded).form == "past":
            return ListReading("problems", "lead-in:told")
        return ListReading("commitments", "lead-in:genom")
    for name, role in _LEAD_ROLES.items():
        if leads[name].search(folded) and not _overridden(name, folded):
            return ListReading(role, f"lead-in:{name}")
    if _undertakes(folded) or leads["activity"].search(folded):
        return ListReading("commitments", "lead-in:promise")
    return None


def _overridden(name: str, folded: str) -> bool:
    """A lead-in that ends on its promise ("... är otrygga. Därför lovar vi att") is one, whatever it says before."""
    clause = read_clause(folded)
    if name == "definition" and lexicon("leads")["counts_promises"].search(folded):
        return True  # "Medborgarlöftet består av åtta gemensamma löften:"
    if name == "result" and lexicon("leads")["these_activities"].search(folded):
        return True  # "Till vår hjälp har vi bland annat dessa aktiviteter:"
    if clause.form == "promise" and name in ("wish", "result", "people", "link"):
        return True
    ends_open = folded.rstrip(" :;.").endswith(tuple(f" {word}" for word in lexicon("leads")["lead_end"].forms))
    if name == "wish" and lexicon("leads")["named_areas"].search(folded):
        return True
    if name == "focus":
        return ends_open and clause.undertakes
    return name == "wish" and clause.form in ("duty", "future") and ends_open


def _undertakes(folded: str) -> bool:
    clause = read_clause(folded)
    return clause.form in ("promise", "duty", "future", "agreed", "conditional") or (
        clause.form == "present" and folded.rstrip().endswith(":")
    )


def read_list(items: ItemList, section: Section, on_promise_page: bool = False) -> ListReading:
    """The role of a list: by its lead-in, else by its headings, else by its items' own grammar.

    `on_promise_page`: the page's title names a promise, so that a theme heading over bullets is the textbook form.
    """
    clauses = [own_words(piece).clause for piece in leaves(items.items)]
    if all(piece.block.is_link for piece in leaves(items.items)):
        areas = items.lead is not None and lexicon("leads")["focus"].search(items.lead.folded)
        return ListReading("focus" if areas else "none", "items:links")
    pieces = leaves(items.items)
    if sum(bool(lexicon("leads")["person"].opens(piece.folded)) for piece in pieces) * 2 > len(pieces):
        return ListReading("none", "items:people")
    if sum(opens_with_party(piece) for piece in pieces) * 2 > len(pieces) and section.under not in _NEVER:
        return ListReading("commitments", "items:party-label")
    by_lead = read_lead(items.lead.folded) if items.lead else None
    if by_lead and by_lead.rule == "lead-in:promise" and _names_areas(items, section, clauses):
        return ListReading("focus", "items:areas")
    if (
        by_lead
        and by_lead.rule == "lead-in:promise"
        and section.under == "background"
        and _are_agreed_on(items, clauses)
    ):
        return ListReading("problems", "heading:background")  # "Situationen idag": "Det här är båda överens om:"
    if by_lead and by_lead.role == "problems" and _are_announced(clauses):
        return ListReading("commitments", "items:party-undertakes")  # "För att möta oron:" + "Kommer polisen att ..."
    if (
        by_lead
        and by_lead.role in ("goals", "definition")
        and _mostly_undertaken_by_parties(items)
        and not _are_goals(items)
    ):
        return ListReading("commitments", "items:party-undertakes")
    if by_lead and by_lead.rule == "lead-in:goal" and _are_activities(items):
        return ListReading("commitments", "items:activity")  # "Det här ska vi åstadkomma:" + "Skriva en checklista"
    if (
        by_lead
        and by_lead.rule == "lead-in:genom"
        and section.role == "goals"
        and items.lead
        and not mentions(items.lead.text)
    ):
        return ListReading("goals", "heading:goals")  # "Det märks genom att:"
    if by_lead:
        return _checked(by_lead, items, clauses)
    heading = _by_heading(section, items, clauses)
    if heading:
        return _checked(heading, items, clauses)
    reading = _by_grammar(items, clauses)
    if reading.role == "none" and section.under not in _NEVER and _is_promised_above(items):
        return _checked(ListReading("commitments", "above:promise"), items, clauses)
    if reading.role == "none" and on_promise_page and section.role == "theme" and section.under in (None, "promise"):
        return ListReading("commitments", "heading:theme")
    return reading


def _are_agreed_on(items: ItemList, clauses: Sequence[Clause]) -> bool:
    agreed = items.lead is not None and items.lead.clause.form == "agreed"
    return agreed and sum(clause.form == "noun" for clause in clauses) * 2 > len(clauses)


def _names_areas(items: ItemList, section: Section, clauses: Sequence[Clause]) -> bool:
    """ "... är överens om att prioritera:" over bare nouns, or such a list under a heading of areas, names areas."""
    lead = items.lead.folded if items.lead else ""
    areas = section.role == "focus_list" or lexicon("leads")["named_areas"].search(lead)
    return bool(areas) and all(clause.form == "noun" for clause in clauses)


def _by_heading(section: Section, items: ItemList, clauses: Sequence[Clause]) -> ListReading | None:
    if section.reading.names_actor and section.under not in ("follow_up", "background", "contact", "furniture"):
        return ListReading("commitments", "heading:actor")
    role = _SECTION_ROLES.get(section.role)
    if section.heading is not None and (section.role == "theme" or is_open(section.heading.text)):
        by_words = read_lead(section.heading.text.casefold()) if _sentence_like(section.heading.text) else None
        if by_words:
            return by_words
        role = _SECTION_ROLES.get(section.under or "")
    if role in ("goals", "problems", "definition") and _mostly_undertaken_by_parties(items) and not _are_goals(items):
        return ListReading("commitments", "items:party-undertakes")
    if (
        role == "problems"
        and items.lead is None
        and sum(c.form in ("duty", "future") for c in clauses) * 3 > 2 * len(clauses)
    ):
        return ListReading("commitments", "items:duties")
    if role is None or (section.role == "theme" and role in ("problems", "definition", "goals")):
        return None
    return ListReading(role, f"heading:{section.under if section.role == 'theme' else section.role}")


def _sentence_like(heading: str) -> bool:
    return len(heading.split()) >= 3 or is_open(heading)


def is_open(heading: str) -> bool:
    """ "Medborgarlöftet ska", "Polisen lovar att:": a heading that the list completes."""
    folded = heading.casefold().rstrip(" :;.…")
    if lexicon("leads")["open_word"].search(folded + ":"):
        return True
    return read_clause(folded).form == "promise" and (
        heading.rstrip().endswith(":") or len(folded.split()) <= _SHORT_PROMISE
    )


def _checked(reading: ListReading, items: ItemList, clauses: Sequence[Clause]) -> ListReading:
    """Undertakings told in the past are results; a list of areas whose items say what is done is one of
    undertakings."""
    past = sum(clause.form == "past" for clause in clauses)
    if reading.role in ("commitments", "focus") and past * 2 > len(clauses):
        return ListReading("results", "items:past")
    if reading.role == "focus":
        labelled = [label for piece in leaves(items.items) if (label := split_label(piece)) and label[1] is not None]
        undertaken = sum(_party_undertakes(piece) for piece in leaves(items.items))
        if len(labelled) * 2 > len(clauses) and _bodies_act(labelled):
            return ListReading("commitments", "items:label-and-undertaking")
        tagged = sum(split_tag(piece) is not None for piece in leaves(items.items))
        if tagged * 2 > len(clauses):
            return ListReading("commitments", "items:tagged")
        ours = sum(opens_with_us(piece) for piece in leaves(items.items))
        if max(undertaken, ours) * 2 >= len(clauses) and max(undertaken, ours):
            return ListReading("commitments", "items:party-undertakes")
        if _are_sentences(items, clauses):
            return ListReading("commitments", "items:activity")
    return reading


def opens_with_us(piece: Piece) -> bool:
    """ "Vi arbetar nära de unga.": an item that says what the parties do."""
    first = next(iter(mentions(piece.text)), None)
    return first is not None and first.start == 0 and first.category == "both"


def _are_sentences(items: ItemList, clauses: Sequence[Clause]) -> bool:
    """Whether the items of an area list are activities told in whole sentences rather than names of areas."""
    acting = sum(clause.form in ("infinitive", "duty", "future", "promise") for clause in clauses)
    words = sum(len(piece.text.split()) for piece in leaves(items.items))
    return acting * 2 > len(clauses) and words >= _SENTENCE_WORDS * len(clauses)


def _bodies_act(labelled: Sequence[tuple[Piece, Piece | None]]) -> bool:
    acting = sum(body.clause.undertakes for _, body in labelled if body is not None)
    return acting * 2 > len(labelled)


def _by_grammar(items: ItemList, clauses: Sequence[Clause]) -> ListReading:
    undertaken = sum(_party_undertakes(piece) for piece in leaves(items.items))
    if undertaken * 2 >= len(clauses) and undertaken:
        return ListReading("commitments", "items:party-undertakes")
    if sum(clause.form == "past" for clause in clauses) * 2 > len(clauses):
        return ListReading("results", "items:past")
    acting = sum(clause.form in ("infinitive", "duty", "future", "promise") for clause in clauses)
    if acting * 2 > len(clauses):
        return ListReading("commitments", "items:activity")
    return ListReading("none", "items:unknown")


def _is_promised_above(items: ItemList) -> bool:
    """ "... lovar polisen och kommunen att göra det lugnare. Detta visar sig i ett antal åtgärder." over bare nouns."""
    if not items.above or items.lead is not None:
        return False
    last = items.above[-1]
    told = lexicon("leads")["announced"].search(last.folded)
    return bool(told) and any(piece.clause.form in ("promise", "agreed", "duty", "future") for piece in items.above)


def _are_announced(clauses: Sequence[Clause]) -> bool:
    """Whether items say what will be done; a duty alone ("att polisen ska synas") can be what citizens wish for."""
    return sum(clause.form in ("promise", "future", "conditional") for clause in clauses) * 2 > len(clauses)


def _are_goals(items: ItemList) -> bool:
    """ "Kommun och polis ska nå ...": states to be reached, whoever is to reach them."""
    pieces = leaves(items.items)
    return sum(bool(lexicon("sentences")["goal_verb"].search(piece.folded)) for piece in pieces) * 2 > len(pieces)


def _are_activities(items: ItemList) -> bool:
    """Whether each item says what is done: a party that "kommer att", an infinitive that reaches for nothing, or one
    that says how."""
    words, pieces = lexicon("sentences"), leaves(items.items)
    if not any(_party_undertakes(piece) for piece in pieces):
        return False
    return all(
        _party_undertakes(piece)
        or lexicon("leads")["by_acts"].search(piece.folded)
        or (piece.clause.form == "infinitive" and not words["headline_verb"].search(f"att {piece.folded}"))
        for piece in pieces
    )


def _mostly_undertaken_by_parties(items: ItemList) -> bool:
    pieces = leaves(items.items)
    return sum(_party_undertakes(piece) for piece in pieces) * 2 > len(pieces)


def _party_undertakes(piece: Piece) -> bool:
    """Whether an item says by itself that a party will do something."""
    folded = own_words(piece).folded
    clause = read_clause(folded)
    if clause.form == "present":
        return any(m.kind or m.category == "both" for m in mentions(folded[: clause.verb_end + 20])) and not lexicon(
            "sentences"
        )["stative"].pattern.match(folded, clause.verb_start)
    if clause.form not in ("promise", "duty", "future", "conditional"):
        return False
    if clause.form in ("promise", "conditional"):
        return True
    reach = folded[: clause.verb_end + 40]
    found = mentions(reach)
    by_means = any(m.category == "both" for m in found) and lexicon("leads")["by_acts"].search(folded, clause.verb_end)
    return bool(by_means) or any(m.kind for m in found)


def own_words(piece: Piece) -> Piece:
    """An item without its run-in label."""
    label = split_label(piece)
    return label[1] if label and label[1] is not None else piece
