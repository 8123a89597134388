"""Sections of a report into events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.blocks import Block
from extractors.looking_back.events import Event
from extractors.looking_back.lists import list_events
from extractors.looking_back.roles import Mode, is_time_label, lead_mode, reads_as_promise
from extractors.looking_back.rows import row_events
from extractors.looking_back.running_text import Setting, line_mode, paragraph_events
from extractors.looking_back.zones import Zone
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece, Row, whole


@dataclass(frozen=True)
class _Heading:
    """What the headings above a section hand down."""

    area: Piece | None = None
    mode: Mode | None = None
    promise: Piece | None = None
    is_themed: bool = False


def events(zone: Zone, page: Page) -> list[Event]:
    """The events of a report in reading order."""
    found: list[Event] = []
    above: Section | None = None
    area: Piece | None = None
    for section in zone.sections:
        handed = _read_heading(section, zone, page, area, above)
        if section.heading is not None and handed.mode is None:
            found.append(Event("break"))
        if handed.promise is not None:
            found.append(Event("promise", handed.promise, handed.area, binds=True))
        found += _free(list(_section_events(section, handed)), section, zone)
        area, above = handed.area, section
    return found


def _read_heading(section: Section, zone: Zone, page: Page, area: Piece | None, above: Section | None) -> _Heading:
    heading = section.heading
    if heading is None or heading is zone.heading or heading is page.heading:
        return _Heading()
    words = whole(heading)
    mode = lead_mode(words.folded)
    if mode:
        return _Heading(_kept_area(heading, area), mode)
    inherited = _inherited(section, zone, page)
    if reads_as_promise(words) and not section.reading.names_actor:
        return _Heading(_kept_area(heading, area), inherited, words)
    if section.role not in ("theme", "promise", "goals") or section.reading.names_actor or is_time_label(heading.text):
        return _Heading(None, inherited)
    return _Heading(words.part(0, len(words.text.rstrip(" :."))), inherited, is_themed=True)


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


def _section_events(section: Section, handed: _Heading) -> Iterator[Event]:
    mode = handed.mode
    told = False
    for number, unit in enumerate(section.units):
        below = section.units[number + 1] if number + 1 < len(section.units) else None
        if isinstance(unit, ItemList):
            lead = lead_mode(unit.lead.folded) if unit.lead else None
            made = list(list_events(unit, lead or mode, handed.area))
        elif isinstance(unit, Row):
            made = list(row_events(unit.block, handed.area))
        elif line := line_mode(unit):
            mode, made = line, []
        else:
            setting = Setting(handed.area, mode, not told, below, handed.is_themed)
            made = list(paragraph_events(unit, setting))
        told = told or any(event.is_free for event in made)
        yield from made


def _free(found: Sequence[Event], section: Section, zone: Zone) -> list[Event]:
    """Beside a list or table, and in what introduces the report, sentences tell a result only of a promise recalled."""
    listed = any(isinstance(unit, (ItemList, Row)) for unit in section.units)
    opens = section.heading is zone.heading and len(zone.sections) > 1
    if not listed and not opens:
        return list(found)
    return [_bound(event) if event.kind == "result" and event.is_prose else event for event in found]


def _bound(event: Event) -> Event:
    return replace(event, is_free=False)
