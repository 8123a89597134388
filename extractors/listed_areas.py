"""Areas in lists, rows and lines: under "Fokusområden", after "har valt tre områden:", in a table's column."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.agreements import binds_parties, is_plan
from extractors.blocks import Block
from extractors.date_ranges import ranges
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.headings import Role
from extractors.structure.items import party_undertakes
from extractors.structure.labels import split_label
from extractors.structure.lists import LABELLED_AREAS, read_list
from extractors.structure.outline import HOLDS_NO_AREAS, Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, Row, Unit, whole
from extractors.structure.units import leaves
from extractors.tables import row_area
from extractors.text import sentence_bounds
from extractors.themes import are_about_crime

_AREA_HEADING = r"(?:\d+\s+)?{area_kind}\s*[:–-]\s*(?=\w)"
_LEADER = re.compile(r"\s*\.{3,}\s*\d*$")
"""Of a table of contents: dots and the number of a page."""
_MAY_BE_AREAS = ("problems", "commitments", "goals", "definition", "none")
_RESOLVED = ("duty", "future", "agreed", "promise")
"""What a lead-in says of problems that an agreement takes on."""
_SILENT: frozenset[Role] = HOLDS_NO_AREAS | {"background"}
"""A background lists crimes as well: those that were looked into."""
_NAME = 5
"""Words of an area that its own sentence opens with."""
_PAGES = 3
"""As often as this the title of a document stands in its text, which heads each page and no part."""
_DESCRIBED = 2
_LONGEST = 14
"""Words of a label. Longer items of an area list are descriptions; their first words are still kept as printed."""


def listed_areas(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """The areas that the sections list, in reading order."""
    found: list[Piece | None] = []
    told: set[int] = set()
    headed = set(_headed(page, sections))
    for section in sections:
        heading = section.heading
        if section.under in ("follow_up", "furniture", "contact"):
            # all that is left of a plan may be its contents
            found += [_named_in(heading)] if heading is not None and is_plan(page) else []
            continue
        if heading is not None and heading.start in headed:
            is_told = section.parent is not None and section.parent.start in told
            found += [] if is_told else [_named_in(heading) or whole(heading)]
        if heading is not None and section.role == "focus_list" and _lists_areas(section, page):
            told.add(heading.start)  # what is headed below it is another matter
        lines = [heading, *(block for block in section.blocks if block.kind == "paragraph")]
        found += [_named_in(line) for line in lines if line is not None]
        for unit in section.units:
            found += _in_unit(unit, section, page)
        found += _explained(section)
    return found


def _headed(page: Page, sections: Sequence[Section]) -> Iterator[int]:
    """Starts of the headings below one that is called areas, but for the title of the document, which heads each page,
    and for those without text where others before them have some ("Information")."""
    below = [one for one in sections if one.role == "theme" and one.under == "focus_list"]
    deeper = {id(one) for one, after in itertools.pairwise(page.sections) if _heads(one, after)}
    times = Counter(one.heading.folded for one in page.sections if one.heading is not None)
    for _, run in itertools.groupby(below, key=lambda one: one.parent):
        group, described = list(run), 0
        own = Counter(one.heading.folded for one in group if one.heading is not None)
        for one in group:
            heading = one.heading
            if heading is None or (times if _may_head_pages(heading) else own)[heading.folded] >= _PAGES:
                continue
            has_text = bool(one.blocks) or id(one) in deeper
            described += has_text
            if has_text or described < _DESCRIBED:
                yield heading.start


def _may_head_pages(heading: Block) -> bool:
    """ "Överenskommelse om samverkan 2019–2021", "Trygga Almsjö 2024"."""
    words = lexicon("statements")
    return bool(ranges(heading.folded)) or any(
        words[entry].search(heading.folded) for entry in ("agreement_word", "promise_word", "plan_word")
    )


def _heads(section: Section, after: Section) -> bool:
    """Whether the section right after another stands under its heading."""
    above, below = section.heading, after.heading
    return above is not None and below is not None and 0 < above.level < below.level


def _explained(section: Section) -> Iterator[Piece]:
    """The labels of paragraphs below "Följande områden är prioriterade:", up to the first without one."""
    below = itertools.dropwhile(lambda unit: not _announces_areas(unit), section.units)
    next(below, None)
    for unit in below:
        label = split_label(whole(unit.block)) if isinstance(unit, Paragraph) and unit.pieces else None
        if label is None:
            return
        yield label[0]


def _announces_areas(unit: Unit) -> bool:
    """Whether a paragraph ends in words that lead into areas."""
    lead = unit.pieces[-1] if isinstance(unit, Paragraph) and unit.pieces else None
    return lead is not None and lead.text.endswith(":") and bool(lexicon("leads")["focus"].search(lead.folded))


def lone_list(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The bare items of the one list of an agreement that names themes under a heading ("Det här ska vi arbeta med"),
    whatever the heading calls them."""
    if not binds_parties(page):
        return []
    lists = [
        leaves(unit.items)
        for section in sections
        if section.under not in _SILENT and not section.reading.names_actor
        for unit in section.units
        if isinstance(unit, ItemList) and unit.lead is None
    ]
    named = [pieces for pieces in lists if are_about_crime(pieces) and _are_bare(pieces)]
    return [_label(piece) for piece in named[0]] if len(named) == 1 else []


