"""Addresses worth a look, the most promising first, each with the way that led to it."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from enum import IntEnum

from ..page_identity import page_key
from .proof import Step
from .words import vocabulary


class Worth(IntEnum):
    """Order in which leads are followed. Only the order of asking depends on words in addresses, never what is
    proposed."""

    LIST = 0
    NAMED = 1
    FILE = 2
    WAYPOINT = 3


@dataclass(frozen=True, slots=True)
class Lead:
    """An address with the way to it."""

    url: str
    worth: Worth
    path: tuple[Step, ...]


class Leads:
    """A queue that takes each page once and prefers the more promising, and among equals the earlier."""

    def __init__(self, waypoints: int) -> None:
        self._heap: list[tuple[int, int, Lead]] = []
        self._best: dict[str, Worth] = {}
        self._waypoints_left = waypoints
        self._taken = 0

    def add(self, lead: Lead) -> None:
        """Take a lead, unless it is another rendering of a page or no better than one that was taken."""
        key = page_key(lead.url)
        if vocabulary().twin.found(lead.url) or self._best.get(key, Worth.WAYPOINT + 1) <= lead.worth:
            return
        if lead.worth is Worth.WAYPOINT:
            if not self._waypoints_left:
                return
            self._waypoints_left -= 1
        self._best[key] = lead.worth
        self._taken += 1
        heapq.heappush(self._heap, (lead.worth, self._taken, lead))

    def pop(self) -> Lead | None:
        """The next lead; None when all were followed."""
        return heapq.heappop(self._heap)[2] if self._heap else None
