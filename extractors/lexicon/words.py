"""Where in a text a match of an expression may begin, for all expressions that rules look for, told by its words.

What a word may begin is looked up once for all expressions and kept, since texts repeat their words. To see that an
expression (`extractors/lexicon/sought.py`) cannot match in a sentence is then one operation on integers.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from extractors.lexicon.openings import SHORTEST, Kind
from extractors.remembering import LONGEST_WORD, forget, remembered, remembered_in_table, remembered_words

_WORD = re.compile(r"\w+")
_signs: dict[Kind, dict[str, int]] = {"whole": {}, "prefix": {}, "inner": {}}
"""Bits of the expressions that have a sign, one each."""
EVERY_TEXT = 1
"""A bit that all texts have."""
_PARTS = 2
"""A bit of what stands between two spaces and is more than a word and a mark behind it: its words are told apart. No
expression has this bit, so that it may stand among those of a text."""
_bits = 2


@remembered
def words_in(text: str) -> tuple[int, list[tuple[int, int]]]:
    """What all words of a text may begin together; of each word that may begin something the offset and what it may."""
    begins, each, every, start = _begins, [], EVERY_TEXT, 0
    for run in text.split(" "):
        if bits := begins[run]:
            if bits & _PARTS:
                each += [(start + at, of_part) for at, of_part in _parts[run]]
            else:
                each.append((start, bits))
            every |= bits
        start += len(run) + 1
    return every, each


@remembered_in_table
def _begins(run: str) -> int:
    """What the words between two spaces may begin: as a rule one, or one and a mark behind it, which are told without a
    search."""
    word = run if run.isalnum() else run[:-1]
    if word.isalnum():
        return _may_begin(word)
    return reduce(or_, (bits for _, bits in _parts[run]), _PARTS) if _parts[run] else 0


@remembered_in_table
def _parts(run: str) -> tuple[tuple[int, int], ...]:
    """Offsets of those words between two spaces that may begin something, and what each may."""
    found = _WORD.finditer(run)
    return tuple((match.start(), bits) for match in found if (bits := _may_begin(match[0])))


def _may_begin(word: str) -> int:
    """What a word may begin: anything, where it is too long to be looked through and kept."""
    return _bits_of(word) if len(word) <= LONGEST_WORD else (1 << _bits) - 1


@remembered_words
def _bits_of(word: str) -> int:
    index, prefixes = _index(), _signs["prefix"]
    bits = _signs["whole"].get(word, 0)
    for length in range(1, SHORTEST):
        if found := prefixes.get(word[:length]):
            bits |= found
    for letters, found in index.prefixes.get(word[:SHORTEST], ()):
        if word.startswith(letters):
            bits |= found
    for at in range(len(word) - SHORTEST + 1):
        for letters, found in index.inner.get(word[at : at + SHORTEST], ()):
            if letters in word:  # which takes half the time of `startswith`
                bits |= found
    return bits


class _Index(NamedTuple):
    """Three letters that a word must have, and the longer signs that it is then compared with."""

    prefixes: dict[str, list[tuple[str, int]]]
    """By what they open with."""
    inner: dict[str, list[tuple[str, int]]]
    """Signs inside of words, each by those of its letters that the fewest signs have: a word then has a third of the
    signs to be compared with that it has by their first."""


@cache
def _index() -> _Index:
    inner = _signs["inner"]
    number = Counter(three for letters in inner for three in _threes(letters))
    index = _Index({}, {})
    for letters, bits in _signs["prefix"].items():
        if len(letters) >= SHORTEST:
            index.prefixes.setdefault(letters[:SHORTEST], []).append((letters, bits))
    for letters, bits in inner.items():
        index.inner.setdefault(min(_threes(letters), key=number.__getitem__), []).append((letters, bits))
    return index


def _threes(letters: str) -> list[str]:
    return [letters[at : at + SHORTEST] for at in range(len(letters) - SHORTEST + 1)]


def bit_of(signs: frozenset[tuple[Kind, str]]) -> int:
    """A new bit for words that have one of the signs; 0 for no signs."""
    global _bits
    if not signs:
        return 0
    bit = 1 << _bits
    _bits += 1
    for kind, letters in signs:
        _signs[kind][letters] = _signs[kind].get(letters, 0) | bit
    _index.cache_clear()
    forget()  # words that are kept do not know it
    return bit
