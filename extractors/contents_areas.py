"""Areas in the table of contents of an agreement or a plan, which may be all that is left of it: "Prioriterade områden
....3 1. Langning ....3 2. Otrygga stråk ....4 Organisation ....5", in lines or run together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.agreements import binds_parties
from extractors.page import Page
from extractors.structure.headings import heading_entry
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, whole

_ENTRY = re.compile(
    r"\s*(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)[a-z]?[.)]?\s+)?(?P<title>(?:[^\W\d]|[(”\"])[^.…]{2,90}?)\s*(?:\.{3,}|…+)\s*\d{1,3}"
)
"""A number, a title, dots and a page. The dots part the title from the page where the lines are lost."""
_FEWEST = 2
_FEWEST_ENTRIES = 4
"""Of a table of contents; dots stand before a number elsewhere, too."""
_REACH = 40
"""Entries below the one called areas that may be its own: a text of nothing else is not gone through for each."""


@dataclass(frozen=True)
class _Entry:
    number: tuple[int, ...]
    title: Piece


def contents_areas(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The entries below the one called areas; none for a page that is no agreement or plan. `sections`: those of the
    newest agreement."""
    if not binds_parties(page):
        return []
    entries = list(_entries(sections))
    if len(entries) < _FEWEST_ENTRIES:
        return []
    for at, entry in enumerate(entries):
        if heading_entry(entry.title.text) == "focus_list":
            below = [one.title for one in _below(entry, entries[at + 1 : at + 1 + _REACH])]
            if len(below) >= _FEWEST:
                return below
    return []


def _entries(sections: Sequence[Section]) -> Iterator[_Entry]:
    for block in (block for one in sections for block in filter(None, (one.heading, *one.blocks))):
        for match in _ENTRY.finditer(block.text) if "..." in block.text or "…" in block.text else ():
            printed = match["number"] or (block.marker.rstrip(".)") if match.start() == 0 else "")
            number = tuple(int(part) for part in printed.split(".") if part.isdigit())
            yield _Entry(number, whole(block).part(match.start("title"), match.end("title")))


def _below(entry: _Entry, entries: Sequence[_Entry]) -> Iterator[_Entry]:
    """Entries whose number goes on that of the entry by one step ("4.1" below "4"), or counts from 1 below one without
    a number."""
    lost = list(itertools.takewhile(lambda one: not one.number, entries))  # "3.1" is taken off a heading
    after = entries[len(lost)].number if len(lost) < len(entries) else ()
    if lost and len(entry.number) == 1 and after == (entry.number[0] + 1,):
        yield from lost
        return
    depth, count = len(entry.number), 1
    for one in entries:
        if one.number[:depth] != entry.number or len(one.number) <= depth or (not depth and one.number[0] != count):
            return
        if len(one.number) == depth + 1:
            count += 1
            yield one
