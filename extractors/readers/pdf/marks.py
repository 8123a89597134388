"""The marks that open list items: bullets of all fonts, drawn ones, numbers and letters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.readers.pdf.model import Area, Word

BULLETS = frozenset("•‣◦▪▫■□●○·∙⁃►▶▸➢➤➔✓✔✗❖♦◆⚫⦁\ufffd*")
DASHES = frozenset("-–—−‐")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-zA-ZåäöÅÄÖ]|[ivxIVX]{2,4})[.)]|\d{1,2}(\.\d{1,2}){1,3}\.?")

_PLAIN_NUMBER = re.compile(r"\(?\d{1,2}[.)]|[a-zA-Z]\)")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stood before an item."""

    text: str
    x0: float
    is_number: bool = False


def is_private(letter: str) -> bool:
    """Private use area: Word writes the bullets of Symbol and Wingdings there (U+F0B7, U+F0A7)."""
    return "\ue000" <= letter <= "\uf8ff"


def split_mark(words: list[Word]) -> tuple[Mark, list[Word]] | None:
    """The mark that opens a line and the words behind it; None when the line opens with text."""
    first, rest = words[0], words[1:]
    letter = first.text[0]
    gap = rest[0].x0 - first.x1 if rest else 0.0
    if rest and (first.text in BULLETS or (len(first.text) == 1 and is_private(letter))):
        return Mark("•" if is_private(letter) or letter == "\ufffd" else first.text, first.x0), rest
    if rest and first.text in DASHES:
        return (Mark(first.text, first.x0), rest) if not rest[0].text[0].isdigit() or gap > 0.5 * first.size else None
    if rest and first.text in ("o", "§") and gap > 0.5 * first.size and not rest[0].text[0].isdigit():
        return Mark(first.text, first.x0), rest
    if rest and _NUMBER.fullmatch(first.text) and (_PLAIN_NUMBER.fullmatch(first.text) or gap > 0.45 * first.size):
        return Mark(first.text, first.x0, True), rest
    return _glued_mark(first, rest)


def _glued_mark(first: Word, rest: list[Word]) -> tuple[Mark, list[Word]] | None:
    """A bullet typed or drawn without a space behind it."""
    letter, text = first.text[0], first.text[1:]
    is_bullet = (letter in BULLETS and letter not in "·*") or is_private(letter)
    if text and (is_bullet or (letter in DASHES and text[:1].isupper() and text[1:2].islower())):
        inner = replace(first, text=text, x0=first.x0 + (first.x1 - first.x0) / len(first.text))
        return Mark("•" if is_private(letter) or letter == "\ufffd" else letter, first.x0), [inner, *rest]
    return None


def drawn_mark(word: Word, dots: list[Area]) -> Mark | None:
    """A bullet that was drawn as a shape close to the left of a line's first word."""
    for dot in dots:
        left, top, right, bottom = dot.box
        if (
            0 < word.x0 - right < 3 * word.size
            and word.top < (top + bottom) / 2 < word.baseline
            and right - left < word.size
        ):
            return Mark("•", left)
    return None
