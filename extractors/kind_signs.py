"""What a page shows of its kind: stems of its words, its address, its shape, and what the rules make of it.

Each group stays because documents of sets left out of the fit are read worse without it; docs/accuracy.md has the
figures, and those of groups that were tried and gave nothing (words of headings and titles, forms of clauses,
quotations, the single questions of the rules).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.place_addresses import split_address
from schemas.vocabulary import DocumentKind

_DIGIT = re.compile(r"\d")
_STEMS = re.compile(r"([a-zåäöéü]{2,7})[a-zåäöéü]*")
"""Seven letters of a word, one more than of a sentence's in the second look; other lengths were not tried."""
_OPENING = 3
"""Sentences of running text that say what a page is."""
_SHORT = 5
"""Words of a line that is a link, a label or a heading."""
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 60)
"""Numbers that are told apart; between them all are alike."""
_SUBJECTS = ("promise_word", "agreement_word")
"""Of the lexicon of statements: what a page may be about."""


def kind_signs(page: Page, drafts: Sequence[Draft], ruled: DocumentKind) -> set[str]:
    """The signs of a page whose undertakings are `drafts` and whose kind is `ruled`, both by the rules."""
    signs = {f"rule:{ruled}", *_of_drafts(drafts), *_of_shape(page)}
    signs.update(_of_words(page), _of_address(page))
    return signs


def _of_drafts(drafts: Sequence[Draft]) -> Iterator[str]:
    yield f"drafts:{_step(len(drafts))}"
    if drafts:
        yield "drafts:prose" if all(one.is_prose for one in drafts) else "drafts:list"


def _of_words(page: Page) -> Iterator[str]:
    """Stems of all words, and apart those of the opening."""
    opening = " ".join(piece.folded for _, piece in itertools.islice(page.prose(), _OPENING))
    every = " ".join([block.folded for block in page.blocks])
    return itertools.chain(_stems("opening", opening), _stems("text", every))


def _of_address(page: Page) -> Iterator[str]:
    return _stems("address", split_address(page.url).path.casefold()) if page.url else iter(())


def _of_shape(page: Page) -> Iterator[str]:
    """How much of a page is short lines, sentences, items and questions, and how many sentences name its subject."""
    words, told = lexicon("statements"), page.every_sentence
    short = sum(block.text.count(" ") < _SHORT for block in page.blocks)
    yield f"short:{10 * short // max(1, len(page.blocks))}"
    yield f"sentences:{_step(len(told))}"
    yield f"items:{_step(sum(block.kind == 'list_item' for block in page.blocks))}"
    yield f"questions:{_step(sum(piece.text.endswith('?') for piece in told))}"
    for subject in _SUBJECTS:
        yield f"{subject}:{_step(len(page.saying(words[subject])))}"


def _stems(part: str, folded: str) -> Iterator[str]:
    stems = set(_STEMS.findall(folded))
    if _DIGIT.search(folded):
        stems.add("0")
    return map(f"{part}:".__add__, stems)


def _step(number: int) -> str:
    return next((str(most) for most in _STEPS if number <= most), "many")
