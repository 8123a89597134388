"""A wrong reading, with the words of the document around it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from schemas import Span

from .gold import GoldCommitment
from .words import placed_words, position, words_of

AROUND = 240
"""Characters shown on either side."""
LONGEST = 160
"""Words between the first and the last words of a missed commitment; the longest of 700 annotated ones has 90."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the text that was read, and what stands around it."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong reading."""

    field: str
    what: Literal["missed", "spurious", "wrong"]
    expected: str
    got: str
    excerpt: Excerpt | None = None
    """None where it has no place in the text that was read, or a missed commitment's words are not in it."""


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """`text[start:end]` with what stands around it, cut at white space."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    before = re.sub(r"^\S*\s", "", before) if start > AROUND else before
    after = re.sub(r"\s\S*$", "", after) if end + AROUND < len(text) else after
    return Excerpt(before, text[start:end], after)


def at(text: str, span: Span) -> Excerpt:
    """The excerpt around a span of a record."""
    return excerpt(text, span.start, span.end)


def where_said(text: str, words: str) -> Excerpt | None:
    """The excerpt around the first place that has these words."""
    text = unicodedata.normalize("NFC", text)
    placed, wanted = placed_words(text), words_of(words)
    first = position([word for word, _, _ in placed], wanted) if wanted else None
    return None if first is None else excerpt(text, placed[first][1], placed[first + len(wanted) - 1][2])


def where_undertaken(text: str, commitment: GoldCommitment) -> Excerpt | None:
    """The excerpt around a commitment of gold, from its first words to its last.

    Commitments may begin alike ("Vi lovar att ..."), so of several places the one whose last words follow soonest is
    shown.
    """
    text = unicodedata.normalize("NFC", text)
    placed = placed_words(text)
    words = [word for word, _, _ in placed]
    start, end = words_of(commitment.starts_with), words_of(commitment.ends_with)
    best: tuple[int, int] | None = None
    first = position(words, start)
    while first is not None and start:
        last = position(words[: first + LONGEST], end, first)
        if last is not None and (best is None or last - first < best[1] - best[0]):
            best = (first, last)
        first = position(words, start, first + 1)
    if best is None:
        return where_said(text, commitment.starts_with)
    return excerpt(text, placed[best[0]][1], placed[best[1] + max(1, len(end)) - 1][2])
