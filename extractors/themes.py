"""Themes of the taxonomy in a text."""

from __future__ import annotations

from functools import cache

from extractors.lexicon.sought import Sought, known
from extractors.lexicon.words import words_in
from schemas.themes import theme_patterns

_GENERAL = "H4"
"""Cooperation fires on "samverkan" in every joint promise; it counts only where nothing else does."""


@cache
def _patterns() -> tuple[tuple[str, Sought], ...]:
    """Code and expression of each theme, which may match within words."""
    return tuple((code, Sought(*known(rf"\w*(?:{form})\w*", source=form))) for code, form in theme_patterns())


def themes_of(folded: str) -> list[str]:
    """Codes of the themes that lower-case text is about, in the taxonomy's order."""
    themes = _patterns()  # before the words are looked up, which then know them
    every = words_in(folded)[0]
    found = [code for code, theme in themes if every & theme.gate and theme.pattern.search(folded)]
    return [code for code in found if code != _GENERAL] or found
