"""Areas that running text enumerates: "Fokusområdena är narkotika, trafik och otrygga platser"."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece

_MARK = r",\s*(?:{and}\s+)?|\s+(?:{and}|{as_well})\s+(?=[^,]+$)"
"""Between the members of an enumeration."""
_LONGEST = 14
"""Words of a member."""


def enumerated_areas(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The members of the first enumeration of areas in the sections."""
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


def _is_in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
