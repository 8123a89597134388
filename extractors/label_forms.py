"""Headings that are places, names or dates rather than areas."""

from __future__ import annotations

import re

from extractors.date_ranges import ranges
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.place_index import place_names
from extractors.structure.pieces import Piece


def is_place(piece: Piece, page: Page) -> bool:
    """Whether a label is a place: such a heading parts districts, not areas. A name is capitalised in mid-sentence
    too."""
    words = piece.text.split()
    if _is_name_only(piece.text) or piece.folded in place_names():
        return True
    if len(words) > 3:
        return False
    if lexicon("labels")["place"].pattern.fullmatch(piece.folded):
        return True
    if not words[0][:1].isupper() or page.text.count(piece.text) < 2:
        return False  # it stands nowhere else, as most headings
    before = lexicon("labels")["before_place"].alternatives
    pattern = re.compile(rf"\b{before}\s+{re.escape(piece.text)}\b")
    return any(pattern.search(block.text) for block in page.blocks if block is not piece.block)


def _is_name_only(text: str) -> bool:
    """ "Karlslund - Sandvången", "Andersberg och Vallås": several names and nothing else."""
    words = re.findall(r"\w+", word_pattern(r"\b{and}\b").sub(" ", text))
    return (
        len(words) > 1
        and not re.search(r"[/,]", text)
        and not text.isupper()
        and all(word[:1].isupper() for word in words)
    )


def is_date(piece: Piece) -> bool:
    return any(dates.end - dates.start > len(piece.text) * 0.3 for dates in ranges(piece.folded))
