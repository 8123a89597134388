"""Headings over undertakings: as the label of an area, or as undertakings themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extractors.blocks import Block
from extractors.clauses import place_names
from extractors.dates import ranges
from extractors.drafts import Draft
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.parties import mentions
from extractors.people import people
from extractors.structure.lists import is_open, read_list
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece, whole
from extractors.structure.units import introduces, leaves

_LONG = 7
"""Words of a heading with "vi" that undertakes something; "Det här ska vi göra" opens a section."""
_FEWEST = 2
"""Headings that are undertakings come in numbers; a single one is a title."""


def headline_sections(page: Page) -> list[Section]:
    """Sections whose headings are the undertakings ("Polisen ska fotpatrullera minst 60 gånger"); the text below
    explains."""
    found = [s for s in page.sections if s.heading is not None and s.heading is not page.heading and _undertakes(s)]
    return found if len(found) >= _FEWEST else []


def _undertakes(section: Section) -> bool:
    if section.role not in ("theme", "promise") or section.under in (
        "follow_up",
        "background",
        "goals",
        "contact",
        "furniture",
    ):
        return False
    piece = whole(section.heading)  # type: ignore[arg-type]
    clause = piece.clause
    if lexicon("sentences")["umbrella"].search(piece.folded) or _carried_out_below(section):
        return False
    if introduces(piece.text + ".") or len(piece.text.split()) < 5 or piece.text.endswith((":", "?")):
        return False
    return clause.form in ("promise", "duty", "future") and any(
        m.kind or (m.category == "both" and len(piece.text.split()) >= _LONG)
        for m in mentions(piece.text[: clause.verb_end + 30])
    )


def _carried_out_below(section: Section) -> bool:
    """Whether the list under a heading holds the undertakings itself."""
    for unit in section.units:
        if isinstance(unit, ItemList):
            acting = [p for p in leaves(unit.items) if p.clause.form in ("promise", "duty", "future", "infinitive")]
            if (unit.lead is not None and read_list(unit, section).role == "commitments") or len(acting) * 2 > len(
                leaves(unit.items)
            ):
                return True
    return False


def headline_draft(section: Section) -> Draft:
    """The undertaking of such a heading."""
    piece = whole(section.heading)  # type: ignore[arg-type]
    return Draft(piece=piece, clause=piece.clause, evidence=("heading:undertaking",))


@lru_cache(maxsize=8)
def page_themes(page: Page) -> dict[int, Piece]:
    """The label over each section that has one, by the section's `id`."""
    found: dict[int, Piece] = {}
    theme: Piece | None = None
    is_area = False
    for section in page.sections:
        theme = theme_over(section, page, theme, is_area)
        if theme is not None:
            found[id(section)] = theme
            if section.heading is theme.block:
                is_area = section.parent is not None and section.parent is not page.heading
    return found


def theme_over(section: Section, page: Page, above: Piece | None, is_area: bool) -> Piece | None:
    """The label that stands over a section: its own theme heading, or the one above headings such as "Aktiviteter"
    and "Polisen". `is_area`: the label above stands under a heading that opens the promise."""
    heading = section.heading
    if heading is None:
        return above
    if above is not None and lexicon("labels")["restates"].opens(heading.text.casefold()):
        return above
    if section.role == "theme" and not section.reading.names_actor:
        return area_label(section, page)
    if section.role in ("validity", "review", "definition") or heading is page.heading:
        return None
    if section.role == "promise" and lexicon("statements")["promise_word"].search(heading.text.casefold()):
        if _is_label_among_themes(section, page):
            return whole(heading)
        if numbered := _after_number(whole(heading)):
            return numbered
        return above if _recurs(heading.text, page) else None
    if section.role == "promise" and not section.reading.names_actor and not (is_area or _is_deeper(heading, above)):
        return above if _recurs(heading.text, page) else None
    return above


def _is_deeper(heading: Block, above: Piece | None) -> bool:
    """Whether a heading is printed a level below a label; "Det här ska vi göra" set once on a page opens its promise
    and belongs to no label before it."""
    return above is not None and above.block.level < heading.level


