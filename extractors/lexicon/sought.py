"""Expressions that rules look for, tried where the words of a text say that a match may begin."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from extractors.lexicon.cores import core_of, is_anchored
from extractors.lexicon.openings import initials_of, needs
from extractors.lexicon.words import EVERY_TEXT, bit_of, words_in
from extractors.remembering import kept

_MAY_OPEN_WITH_MARK = re.compile(r"[/%.]|\\[DSW]|\[\^")
"""Expressions that may match from "/" or "%", which stand glued to a number."""
_WITHIN_WORD = re.compile(r"\w\w")
_END = sys.maxsize
"""Of any text, as `re` has it."""


def bounded(expression: str) -> str:
    """An expression that matches at word bounds only. The bound before "/" and "%" is not asked for where nothing opens
    with them, which halves the time of a search."""
    before = r"(?:(?<!\w)|(?=[/%]))" if _MAY_OPEN_WITH_MARK.search(expression) else r"(?<!\w)"
    return rf"{before}(?:{expression})(?!\w)"


@dataclass(frozen=True, eq=False)
class Sought:
    """An expression that matches from the start of a word to the end of one, and the bits that words know it by."""

    source: str
    first: int
    """Bit of the words that a match may begin with."""
    anywhere: int
    """Bit of words further on in a match, which may begin at any place; 0 when there are none."""
    bits: int
    """Both."""
    marks: tuple[str, ...]
    """Characters of which a text with none of these words must have some."""
    gate: int
    """Bits of which a text must have one for a match: of the words that each match has, where such are known."""
    initials: str
    """Letters of which each match opens with one; none where that cannot be told."""
    is_anchored: bool
    """Whether it matches at the start of a text only."""
    free: Sought | None
    """Those of its alternatives that match elsewhere too, where some match at the start only."""

    @kept
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when first tried: a document needs half of all."""
        return re.compile(self.source)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has what a match needs."""
        every = words_in(text)[0]
        return bool(every & self.gate) and (bool(every & self.bits) or _has(self.marks, text))

    def may_open_with(self, word: str) -> bool:
        """Whether a match may begin with a word. Not for expressions that may begin with any (`anywhere`, `marks`)."""
        return bool(words_in(word)[0] & self.first)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """What `pattern.search(text, start, end)` finds."""
        if end != _END and _cuts_word(text, end):
            return self.pattern.search(text, start, end)  # what is left of the word may begin something else
        every, each = words_in(text)
        if not every & self.gate:
            return None
        found = every & self.bits
        if not (found or self.marks):
            return None
        if self.is_anchored or self.free:
            opening = self.pattern.match(text, 0, end) if not start and self._may_open(every, each) else None
            return opening or (self.free.search(text, start, end) if self.free else None)
        if found & self.anywhere or (self.marks and _has(self.marks, text)):
            return self.pattern.search(text, start, end)
        first, match_at = self.first, self.pattern.match
        for at, bits in each:
            if bits & first and at >= start and (match := match_at(text, at, end)):
                return match
        return None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text, start, end)` finds."""
        is_cut = end != _END and end < len(text)
        if is_cut and _cuts_word(text, end):
            return self.pattern.finditer(text, start, end)
        every, each = words_in(text)
        found = every & self.bits
        if not every & self.gate or not (found or self.marks):
            return iter(())
        if is_cut:
            return self.pattern.finditer(text, start, end)
        if self.free:
            may_open = not start and self._may_open(every, each)
            return self._opening_and_free(self.free, text, start) if may_open else self.free.finditer(text, start)
        if found & self.anywhere or (self.marks and _has(self.marks, text)):
            return self.pattern.finditer(text, start)
        return self._each(text, start)

    def _opening_and_free(self, free: Sought, text: str, start: int) -> Iterator[re.Match[str]]:
        """What any alternative finds at the start of a text, then what the free ones do: the words of those that are
        bound to the start may stand in every sentence."""
        if opening := self.pattern.match(text):
            yield opening
            start = opening.end()
        yield from free.finditer(text, start)

    def _may_open(self, every: int, each: list[tuple[int, int]]) -> bool:
        """Whether a match may stand at the start of a text with these words."""
        if every & self.anywhere or self.marks:
            return True
        return bool(each) and not each[0][0] and bool(each[0][1] & self.first)

    def _each(self, text: str, start: int) -> Iterator[re.Match[str]]:
        first, match_at = self.first, self.pattern.match
        for at, bits in words_in(text)[1]:
            if bits & first and at >= start and (match := match_at(text, at)):
                yield match
                start = match.end()


def likely(entries: Iterable[_Sought], text: str) -> list[_Sought]:
    """Those of some expressions that may be in a text. Rules that go through many find few of them likely; to ask each
    takes four times as long."""
    every = words_in(text)[0]
    return [one for one in entries if every & one.gate and (every & one.bits or _has(one.marks, text))]


def _cuts_word(text: str, at: int) -> bool:
    """Whether an offset within a text stands inside of a word."""
    return text[at - 1 : at] != " " and _WITHIN_WORD.match(text, at - 1) is not None


def _has(marks: tuple[str, ...], text: str) -> bool:
    for mark in marks:  # noqa: SIM110  # `any` over a generator takes twice the time
        if mark in text:
            return True
    return False


_Sought = TypeVar("_Sought", bound=Sought)
Known = tuple[str, int, int, int, tuple[str, ...], int, str, bool, Sought | None]


def known(expression: str, free: str = "") -> Known:
    """What `Sought` holds for an expression; from now on words know it.

    `free`: those of its alternatives that match elsewhere too, where the others match at the start of a text only.
    """
    needed = needs(expression)
    first, anywhere = bit_of(needed.first), bit_of(needed.later)
    core = bit_of(frozenset(("inner", letters) for letters in core_of(expression)))
    return (
        bounded(expression),
        first,
        anywhere,
        first | anywhere,
        needed.marks,
        core or (EVERY_TEXT if needed.marks else first | anywhere),
        initials_of(needed),
        is_anchored(expression),
        Sought(*known(free)) if free and anywhere else None,
    )
