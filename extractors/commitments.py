"""Undertakings as drafts: which pieces of a page are commitments, under what lead-in, area and parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.actors import lead_parties, says_together, third_parties
from extractors.drafts import Draft
from extractors.headlines import headline_draft, headline_sections, labelled_by_lead, page_themes
from extractors.lexicon import lexicon
from extractors.page import Page, joins_both
from extractors.party_actors import NOBODY, Parties
from extractors.place_addresses import is_promise_address
from extractors.prose import prose_drafts
from extractors.section_parties import section_parties
from extractors.structure.headings import heading_entry
from extractors.structure.labels import opens_with_party, split_label, split_tag
from extractors.structure.lists import ListReading, is_open, read_lead, read_list
from extractors.structure.look_alikes import look_alike
from extractors.structure.outline import Section
from extractors.structure.pieces import Item, ItemList, Paragraph, Piece, Row
from extractors.structure.quotations import is_said
from extractors.structure.units import leaves
from extractors.tables import row_drafts
from extractors.tag_parties import tag_actors
from extractors.targets import targets_of
from extractors.text import sentence_bounds
from schemas import Actor


@dataclass(frozen=True)
class Scope:
    """What a section hands down to the undertakings in it."""

    section: Section
    page: Page
    inherited: Parties
    area: Piece | None
    tags: bool = False
    """Items of this list end in tags, so that a bracket with unknown names is one too."""
    labels: bool = True
    """Run-in labels of this list name areas; a single one among many items ("MVP - ...") names a project."""


def drafts(page: Page) -> list[Draft]:
    """All undertakings of a page in reading order."""
    listed: list[Draft] = []
    headed = headline_sections(page)
    themes = page_themes(page)
    for section in page.sections:
        if section.under == "follow_up" or section.role in ("furniture", "contact", "signatures"):
            continue
        if section in headed:
            listed.append(headline_draft(section))
        else:
            listed += _section_drafts(section, page, themes.get(id(section)))
    running = prose_drafts(page, listed)
    if not listed and not running and is_promise_address(page.url):
        running = prose_drafts(page, listed, is_last_resort=True)
    listed = labelled_by_lead(without_headline_lists(listed, page))
    return sorted([*listed, *running], key=lambda draft: draft.piece.block.start + draft.piece.start)


def without_headline_lists(drafts: list[Draft], page: Page) -> list[Draft]:
    """Headline promises in a list of their own, carried out by lists that "Så här ska det gå till" introduces, are
    lead-ins."""
    words = lexicon("sentences")
    leads = (p for p in page.every_sentence if p.block.kind != "list_item" and p.text.endswith(":"))
    turn = next((p for p in leads if lexicon("leads")["carrying"].search(p.folded)), None)
    if turn is None:
        return drafts
    at = turn.span.start
    above = [d for d in drafts if d.piece.span.start < at]
    below = [d for d in drafts if d.piece.span.start > at]
    return (
        below
        if below
        and all(
            words["umbrella"].search(d.piece.folded) or words["headline_verb"].search(d.piece.folded) for d in above
        )
        else drafts
    )


def _section_drafts(section: Section, page: Page, theme: Piece | None) -> Iterator[Draft]:
    scope = Scope(section, page, section_parties(section), theme)
    by_lead: Scope | None = None
    for unit in section.units:
        if isinstance(unit, ItemList):
            reading = read_list(unit, section, page.is_titled_promise and not page.has_promise_section)
            if by_lead and unit.lead is None and reading.role not in ("results", "focus"):
                yield from _list_drafts(unit, ListReading("commitments", "list:continued"), by_lead)
            elif reading.role == "commitments":
                led = _with_lead(scope, unit)
                by_lead = led if reading.rule == "lead-in:promise" else by_lead
                yield from _list_drafts(unit, reading, led)
        elif isinstance(unit, Row):
            yield from row_drafts(unit.block, scope.inherited, scope.area)
        elif isinstance(unit, Paragraph):
            scope = replace(scope, inherited=_umbrella_parties(unit, scope))


def _umbrella_parties(paragraph: Paragraph, scope: Scope) -> Parties:
    """Parties of a headline promise go on to the list below, "Detta ska göras genom att:" included."""
    for piece in reversed(paragraph.pieces):
        clause = piece.clause
        if clause.form in ("promise", "duty", "future", "agreed"):
            found = lead_parties(piece)
            if found.actors:
                return found
    return scope.inherited


def _with_lead(scope: Scope, items: ItemList) -> Scope:
    if items.lead is None:
        return scope
    found = lead_parties(items.lead)
    if found.actors:
        return replace(scope, inherited=found)
    if third := _third_above(items):
        return replace(scope, inherited=third)
    if says_together(items.lead.text):
        return replace(scope, inherited=_promising_parties(scope.section))
    for piece in reversed(items.above[:-1]):
        if piece.clause.undertakes and (above := lead_parties(piece)).actors:
            return replace(scope, inherited=above)
    return scope


def _third_above(items: ItemList) -> Parties | None:
    """The parties of the sentence above "Vi kommer att:" that names others beside the police and the municipality."""
    for piece in reversed(items.above[:-1]):
        named = lead_parties(piece) if piece.clause.undertakes else NOBODY
        if named.actors:
            return named if "other" in named.kinds and len(named.kinds) > 1 else None
    return None


def _promising_parties(section: Section) -> Parties:
    """Whose promise a section says it is ("Löftet har getts av polisen, kommunen och bostadsbolaget Kullen")."""
    for unit in section.units:
        if isinstance(unit, Paragraph):
            for piece in unit.pieces:
                if joins_both(piece) and (third := third_parties(piece)):
                    both = (Actor(kind="police", via="document"), Actor(kind="municipality", via="document"))
                    return Parties((*both, *third))
    return NOBODY


def _list_drafts(items: ItemList, reading: ListReading, scope: Scope) -> Iterator[Draft]:
    lead = items.lead
    pieces = leaves(items.items)
    labelled = sum(split_label(piece) is not None for piece in pieces)
    tags = sum(split_tag(piece) is not None for piece in pieces) >= 2
    scope = replace(scope, tags=tags, labels=labelled >= 2 or labelled == len(pieces))
    for number, item in enumerate(items.items):
        if number == 0 and len(items.items) > 1 and not item.children and _opens_list(item.piece):
            lead = item.piece
            scope = replace(scope, inherited=lead_parties(lead))
            continue
        yield from _item_drafts(item, lead, reading, scope)
        if swallowed := _swallowed_lead(item.piece):
            lead = swallowed
            scope = replace(scope, inherited=lead_parties(swallowed))


def _opens_list(piece: Piece) -> bool:
    """ "Polisen och kommunen åtar sig att:", printed as the first item of the list that it introduces."""
    reading = read_lead(piece.folded) if piece.text.endswith(":") else None
    return reading is not None and reading.role == "commitments"


def _swallowed_lead(piece: Piece) -> Piece | None:
    """The next list's introduction, printed as the end of this list's last item."""
    bounds = sentence_bounds(piece.text)
    if len(bounds) < 2:
        return None
    last = piece.part(*bounds[-1])
    reading = read_lead(last.folded) if last.text.endswith(":") else None
    return last if reading and reading.role == "commitments" else None


def _item_drafts(item: Item, lead: Piece | None, reading: ListReading, scope: Scope) -> Iterator[Draft]:
    """A measurable top item is the undertaking, else its leaves are."""
    draft = _draft(item.piece, lead, reading, scope)
    if draft is not None and item.tag is not None:
        draft = replace(draft, tag=item.tag)
    if not item.children:
        if draft:
            yield draft
        return
    if draft and targets_of(draft.piece)[0] and not _leads_in(item.piece.text):
        yield draft
        return
    below = _below(item, scope)
    for leaf in item.children:
        yield from _item_drafts(leaf, item.piece if _leads_in(item.piece.text) else lead, reading, below)


def _leads_in(text: str) -> bool:
    """Whether a top item is completed by the items below it ("Öka tryggheten genom att:")."""
    return is_open(text) or text.rstrip().endswith(":")


def _below(item: Item, scope: Scope) -> Scope:
    found = lead_parties(item.piece) if item.piece.clause.undertakes or item.piece.text.endswith(":") else NOBODY
    scope = replace(scope, inherited=found) if found.actors else scope
    is_label = item.piece.clause.form == "noun" and len(item.piece.text.split()) <= 8 and not found.actors
    return replace(scope, area=_bare(item.piece)) if is_label else scope


def _bare(piece: Piece) -> Piece:
    return piece.part(0, len(piece.text.rstrip(" :.")))


def _draft(piece: Piece, lead: Piece | None, reading: ListReading, scope: Scope) -> Draft | None:
    label = split_label(piece)
    tag: Piece | None = None
    area = scope.area
    words = piece
    if label is not None:
        words, area, tag = _use_label(piece, label, scope)
    if swallowed := _swallowed_lead(words):
        words = words.part(0, swallowed.start - words.start)
    if parted := split_tag(words, in_tagged_list=scope.tags):
        words, tag = parted
    clause = words.clause
    if not words.text or look_alike(words, clause, in_list=True) or is_said(words):
        return None
    if words.block.is_link and clause.form == "noun":
        return None
    return Draft(
        piece=words,
        clause=clause,
        lead=lead,
        area=area,
        tag=tag,
        inherited=scope.inherited,
        evidence=(reading.rule, f"item:{clause.form}"),
    )


def _use_label(
    piece: Piece, label: tuple[Piece, Piece | None], scope: Scope
) -> tuple[Piece, Piece | None, Piece | None]:
    """The words without a run-in label; the label names the parties or the area."""
    name, body = label
    if body is None or not body.text:
        return piece, scope.area, None
    if opens_with_party(piece) and tag_actors(name) and not name.clause.undertakes:
        return body, scope.area, name
    is_sentence = piece.text[name.end - piece.start : body.start - piece.start].startswith(".")
    if is_sentence or not scope.labels or heading_entry(name.text) is not None:
        return body, scope.area, None
    return body, _bare(name), None
