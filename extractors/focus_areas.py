"""Printed themes: labels over commitments, and items of lists called focus areas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.announced_areas import announced_areas
from extractors.contents_areas import contents_areas
from extractors.date_ranges import ranges
from extractors.drafts import Draft
from extractors.enumerated_areas import agreed_areas, enumerated_areas
from extractors.lexicon import lexicon
from extractors.listed_areas import listed_areas, lone_list
from extractors.news import is_news
from extractors.page import Page
from extractors.parties import mentions
from extractors.people import people
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece
from extractors.themed_headings import headed_areas, labelled_paragraphs, themes_beside
from extractors.themes import themes_of

_WORD = re.compile(r"\w+")
_BARE = 2
"""Words of a theme and nothing else ("Trafik")."""
_ALIKE = 0.7
"""Share of words from which on two labels say the same ("Unga som begår brott", "Färre unga som begår brott")."""


def focus_pieces(page: Page, drafts: Sequence[Draft], sections: Sequence[Section]) -> list[Piece]:
    """The labels of a promise in reading order, each once; those of a list count beside labels over undertakings only
    where it names these too.
    `sections`: those of the promise; an earlier one on the same page has no areas but its own."""
    areas = [draft.area for draft in drafts if draft.area is not None]
    labels = _unique([*areas, *themes_beside(page, drafts, sections)])
    at = {id(section.heading): i for i, section in enumerate(page.sections)}
    over = [
        one for one in labels if not (_names_dated_document(one) or _is_beside_parties(at.get(id(one.block), 0), page))
    ]
    listed = _unique(listed_areas(page, sections))
    if len(over) == 1 and (not _is_lone_area(over[0], page, drafts) or _is_outdone(over[0], listed)):
        over = []
    if over:
        return _with_unheaded(over, listed or _unique(enumerated_areas(page, sections)))
    if len(listed) == 1 and len(told := _unique(enumerated_areas(page, sections))) > 1:
        return told  # "Fyra områden prioriteras: ...", beside one bullet "fokus på bedrägerier"
    return (
        listed
        or _unique(headed_areas(page, sections))
        or _unique(announced_areas(page, sections))
        or _unique(enumerated_areas(page, sections))
        or _unique(labelled_paragraphs(page, sections))
        or _unique(contents_areas(page, sections))
        or _unique(agreed_areas(page, sections))
        or _unique(lone_list(page, sections))
    )


def _is_lone_area(label: Piece, page: Page, drafts: Sequence[Draft]) -> bool:
    """Whether the only label over undertakings is an area: it names a theme, or stands over a list in the promise.
    Captions and the subheadings of news ("Två händer på ett bord", "Fler pass") stand alone as well: of 27 such labels
    three are areas."""
    if _tells_of_party(label):
        return False
    if label.block.kind != "heading":
        return True
    if themes_of(label.folded):
        # the subheading of news over "Polisen lovar att:" tells of it ("Tryggt ända hem"), unless it is bare
        return not (is_news(page) and _opens_promise(drafts)) or len(label.text.split()) <= _BARE
    at = next((i for i, s in enumerate(page.sections) if s.heading is label.block), None)
    if at is None or page.sections[at].under is None:
        return False
    if _heads_parties(page, at):
        return True
    below_title = at > 0 and page.sections[at - 1].heading is page.heading
    in_list = any(draft.piece.block.kind == "list_item" for draft in drafts if draft.area is not None)
    return in_list and not below_title and not (is_news(page) and _opens_promise(drafts))


def _is_outdone(label: Piece, listed: Sequence[Piece]) -> bool:
    """Whether a list called areas names several, and not the one label over undertakings. Infinitives tell what is
    done about it."""
    names = [piece for piece in listed if piece.clause.form == "noun"]
    return len(names) > 1 and 2 * len(names) > len(listed) and not any(_is_alike(piece, label) for piece in listed)


def _heads_parties(page: Page, at: int) -> bool:
    """ "Satsning på lugna stråk" right over "Polis" and "Kommun"."""
    below = page.sections[at + 1] if at + 1 < len(page.sections) else None
    return not page.sections[at].blocks and below is not None and below.role == "actor"


def _is_beside_parties(at: int, page: Page) -> bool:
    """Whether a section is one more party's: "Kvällslotsarna" behind "Polis" and "Busstrafiken", which stand right
    below an area, over lines that open with neither police nor municipality. `at`: its place on the page."""
    if not at or page.sections[at - 1].role != "actor":
        return False
    own = page.sections[at].blocks
    if any(_opens_with_police_or_municipality(block.text) for block in own):
        return False
    above = next((i for i in range(at - 1, -1, -1) if page.sections[i].role != "actor"), 0)
    return bool(own) and page.sections[above].role == "theme" and _heads_parties(page, above)


def _opens_with_police_or_municipality(text: str) -> bool:
    return any(mention.start == 0 and mention.kind in ("police", "municipality") for mention in mentions(text))


def _names_persons(label: Piece) -> bool:
    """ "Eva Alm och Ulf Ek på torget", below a picture."""
    return len(people(label.text)) > 1 and not themes_of(label.folded)


def _names_dated_document(label: Piece) -> bool:
    """ "Nya överenskommelser 2018"."""
    words = lexicon("statements")
    named = words["agreement_word"].search(label.folded) or words["promise_word"].search(label.folded)
    return bool(named) and bool(ranges(label.folded))


def _opens_promise(drafts: Sequence[Draft]) -> bool:
    """Whether the list is led into as the promise ("Kommunen och polisen lovar att:"), which needs no heading."""
    return any(draft.lead is not None and draft.lead.clause.form == "promise" for draft in drafts)


def _tells_of_party(heading: Piece) -> bool:
    """ "Kommunpolisen vill mötas": what somebody does, no theme."""
    first = next(iter(mentions(heading.text)), None)
    return heading.clause.form == "present" and first is not None and first.start == 0 and first.kind is not None


def _with_unheaded(over: list[Piece], listed: list[Piece]) -> list[Piece]:
    """The labels over undertakings, and the members of a list called areas that have none below, where it names most
    of those that have."""
    items = [piece for piece in listed if piece.block.kind != "heading"]
    others = [piece for piece in items if not any(_is_alike(piece, label) for label in over)]
    named = [label for label in over if any(_is_alike(piece, label) for piece in listed)]
    if not others or 2 * len(named) <= len(over):
        return over
    return _unique([*over, *others])


def _is_alike(one: Piece, other: Piece) -> bool:
    """Whether one label says what another does: most words of the shorter stand in both."""
    first, second = set(_key(one).split()), set(_key(other).split())
    return len(first & second) > _ALIKE * min(len(first), len(second))


def _key(piece: Piece) -> str:
    return " ".join(_WORD.findall(piece.folded))


def _unique(pieces: Iterable[Piece | None]) -> list[Piece]:
    """Each label once, in reading order. What a cut leaves is none, nor is a line that names persons."""
    found: dict[str, Piece] = {}
    for piece in pieces:
        if piece is not None and len(key := _key(piece)) > 1:  # "l" is what a cut leaves
            found.setdefault(key, piece)
    named = (one for one in found.values() if not _names_persons(one))
    return sorted(named, key=lambda p: (p.block.start, p.start))
