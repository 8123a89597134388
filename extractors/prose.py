"""Undertakings in running text, one a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.area_labels import page_themes
from extractors.drafts import Draft
from extractors.fragments import attach_fragments, measured
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import kinds
from extractors.prose_candidates import Candidate
from extractors.prose_sentences import candidates_in
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, whole
from extractors.subjects import names_subject, subject_mentions

_NEAR = 16
"""Characters after a verb in which it says that it gives examples."""


def prose_drafts(page: Page, listed: Sequence[Draft], is_last_resort: bool = False) -> list[Draft]:
    """Undertakings in running text. Beside lists they count only where the promise itself stands. `is_last_resort`:
    the page is a promise on which none were found, so that themes printed under its background may hold them."""
    found = [c for section in page.sections for c in candidates_in(section, page, is_last_resort)]
    listed_at = {draft.piece.block.start for draft in listed}
    if page.has_promise_section and (listed or any(c.section.under == "promise" for c in found)):
        found = [c for c in found if c.section.under in ("promise", "goals") or c.section.reading.names_actor]
    if listed:
        found = [c for c in found if not _sums_up(c)]
        found = [c for c in found if _is_one_of_several(c, found, page) or _stands_beside(c, page, listed_at)]
    found = [c for c in found if not _leads_into_list(c)]
    found = [
        _headline(c, found)
        for c in found
        if c.draft.clause.form != "present" or c.is_content or _has_mate(c, found, listed_at, page)
    ]
    kept = [c for c in found if not c.is_umbrella or _stands_alone(c, found, listed_at, page)]
    if kept or listed:
        return [attach_fragments(c) for c in kept]
    return [measured(c, page) for c in found[:1]]


def _leads_into_list(candidate: Candidate) -> bool:
    """ "Parterna ska öka sin kunskap. Mot den bakgrunden lämnas följande löfte:" says what the list is to reach."""
    words, folded = lexicon("sentences"), candidate.draft.piece.folded
    if folded.endswith(":"):
        return False  # over a list of places: nothing carries it out
    lists = (unit for unit in candidate.section.units if isinstance(unit, ItemList))
    leads = [one.lead for one in lists if one.lead is not None and one.lead.block is candidate.paragraph.block]
    if any(lexicon("leads")["given_therefore"].search(lead.folded) for lead in leads):
        return True
    if any(words["means"].opens(lead.folded) and lead.start > candidate.draft.piece.start for lead in leads):
        return True  # "... lovar att stå på de äldres sida. Det sker genom att:"
    return bool(leads) and bool(words["goal_verb"].search(folded) or words["headline_verb"].search(folded))


def _has_mate(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """Present tense tells what is as well as what will be; an undertaking in its section says which."""
    section = candidate.section
    if _promises_by_heading(section, page):
        return True
    if section.heading is None or section.heading is page.heading:
        labelled = candidate.draft.area is not None
        mates = [c for c in found if c.section is section and c is not candidate]
        mates = [c for c in mates if c.draft.clause.form != "present" or (labelled and c.draft.area is not None)]
    else:
        mates = [c for c in found if c.section.under == section.under and c is not candidate]
        mates = mates if subject_mentions(candidate.draft.piece, candidate.draft.clause, False) else _sure(mates)
    return bool(mates) or any(block.start in listed_at for block in section.blocks)


def _promises_by_heading(section: Section, page: Page) -> bool:
    """ "Det här lovar vi" and "Aktiviteter" say of what stands below them that it will be done."""
    heading = section.heading
    if heading is None or heading is page.heading:
        return False
    names_activities = lexicon("columns")["activity"].pattern.fullmatch(heading.folded.strip(" :"))
    return names_activities is not None or whole(heading).clause.form == "promise"


def _sure(found: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in found if c.draft.clause.form != "present"]


def _headline(candidate: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Parterna lovar att ..." followed in its paragraph by sentences that say what they will do is their lead-in."""
    words = lexicon("sentences")
    if candidate.draft.clause.form != "promise" or not words["headline_verb"].search(candidate.draft.piece.folded):
        return candidate
    mates = [
        c
        for c in found
        if c.paragraph.block is candidate.paragraph.block and c.draft.piece.start > candidate.draft.piece.start
    ]
    carried = any(
        c.draft.clause.form in ("duty", "future", "agreed") and not words["adds"].search(c.draft.piece.folded)
        for c in mates[:1]
    )
    return replace(candidate, is_umbrella=candidate.is_umbrella or carried)


def _sums_up(candidate: Candidate) -> bool:
    """ "Polisen kommer bland annat att besöka skolor och prata med handlare", beside the list that says it in full."""
    draft = candidate.draft
    named = lexicon("sentences")["as_example"].search(draft.piece.folded, 0, draft.clause.verb_end + _NEAR)
    return named is not None and named.end() > draft.clause.verb_start


