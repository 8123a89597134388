"""Headings over undertakings: as the label of an area, or as undertakings themselves."""

from __future__ import annotations

from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.lists import read_list
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece, whole
from extractors.structure.units import introduces, leaves
from extractors.targets import targets_of

_SHORT = 5
"""Words of a heading that undertakes something."""
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
    number = len(piece.text.split())
    if _is_measured(piece, section):
        return True
    if number < _SHORT or piece.text.endswith((":", "?")) or piece.clause.form not in ("promise", "duty", "future"):
        return False  # as 13 headings in 14, whose lists need not be read
    if lexicon("sentences")["umbrella"].search(piece.folded) or introduces(piece.text + "."):
        return False
    named = mentions(piece.text[: piece.clause.verb_end + 30])
    acts = any(m.kind or (m.category == "both" and number >= _LONG) for m in named)
    return acts and not _carried_out_below(section)


def _is_measured(piece: Piece, section: Section) -> bool:
    """ "Anordna minst fyra öppna hus på polisstationen", "I snitt två kontroller per vecka": says what and how much; no
    problem ("I snitt tre inbrott per vecka"), nor what the list below it carries out."""
    if len(piece.text.split()) < _SHORT or piece.clause.form not in ("infinitive", "noun"):
        return False
    counted = targets_of(piece)[0]
    if piece.clause.form == "infinitive":
        return bool(counted)
    work = lexicon("targets")["event"]
    is_work = any(target.per and work.search(target.unit.casefold()) for target in counted)
    return is_work and not _carried_out_below(section)


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
