"""Items of lists in a report: promises recalled, results told, or both in one item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.lexicon import lexicon
from extractors.looking_back.events import Event, EventKind
from extractors.looking_back.pairs import promise_and_result
from extractors.looking_back.recalling import parties, promises, recalls, undertakes
from extractors.looking_back.roles import Mode, is_beside, is_marginal, is_past, lead_mode, split_result_label
from extractors.looking_back.verdicts import status
from extractors.structure.labels import split_label
from extractors.structure.pieces import Item, ItemList, Piece
from extractors.structure.tags import split_tag
from extractors.structure.units import introduces

_FEWEST_PLAIN = 1
"""Promises without items below them, beside one that has some."""


def list_events(items: ItemList, mode: Mode | None, area: Piece | None) -> Iterator[Event]:
    """The events of a list; its lead-in decides over the heading, the items' own grammar over both."""
    if any(_is_beside(piece) for piece in (items.lead, *items.above[-1:]) if piece):
        return
    decided = _decided([item.piece for item in items.items], mode)
    tagged = _tagged(items.items, decided)
    plain = sum(not item.children for item in items.items)
    for item in items.items:
        if plain >= _FEWEST_PLAIN and _says_by_what(item):
            yield Event("promise", item.piece, area, binds=True)  # "... genom;" and what by, one promise among others
        elif item in tagged:
            yield Event("promise", item.piece, area, binds=True, restates="firm")
            yield from (event for child in item.children for event in _item_events(child, "results", area))
        else:
            yield from _item_events(item, "results" if tagged else decided, area)


def _says_by_what(item: Item) -> bool:
    """ "Att stärka föräldrar genom;" over what by, none of it told as done."""
    if not item.children or not introduces(item.piece.text) or lead_mode(item.piece.folded):
        return False
    return item.piece.clause.form == "infinitive" and not any(is_past(child.piece) for child in item.children)


def _tagged(items: Sequence[Item], mode: Mode | None) -> list[Item]:
    """Promises tagged with who gave them, among results without a tag ("Minst tre kontroller. (Polis)")."""
    found = [item for item in items if split_tag(item.piece) and not is_past(item.piece)]
    told = [item for item in items if item not in found and is_past(item.piece)]
    return found if len(found) < len(items) and (told or mode == "results") else []


def _decided(pieces: Sequence[Piece], mode: Mode | None) -> Mode | None:
    """What most items are by their grammar, where it contradicts or stands in for a lead-in."""
    recalled = sum(recalls(piece) or piece.clause.form == "promise" for piece in pieces)
    past = sum(is_past(piece) for piece in pieces)
    if recalled * 2 > len(pieces):
        return "promises"
    if past * 2 > len(pieces):
        return "results"
    given = any(recalls(piece) or undertakes(piece) for piece in pieces)
    if mode is None and past and not given and not _alternates(pieces):
        return "results"  # noun phrases beside sentences
    return mode


def _is_beside(lead: Piece) -> bool:
    """A line over areas that were chosen, or over what promises are for ("Medborgarlöften ska:")."""
    defines = lexicon("leads")["definition"].search(lead.folded) and not parties(lead.text)
    return bool(defines or lexicon("looking_back")["area_list"].search(lead.folded) or is_beside(lead.text))


def _alternates(pieces: Sequence[Piece]) -> bool:
    """Promise, result, promise, result: one list of both."""
    return all(is_past(piece) == bool(number % 2) for number, piece in enumerate(pieces))


def _item_events(item: Item, mode: Mode | None, area: Piece | None) -> Iterator[Event]:
    if item.children:
        yield from _parent_events(item, mode, area)
        return
    piece = item.piece
    if is_marginal(piece) and not recalls(piece) and not is_past(piece):
        return
    both = promise_and_result(piece)
    if both:
        yield Event("promise", both[0], area, binds=True)
        yield Event("result", both[1], area, stated=status(both[1].folded.rstrip(".")))
        return
    event = Event(_kind(piece, mode), piece, area)
    yield _labelled(event) if event.kind == "result" else event


def _parent_events(item: Item, mode: Mode | None, area: Piece | None) -> Iterator[Event]:
    """An item with items below it is the promise they report on, the area they stand in, or only introduces them."""
    own = lead_mode(item.piece.folded)
    below = item.children
    if own or (introduces(item.piece.text) and not promises(item.piece)):
        mode = own or mode
    elif introduces(item.piece.text) and not any(_only_tells(child.piece) for child in below):
        mode = "promises"  # "Polisen ska öka tryggheten genom:"
    elif promises(item.piece) or (mode == "promises" and not is_past(item.piece)):
        yield Event("promise", item.piece, area, binds=True)
        mode = "results"
    elif not is_past(item.piece):
        area = item.piece
    else:
        yield Event("result", item.piece, area)
        return
    decided = _decided([child.piece for child in below], mode)
    for child in below:
        yield from _item_events(child, decided, area)


def _only_tells(piece: Piece) -> bool:
    return is_past(piece) and promise_and_result(piece) is None


def _kind(piece: Piece, mode: Mode | None) -> EventKind:
    if mode is not None:
        return "promise" if mode == "promises" else "result"
    if promises(piece) and not is_past(piece):
        return "promise" if recalls(piece) or piece.clause.form != "present" else "either"
    return "result" if is_past(piece) else "either"


def _labelled(event: Event) -> Event:
    """A run-in label of a result names its area ("Narkotika: polisen har ...")."""
    if event.piece is None:
        return event
    if labelled := split_result_label(event.piece):
        return replace(event, piece=labelled[1])
    label = split_label(event.piece)
    if not label or label[1] is None or not label[1].text or is_past(label[0]) or parties(label[0].text):
        return event
    if lexicon("looking_back")["opening_number"].search(label[0].folded):
        return event  # "Nio insatser. Vid två av dem deltog hundförare"
    return replace(event, piece=label[1], area=label[0])
