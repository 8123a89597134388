"""Areas of a page that announces their number ("fyra områden") and names as many: in headings, in a list or between
quotation marks. A number that agrees is the evidence; nothing else tells such headings from any others."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extractors.agreements import binds_parties
from extractors.lexicon import lexicon
from extractors.numbers import quantities
from extractors.page import Page
from extractors.people import people
from extractors.structure.items import party_undertakes
from extractors.structure.labels import split_label
from extractors.structure.lists import read_list
from extractors.structure.outline import HOLDS_NO_AREAS, Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, whole
from extractors.structure.units import leaves
from extractors.text import sentence_bounds

_FEWEST, _MOST = 2, 9
_LONGEST = 9
"""Words of a label."""
_LONGEST_AIM = 18
"""Words of an area set as an aim."""
_QUOTED = re.compile(r"[”\"“»«]\s*([^”\"“»«]{3,60}?)\s*[”\"“»«]")


def announced_areas(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The labels that a page announces by their number; none where nothing on it agrees with the number. `sections`:
    those of the promise."""
    if not page.may_say(lexicon("enumerations")["announced"]):
        return []
    for at, section in enumerate(page.sections):
        if section.under in HOLDS_NO_AREAS or section not in sections:
            continue
        for number, piece in _announcements(section):
            found = (
                _quoted(piece, number)
                or _listed(section, piece, number)
                or (_agreed(section, piece, number) if binds_parties(page) else [])
                or _headings(page.sections[at + 1 :], section, number)
            )
            if found:
                return found
    return []


def _announcements(section: Section) -> Iterator[tuple[int, Piece]]:
    """Sentences of a section, its heading among them, that say how many areas there are."""
    pieces = [] if section.heading is None else [whole(section.heading)]
    for unit in section.units:
        pieces += unit.pieces if isinstance(unit, Paragraph) else []
        pieces += unit.above if isinstance(unit, ItemList) else ()
    for piece in pieces:
        match = lexicon("enumerations")["announced"].search(piece.folded)
        counted = quantities(match[0]) if match else []
        if counted and _FEWEST <= counted[0].value <= _MOST:
            yield int(counted[0].value), piece


def _quoted(piece: Piece, number: int) -> list[Piece]:
    """Names between quotation marks, in the sentence or in the rest of its block."""
    rest = whole(piece.block).part(piece.start)
    found = [rest.part(match.start(1), match.end(1)) for match in _QUOTED.finditer(rest.text)]
    return found if len(found) == number else []


def _listed(section: Section, piece: Piece, number: int) -> list[Piece]:
    """Items of a list below that are labels, or of all lists below, where each item is explained by a paragraph."""
    below = (unit for unit in section.units if isinstance(unit, ItemList))
    lists = [unit for unit in below if unit.items[0].piece.block.start > piece.block.start]
    bare = [unit for unit in lists if read_list(unit, section).role != "commitments"]
    for items in (*(leaves(unit.items) for unit in bare), [item for unit in bare for item in leaves(unit.items)]):
        if len(items) == number and all(_is_label(item) for item in items):
            return items
    for items in (leaves(unit.items) for unit in lists if len(unit.items) == number):
        names = [label[0] for label in map(split_label, items) if label is not None and label[1] is not None]
        if len(items) == len(names) and all(_is_label(name) for name in names):
            return names  # "Langning. Polisen ska besöka butiker."
    return []


def _agreed(section: Section, piece: Piece, number: int) -> list[Piece]:
    """Items of the list below in an agreement, whose areas may be set as aims ("Täppa till hålen för fusk.")."""
    below = (unit for unit in section.units if isinstance(unit, ItemList))
    unit = next((one for one in below if one.items[0].piece.block.start > piece.block.start), None)
    if unit is None or (unit.lead is not None and not lexicon("enumerations")["aims"].search(unit.lead.folded)):
        return []
    items = leaves(unit.items)
    are_short = all(len(item.text.split()) <= _LONGEST_AIM and len(sentence_bounds(item.text)) == 1 for item in items)
    if len(items) != number or not are_short or any(map(party_undertakes, items)):
        return []
    return [item.part(0, len(item.text.rstrip(" .;,"))) for item in items]


def _headings(below: Sequence[Section], section: Section, number: int) -> list[Piece]:
    """Headings of themes, one right after the other, below the section."""
    run = itertools.takewhile(lambda one: one.role == "theme" and one.under == section.under, below)
    headings = (whole(one.heading) for one in run if one.heading is not None)
    found = list(itertools.takewhile(lambda one: not _names_whom_to_ask(one), headings))
    return found if len(found) == number and all(_is_label(one) for one in found) else []


def _names_whom_to_ask(heading: Piece) -> bool:
    """ "Jonas Ekwall, säkerhetschef, jonas.ekwall@lerby.se": what follows the areas at the end of a page."""
    return "@" in heading.text or bool(people(heading.text))


def _is_label(piece: Piece) -> bool:
    if lexicon("enumerations")["district"].pattern.fullmatch(piece.folded):
        return False
    return len(piece.text.split()) <= _LONGEST and not piece.text.endswith((".", ":", "?", "!"))
