"""What a text must hold for a regular expression to match in it: words that open in some way, or some letters.

Rules ask some 700 times a document whether an entry matches a sentence. Two times out of three no word of the sentence
even opens like one of its forms; to see that takes a tenth of the time of a search. Else the expression is tried where
such a word stands and nowhere else, which takes a third of it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractors.remembering import remembered

_LENGTH = 5
"""Characters of an opening; a shorter word is one as a whole."""
_ANY, _SPACE = "\0", " "
"""In a beginning: anything, and white space of any kind."""
_SYMBOLS = 7
"""Of a beginning."""
_MOST = 400
"""Beginnings of one expression; one with more is searched for in every text."""
_OPENING = re.compile(rf"(\w{{1,{_LENGTH}}})\w*")
_LETTERS = re.compile(rf"[^{_ANY}{_SPACE}]+")
_PLAIN = re.compile(r"(?:\w(?![*+?{]))+")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})\??")
_GROUP = re.compile(r"\((?:\?(?:(?P<around><?[=!])|:|P<\w+>)|(?!\?))")
_CLASS = re.compile(r"\[(?P<inner>\^?(?:\\.|[^\]\\])*)\]")
_ESCAPED = re.compile(r"\\(?:x(?P<code>[0-9a-f]{2})|(?P<kind>[bBdDsSwW])|(?P<mark>[^\w\s]))")
_KINDS = {"b": "", "B": "", "s": _SPACE}


@dataclass(frozen=True, slots=True)
class Needs:
    """A match needs a word with one of the openings, or one of the infixes."""

    openings: frozenset[str]
    infixes: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Whether a text has what a match needs."""
        return not self.openings.isdisjoint(openings_of(text)) or self.have_infix_in(text)

    def have_infix_in(self, text: str) -> bool:
        """Whether a text has the letters of a match that may begin within a word."""
        for infix in self.infixes:  # noqa: SIM110  # `any` over a generator takes twice the time
            if infix in text:
                return True
        return False

    def starts_in(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[int]:
        """Where a match that begins with one of the openings may begin in `text[start:end]`, in order; some of the
        offsets may lie within words."""
        found = []
        for opening in self.openings.intersection(openings_of(text)):
            at = text.find(opening, start, end)
            while at >= 0:
                found.append(at)
                at = text.find(opening, at + 1, end)
        found.sort()
        return found

    def matches(
        self, pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text, start, end)` finds, for a pattern that needs this."""
        if self.have_infix_in(text):
            yield from pattern.finditer(text, start, end)
        elif not self.openings.isdisjoint(openings_of(text)):
            for at in self.starts_in(text, start, end):
                if at >= start and (match := pattern.match(text, at, end)):
                    yield match
                    start = match.end()


_EVERYTHING = Needs(frozenset(), ("",))


@remembered
def openings_of(text: str) -> frozenset[str]:
    """How the words of a text open."""
    return frozenset(_OPENING.findall(text))


def needs(expression: str) -> Needs:
    """What a match from the start of a word to the end of one needs; where that cannot be told, what every text has."""
    try:
        beginnings, end = _alternatives(expression, 0)
    except ValueError:
        return _EVERYTHING
    if end < len(expression):
        return _EVERYTHING
    openings, infixes = set(), set()
    for beginning in beginnings:
        if opening := _opening(beginning):
            openings.add(opening)
        elif letters := _LETTERS.findall(beginning):
            infixes.add(max(letters, key=len))
        else:
            return _EVERYTHING
    return Needs(frozenset(openings), tuple(_fewest(infixes)))


def _opening(beginning: str) -> str | None:
    """The opening of the word that a match begins with; None where that is not known to its fifth letter or its end."""
    word = re.match(r"\w*", beginning)[0]  # type: ignore[index]  # it always matches
    rest = beginning[len(word) :]
    is_whole = rest[:1] != _ANY and (bool(rest) or len(beginning) < _SYMBOLS)
    return word[:_LENGTH] if word and (is_whole or len(word) >= _LENGTH) else None


def _fewest(infixes: Iterable[str]) -> Iterator[str]:
    """Infixes without those that hold another."""
    every = sorted(infixes, key=len)
    return (infix for n, infix in enumerate(every) if not any(shorter in infix for shorter in every[:n]))


def _alternatives(expression: str, at: int) -> tuple[frozenset[str], int]:
    """The beginnings of a group's alternatives, and where the group ends."""
    every: frozenset[str] = frozenset()
    while True:
        beginnings, at = _sequence(expression, at)
        every |= beginnings
        if not expression.startswith("|", at):
            return every, at
        at += 1


def _sequence(expression: str, at: int) -> tuple[frozenset[str], int]:
    """The beginnings of what stands up to the next alternative. Raises ValueError when they are too many."""
    beginnings = frozenset([""])
    while at < len(expression) and expression[at] not in "|)":
        part, at = _part(expression, at)
        if quantifier := _QUANTIFIER.match(expression, at):
            part, at = _repeated(part, quantifier), quantifier.end()
        beginnings = frozenset(_joined(left, right) for left in beginnings for right in part)
        if len(beginnings) > _MOST:
            raise ValueError(f"more than {_MOST} beginnings: {expression!r}")
    return beginnings, at


def _joined(left: str, right: str) -> str:
    if left[-1:] == _ANY:
        right = right.lstrip(_ANY + _SPACE)
    return (left + right)[:_SYMBOLS]


def _repeated(part: frozenset[str], quantifier: re.Match[str]) -> frozenset[str]:
    """A part that may be missing, or come again."""
    if part == {_ANY}:
        return part
    kind = quantifier[0][0]
    once = part if kind == "?" else frozenset(_joined(beginning, _ANY) for beginning in part)
    may_lack = kind in "*?" or (kind == "{" and quantifier["least"] in ("", "0"))
    return once | {""} if may_lack else once


def _part(expression: str, at: int) -> tuple[frozenset[str], int]:
    """The beginnings of letters, of a class or a group. Raises ValueError for a construction not known here."""
    if plain := _PLAIN.match(expression, at):
        return frozenset([plain[0][:_SYMBOLS]]), plain.end()
    if group := _GROUP.match(expression, at):
        beginnings, end = _alternatives(expression, group.end())
        # A look around takes no characters: without it, more can match and nothing less.
        return frozenset([""]) if group["around"] else beginnings, end + 1
    if found := _CLASS.match(expression, at):
        return _class(found["inner"]), found.end()
    if escaped := _ESCAPED.match(expression, at):
        return frozenset([_one(escaped)]), escaped.end()
    if expression[at] in "([\\":
        raise ValueError(f"not understood at {at}: {expression!r}")
    return frozenset([{"^": "", "$": "", ".": _ANY}.get(expression[at], expression[at])]), at + 1


def _one(escaped: re.Match[str]) -> str:
    if escaped["kind"]:
        return _KINDS.get(escaped["kind"], _ANY)
    return escaped["mark"] or chr(int(escaped["code"], 16))


def _class(inner: str) -> frozenset[str]:
    """Each of a class's characters; anything for one with ranges, kinds or exceptions."""
    return frozenset([_ANY]) if inner.startswith("^") or "\\" in inner or "-" in inner[1:-1] else frozenset(inner)
