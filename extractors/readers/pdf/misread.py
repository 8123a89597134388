"""Key words that OCR misread, put right: the rules that read promises know them by their letters.

Only words of a list (`lexicon/ocr.toml`), and only where what was recognised is no word: of a name nobody knows
whether it has lost its dots.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from extractors.lexicon import lexicon, lexicon_values
from extractors.readers.pdf.model import PageContent
from extractors.remembering import remembered

LONG = 7
"""Letters of a key word that is put right within a compound, too ("dialogkvallar")."""
LONG_ENOUGH_TO_RUN = 6
"""Letters of a key word in which strokes that ran together still leave something to know it by."""
_ADDRESS = re.compile(r"[@/\\_]|www|\w\.\w")
"""A part of an address, which is written without marks above its letters."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def put_right(page: PageContent) -> PageContent:
    """The page, whose words were recognised, with its key words as they are written."""
    for word in page.words:
        word.text = mended(word.text)
    return page


@remembered
def mended(text: str) -> str:
    """What was recognised between two spaces; its digits and marks stay, and so do addresses."""
    if _ADDRESS.search(text):
        return text
    return _LETTERS.sub(lambda letters: _word(letters[0]), text)


def _word(word: str) -> str:
    low = word.casefold()
    if low in _left_alone():
        return word
    bare = _bare(low)
    if bare in _by_bare_form():
        return _in_case(word, _by_bare_form()[bare])
    return _compound(word, bare) if len(bare) == len(word) else word


def _compound(word: str, bare: str) -> str:
    """A word of which the longest key word at its end or start is put right."""
    for length in range(len(word) - 2, LONG - 1, -1):
        if tail := _by_bare_form().get(bare[-length:]):
            return word[:-length] + _in_case(word[-length:], tail)
        if head := _by_bare_form().get(bare[:length]):
            return _in_case(word[:length], head) + word[length:]
    return word


def _bare(word: str) -> str:
    """Letters without what stands above them."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


def _in_case(like: str, word: str) -> str:
    if like.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if like[0].isupper() else word


@cache
def _left_alone() -> frozenset[str]:
    return frozenset([*lexicon("ocr")["own_word"].forms, *lexicon("ocr")["key_word"].forms])


@cache
def _by_bare_form() -> dict[str, str]:
    """Key words by what may be recognised in their place."""
    run = lexicon_values("ocr", "run_together")
    forms: dict[str, str] = {}
    for word in lexicon("ocr")["key_word"].forms:
        bare = _bare(word)
        forms[bare] = word
        if len(word) >= LONG_ENOUGH_TO_RUN:
            forms |= {bare.replace(apart, together, 1): word for apart, together in run.items() if apart in bare}
    return forms
