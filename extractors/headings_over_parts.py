"""Headings that name areas since the same parts stand below each: "Skola och fritid" over "Kommunen" and "Polisen",
"Äldre" over "Mål" and "Åtgärd". The parts recur on the page, the areas do not; nothing in their words tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractors.blocks import Block
from extractors.page import Page
from extractors.remembering import remembered
from extractors.structure.outline import Section

_FEWEST = 2
"""Areas, and times that a part recurs."""
_LONGER = 1.5
"""How many more words a line that explains a heading has."""
_SILENT = ("follow_up", "contact", "signatures", "review")


@remembered
def headings_over_parts(page: Page) -> tuple[Section, ...]:
    """The sections whose headings stand right over the part that most often comes first; empty where fewer than two
    do."""
    times = Counter(_key(section.heading) for section in page.sections if section.heading is not None)
    over: dict[str, list[Section]] = {}
    for at, section in enumerate(page.sections[1:], start=1):
        if section.heading is None or times[_key(section.heading)] < _FEWEST:
            continue
        above = _label_above(page.sections[:at], times, page)
        if above is not None:
            over.setdefault(_key(section.heading), []).append(above)
    most = max(over.values(), key=len, default=[])
    return tuple(most) if len(most) >= _FEWEST else ()


def _label_above(sections: Sequence[Section], times: Counter[str], page: Page) -> Section | None:
    """The section right above a part: the shorter of two headings, where one explains the other with nothing between
    them."""
    label = sections[-1]
    if not _can_be_label(label, times, page):
        return None
    above = sections[-2] if len(sections) > 1 else None
    if above is None or above.blocks or not _can_be_label(above, times, page):
        return label
    return above if _words(label) >= _LONGER * _words(above) else label


def _can_be_label(section: Section, times: Counter[str], page: Page) -> bool:
    heading = section.heading
    if heading is None or heading is page.heading or section.under in _SILENT:
        return False
    is_named = section.role in ("theme", "actor") and any(char.isalpha() for char in heading.text)
    return is_named and times[_key(heading)] == 1


def _key(heading: Block) -> str:
    return heading.folded.strip(" :")


def _words(section: Section) -> int:
    return len(section.heading.text.split()) if section.heading is not None else 0
