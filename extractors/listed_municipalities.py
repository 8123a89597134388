"""Municipalities listed one a line: links to each one's promise, or places where the same dialogue is held."""

from __future__ import annotations

from extractors.blocks import Block
from extractors.page import Page
from extractors.place_index import PlaceIndex
from schemas.places import Municipality

_LONGEST = 6
"""Words of a line ("Medborgarlöfte Lerby kommun", "Lerby (stänger den 14 mars)")."""
_FEWEST = 3


def listed_municipalities(page: Page, index: PlaceIndex) -> list[Municipality]:
    """The longest run of lines that each name another municipality; none of fewer than three, which may be
    neighbours."""
    best: list[Municipality] = []
    run: list[Municipality] = []
    for block in page.blocks:
        place = _named(block, index)
        if place is None or place in run:
            run = []
        run = [*run, place] if place is not None else run
        best = max(best, run, key=len)
    return best if len(best) >= _FEWEST else []


def _named(block: Block, index: PlaceIndex) -> Municipality | None:
    """The one municipality of a short line."""
    if block.text.endswith(".") or block.text.count(" ") >= _LONGEST:
        return None
    found = {place.code: place for place in map(index.at, index.matches(block.text))}
    return next(iter(found.values())) if len(found) == 1 else None
