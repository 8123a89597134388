"""Promises listed at the top and printed again, word for word, each above its result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.looking_back.events import Event
from extractors.looking_back.roles import is_past

_EDGES = " .:;–-"
_SHORTEST = 2
"""Words. A single word that comes twice ("Klart") is no promise."""


def gathered(events: Sequence[Event]) -> list[Event]:
    """Events in which a promise printed twice is one, bound to what stands below its second place."""
    words = [_words(event) for event in events]
    found: list[Event] = []
    for number, (event, text) in enumerate(zip(events, words, strict=True)):
        if text and any(later and later in text for later in words[number + 1 :]):
            continue
        again = bool(text) and any(text in earlier for earlier in words[:number])
        found.append(replace(event, kind="promise", binds=True, is_prose=False, restates="firm") if again else event)
    return found


def _words(event: Event) -> str:
    piece = event.piece
    if piece is None or len(piece.text.split()) < _SHORTEST or is_past(piece):
        return ""
    return piece.folded.strip(_EDGES)
