"""A report as a stream of events: a promise is recalled, a result is told, an area begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractors.structure.pieces import Piece
from schemas.vocabulary import ActorKind, Verdict

EventKind = Literal["promise", "result", "either", "break"]
Restating = Literal["", "firm", "answered", "open"]


@dataclass(frozen=True)
class Event:
    """One thing read, in reading order."""

    kind: EventKind
    piece: Piece | None = None
    """None for a break."""
    area: Piece | None = None
    """The label it stands under."""
    binds: bool = False
    """Promise: what follows directly is told of it alone (below a heading, a bold line, "Löfte: ...")."""
    is_prose: bool = False
    """A sentence of running text rather than an item, a heading or a cell."""
    starts: bool = True
    """Result: a deed of its own rather than more about the one before."""
    is_free: bool = True
    """Result: may stand without a promise recalled before it."""
    restates: Restating = ""
    """Promise: given again in running text, beyond doubt, above a result, or without one."""
    stands: bool = False
    """Result: an item of its own even where promises are recalled ("900 of the 2 200 hours promised")."""
    actors: tuple[ActorKind, ...] = ()
    """Parties that a heading or a column names."""
    stated: Verdict | None = None
    """What a status column says."""
