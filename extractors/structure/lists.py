"""What the items of a list are: undertakings, areas, goals, problems, results, or nothing of ours."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.clauses import Clause, read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import mentions
from extractors.remembering import remembered
from extractors.structure.items import (
    are_activities,
    are_agreed_on,
    are_announced,
    are_areas_above,
    are_counted,
    are_goals,
    are_sentences,
    are_steps,
    bodies_act,
    is_promised_above,
    mostly_undertaken_by_parties,
    name_and_duty,
    names_areas,
    opens_with_us,
    own_words,
    party_undertakes,
)
from extractors.structure.labels import opens_with_party, split_label
from extractors.structure.leads import ListReading, ListRole, is_about_promise, is_open, read_lead, sentence_like
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece
from extractors.structure.quotations import is_said
from extractors.structure.tags import split_tag
from extractors.structure.units import leaves

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
LABELLED_AREAS = "items:label-and-undertaking"
"""The rule for a list of areas whose items say what is done about each."""
_NEVER = ("follow_up", "review", "contact", "furniture", "signatures", "background")


@remembered
def read_list(items: ItemList, section: Section) -> ListReading:
    """The role of a list: by what all its items are (links, people, parties), else by its lead-in, else by its
    headings, else by its items' own grammar.
    """
    pieces = leaves(items.items)
    clauses = [own_words(piece).clause for piece in pieces]
    if told := _by_items(items, pieces, clauses, section):
        return told
    if are_areas_above(items, clauses):
        return ListReading("focus", "above:areas")
    if items.lead is not None and is_about_promise(items.lead):
        return ListReading("definition", "lead-in:definition")
    if items.lead is not None and (by_lead := read_lead(items.lead.folded)):
        return _despite_lead(by_lead, items.lead, items, section, clauses) or _checked(by_lead, items, clauses)
    if heading := _by_heading(section, items, clauses):
        return _checked(heading, items, clauses)
    reading = _by_grammar(items, clauses)
    if reading.role == "none" and section.under not in _NEVER and is_promised_above(items):
        return _checked(ListReading("commitments", "above:promise"), items, clauses)
    return reading


def _by_items(
    items: ItemList, pieces: Sequence[Piece], clauses: Sequence[Clause], section: Section
) -> ListReading | None:
    """What items say whatever introduces them."""
    leads = lexicon("leads")
    if all(piece.block.is_link for piece in pieces):
        areas = items.lead is not None and leads["focus"].search(items.lead.folded)
        return ListReading("focus" if areas else "none", "items:links")
    if sum(bool(leads["person"].opens(piece.folded)) for piece in pieces) * 2 > len(pieces):
        return ListReading("none", "items:people")
    if sum(is_said(piece) for piece in pieces) * 2 > len(pieces):
        return ListReading("none", "items:quotations")
    if sum(opens_with_party(piece) for piece in pieces) * 2 > len(pieces) and section.under not in _NEVER:
        return ListReading("commitments", "items:party-label")
    if len(pieces) == 1 and clauses[0].form == "noun" and lexicon("sentences")["directs"].opens(pieces[0].folded):
        return ListReading("focus", "items:areas")  # "inriktning på äldre, hemmet och internet"
    return None


def _despite_lead(
    by_lead: ListReading, lead: Piece, items: ItemList, section: Section, clauses: Sequence[Clause]
) -> ListReading | None:
    """Where the items or the heading say more than the lead-in."""
    if by_lead.rule == "lead-in:going_on" and 2 * sum(clause.undertakes for clause in clauses) > len(clauses):
        # the sentence says no more than how things are
        return _by_heading(section, items, clauses) or _by_grammar(items, clauses)
    if by_lead.rule == "lead-in:promise" and names_areas(items, section, clauses):
        return ListReading("focus", "items:areas")
    if by_lead.rule == "lead-in:promise" and section.under == "background" and are_agreed_on(items, clauses):
        return ListReading("problems", "heading:background")  # "Situationen idag": "Det här är båda överens om:"
    if by_lead.role == "problems" and are_announced(clauses):
        return ListReading("commitments", "items:party-undertakes")  # "För att möta oron:" + "Kommer polisen att ..."
    if by_lead.role in ("goals", "definition") and mostly_undertaken_by_parties(items) and not are_goals(items):
        return ListReading("commitments", "items:party-undertakes")
    if by_lead.rule == "lead-in:goal" and are_activities(items):
        return ListReading("commitments", "items:activity")  # "Det här ska vi åstadkomma:" + "Skriva en checklista"
    says_how = lexicon("leads")["kept_by"].search(lead.folded)
    if by_lead.rule == "lead-in:genom" and section.role == "goals" and not mentions(lead.text) and not says_how:
        return ListReading("goals", "heading:goals")  # "Det märks genom att:"
    return None


def _by_heading(section: Section, items: ItemList, clauses: Sequence[Clause]) -> ListReading | None:
    silent = section.under in ("follow_up", "contact", "furniture")
    says_so = section.heading is not None and read_clause(section.heading.folded).undertakes
    if section.reading.names_actor and not silent and (says_so or section.under != "background"):
        return ListReading("commitments", "heading:actor")
    role = _SECTION_ROLES.get(section.role)
    if section.heading is not None and (section.role == "theme" or is_open(section.heading.text)):
        by_words = read_lead(section.heading.folded) if sentence_like(section.heading.text) else None
        if by_words:
            return by_words
        role = _SECTION_ROLES.get(section.under or "")
    is_wish = role == "goals" and _completes_wish(section, items)
    if (
        role in ("goals", "problems", "definition")
        and mostly_undertaken_by_parties(items)
        and not (is_wish or are_goals(items))
    ):
        return ListReading("commitments", "items:party-undertakes")
    if role == "goals" and items.lead is None and are_steps(items):
        return ListReading("commitments", "items:activity")  # "Bjuda in till torgmöten", "Gå en mörkervandring"
    if (
        role == "problems"
        and items.lead is None
        and sum(c.form in ("duty", "future") for c in clauses) * 3 > 2 * len(clauses)
    ):
        return ListReading("commitments", "items:duties")
    if role == "problems" and are_counted(items, clauses):
        return ListReading("commitments", "items:activity")
    if role is None or (section.role == "theme" and role in ("problems", "definition", "goals")):
        return None
    return ListReading(role, f"heading:{section.under if section.role == 'theme' else section.role}")


def _completes_wish(section: Section, items: ItemList) -> bool:
    """ "Med medborgarlöftet vill vi" over "att fler ska ..." and "att polisen ska märkas mer"."""
    wishes = section.heading is not None and lexicon("leads")["goal"].search(section.heading.folded)
    opens = word_pattern(r"{infinitive_mark}\s")
    return bool(wishes) and all(opens.match(piece.folded) for piece in leaves(items.items))


def _checked(reading: ListReading, items: ItemList, clauses: Sequence[Clause]) -> ListReading:
    """Undertakings told in the past are results; a list of areas whose items say what is done is one of
    undertakings."""
    past = sum(clause.form == "past" for clause in clauses)
    if reading.role in ("commitments", "focus") and past * 2 > len(clauses):
        return ListReading("results", "items:past")
    if reading.role == "focus":
        labelled = [label for piece in leaves(items.items) if (label := split_label(piece)) and label[1] is not None]
        undertaken = sum(party_undertakes(piece) for piece in leaves(items.items))
        if len(labelled) * 2 > len(clauses) and bodies_act(labelled):
            return ListReading("commitments", LABELLED_AREAS)
        if sum(name_and_duty(piece) is not None for piece in leaves(items.items)) * 2 > len(clauses):
            return ListReading("commitments", LABELLED_AREAS)
        tagged = sum(split_tag(piece) is not None for piece in leaves(items.items))
        if tagged * 2 > len(clauses):
            return ListReading("commitments", "items:tagged")
        ours = sum(opens_with_us(piece) for piece in leaves(items.items))
        if max(undertaken, ours) * 2 >= len(clauses) and max(undertaken, ours):
            return ListReading("commitments", "items:party-undertakes")
        if are_sentences(items, clauses):
            return ListReading("commitments", "items:activity")
    return reading


def _by_grammar(items: ItemList, clauses: Sequence[Clause]) -> ListReading:
    undertaken = sum(party_undertakes(piece) for piece in leaves(items.items))
    if undertaken * 2 >= len(clauses) and undertaken:
        return ListReading("commitments", "items:party-undertakes")
    if sum(clause.form == "past" for clause in clauses) * 2 > len(clauses):
        return ListReading("results", "items:past")
    acting = sum(clause.form in ("infinitive", "duty", "future", "promise") for clause in clauses)
    if acting * 2 > len(clauses):
        return ListReading("commitments", "items:activity")
    return ListReading("none", "items:unknown")