def _is_one_of_several(candidate: Candidate, found: Sequence[Candidate], page: Page) -> bool:
    """Paragraphs of one undertaking each under "Aktiviteter", whether bullets follow them or stand elsewhere."""
    if candidate.is_umbrella or not _promises_by_heading(candidate.section, page):
        return False
    draft = candidate.draft
    if not names_subject(draft.piece, draft.clause):
        return False
    mates = [c for c in found if c.section is candidate.section and c.paragraph is not candidate.paragraph]
    return bool(mates) and len(candidate.paragraph.pieces) == 1


def _stands_beside(candidate: Candidate, page: Page, listed_at: set[int]) -> bool:
    """Beside lists, a sentence counts in a promise section, and after the first listed undertaking."""
    section = candidate.section
    if _is_lost_item(candidate, listed_at):
        return True
    after = candidate.draft.piece.block.start > min(listed_at)
    holds_list = any(block.start in listed_at for block in section.blocks)
    if candidate.draft.clause.form == "present" and not (after and holds_list and section.role != "furniture"):
        return not holds_list and _is_told_under_theme(candidate, page)
    if section.heading is page.heading:
        return after and holds_list
    if section.role == "promise" and not after and not holds_list:
        return False  # the headline of the activities listed further down
    if section.under == "promise" or section.reading.names_actor:
        return after or not holds_list
    return (
        after
        and candidate.draft.clause.form in ("promise", "duty", "future")
        and (holds_list or (section.role == "theme" and not page.has_promise_section))
    )


def _is_told_under_theme(candidate: Candidate, page: Page) -> bool:
    """ "Kommunens fältgrupp är ute varje fredag" under "2. Ordningen utomhus", which stands under "Medborgarlöften", or
    under "Aktiviteter"."""
    section, draft = candidate.section, candidate.draft
    is_themed = section.role == "theme" and section.under == "promise" and section.parent is not page.heading
    return (is_themed or _promises_by_heading(section, page)) and names_subject(draft.piece, draft.clause)


def _is_lost_item(candidate: Candidate, listed_at: set[int]) -> bool:
    """A paragraph of one sentence, right over a list whose items have its grammar, is an item that lost its bullet."""
    units, words = candidate.section.units, lexicon("sentences")
    clause, folded = candidate.draft.clause, candidate.draft.piece.folded
    if len(candidate.paragraph.pieces) != 1 or clause.form not in ("duty", "future", "promise"):
        return False
    above = next((i for i, unit in enumerate(units) if unit is candidate.paragraph), len(units))
    below = units[above + 1] if above + 1 < len(units) else None
    if not isinstance(below, ItemList) or below.items[0].piece.block.start not in listed_at:
        return False
    is_headline = candidate.is_umbrella or any(words[name].search(folded) for name in ("headline_verb", "goal_verb"))
    if is_headline and not _is_of_fewer_parties(candidate, below):
        return False
    return sum(item.piece.clause.form == clause.form for item in below.items) * 2 > len(below.items)


def _is_of_fewer_parties(candidate: Candidate, below: ItemList) -> bool:
    """ "Polisen lovar att sträva efter ..." over items that the municipality promises as well: they do not carry it
    out."""
    first = below.items[0].piece
    own = subject_mentions(candidate.draft.piece, candidate.draft.clause, False)
    listed = subject_mentions(first, first.clause, False)
    return kinds(own) < kinds(listed)


def _stands_alone(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """A headline promise counts itself only where nothing in its section carries it out."""
    if any(block.start in listed_at for block in candidate.section.blocks):
        after = candidate.draft.piece.block.start > min(listed_at)
        return (after and not _list_follows(candidate)) or _is_lost_item(candidate, listed_at)
    mates = [c for c in found if c.section is candidate.section and not c.is_umbrella]
    headed = candidate.section.role == "promise" and candidate.section.heading is not page.heading
    adds = headed and lexicon("sentences")["adds"].search(candidate.draft.piece.folded)
    if any(c.paragraph is candidate.paragraph for c in found if c is not candidate) and adds:
        return True  # "Vi kommer även att arbeta med trafiken runt skolorna."
    if any(c.paragraph is candidate.paragraph for c in mates):
        return False
    if any(c.draft.piece.span.start < candidate.draft.piece.span.start for c in mates):
        return True  # one of several paragraphs, each with an undertaking of its own
    if mates:
        return False
    labelled = page_themes(page)
    return id(candidate.section) in labelled and len({id(c.section) for c in found if id(c.section) in labelled}) > 1


def _list_follows(candidate: Candidate) -> bool:
    position = candidate.draft.piece.block.start
    return any(isinstance(u, ItemList) and u.items[0].piece.block.start > position for u in candidate.section.units)
