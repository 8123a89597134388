"""Promises listed at the top and printed again, word for word, each above its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.looking_back.events import Event
from extractors.looking_back.roles import is_past
from extractors.structure.pieces import Piece

_EDGES = " .:;–-"
_SHORTEST = 2
"""Words. A single word that comes twice ("Klart") is no promise."""


def gathered(events: Sequence[Event]) -> list[Event]:
    """Events in which a promise printed twice is one, bound to what stands below its second place."""
    events = _areas_as_promises(events)
    words = [_words(event.piece) for event in events]
    found: list[Event] = []
    for number, (event, text) in enumerate(zip(events, words, strict=True)):
        if text and any(later and later in text for later in words[number + 1 :]):
            continue
        again = bool(text) and any(text in earlier for earlier in words[:number])
        found.append(replace(event, kind="promise", binds=True, is_prose=False, restates="firm") if again else event)
    return found


def _areas_as_promises(events: Sequence[Event]) -> list[Event]:
    """A heading that repeats a listed promise is that promise rather than an area."""
    found: list[Event] = []
    listed: set[str] = set()
    above = ""
    for event in events:
        area = _words(event.area)
        if area and area in listed:
            if area != above:
                found.append(Event("promise", event.area, binds=True))
            event = replace(event, area=None)
        elif not event.is_prose:
            listed.add(_words(event.piece))
        above = area
        found.append(event)
    return found


def _words(piece: Piece | None) -> str:
    if piece is None or len(piece.text.split()) < _SHORTEST or is_past(piece):
        return ""
    if piece.block.kind == "table_row":
        return ""  # "Delvis uppfyllt" comes in many rows
    return piece.folded.strip(_EDGES)
