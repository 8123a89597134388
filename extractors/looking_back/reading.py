"""Sections of a report into events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extractors.lexicon import lexicon
from extractors.looking_back.answers import answer
from extractors.looking_back.events import Event
from extractors.looking_back.handed_down import HandedDown, handed_down
from extractors.looking_back.lists import list_events
from extractors.looking_back.repeated import gathered
from extractors.looking_back.restated import in_company
from extractors.looking_back.roles import Mode, is_beside, is_past, lead_mode
from extractors.looking_back.rows import row_events
from extractors.looking_back.running_text import Setting, line_mode, paragraph_events
from extractors.looking_back.tagged import tagged_alone
from extractors.looking_back.zones import Zone
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece, Row


def events(zone: Zone, page: Page) -> list[Event]:
    """The events of a report in reading order."""
    found: list[Event] = []
    above: Section | None = None
    area: Piece | None = None
    dangling: Mode | None = None
    for section, below in zip_longest(zone.sections, zone.sections[1:]):
        if section.heading is not None and is_beside(section.heading.text):
            continue
        handed = handed_down(section, zone, page, area, above)
        handed = replace(handed, mode=handed.mode or dangling)
        if handed.told is not None:
            found.append(Event("result", handed.told, handed.area, is_prose=True))
        elif section.heading is not None and handed.mode is None:
            found.append(Event("break"))
        made, dangling = _section_events(section, handed, below)
        if handed.promise is not None and not (made and made[0].restates):  # else it names what is promised below it
            found.append(Event("promise", handed.promise, handed.area, binds=True))
        found += _promise_first(_free(made, section, zone), handed)
        area, above = handed.area, section
    return tagged_alone(in_company(gathered(found)))


def _promise_first(found: list[Event], handed: HandedDown) -> list[Event]:
    """ "Tre träffar är bokade. Löftet är att hålla fyra": the one promise of a themed section is answered above it."""
    recalled = [event for event in found if event.kind == "promise"]
    prose = all(event.is_prose for event in found)
    if not handed.is_themed or len(recalled) != 1 or not prose or not _says_promise(recalled[0]):
        return found
    return recalled + [event for event in found if event is not recalled[0]]


def _says_promise(event: Event) -> bool:
    return event.piece is not None and bool(lexicon("looking_back")["said_promise"].search(event.piece.folded))


def _section_events(
    section: Section, handed: HandedDown, next_section: Section | None
) -> tuple[list[Event], Mode | None]:
    """The events of a section, and the mode of a last line that introduces the sections below it."""
    mode = handed.mode
    dangling = mode if not section.units else None
    found: list[Event] = []
    for number, unit in enumerate(section.units):
        below = section.units[number + 1] if number + 1 < len(section.units) else None
        if isinstance(unit, ItemList):
            lead = lead_mode(unit.lead.folded) if unit.lead else None
            made = list(list_events(unit, lead or mode, handed.area))
            is_cut = below is None and next_section is None and _is_next_promise(made, found)
            is_promise = len(made) == 1 and made[0].kind == "promise"
            if is_cut:
                made = [replace(made[0], kind="promise", binds=True, restates="firm")]
            elif is_promise and answer(below, None) in ("labelled", "told"):
                made = [replace(made[0], binds=True)]
        elif isinstance(unit, Row):
            made = list(row_events(unit.block, handed.area))
        elif line := line_mode(unit):
            mode, made = line, []
            dangling = line if below is None else None
        else:
            first = not any(event.is_free for event in found)
            setting = Setting(handed.area, mode, first, below, answer(below, next_section), handed.is_themed)
            made = list(paragraph_events(unit, setting))
        found += made
    return found, dangling


def _is_next_promise(made: Sequence[Event], found: Sequence[Event]) -> bool:
    """Whether the one item that ends a page stands where promises stood that were answered one by one: its tag and its
    answer are cut off."""
    told = [event for event in found if event.binds]
    piece = made[0].piece if len(made) == 1 else None
    return len(told) > 1 and piece is not None and not (is_past(piece) or piece.text.endswith("."))


def _free(found: Sequence[Event], section: Section, zone: Zone) -> list[Event]:
    """Beside a list or table, and in what introduces the report, sentences tell a result only of a promise recalled."""
    listed = any(isinstance(unit, (ItemList, Row)) for unit in section.units)
    opens = section.heading is zone.heading and len(zone.sections) > 1
    if not listed and not opens:
        return list(found)
    return [_bound(event) for event in found]


def _bound(event: Event) -> Event:
    if event.kind != "result" or not event.is_prose or event.stands:
        return event
    return replace(event, is_free=False)
