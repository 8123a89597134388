"""Printed themes: labels over commitments, and items of lists called focus areas."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extractors.agreements import is_agreement, is_plan
from extractors.announced_areas import announced_areas
from extractors.area_labels import area_label
from extractors.blocks import Block
from extractors.drafts import Draft
from extractors.headings_over_parts import headings_over_parts
from extractors.lexicon import lexicon, word_pattern
from extractors.news import is_news
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.items import party_undertakes
from extractors.structure.labels import split_label
from extractors.structure.lists import LABELLED_AREAS, read_list
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, Row, whole
from extractors.structure.units import leaves
from extractors.tables import row_area
from extractors.text import sentence_bounds
from extractors.themes import themes_of

_AREA_HEADING = r"(?:\d+\s+)?{area_kind}\s*[:–-]\s*(?=\w)"
_LEADER = re.compile(r"\s*\.{3,}\s*\d*$")
"""Of a table of contents: dots and the number of a page."""
_SILENT = ("follow_up", "furniture", "contact", "signatures", "review")
_MAY_BE_AREAS = ("problems", "commitments", "goals", "definition", "none")
_RESOLVED = ("duty", "future", "agreed", "promise")
"""What a lead-in says of problems that an agreement takes on."""
_NAME = 5
"""Words of an area that its own sentence opens with."""
_LONGEST = 14
"""Words of a label. Longer items of an area list are descriptions; their first words are still kept as printed."""


def focus_pieces(page: Page, drafts: Sequence[Draft], sections: Sequence[Section]) -> list[Piece]:
    """The labels of a promise in reading order, each once; labels directly over commitments rule out those of a list.
    `sections`: those of the promise; an earlier one on the same page has no areas but its own."""
    over = _unique([*(draft.area for draft in drafts if draft.area is not None), *_between(page, drafts)])
    listed = _unique(_listed(page, sections))
    if len(over) == 1 and not _is_lone_area(over[0], page, drafts):
        over = []
    if over:
        return over if len(over) > 1 or not listed else _merge(over, listed)
    return (
        listed
        or _unique(_over_parts(page, sections) or _themed(page, sections))
        or _unique(announced_areas(page, sections))
        or _unique(_enumerated(page, sections))
    )


def _over_parts(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """Areas of an agreement or a plan, whose duties are no undertakings that could have a label over them."""
    if not (is_agreement(page) or is_plan(page)):
        return []
    return [area_label(section, page) for section in headings_over_parts(page) if section in sections]


def _between(page: Page, drafts: Sequence[Draft]) -> list[Piece | None]:
    """Themes in a row of which most have undertakings below: those without any are areas too."""
    headed = {
        draft.area.block.start for draft in drafts if draft.area is not None and draft.area.block.kind == "heading"
    }
    found: list[Piece | None] = []
    for _, run in itertools.groupby(page.sections, key=lambda one: (one.role, one.under)):
        row = [(whole(one.heading), one) for one in run if one.heading is not None and one.role == "theme"]
        held = [i for i, (heading, _) in enumerate(row) if heading.block.start in headed]
        others = [(heading, one) for heading, one in row[: max(held, default=0)] if heading.block.start not in headed]
        if len(held) > len(others):
            found += [area_label(one, page) for heading, one in others if one.blocks and _names_theme(heading)]
    return found


def _names_theme(heading: Piece) -> bool:
    restates = lexicon("labels")["restates"].opens(heading.folded)  # "Polis och kommun i samverkan mot langning"
    is_name = heading.clause.form == "noun" and "," not in heading.text  # not "En tryggare vardag, färre brott"
    return is_name and restates is None


def _themed(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """Headings of an agreement or a plan that name themes, where several do: "Trygga platser", "Unga i riskzon".
    Subheadings of news have such words as well ("Barnen i centrum")."""
    if not (is_agreement(page) or is_plan(page)) or is_news(page):
        return []
    headed = [one for one in sections if one.role == "theme" and one.heading is not None and one.blocks]
    named = [one for one in headed if one.heading is not page.heading and _can_be_theme(one)]
    told = [one for one in named if one.heading is not None and themes_of(one.heading.text.casefold())]
    return [area_label(one, page) for one in named] if len(told) > 1 and len(told) * 2 > len(named) else []


def _can_be_theme(section: Section) -> bool:
    heading = whole(section.heading) if section.heading is not None else None
    if heading is None or len(heading.text.split()) > _NAME or section.under in _SILENT:
        return False
    return _names_theme(heading) and not mentions(heading.text)


def _is_lone_area(label: Piece, page: Page, drafts: Sequence[Draft]) -> bool:
    """Whether the only label over undertakings is an area: it names a theme, or stands over a list in the promise.
    Captions and the subheadings of news ("Två händer på ett bord", "Fler pass") stand alone as well: of 27 such labels
    three are areas."""
    if label.block.kind != "heading" or themes_of(label.folded):
        return True
    at = next((i for i, s in enumerate(page.sections) if s.heading is label.block), None)
    if at is None or page.sections[at].under is None:
        return False
    below_title = at > 0 and page.sections[at - 1].heading is page.heading
    in_list = any(draft.piece.block.kind == "list_item" for draft in drafts if draft.area is not None)
    return in_list and not below_title


def _merge(over: list[Piece], listed: list[Piece]) -> list[Piece]:
    """A list that holds the one label over undertakings, in the same words or in fewer, names the others as well."""
    return listed if any(_key(over[0]).startswith(_key(piece)) for piece in listed) else over


def _key(piece: Piece) -> str:
    return " ".join(re.findall(r"\w+", piece.folded))


def _unique(pieces: object) -> list[Piece]:
    found: dict[str, Piece] = {}
    for piece in pieces:  # type: ignore[attr-defined]
        if piece is not None and _key(piece):
            found.setdefault(_key(piece), piece)
    return sorted(found.values(), key=lambda p: (p.block.start, p.start))


def _lists_areas(section: Section, page: Page) -> bool:
    return any(isinstance(unit, ItemList) and _names_areas(unit, section, page) for unit in section.units)


def _listed(page: Page, sections: Sequence[Section]) -> list[Piece]:
    found: list[Piece] = []
    told: set[int] = set()
    for section in sections:
        if section.under in ("follow_up", "furniture", "contact"):
            named = _named_in(section.heading) if section.heading is not None and is_plan(page) else None
            found += [named] if named is not None else []  # all that is left of a plan may be its contents
            continue
        if section.role == "theme" and section.under == "focus_list" and section.heading is not None:
            is_told = section.parent is not None and section.parent.start in told
            found += [] if is_told else [whole(section.heading)]
        if section.role == "focus_list" and section.heading is not None and _lists_areas(section, page):
            told.add(section.heading.start)  # what is headed below it is another matter
        lines = [section.heading, *(b for b in section.blocks if b.kind == "paragraph")]
        found += [named for line in lines if line is not None and (named := _named_in(line))]
        for unit in section.units:
            if isinstance(unit, ItemList) and (_names_areas(unit, section, page) or _is_headed_as_areas(section, page)):
                found += [_label(piece) for piece in leaves(unit.items)]
            elif isinstance(unit, Row) and (area := row_area(unit.block)) is not None:
                found.append(area)
            elif isinstance(unit, Paragraph) and section.role == "focus_list" and unit.pieces:
                label = split_label(whole(unit.block))
                found += [label[0]] if label is not None else []
    return found


def _names_areas(items: ItemList, section: Section, page: Page) -> bool:
    reading = read_list(items, section)
    role = reading.role
    if role == "none" and reading.rule != "items:unknown":
        return False
    if role == "problems" and items.lead is not None and items.lead.clause.form not in _RESOLVED:
        return bool(lexicon("statements")["agreement_word"].search(items.lead.folded)) and _agreed_on(
            items, section, page
        )
    if reading.rule == LABELLED_AREAS:
        return True
    return role == "focus" or (role in _MAY_BE_AREAS and _agreed_on(items, section, page))


def _is_headed_as_areas(section: Section, page: Page) -> bool:
    """ "Tre fokusområden i överenskommelsen", whose items may be set as aims ("Att få stopp på langning")."""
    heading = section.heading
    is_counted = heading is not None and lexicon("enumerations")["announced"].search(heading.text.casefold())
    return bool(is_counted) and section.role != "promise" and (is_agreement(page) or is_plan(page))


def _agreed_on(items: ItemList, section: Section, page: Page) -> bool:
    """Lists of an agreement or a plan: "Det här pekar den nya överenskommelsen ut:" over bare nouns, and what is called
    areas, even where each tells what is to be reached ("Minska skadegörelsen vid skolorna")."""
    heading = section.heading.text.casefold() if section.heading is not None else ""
    lead = items.lead.folded if items.lead is not None else heading if heading.endswith(":") else ""
    if not lead or not (is_agreement(page) or is_plan(page)):
        return False
    pieces, words = leaves(items.items), lexicon("statements")
    if lexicon("leads")["focus"].search(lead):
        return not any(party_undertakes(piece) for piece in pieces)
    told = words["agreement_word"].search(lead) or words["plan_word"].search(lead)
    return (bool(told) or _are_about_crime(pieces)) and _are_bare(pieces)


def _are_bare(pieces: Sequence[Piece]) -> bool:
    bare = all(piece.clause.form == "noun" and len(piece.text.split()) <= _LONGEST for piece in pieces)
    return bare and len(pieces) > 1


def _are_about_crime(pieces: Sequence[Piece]) -> bool:
    """Whether most items name a known theme: what an agreement lists are its areas then, however it is introduced ("Vi
    ska hjälpas åt med:"), and not its organisation or its grounds."""
    return sum(bool(themes_of(piece.folded)) for piece in pieces) * 2 > len(pieces)


def _named_in(line: Block) -> Piece | None:
    """ "Prioriterat område – trygghet vid stationen": a heading or line that says what it names."""
    piece = whole(line)
    piece = piece.part(0, len(_LEADER.sub("", piece.text)))
    opening = word_pattern(_AREA_HEADING, "labels").match(piece.folded)
    is_line = len(piece.text.split()) <= _LONGEST and not piece.text.endswith((".", ":"))
    return piece.part(opening.end()) if opening and is_line else None


def _label(piece: Piece) -> Piece:
    """The item's label, else its first sentence."""
    label = split_label(piece)
    if label is not None:
        return label[0]
    start, end = sentence_bounds(piece.text)[0]
    first = piece.part(start, end)
    told = lexicon("labels")["tells_of"].search(first.folded)
    if told and 0 < len(first.text[: told.start()].split()) <= _NAME:
        return first.part(0, len(first.text[: told.start()].rstrip()))  # "Trygg skolväg tar sikte på ..."
    return first.part(0, len(first.text.rstrip(" .;,:")))


def _enumerated(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """ "Fokusområdena är narkotika, trafik och otrygga platser": an enumeration in running text."""
    for section, piece in page.prose():
        if section.under in ("follow_up", "furniture", "contact") or section not in sections:
            continue
        match = lexicon("enumerations")["areas"].search(piece.folded)
        if match:
            start = match.end()
            return _split(piece.part(start, len(piece.text.rstrip(" ."))))
        for entry in ("areas_last", "areas_chosen", "areas_first"):
            match = lexicon("enumerations")[entry].search(piece.folded)
            if match:
                return _split(piece.part(match.start("list"), match.end("list")))
    return []


_MARK = r",\s*(?:{and}\s+)?|\s+(?:{and}|{as_well})\s+(?=[^,]+$)"
"""Between the members of an enumeration."""


def _is_in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _split(piece: Piece) -> list[Piece]:
    parts = []
    position = 0
    outer = (mark for mark in word_pattern(_MARK).finditer(piece.text) if not _is_in_brackets(piece.text, mark.start()))
    for mark in [*outer, None]:
        end = mark.start() if mark else len(piece.text)
        if end > position:
            parts.append(piece.part(position, end))
        position = mark.end() if mark else end
    marked = ((part, word_pattern(r"{infinitive_mark}\s+").match(part.folded)) for part in parts)
    parts = [part.part(mark.end()) if mark else part for part, mark in marked]  # "att stoppa buskörningen"
    return [part for part in parts if 0 < len(part.text.split()) <= _LONGEST]
