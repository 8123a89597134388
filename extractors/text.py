"""Swedish tokens and sentences, by spaCy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer

from extractors.lexicon import lexicon_tables
from extractors.remembering import remembered, remembered_words

_STOPS = frozenset(".!?…")
_CLOSING = frozenset("”\"')]»")
_OPENING = re.compile(r"[A-ZÅÄÖÉÜ0-9”\"'(\[«•–—-]")
_STOPS_AND_SPACE = (". ", "? ", "! ", "… ", ".” ", '." ', ".) ")
"""Without any of these a text is one sentence, as most items are; a search for places takes three times as long."""
_PARTING = re.compile(rf"[.!?…][”\"')\]»]* {_OPENING.pattern}")
"""Where sentences may be parted. Half of all texts have no such place, and their tokens need not be known."""
_PLAIN_END = re.compile(r"[A-ZÅÄÖ]?[a-zåäö]{3,}[.!?]")


@cache
def swedish() -> Language:
    """spaCy's Swedish tokenizer with the abbreviations of the genre. No trained weights: a parser trained on Talbanken
    read actors worse than clause patterns did (33 against 49 of 49)."""
    nlp = spacy.blank("sv")
    tokenizer = cast(Tokenizer, nlp.tokenizer)
    for form in _abbreviations("open") | _abbreviations("closing"):
        for variant in {form, form.capitalize()}:
            tokenizer.add_special_case(variant, [{"ORTH": variant}])
    return nlp


@cache
def _abbreviations(entry: str) -> frozenset[str]:
    return frozenset(lexicon_tables("abbreviations")[entry]["examples"])


@remembered
def sentence_bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of one block.

    A stop ends a sentence when white space and a capital, digit, quote or dash follow. "ca." never ends one, "m.m."
    may.
    """
    if not text:
        return ()
    places = list(_PARTING.finditer(text)) if _may_part(text) else ()
    if not places:
        return ((0, len(text)),)
    bounds = []
    start = 0
    for place in places:
        if not (_ends_plainly(text, place) or _ends(text, place)):
            continue
        end = place.end() - len(" A")
        bounds.append((start, end))
        start = end + len(text[end:]) - len(text[end:].lstrip())
    if start < len(text):
        bounds.append((start, len(text)))
    return tuple(bounds)


def _may_part(text: str) -> bool:
    for stop in _STOPS_AND_SPACE:  # noqa: SIM110  # `any` over a generator takes twice the time
        if stop in text:
            return True
    return False


def _ends_plainly(text: str, place: re.Match[str]) -> bool:
    """Whether nothing but a word that is no abbreviation stands before a stop, so that tokens would tell no more."""
    word = text[text.rfind(" ", 0, place.start()) + 1 : place.start() + 1]
    is_word = place.end() - place.start() == len(". A") and _PLAIN_END.fullmatch(word)
    return bool(is_word) and word.casefold() not in _abbreviations("open")


def _ends(text: str, place: re.Match[str]) -> bool:
    """Whether the last token before the white space ends a sentence, quotation marks and brackets behind it left
    out."""
    start = text.rfind(" ", 0, place.start()) + 1
    tokens = _tokens(text[start : place.end() - len(" A")])
    at = len(tokens) - 1
    while at and tokens[at] in _CLOSING:
        at -= 1
    return tokens[at][-1] in _STOPS and _may_end(tokens[at]) and not _is_ordinal(text[:start], tokens[:at])


@remembered_words
def _tokens(run: str) -> tuple[str, ...]:
    """What spaCy makes of a run without white space, which it reads by itself: those that stops end are few and come
    again, so that a whole text need not be read for them."""
    return tuple(token.text for token in swedish().make_doc(run))


def _may_end(token: str) -> bool:
    if token in _STOPS or token.casefold() in _abbreviations("closing"):
        return True
    return (
        len(token) > 2 and token[-1] == "." and token.casefold() not in _abbreviations("open") and token.count(".") == 1
    )


def _is_ordinal(before: str, run: Sequence[str]) -> bool:
    """ "1. Polisen": a number before the stop and nothing, or a colon, before the number.

    `before`: the text up to the run without white space that the stop ends, and `run` the tokens of that up to the
    stop.
    """
    if not (run and run[-1].isdigit() and len(run[-1]) <= 2):
        return False
    above = run[-2:-1] or (_tokens(before.split()[-1])[-1:] if before.strip() else ())
    return not above or above[-1] in ":;"
