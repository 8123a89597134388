"""Where in a text a match of an expression may begin, for all expressions that rules look for, told by its words.

What a word may begin is looked up once for all expressions and kept, since texts repeat their words. To see that an
expression (`extractors/lexicon/sought.py`) cannot match in a sentence is then one operation on integers.
"""

from __future__ import annotations

import re

from extractors.lexicon.beginnings import SYMBOLS
from extractors.lexicon.openings import SHORTEST, Kind
from extractors.remembering import forget, remembered, remembered_in_table

_WORD = re.compile(r"\w+")
_wholes: dict[str, int] = {}
_prefixes: dict[str, int] = {}
_TABLES = {"whole": _wholes, "prefix": _prefixes}
"""Bits of the expressions that have a sign, one each."""
_inner: dict[str, dict[str, int]] = {}
"""The same for signs inside of words, by the first letters of these."""
EVERY_TEXT = 1
"""A bit that all texts have."""
_bits = 1


@remembered
def words_in(text: str) -> tuple[int, list[tuple[int, int]]]:
    """What all words of a text may begin together; of each word that may begin something the offset and what it may."""
    bits_of = _bits_of
    each = [(word.start(), bits) for word in _WORD.finditer(text) if (bits := bits_of[word[0]])]
    every = EVERY_TEXT
    for _, bits in each:
        every |= bits
    return every, each


@remembered_in_table
def _bits_of(word: str) -> int:
    bits = _wholes.get(word, 0)
    for length in range(1, min(len(word), SYMBOLS) + 1):
        if found := _prefixes.get(word[:length]):
            bits |= found
    for at in range(len(word) - SHORTEST + 1):
        if signs := _inner.get(word[at : at + SHORTEST]):
            for letters, found in signs.items():
                if letters in word:  # which takes half the time of `startswith`
                    bits |= found
    return bits


def bit_of(signs: frozenset[tuple[Kind, str]]) -> int:
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
