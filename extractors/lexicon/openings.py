"""What a text must hold for a regular expression to match in it: words that open in some way, or hold some letters.

Rules ask some 700 times a document whether an entry matches a sentence. Two times out of three no word of the sentence
is even like one of its forms. The words of all expressions are therefore looked up once for each word of a text
(`extractors/lexicon/words.py`); an expression is then tried where a match may begin and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from extractors.lexicon.beginnings import ANY, GAP, SYMBOLS, WORDY, beginnings_of

_RUN = re.compile(r"\w+")
_FIRST_WORD = re.compile(rf"[\w{WORDY}]*")
_MARKS = re.compile(rf"[^\w{ANY}{GAP}{WORDY}]+")

SHORTEST = 3
"""Letters of a sign inside of words; fewer are looked for in the whole text."""

Kind = Literal["whole", "prefix", "inner"]


@dataclass(frozen=True, slots=True)
class Needs:
    """Signs of which a text must have one: words as a whole, their first letters, or letters anywhere in them."""

    first: frozenset[tuple[Kind, str]]
    """A match begins with a word that has one of these ..."""
    later: frozenset[tuple[Kind, str]]
    """... or there is a word that has one of these further on in it ..."""
    marks: tuple[str, ...]
    """... or these characters somewhere."""


def needs(expression: str) -> Needs:
    """What a match from the start of a word to the end of one needs; where that cannot be told, what every text has."""
    first: set[tuple[Kind, str]] = set()
    later: set[tuple[Kind, str]] = set()
    marks: set[str] = set()
    for beginning in beginnings_of(expression):
        runs = list(_RUN.finditer(beginning))
        end = _FIRST_WORD.match(beginning).end()  # type: ignore[union-attr]  # it always matches
        near = [run for run in runs if run.end() <= end]
        if not runs or (not near and _MARKS.match(beginning)):
            marks.add(max(_MARKS.findall(beginning), key=len, default=""))
            continue
        kind, letters = _sign(beginning, max(near or runs, key=_length))
        if kind == "inner" and len(letters) < SHORTEST:
            marks.add(letters)
        else:
            (first if near else later).add((kind, letters))
    return Needs(frozenset(first), frozenset(later), ("",) if "" in marks else tuple(_fewest(marks)))


def initials_of(needed: Needs) -> str:
    """The first letters of all matches; none where that of some match cannot be told."""
    is_told = not (needed.later or needed.marks) and all(kind != "inner" for kind, _ in needed.first)
    return "".join(sorted({letters[0] for _, letters in needed.first})) if is_told else ""


def _length(run: re.Match[str]) -> int:
    return run.end() - run.start()


def _sign(beginning: str, run: re.Match[str]) -> tuple[Kind, str]:
    """What a run of letters is of its word: all of it only where the beginning goes on, or ends before it is full."""
    before, after = beginning[: run.start()][-1:], beginning[run.end() :][:1]
    if before in (ANY, WORDY):
        return "inner", run[0]
    is_whole = after not in (ANY, WORDY) if after else len(beginning) < SYMBOLS
    return "whole" if is_whole else "prefix", run[0]


def _fewest(marks: Iterable[str]) -> list[str]:
    """Marks without those that hold another."""
    every = sorted(marks, key=len)
    return [mark for n, mark in enumerate(every) if not any(shorter in mark for shorter in every[:n])]