def _in_unit(unit: Unit, section: Section, page: Page) -> Iterator[Piece | None]:
    if isinstance(unit, ItemList):
        if _names_areas(unit, section, page) or _is_headed_as_areas(section, page):
            yield from (_label(item.piece) for item in unit.items)
    elif isinstance(unit, Row):
        yield row_area(unit.block)
    elif section.role == "focus_list" and unit.pieces:
        label = split_label(whole(unit.block))
        yield label[0] if label is not None else None


def _lists_areas(section: Section, page: Page) -> bool:
    return any(isinstance(unit, ItemList) and _names_areas(unit, section, page) for unit in section.units)


def _names_areas(items: ItemList, section: Section, page: Page) -> bool:
    if items.lead is not None and lexicon("enumerations")["sources"].search(items.lead.folded):
        return False
    reading = read_list(items, section)
    role = reading.role
    if role == "none" and reading.rule != "items:unknown":
        return False
    taken_on = items.lead is not None and lexicon("enumerations")["taken_on"].search(items.lead.folded)
    if role == "problems" and items.lead is not None and items.lead.clause.form not in _RESOLVED and not taken_on:
        return bool(lexicon("statements")["agreement_word"].search(items.lead.folded)) and _agreed_on(
            items, section, page
        )
    if reading.rule == LABELLED_AREAS:
        return True
    return role == "focus" or (role in _MAY_BE_AREAS and _agreed_on(items, section, page))


def _is_headed_as_areas(section: Section, page: Page) -> bool:
    """ "Tre fokusområden i överenskommelsen", whose items may be set as aims ("Att få stopp på langning")."""
    heading = section.heading
    is_counted = heading is not None and lexicon("enumerations")["announced"].search(heading.folded)
    return bool(is_counted) and section.role != "promise" and binds_parties(page)


def _agreed_on(items: ItemList, section: Section, page: Page) -> bool:
    """Lists of an agreement or a plan: "Det här pekar den nya överenskommelsen ut:" over bare nouns, and what is called
    areas, even where each tells what is to be reached ("Minska skadegörelsen vid skolorna")."""
    heading = section.heading.folded if section.heading is not None else ""
    lead = items.lead.folded if items.lead is not None else heading if heading.endswith(":") else ""
    if not lead or not binds_parties(page) or (items.lead is None and section.reading.names_actor):
        return False  # "Lerby kommun:" over what it gives
    if word_pattern(r"\b{by_means}\W*$", "leads").search(lead):
        return False  # "... ska leda till ett lugnare Lerby genom:"
    pieces, words = leaves(items.items), lexicon("statements")
    if lexicon("leads")["focus"].search(lead) or section.role == "focus_list":
        return not any(party_undertakes(piece) for piece in pieces)
    if all(map(_opens_with_name, pieces)):
        return len(pieces) > 1
    told = words["agreement_word"].search(lead) or words["plan_word"].search(lead)
    return (bool(told) or are_about_crime(pieces)) and _are_bare(pieces)


def _opens_with_name(piece: Piece) -> bool:
    """ "Torg och stråk - Pröva nya lösningar för ljus": a name before what is done about it."""
    label = split_label(piece)
    is_explained = label is not None and label[1] is not None and not piece.text[len(label[0].text) :].startswith(".")
    return is_explained and label is not None and label[0].clause.form == "noun" and not mentions(label[0].text)


def _are_bare(pieces: Sequence[Piece]) -> bool:
    bare = all(piece.clause.form == "noun" and len(piece.text.split()) <= _LONGEST for piece in pieces)
    return bare and len(pieces) > 1


def _named_in(line: Block) -> Piece | None:
    """ "Prioriterat område – trygghet vid stationen": a heading or line that says what it names."""
    opening = word_pattern(_AREA_HEADING, "labels").match(line.folded)
    if opening is None:
        return None
    piece = whole(line)
    piece = piece.part(0, len(_LEADER.sub("", piece.text)))
    is_line = len(piece.text.split()) <= _LONGEST and not piece.text.endswith((".", ":"))
    return piece.part(opening.end()) if is_line else None


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
    told_of = word_pattern(r",\s+{relative}\s").search(first.folded)
    if told_of and told_of.start():
        first = first.part(0, told_of.start())  # "Svartarbete, som snedvrider konkurrensen"
    joint = lexicon("labels")["joint"].search(first.folded)  # "båtstölder och", before the last item
    return first.part(0, len(first.text[: joint.start() if joint else None].rstrip(" .;,:")))
