"""Promises told from results by the tag of those who gave them: "Fler vakter vid stationen. Kommun"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.looking_back.events import Event
from extractors.structure.tags import split_tag

_FEWEST = 2
"""Tagged promises. One alone may be tagged by chance."""


def tagged_alone(events: Sequence[Event]) -> list[Event]:
    """The events; where promises are tagged, most of them or all that are items, the others are told of these."""
    promised = [event for event in events if event.kind == "promise"]
    tagged = [event for event in events if _is_tagged(event)]
    listed = [event for event in promised if _is_listed(event)]
    are_items = bool(listed) and all(map(_is_tagged, listed))  # all but sentences between the items
    if len(tagged) < _FEWEST or not (are_items or len(tagged) * 2 >= len(promised)):
        return list(events)
    return [_as_tagged(event) for event in events]


def _is_tagged(event: Event) -> bool:
    may_be = event.kind in ("promise", "either") and event.piece is not None
    return may_be and event.piece is not None and split_tag(event.piece) is not None


def _as_tagged(event: Event) -> Event:
    if _is_tagged(event):
        return replace(event, kind="promise", binds=True)
    if event.kind not in ("promise", "either") or event.restates == "firm":
        return event
    return replace(event, kind="result", binds=False, restates="", is_prose=not _is_listed(event), is_free=False)


def _is_listed(event: Event) -> bool:
    return event.piece is not None and event.piece.block.kind == "list_item"
