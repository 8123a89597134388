"""Undertakings in lists: which items are commitments, under what lead-in, area and parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.actors import lead_parties
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.party_actors import NOBODY
from extractors.scopes import Scope
from extractors.structure.headings import heading_entry
from extractors.structure.items import name_and_duty, party_undertakes
from extractors.structure.labels import opens_with_party, split_label
from extractors.structure.leads import ListReading, is_open, read_lead
from extractors.structure.lists import LABELLED_AREAS
from extractors.structure.look_alikes import look_alike
from extractors.structure.pieces import Item, ItemList, Piece, whole
from extractors.structure.quotations import is_said
from extractors.structure.tags import split_tag
from extractors.structure.units import leaves
from extractors.tag_parties import tag_actors
from extractors.targets import targets_of
from extractors.text import sentence_bounds

_FEWEST_SENTENCES, _FEWEST_ACTING = 3, 2
_NAME = 4
"""Words of a name before a stop."""


def list_drafts(items: ItemList, reading: ListReading, scope: Scope) -> Iterator[Draft]:
    lead = items.lead
    pieces = leaves(items.items)
    labelled = sum(split_label(piece) is not None for piece in pieces)
    tags = sum(split_tag(piece) is not None for piece in pieces) >= 2
    # in a list of areas each item opens with the name of one, be it too long for a label
    in_areas = reading.rule == LABELLED_AREAS or (scope.section.role == "focus_list" and labelled > 0)
    labels = in_areas or labelled >= 2 or labelled == len(pieces)
    scope = replace(scope, tags=tags, labels=labels, names=_are_named(pieces))
    for number, item in enumerate(items.items):
        if number == 0 and len(items.items) > 1 and not item.children and _opens_list(item.piece):
            lead = item.piece
            scope = replace(scope, inherited=lead_parties(lead))
            continue
        yield from _item_drafts(item, lead, reading, scope)
        if swallowed := _swallowed_lead(item.piece):
            lead = swallowed
            scope = replace(scope, inherited=lead_parties(swallowed))


def _are_named(pieces: Sequence[Piece]) -> bool:
    """ "1. Nattlivet. Krogarna ska få tillsyn ...": numbered items that each open with the name of their area."""
    found = [split_label(piece) if piece.block.marker[:1].isdigit() else None for piece in pieces]
    names = [label[0] for label in found if label is not None and label[1] is not None]
    return len(pieces) > 1 and len(names) == len(pieces) and all(len(name.text.split()) <= _NAME for name in names)


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
            yield from _told_apart(draft, item.piece)
        return
    if draft and targets_of(draft.piece)[0] and not _leads_in(item.piece.text):
        yield draft
        return
    below = _below(item, scope)
    for leaf in item.children:
        yield from _item_drafts(leaf, item.piece if _leads_in(item.piece.text) else lead, reading, below)


def _told_apart(draft: Draft, item: Piece) -> list[Draft]:
    """The sentences that undertake something, where a label opens the item and its text says first how things are."""
    words = draft.piece
    bounds = sentence_bounds(words.text)
    if words.start == item.start or len(bounds) < _FEWEST_SENTENCES or words.clause.undertakes:
        return [draft]
    acting = [one for one in (words.part(*b) for b in bounds) if party_undertakes(one) and one.clause.undertakes]
    if len(acting) < _FEWEST_ACTING:
        return [draft]
    return [replace(draft, piece=one, clause=one.clause) for one in acting]


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
    label = split_label(piece) or (name_and_duty(piece) if reading.rule == LABELLED_AREAS else None)
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
    if not any(letter.isalpha() for letter in words.text) or look_alike(words, clause, in_list=True) or is_said(words):
        return None
    if words.block.is_link and not clause.undertakes:
        return None
    if lexicon("sentences")["party_alone"].pattern.fullmatch(words.folded.strip(" .:")):
        return None
    return Draft(
        piece=words,
        clause=clause,
        lead=lead,
        heading=whole(scope.section.heading) if lead is None and scope.section.heading is not None else None,
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
    if is_sentence and not scope.labels and not any(m.kind and m.start == 0 for m in mentions(body.text)):
        # "Fortsatta hembesök. Under året ska ..." where no item beside it has a label: that is what is done, and not
        # what it is about ("Trafik. Polisen ska ...")
        return piece, scope.area, None
    if (is_sentence and not scope.names) or not scope.labels or heading_entry(name.text) is not None:
        return body, scope.area, None
    if scope.area is not None and scope.area.block.kind == "heading":
        return body, scope.area, None  # "Krögarträffar - ..." under "Kvällar i centrum" names an activity
    return body, _bare(name), None
