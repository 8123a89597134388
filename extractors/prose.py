"""Undertakings in running text, one a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.area_labels import page_themes
from extractors.drafts import Draft
from extractors.fragments import attach_fragments, measured
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.prose_beside_lists import (
    is_lost_item,
    is_one_of_several,
    promises_by_heading,
    stands_beside,
    sums_up,
)
from extractors.prose_candidates import Candidate
from extractors.prose_sentences import candidates_in
from extractors.structure.pieces import ItemList, Paragraph
from extractors.subjects import subject_mentions
from extractors.targets import targets_of


def prose_drafts(page: Page, listed: Sequence[Draft], is_last_resort: bool = False) -> list[Draft]:
    """Undertakings in running text. Beside lists they count only where the promise itself stands. `is_last_resort`:
    the page is a promise on which none were found, so that themes printed under its background may hold them."""
    found = [c for section in page.sections for c in candidates_in(section, page, is_last_resort)]
    listed_at = {draft.piece.block.start for draft in listed}
    if page.has_promise_section and (listed or any(c.section.under == "promise" for c in found)):
        found = [c for c in found if c.section.under in ("promise", "goals") or c.section.reading.names_actor]
    if listed:
        found = [c for c in found if not sums_up(c)]
        found = [c for c in found if is_one_of_several(c, found, page) or stands_beside(c, page, listed_at)]
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
    if _is_carried_out(candidate):
        return True
    return bool(leads) and bool(words["goal_verb"].search(folded) or words["headline_verb"].search(folded))


def _is_carried_out(candidate: Candidate) -> bool:
    """ "Parterna lovar att försvåra handeln med ...", right above "Detta gör vi genom att:" in a line of its own."""
    units = [unit for unit in candidate.section.units if not isinstance(unit, Paragraph) or unit.pieces]
    at = next((i for i, unit in enumerate(units) if unit is candidate.paragraph), len(units))
    below = units[at + 1] if at + 1 < len(units) else None
    lead = below.lead if isinstance(below, ItemList) else None
    return lead is not None and lexicon("sentences")["means"].opens(lead.folded) is not None


def _has_mate(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """Present tense tells what is as well as what will be; an undertaking in its section says which."""
    section = candidate.section
    if promises_by_heading(section, page):
        return True
    if section.heading is None or section.heading is page.heading:
        labelled = candidate.draft.area is not None
        mates = [c for c in found if c.section is section and c is not candidate]
        mates = [c for c in mates if c.draft.clause.form != "present" or (labelled and c.draft.area is not None)]
    else:
        mates = [c for c in found if c.section.under == section.under and c is not candidate]
        mates = mates if subject_mentions(candidate.draft.piece, candidate.draft.clause, False) else _sure(mates)
    return bool(mates) or any(block.start in listed_at for block in section.blocks)


def _sure(found: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in found if c.draft.clause.form != "present"]


def _headline(candidate: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Parterna lovar att ..." followed in its paragraph by sentences that say what they will do is their lead-in; so
    is "Parterna är överens om att göra byn tryggare", which has no value and no means, where the section goes on with
    "Löftet innebär att ..."."""
    words, form = lexicon("sentences"), candidate.draft.clause.form
    if form not in ("promise", "agreed") or not words["headline_verb"].search(candidate.draft.piece.folded):
        return candidate
    if form == "agreed":
        piece = candidate.draft.piece
        is_vague = not targets_of(piece)[0] and not word_pattern(r"\b{by_means}\b", "leads").search(piece.folded)
        is_told = is_vague and any(
            c.is_content and c.section is candidate.section and c.draft.piece.span.start > piece.span.start
            for c in found
        )
        return replace(candidate, is_umbrella=candidate.is_umbrella or is_told)
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


def _stands_alone(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """A headline promise counts itself only where nothing in its section carries it out."""
    if any(block.start in listed_at for block in candidate.section.blocks):
        after = candidate.draft.piece.block.start > min(listed_at)
        return (after and not _list_follows(candidate)) or is_lost_item(candidate, listed_at)
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