def area_label(section: Section, page: Page) -> Piece | None:
    """A theme heading without its numbering; none for the page's title, dates and names of people's groups."""
    heading = section.heading
    if heading is None or heading is page.heading or section.under in ("furniture", "contact") or is_open(heading.text):
        return None
    names_person = people(heading.text) and not heading.text.endswith(":")
    if names_person or lexicon("labels")["no_label"].opens(heading.text.casefold()):
        return None
    piece = whole(heading)
    numbering = lexicon("labels")["numbering"].opens(piece.folded)
    if numbering:
        piece = piece.part(numbering.end())
    piece = piece.part(0, len(piece.text.rstrip(" :.")))
    if piece.clause.form == "promise":
        return None
    if not piece.text or _is_date(piece) or (_is_place(piece, page) and not _is_among_labels(section, page)):
        return None
    return piece


def _is_among_labels(section: Section, page: Page) -> bool:
    """A place among headings most of which name areas ("Krogmiljö", "Nordstan", "Svart handel") is one of them."""
    if section.heading is not None and section.heading.text.casefold() in place_names():
        return False  # the municipality itself
    siblings = [s for s in page.sections if s.role == "theme" and s.under == section.under and s.heading is not None]
    places = sum(_is_place(whole(s.heading), page) for s in siblings if s.heading is not None)
    return len(siblings) - places >= _FEWEST and places * 2 < len(siblings)


def labelled_by_lead(drafts: list[Draft]) -> list[Draft]:
    """Where other lists stand under printed labels, the goal that leads into an unlabelled list is its label
    ("Polisen ska öka synligheten genom:")."""
    if len({draft.area.folded for draft in drafts if draft.area is not None}) < _FEWEST:
        return drafts
    return [replace(d, area=_goal_of(d.lead)) if d.area is None and d.lead is not None else d for d in drafts]


def _goal_of(lead: Piece) -> Piece | None:
    match = lexicon("labels")["goal_lead"].search(lead.folded)
    return lead.part(0, match.start()) if match and lead.clause.form in ("duty", "future") else None


def _is_label_among_themes(section: Section, page: Page) -> bool:
    """ "Gemensamma löften mellan X och Y" between theme headings is a label as they are; one with a year is a
    promise of its own."""
    heading = section.heading
    if heading is None or any(c.isdigit() for c in heading.text) or len(heading.text.split()) < 5:
        return False
    themes = [s for s in page.sections if s.role == "theme" and s.under == "promise"]
    return len(themes) >= _FEWEST and any(t.blocks and t.blocks[0].start < heading.start for t in themes)


def _after_number(heading: Piece) -> Piece | None:
    """The label of "Löfte 1 – Tryggare centrum"; None for "Löfte 1" alone."""
    numbering = lexicon("labels")["numbering"].opens(heading.folded)
    rest = heading.part(numbering.end()) if numbering else None
    return rest if rest is not None and rest.text else None


def _recurs(text: str, page: Page) -> bool:
    """ "Medborgarlöfte:" set under each theme anew belongs to the theme above."""
    return sum(s.heading is not None and s.heading.text == text for s in page.sections) > 1


def _is_place(piece: Piece, page: Page) -> bool:
    """Whether a label is a place: such a heading parts districts, not areas. A name is capitalised in mid-sentence
    too."""
    words = piece.text.split()
    if _is_name_only(piece.text) or piece.folded in place_names():
        return True
    if len(words) > 3:
        return False
    if lexicon("labels")["place"].pattern.fullmatch(piece.folded):
        return True
    before = lexicon("labels")["before_place"].alternatives
    pattern = re.compile(rf"\b{before}\s+{re.escape(piece.text)}\b")
    return words[0][:1].isupper() and any(
        pattern.search(block.text) for block in page.blocks if block is not piece.block
    )


def _is_name_only(text: str) -> bool:
    """ "Karlslund - Sandvången", "Andersberg och Vallås": several names and nothing else."""
    words = re.findall(r"\w+", word_pattern(r"\b{and}\b").sub(" ", text))
    return (
        len(words) > 1
        and not re.search(r"[/,]", text)
        and not text.isupper()
        and all(word[:1].isupper() for word in words)
    )


def _is_date(piece: Piece) -> bool:
    return any(dates.end - dates.start > len(piece.text) * 0.3 for dates in ranges(piece.folded))
