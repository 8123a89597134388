"""Headings that name areas though no undertaking stands under them: beside those that have some, over recurring parts,
and those of an agreement or a plan, whose duties are no undertakings."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.agreements import binds_parties
from extractors.area_labels import area_label
from extractors.drafts import Draft
from extractors.headings_over_parts import headings_over_parts
from extractors.lexicon import lexicon
from extractors.news import is_news
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.headings import heading_entry
from extractors.structure.labels import split_label
from extractors.structure.outline import HOLDS_NO_AREAS, Section
from extractors.structure.pieces import Paragraph, Piece, whole
from extractors.subjects import names_subject
from extractors.themes import are_about_crime, themes_of

_LONGEST = 5
"""Words of a theme."""
_FEWEST_OF_NEWS = 3
_NAME = 3
"""Words of a short one."""
_SCRAP = 2
"""Words that a cut leaves of a link or a name."""


def themes_beside(page: Page, drafts: Sequence[Draft], sections: Sequence[Section]) -> list[Piece | None]:
    """Themes in a row of which most have undertakings below: those without any are areas too, and so is a last one
    whose text a page is cut off before."""
    headed = {
        draft.area.block.start for draft in drafts if draft.area is not None and draft.area.block.kind == "heading"
    }
    found: list[Piece | None] = []
    for _, run in itertools.groupby(sections, key=lambda one: (one.role, one.under)):
        every = [(whole(one.heading), one) for one in run if one.heading is not None and one.role == "theme"]
        row = _announced(every)
        held = [i for i, (heading, _) in enumerate(row) if heading.block.start in headed]
        unheld = [one for i, one in enumerate(row[: max(held, default=0)]) if i not in held]
        if len(held) > len(unheld) or (held and len(row) < len(every)):
            found += [area_label(one, page) for heading, one in unheld if one.blocks and _names_theme(heading)]
        if held and held[-1] == len(row) - 2 and _is_short_theme(row[-1][0]) and _is_cut(row[-1][1], page):
            found.append(area_label(row[-1][1], page))
    return found


def _announced(row: list[tuple[Piece, Section]]) -> list[tuple[Piece, Section]]:
    """The headings below a line that announces them ("Bland stegen finns:", "Här är vad vi ska göra"), where
    there is one."""
    lines = [i for i, (heading, one) in enumerate(row) if not one.blocks and _announces(heading)]
    return row[lines[-1] + 1 :] if lines else row


def _announces(line: Piece) -> bool:
    return line.text.endswith(":") or lexicon("labels")["no_label"].opens(line.folded) is not None


def _is_short_theme(heading: Piece) -> bool:
    """ "Fritidshus"; of longer headings only those that name a known theme and tell nothing of it."""
    if not _names_theme(heading) or lexicon("grammar")["subordinator"].search(heading.folded):
        return False  # "Ett samarbete som betyder mycket"
    return len(heading.text.split()) <= _NAME or bool(themes_of(heading.folded))


def _is_cut(section: Section, page: Page) -> bool:
    """Whether the page ends in the middle of the first paragraph below a heading, before any undertaking."""
    if section is not page.sections[-1]:
        return False
    pieces = section.units[-1].pieces if len(section.blocks) == 1 and isinstance(section.units[-1], Paragraph) else ()
    return bool(pieces) and pieces[-1].text[-1:].isalnum() and len(pieces[-1].text.split()) > _SCRAP


def headed_areas(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """The areas that headings of an agreement or a plan name; none for any other page."""
    if not binds_parties(page):
        return []
    over_parts = [area_label(section, page) for section in headings_over_parts(page) if section in sections]
    return over_parts or _themed(page, sections) or _over_promises(page, sections)


def _over_promises(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """Headings over what the parties of an agreement undertake ("Kommunen och polisen åtar sig att ..."), where several
    do."""
    named = [
        one for one in sections if one.role == "theme" and one.heading is not page.heading and _opens_with_promise(one)
    ]
    return [area_label(one, page) for one in named] if len(named) > 1 else []


def _opens_with_promise(section: Section) -> bool:
    first = section.units[0] if section.units else None
    piece = first.pieces[0] if isinstance(first, Paragraph) and first.pieces else None
    return piece is not None and piece.clause.form == "promise" and names_subject(piece, piece.clause)


def _themed(page: Page, sections: Sequence[Section]) -> list[Piece | None]:
    """Headings that name themes, where several do: "Trygga platser", "Unga i riskzon". Subheadings of news have such
    words as well ("Barnen i centrum"), so that all of theirs must."""
    headed = [one for one in sections if one.role == "theme" and one.heading is not None and one.blocks]
    named = [one for one in headed if one.heading is not page.heading and _can_be_theme(one)]
    told = [one for one in named if one.heading is not None and themes_of(one.heading.folded)]
    if is_news(page) and (len(told) < len(named) or len(told) < _FEWEST_OF_NEWS):
        return []
    return [area_label(one, page) for one in named] if len(told) > 1 and len(told) * 2 > len(named) else []


def labelled_paragraphs(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The names that paragraphs of an agreement or a plan open with ("Båtstölder – de har ökat i hamnarna"), where
    several do and most are themes; none for any other page."""
    if not binds_parties(page):
        return []
    blocks = (block for one in sections if one.under not in HOLDS_NO_AREAS for block in one.blocks)
    opened = [split_label(whole(block)) for block in blocks]
    labels = (label.part(0, len(label.text.rstrip(" .:"))) for label, body in filter(None, opened) if body is not None)
    names = [label for label in labels if _is_bare_name(label)]
    return names if len(names) > 1 and are_about_crime(names) else []


def _is_bare_name(label: Piece) -> bool:
    is_name = len(label.text.split()) <= _LONGEST and _names_theme(label) and not mentions(label.text)
    return is_name and heading_entry(label.text) is None


def _can_be_theme(section: Section) -> bool:
    heading = whole(section.heading) if section.heading is not None else None
    if heading is None or len(heading.text.split()) > _LONGEST or section.under in HOLDS_NO_AREAS:
        return False
    return _names_theme(heading) and not mentions(heading.text)


def _names_theme(heading: Piece) -> bool:
    restates = lexicon("labels")["restates"].opens(heading.folded)  # "Polis och kommun i samverkan mot langning"
    is_name = heading.clause.form == "noun" and "," not in heading.text  # not "En tryggare vardag, färre brott"
    return is_name and restates is None
