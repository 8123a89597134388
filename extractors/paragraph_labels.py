"""Labels that open paragraphs as a sentence of their own: "Inbrott. Polisen kommer att ..."."""

from __future__ import annotations

from extractors.structure.headings import heading_entry
from extractors.structure.outline import Section
from extractors.structure.pieces import Paragraph, Piece

_LONGEST = 4
"""Words."""
_FEWEST = 2
"""Paragraphs of a section that open so; one alone is a fragment."""


def paragraph_labels(section: Section) -> dict[int, Piece]:
    """The label of each paragraph that has one, without its stop, by the paragraph's identity."""
    found = {
        id(unit): unit.pieces[0].part(0, len(unit.pieces[0].text) - 1)
        for unit in section.units
        if isinstance(unit, Paragraph) and _opens_with_label(unit)
    }
    return found if len(found) >= _FEWEST else {}


def _opens_with_label(paragraph: Paragraph) -> bool:
    if len(paragraph.pieces) < _FEWEST:
        return False
    first = paragraph.pieces[0]
    is_short = first.text.endswith(".") and len(first.text.split()) <= _LONGEST
    return is_short and first.clause.form == "noun" and heading_entry(first.text.rstrip(".")) is None
