"""What the headings above a section hand down: an area, a promise, or whether promises or results stand below."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.looking_back.recalling import parties
from extractors.looking_back.roles import Mode, is_time_label, lead_mode, reads_as_promise, tells
from extractors.looking_back.zones import Zone
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, whole


@dataclass(frozen=True)
class HandedDown:
    """What the headings above a section hand down."""

    area: Piece | None = None
    mode: Mode | None = None
    promise: Piece | None = None
    is_themed: bool = False
    told: Piece | None = None
    """The heading itself, where it is a sentence that tells a result."""


def handed_down(section: Section, zone: Zone, page: Page, area: Piece | None, above: Section | None) -> HandedDown:
    """What a section's heading and those above it say; `area` was in force in the section `above`."""
    heading = section.heading
    if heading is None or heading is zone.heading or heading is page.heading:
        return HandedDown()
    words = whole(heading)
    mode = lead_mode(words.folded)
    if mode:
        return HandedDown(None if _is_of_whole(words) else _kept_area(heading, area), mode)
    inherited = _inherited(section, zone, page)
    if section.role in ("theme", "furniture") and tells(words):
        return HandedDown(area if above and not above.units else None, inherited, told=words)
    if reads_as_promise(words) and not section.reading.names_actor:
        return HandedDown(None if above and above.units else _kept_area(heading, area), inherited, words)
    if section.role not in ("theme", "promise", "goals") or section.reading.names_actor or is_time_label(heading.text):
        return HandedDown(None, inherited)
    return HandedDown(words.part(0, len(words.text.rstrip(" :."))), inherited, is_themed=True)


def _is_of_whole(words: Piece) -> bool:
    """ "Polisens uppföljning av medborgarlöftet" stands under no area, whatever level its heading was printed on."""
    return bool(lexicon("statements")["promise_word"].search(words.folded) or parties(words.text))


def _kept_area(heading: Block, area: Piece | None) -> Piece | None:
    """A heading "Resultat" leaves the area of the deeper or equal heading above it in force."""
    if area is None or area.block.level <= heading.level or not heading.level:
        return area
    return None


def _inherited(section: Section, zone: Zone, page: Page) -> Mode | None:
    """ "Det här lovade vi" over headings of areas."""
    parent = section.parent
    if parent is None or parent in (section.heading, zone.heading, page.heading):
        return None
    return lead_mode(parent.text.casefold())
