"""Undertakings as drafts: which pieces of a page are commitments, under what lead-in, area and parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from extractors.actors import lead_parties
from extractors.aims import without_aims
from extractors.area_labels import labelled_by_lead, page_themes
from extractors.drafts import Draft
from extractors.headlines import headline_draft, headline_sections
from extractors.lexicon import lexicon
from extractors.list_drafts import list_drafts
from extractors.page import Page
from extractors.party_actors import NOBODY, Parties
from extractors.place_addresses import is_promise_address
from extractors.prose import prose_drafts
from extractors.scopes import Scope, umbrella_parties, with_lead
from extractors.section_parties import section_parties
from extractors.structure.leads import ListReading
from extractors.structure.lists import LABELLED_AREAS, read_list
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece
from extractors.tables import row_drafts

_SCRAP_WORDS = 3
_SURE = ("lead-in:promise", "heading:actor", "heading:promise")
"""Rules by which a list is one of undertakings beyond doubt."""


def drafts(page: Page) -> list[Draft]:
    """All undertakings of a page in reading order."""
    listed: list[Draft] = []
    headed = headline_sections(page)
    themes = page_themes(page)
    led_by = NOBODY
    for section in page.sections:
        led_by = led_by if section.role == "theme" else NOBODY
        if section.under == "follow_up" or section.role in ("furniture", "contact", "signatures"):
            continue
        if section in headed:
            listed.append(headline_draft(section))
        else:
            listed += _section_drafts(section, themes.get(id(section)), led_by)
        led_by = _open_parties(section) or led_by
    running = prose_drafts(page, listed)
    if not listed and not running and is_promise_address(page.url):
        running = prose_drafts(page, listed, is_last_resort=True)
    listed = without_aims(_without_names(_without_area_lists(without_headline_lists(listed, page))), page)
    listed = labelled_by_lead(_without_cut_off(listed, page))
    return sorted([*listed, *running], key=lambda draft: draft.piece.block.start + draft.piece.start)


def _without_names(found: list[Draft]) -> list[Draft]:
    """Without items that name what is promised, printed in two lists under no area ("Färre cykelstölder", "Göra torgen
    tryggare"), where a third list is led into as what is done."""
    names = Counter(draft.piece.folded for draft in found if draft.area is None and _may_be_name(draft))
    is_twice = [names[draft.piece.folded] > 1 for draft in found]
    first = is_twice.index(False) if False in is_twice else 0
    is_led = bool(found) and found[first].lead is not None
    return found[first:] if is_led and not any(is_twice[first:]) else found


def _may_be_name(draft: Draft) -> bool:
    """A noun phrase, or an infinitive that says what is to be reached ("Göra torgen tryggare")."""
    folded = draft.piece.folded
    aims = lexicon("leads")["aim"].opens(folded) or lexicon("leads")["to_make_more"].opens(folded)
    return draft.clause.form == "noun" or (draft.clause.form == "infinitive" and aims is not None)


def _without_area_lists(found: list[Draft]) -> list[Draft]:
    """Without the items of a list of areas that say what each aims at ("Skolmiljö - Öka arbetsron"), where other lists
    are led into as promises."""
    if not any(rule in draft.evidence for draft in found for rule in _SURE):
        return found
    return [draft for draft in found if LABELLED_AREAS not in draft.evidence and not _is_called_area(draft)]


def _is_called_area(draft: Draft) -> bool:
    """Whether a lead-in calls an item an area that only its grammar makes an activity ("Vi bör lägga kraft på dessa
    områden:", "Hejda stölderna")."""
    named = draft.lead is not None and lexicon("leads")["named_areas"].search(draft.lead.folded)
    return bool(named) and draft.evidence[0] == "items:activity"


def _without_cut_off(found: list[Draft], page: Page) -> list[Draft]:
    """Without a last bullet of which up to three words are left, where the text was cut off."""
    last = found[-1] if len(found) > 1 else None
    if last is None or last.piece.block is not page.blocks[-1] or last.piece.block.kind != "list_item":
        return found
    is_whole = last.piece.text.endswith((".", "!")) or found[-2].piece.text[-1:].isalnum()
    is_scrap = len(last.piece.text.split()) <= _SCRAP_WORDS < len(found[-2].piece.text.split())
    is_bare = last.clause.form == "noun"  # "Bistå me" is what is left of an undertaking
    return found[:-1] if is_scrap and is_bare and not is_whole else found


def without_headline_lists(found: list[Draft], page: Page) -> list[Draft]:
    """Headline promises in a list of their own, carried out by lists that "Så här ska det gå till" introduces, are
    lead-ins."""
    words = lexicon("sentences")
    leads = (p for p in page.every_sentence if p.block.kind != "list_item" and p.text.endswith(":"))
    turn = next((p for p in leads if lexicon("leads")["carrying"].search(p.folded)), None)
    if turn is None:
        return found
    at = turn.span.start
    above = [d for d in found if d.piece.span.start < at]
    below = [d for d in found if d.piece.span.start > at]
    return (
        below
        if below
        and all(
            words["umbrella"].search(d.piece.folded) or words["headline_verb"].search(d.piece.folded) for d in above
        )
        else found
    )


def _open_parties(section: Section) -> Parties | None:
    """The parties of a sentence that ends a section and that the labelled lists below complete ("... ska polisen i
    följande områden;"); None where nothing is left open."""
    last = section.units[-1] if section.units else None
    piece = last.pieces[-1] if isinstance(last, Paragraph) and last.pieces else None
    if piece is None or not piece.text.endswith((":", ";")) or not piece.clause.undertakes:
        return None
    found = lead_parties(piece)
    return found if found.actors else None


def _section_drafts(section: Section, theme: Piece | None, led_by: Parties) -> Iterator[Draft]:
    if all(isinstance(unit, Paragraph) for unit in section.units):
        return  # as three sections of four: running text is read by itself
    own = section_parties(section)
    scope = Scope(section, own if own.actors else led_by, theme)
    by_lead: Scope | None = None
    above: list[Paragraph] = []
    for unit in section.units:
        if isinstance(unit, Paragraph):
            above.append(unit)  # read only when a list or a row stands below
            continue
        if above:
            scope, above = replace(scope, inherited=umbrella_parties(above, scope)), []
        if isinstance(unit, ItemList):
            reading = read_list(unit, section)
            if by_lead and unit.lead is None and reading.role not in ("results", "focus"):
                yield from list_drafts(unit, ListReading("commitments", "list:continued"), by_lead)
            elif reading.role == "commitments":
                led = with_lead(scope, unit)
                by_lead = led if reading.rule == "lead-in:promise" else by_lead
                yield from list_drafts(unit, reading, led)
        else:
            yield from row_drafts(unit.block, scope.inherited, scope.area)
