"""Texts compared as words, so that bullets, hyphens and punctuation decide nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

TAG_WORDS = 10
"""Words that may follow the last words of a commitment: an actor tag such as "(Polis och kommun)"."""
_RUN = re.compile("[\\w\u00ad–-]+")
_HYPHENS = re.compile("[\u00ad–-]")


def placed_words(text: str) -> list[tuple[str, int, int]]:
    """Casefolded words without hyphens, each with where it stands in `text`, which is in Unicode's form NFC."""
    runs = ((_HYPHENS.sub("", run[0]).casefold(), run.start(), run.end()) for run in _RUN.finditer(text))
    return [run for run in runs if run[0]]


def words_of(text: str | None) -> list[str]:
    """The words alone."""
    return [word for word, _, _ in placed_words(unicodedata.normalize("NFC", text or ""))]


def position(within: Sequence[str], wanted: Sequence[str], start: int = 0) -> int | None:
    """Index of the first occurrence of `wanted` at or after `start`; no words stand anywhere."""
    count = len(wanted)
    places = range(start, len(within) - count + 1)
    return next((place for place in places if list(within[place : place + count]) == list(wanted)), None)


def opens_with(text: Sequence[str], start: Sequence[str]) -> bool:
    """Whether the first words of gold stand in `text`, be it after a merged lead-in or label."""
    return position(text, start) is not None


def closes_with(text: Sequence[str], end: Sequence[str]) -> bool:
    """Whether the last words of gold end `text`, a tag after them aside."""
    return position(text, end, max(0, len(text) - len(end) - TAG_WORDS)) is not None


def same_label(expected: str, found: str) -> bool:
    """Whether one label is the other, or holds it."""
    one, other = words_of(expected), words_of(found)
    return bool(one) and (one == other or opens_with(other, one) or (bool(other) and opens_with(one, other)))
