"""Where in a text a match of an expression may begin, for all expressions that rules look for, told by its words.

What a word may begin is looked up once for all expressions and kept, since texts repeat their words. To see that an
expression cannot match in a sentence is then one operation on integers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.lexicon.beginnings import SYMBOLS
from extractors.lexicon.cores import core_of, is_anchored
from extractors.lexicon.openings import SHORTEST, Kind, needs
from extractors.remembering import forget, remembered, remembered_words

_WORD = re.compile(r"\w+")
_wholes: dict[str, int] = {}
_prefixes: dict[str, int] = {}
_TABLES = {"whole": _wholes, "prefix": _prefixes}
"""Bits of the expressions that have a sign, one each."""
_inner: dict[str, dict[str, int]] = {}
"""The same for signs inside of words, by the first letters of these."""
_bits = 0


@remembered
def words_in(text: str) -> tuple[int, list[int], list[int]]:
    """What all words of a text may begin together; offsets of the words that may begin something, and what each may."""
    every, starts, each = 0, [], []
    for word in _WORD.finditer(text):
        if bits := _bits_of(word[0]):
            every |= bits
            starts.append(word.start())
            each.append(bits)
    return every, starts, each


@remembered_words
def _bits_of(word: str) -> int:
    bits = _wholes.get(word, 0)
    for length in range(1, min(len(word), SYMBOLS) + 1):
        bits |= _prefixes.get(word[:length], 0)
    for start in _inner.keys() & {word[at : at + SHORTEST] for at in range(len(word))}:
        for letters, found in _inner[start].items():
            if letters in word:
                bits |= found
    return bits


@dataclass(frozen=True, slots=True, eq=False)
class Sought:
    """An expression that matches from the start of a word to the end of one, and the bits that words know it by."""

    pattern: re.Pattern[str]
    first: int
    """Bit of the words that a match may begin with."""
    anywhere: int
    """Bit of words further on in a match, which may begin at any place; 0 when there are none."""
    bits: int
    """Both."""
    marks: tuple[str, ...]
    """Characters of which a text with none of these words must have some."""
    core: int
    """Bit of words of which each match has one; 0 where no such words are known."""
    is_anchored: bool
    """Whether it matches at the start of a text only."""

    def may_be_in(self, text: str) -> bool:
        """Whether a text has what a match needs."""
        every = words_in(text)[0]
        if self.core and not every & self.core:
            return False
        return bool(every & self.bits) or _has(self.marks, text)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """What `pattern.search(text, start, end)` finds."""
        if end is not None and end < len(text):
            return self.pattern.search(text, start, end)  # the end may cut a word, which is then another
        every, starts, each = words_in(text)
        found = every & self.bits
        if not (found or self.marks) or (self.core and not every & self.core):
            return None
        if self.is_anchored:
            return None if start else self.pattern.match(text)
        if found & self.anywhere or (self.marks and _has(self.marks, text)):
            return self.pattern.search(text, start)
        first, match_at = self.first, self.pattern.match
        for at, bits in zip(starts, each):  # noqa: B905  # made together
            if bits & first and at >= start and (match := match_at(text, at)):
                return match
        return None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text, start, end)` finds."""
        if end is not None and end < len(text):
            return self.pattern.finditer(text, start, end)
        every = words_in(text)[0]
        found = every & self.bits
        if not (found or self.marks) or (self.core and not every & self.core):
            return iter(())
        if found & self.anywhere or (self.marks and _has(self.marks, text)):
            return self.pattern.finditer(text, start)
        return self._each(text, start)

    def _each(self, text: str, start: int) -> Iterator[re.Match[str]]:
        _, starts, each = words_in(text)
        for at, bits in zip(starts, each, strict=True):
            if bits & self.first and at >= start and (match := self.pattern.match(text, at)):
                yield match
                start = match.end()


def _has(marks: tuple[str, ...], text: str) -> bool:
    for mark in marks:  # noqa: SIM110  # `any` over a generator takes twice the time
        if mark in text:
            return True
    return False


Known = tuple[re.Pattern[str], int, int, int, tuple[str, ...], int, bool]


def known(pattern: re.Pattern[str], expression: str) -> Known:
    """What `Sought` holds for a pattern that bounds an expression at words; from now on words know it."""
    needed = needs(expression)
    first, anywhere = _bit(needed.first), _bit(needed.later)
    core = _bit(frozenset(("inner", letters) for letters in core_of(expression)))
    return pattern, first, anywhere, first | anywhere, needed.marks, core, is_anchored(expression)


def _bit(signs: frozenset[tuple[Kind, str]]) -> int:
    """A new bit for words that have one of the signs; 0 for no signs."""
    global _bits
    if not signs:
        return 0
    bit = 1 << _bits
    _bits += 1
    for kind, letters in signs:
        table = _TABLES[kind] if kind != "inner" else _inner.setdefault(letters[:SHORTEST], {})
        table[letters] = table.get(letters, 0) | bit
    forget()  # words that are kept do not know it
    return bit
