"""Themes of the taxonomy in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractors.lexicon.sought import Sought, known
from extractors.lexicon.words import words_in
from extractors.structure.pieces import Piece
from schemas.themes import theme_patterns

_GENERAL = "H4"
"""Cooperation fires on "samverkan" in every joint promise; it counts only where nothing else does."""


class _Theme(NamedTuple):
    """Its code, the bits of which a text must have one, and its expression, which may match within words."""

    code: str
    gate: int
    pattern: re.Pattern[str]


@cache
def _all() -> tuple[_Theme, ...]:
    sought = ((code, form, Sought(*known(rf"\w*(?:{form})\w*"))) for code, form in theme_patterns())
    return tuple(_Theme(code, whole.gate, re.compile(form)) for code, form, whole in sought)


def themes_of(folded: str) -> list[str]:
    """Codes of the themes that lower-case text is about, in the taxonomy's order."""
    themes = _all()  # before the words are looked up, which then know them
    every = words_in(folded)[0]
    found = [theme.code for theme in themes if every & theme.gate and theme.pattern.search(folded)]
    return [code for code in found if code != _GENERAL] or found


def are_about_crime(pieces: Sequence[Piece]) -> bool:
    """Whether most pieces name a known theme: what an agreement lists are its areas then, however it is introduced
    ("Vi ska hjälpas åt med:"), and not its organisation or its grounds."""
    return sum(bool(themes_of(piece.folded)) for piece in pieces) * 2 > len(pieces)
