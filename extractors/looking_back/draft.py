"""An item under way: a promise, or none, and the results told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.looking_back.events import Event
from extractors.structure.pieces import Piece


@dataclass
class Draft:
    """An item under way."""

    promise: Event | None
    area: Piece | None
    results: list[Event] = field(default_factory=list)
    run: int = 0
    """Promises recalled in one go share it."""

    @property
    def first(self) -> Piece:
        """Where the item begins."""
        events = [self.promise] if self.promise else self.results
        return next(event.piece for event in events if event and event.piece)

    @property
    def position(self) -> int:
        """Offset of its beginning in the document's text."""
        return self.first.span.start
