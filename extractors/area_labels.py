"""The labels that stand over sections: which headings name an area, and for what they hold."""

from __future__ import annotations

import itertools
from dataclasses import replace

from extractors.blocks import Block
from extractors.drafts import Draft
from extractors.headings_over_parts import headings_over_parts
from extractors.label_forms import is_date, is_place
from extractors.lexicon import lexicon
from extractors.page import Page, joins_both
from extractors.people import people
from extractors.place_index import place_names
from extractors.remembering import remembered
from extractors.structure.leads import is_open
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, whole
from extractors.themes import themes_of

_SENTENCE = 4
"""Words of a heading that may go on about the one above it."""
_REACH = 5
"""Words in which its verb stands."""
_FEWEST = 2
"""Labels: areas come in numbers."""


@remembered
def page_themes(page: Page) -> dict[int, Piece]:
    """The label over each section that has one, by the section's `id`."""
    found: dict[int, Piece] = {}
    theme: Piece | None = None
    is_area = False
    before: Section | None = None
    for section in page.sections:
        if not (before is not None and theme is not None and _goes_on_about(before, section, page)):
            theme = theme_over(section, page, theme, is_area)
        before = section
        if theme is not None:
            found[id(section)] = theme
            if section.heading is theme.block:
                is_area = section.parent is not None and section.parent is not page.heading
    return found


def _goes_on_about(above: Section, section: Section, page: Page) -> bool:
    """ "Bränder i containrar har blivit fler" / "Anlagda bränder är farliga": a sentence without its stop under a
    heading with nothing between them is text, and the first is the label."""
    if above.role != "theme" or section.role != "theme" or above.blocks or section.heading is None:
        return False
    if above.heading is None or above.heading is page.heading or len(section.heading.text.split()) < _SENTENCE:
        return False
    if joins_both(whole(section.heading)):
        return True  # "Polis och kommun sida vid sida mot hot"
    return not section.blocks and _is_told(whole(section.heading))


def _is_told(heading: Piece) -> bool:
    """Whether a heading is a sentence that tells how things are: "Skräp lockar till mer skräp"."""
    grammar, words = lexicon("grammar"), heading.folded.split()[:_REACH]
    joints = (*grammar["preposition"].forms, *grammar["and"].forms)
    verb = any(grammar["finite"].pattern.fullmatch(b) for a, b in itertools.pairwise(words) if a not in joints)
    return verb or bool(lexicon("verbs")["copula"].search(heading.folded))


def theme_over(section: Section, page: Page, above: Piece | None, is_area: bool) -> Piece | None:
    """The label that stands over a section: its own theme heading, or the one above headings such as "Aktiviteter"
    and "Polisen". `is_area`: the label above stands under a heading that opens the promise."""
    heading = section.heading
    if heading is None:
        return above
    if above is not None and lexicon("labels")["restates"].opens(heading.folded):
        return above
    if section.role == "theme" and not section.reading.names_actor:
        return area_label(section, page)
    if section.role == "actor" and section in headings_over_parts(page):
        return area_label(section, page)  # "Skolan" over "Polisen lovar" and "Kommunen lovar"
    if section.role in ("validity", "review", "definition") or heading is page.heading:
        return above if heading is not page.heading and _recurs(heading.text, page) else None  # "Varför?", "Syfte"
    if section.role == "promise" and lexicon("statements")["promise_word"].search(heading.folded):
        if _is_label_among_themes(section, page):
            return whole(heading)
        if numbered := _after_number(whole(heading)):
            return numbered
        return above if _recurs(heading.text, page) else None
    if section.role == "promise" and not section.reading.names_actor and not (is_area or _is_deeper(heading, above)):
        return above if _recurs(heading.text, page) or _completes_each(section, page) else None
    return above


def _completes_each(section: Section, page: Page) -> bool:
    """ "Vi ska arbeta med farter genom att" below a label: a heading that stays open and so leads into a list, where
    others on the page do. One alone opens the promise."""
    open_ones = [one for one in page.sections if one.heading is not None and is_open(one.heading.text)]
    return section in open_ones and len(open_ones) >= _FEWEST


def _is_deeper(heading: Block, above: Piece | None) -> bool:
    """Whether a heading is printed a level below a label; "Det här ska vi göra" set once on a page opens its promise
    and belongs to no label before it."""
    return above is not None and above.block.level < heading.level


def area_label(section: Section, page: Page) -> Piece | None:
    """A theme heading without its numbering; none for the page's title, dates and names of people's groups."""
    heading = section.heading
    if heading is None or heading is page.heading or section.under in ("furniture", "contact") or is_open(heading.text):
        return None
    if lexicon("labels")["no_label"].opens(heading.folded):
        return None
    piece = whole(heading)
    numbering = lexicon("labels")["numbering"].opens(piece.folded)
    if numbering:
        piece = piece.part(numbering.end())  # "Fokusområde Trafik" is nobody's name
    if people(piece.text) and not heading.text.endswith(":") and not _is_theme_in_capitals(piece):
        return None
    piece = piece.part(0, len(piece.text.rstrip(" :.")))
    if piece.clause.form in ("promise", "agreed") or _names_agreement(piece):
        return None
    if not piece.text or is_date(piece) or (is_place(piece, page) and not _is_among_labels(section, page)):
        return None
    return piece


def _is_theme_in_capitals(heading: Piece) -> bool:
    """ "NARKOTIKA BLAND UNGA", which looks like three names."""
    return heading.text.isupper() and bool(themes_of(heading.folded))


def _names_agreement(heading: Piece) -> bool:
    """ "Kommunen och polisen har skrivit avtal": the heading of a piece of news, which its promise stands in."""
    return bool(lexicon("statements")["agreement_word"].search(heading.folded)) and heading.clause.form != "noun"


def _is_among_labels(section: Section, page: Page) -> bool:
    """A place among headings most of which name areas ("Krogmiljö", "Nordstan", "Svart handel") is one of them."""
    if section.heading is not None and section.heading.folded in place_names():
        return False  # the municipality itself
    siblings = [s for s in page.sections if s.role == "theme" and s.under == section.under and s.heading is not None]
    places = sum(is_place(whole(s.heading), page) for s in siblings if s.heading is not None)
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
