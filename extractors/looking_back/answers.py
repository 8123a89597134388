"""What stands directly below a paragraph: its result, in which form."""

from __future__ import annotations

from typing import Literal

from extractors.lexicon import lexicon
from extractors.looking_back.roles import is_marginal, is_past, is_time_label, is_told, lead_mode, split_result_label
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, Unit, whole
from extractors.structure.units import introduces

Answer = Literal["listed", "labelled", "told"]


def answer(below: Unit | None, next_section: Section | None) -> Answer | None:
    """How the unit or heading below answers a promise; None when it tells no result."""
    if isinstance(below, ItemList):
        return "listed" if below.lead is None or not introduces(below.lead.text) else None
    if isinstance(below, Paragraph):
        return _by_paragraph(below)
    heading = next_section.heading if below is None and next_section else None
    return _by_line(whole(heading)) if heading else None


def _by_paragraph(paragraph: Paragraph) -> Answer | None:
    words = whole(paragraph.block)
    if _by_line(words) or split_result_label(words):
        return "labelled"
    if not paragraph.pieces:  # a lone lead-in is left to its list
        return "told" if is_told(words) else None
    first = paragraph.pieces[0]
    points = lexicon("looking_back")["pointer"].search(first.folded)
    return "told" if points or ((is_past(first) or is_told(first)) and not is_marginal(first)) else None


def _by_line(words: Piece) -> Answer | None:
    if lead_mode(words.folded) == "results" or is_time_label(words.text):
        return "labelled"
    return None
