"""Themes of the taxonomy in a text."""

from __future__ import annotations

import re
from functools import cache

from extractors.lexicon.openings import Needs, needs
from schemas.themes import theme_patterns

_GENERAL = "H4"
"""Cooperation fires on "samverkan" in every joint promise; it counts only where nothing else does."""


@cache
def _patterns() -> tuple[tuple[str, Needs, re.Pattern[str]], ...]:
    """Code, letters that must stand somewhere in the text, and the expression of each theme."""
    return tuple((code, needs(rf"\w*(?:{pattern})"), re.compile(pattern)) for code, pattern in theme_patterns())


def themes_of(folded: str) -> list[str]:
    """Codes of the themes that lower-case text is about, in the taxonomy's order."""
    found = [code for code, needed, pattern in _patterns() if needed.have_infix_in(folded) and pattern.search(folded)]
    return [code for code in found if code != _GENERAL] or found
