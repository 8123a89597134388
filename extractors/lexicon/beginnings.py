"""How the matches of a regular expression begin: its first few characters, as far as the expression tells them."""

from __future__ import annotations

import re
from functools import cache

ANY, GAP, WORDY = "\0", " ", "\1"
"""In a beginning: anything or nothing, characters that no word has, any letters and digits or none."""
SYMBOLS = 7
"""Of a beginning."""
_MOST = 400
"""Beginnings of one expression; one with more is searched for in every text."""
PLAIN = re.compile(r"(?:\w(?![*+?{]))+")
QUANTIFIER = re.compile(r"(?:[*+?]|\{(?P<least>\d*)(?:,\d*)?\})[?+]?")
GROUP = re.compile(r"\((?:\?(?:(?P<around><?[=!])|:|P<\w+>)|(?!\?))")
CLASS = re.compile(r"\[(?P<inner>\^?(?:\\.|[^\]\\])*)\]")
_BRACKET = re.compile(rf"\\.|{CLASS.pattern}|(?P<round>[()])", re.S)
_OF_WORDS = re.compile(r"(?:a-z|A-Z|0-9|\\w|\w)+")
_OF_GAPS = re.compile(r"-?(?:\\[sW]|[^\w\\^-])+-?")
ESCAPED = re.compile(r"\\(?:x(?P<code>[0-9a-f]{2})|(?P<kind>[bBdDsSwW])|(?P<mark>[^\w\s]))")
_KINDS = {"b": "", "B": "", "s": GAP, "W": GAP, "w": WORDY, "d": WORDY}


def beginnings_of(expression: str) -> frozenset[str]:
    """The beginnings of all matches; one that is empty where that cannot be told."""
    try:
        beginnings, end = _alternatives(expression, 0)
    except ValueError:
        return frozenset([""])
    return beginnings if end == len(expression) else frozenset([""])


@cache
def _of_group(inner: str) -> frozenset[str]:
    """Entries take in each other's forms, so that a group as a rule stands in many expressions."""
    beginnings, end = _alternatives(inner, 0)
    if end != len(inner):
        raise ValueError(f"not understood at {end}: {inner!r}")
    return beginnings


def group_end(expression: str, start: int) -> int:
    """Where the bracket stands that closes a group whose alternatives begin at `start`. Raises ValueError for none."""
    depth = 1
    for bracket in _BRACKET.finditer(expression, start):
        if bracket["round"]:
            depth += 1 if bracket["round"] == "(" else -1
        if not depth:
            return bracket.start()
    raise ValueError(f"not closed: {expression!r}")


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
        if quantifier := QUANTIFIER.match(expression, at):
            part, at = _repeated(part, quantifier), quantifier.end()
        if min(map(len, beginnings)) < SYMBOLS:
            beginnings = frozenset(_joined(left, right) for left in beginnings for right in part)
        if len(beginnings) > _MOST:
            raise ValueError(f"more than {_MOST} beginnings: {expression!r}")
    return beginnings, at


def _joined(left: str, right: str) -> str:
    last = left[-1:]
    if last == ANY:
        right = right.lstrip(ANY + GAP + WORDY)
    elif last in (GAP, WORDY):
        right = right.lstrip(last)
    return (left + right)[:SYMBOLS]


def _repeated(part: frozenset[str], quantifier: re.Match[str]) -> frozenset[str]:
    """A part that may be missing, or come again."""
    if part in ({ANY}, {WORDY}):
        return part
    kind = quantifier[0][0]
    once = part if kind == "?" or part == {GAP} else frozenset(_joined(beginning, ANY) for beginning in part)
    return once | {""} if may_lack(quantifier) else once


def may_lack(quantifier: re.Match[str]) -> bool:
    """Whether what is counted may be missing."""
    return quantifier[0][0] in "*?" or (quantifier[0][0] == "{" and quantifier["least"] in ("", "0"))


def _part(expression: str, at: int) -> tuple[frozenset[str], int]:
    """The beginnings of letters, of a class or a group. Raises ValueError for a construction not known here."""
    if plain := PLAIN.match(expression, at):
        return frozenset([plain[0][:SYMBOLS]]), plain.end()
    if group := GROUP.match(expression, at):
        end = group_end(expression, group.end())
        # A look around takes no characters: without it, more can match and nothing less.
        return frozenset([""]) if group["around"] else _of_group(expression[group.end() : end]), end + 1
    if found := CLASS.match(expression, at):
        return _class(found["inner"]), found.end()
    if escaped := ESCAPED.match(expression, at):
        return frozenset([_one(escaped)]), escaped.end()
    if expression[at] in "([\\":
        raise ValueError(f"not understood at {at}: {expression!r}")
    return frozenset([{"^": "", "$": "", ".": ANY}.get(expression[at], expression[at])]), at + 1


def _one(escaped: re.Match[str]) -> str:
    if escaped["kind"]:
        return _KINDS.get(escaped["kind"], ANY)
    return escaped["mark"] or chr(int(escaped["code"], 16))


def _class(inner: str) -> frozenset[str]:
    """Each of a class's characters; for one with ranges, kinds or exceptions what they are."""
    if not (inner.startswith("^") or "\\" in inner or "-" in inner[1:-1]):
        return frozenset(inner)
    if _OF_GAPS.fullmatch(inner):
        return frozenset([GAP])
    return frozenset([WORDY if _OF_WORDS.fullmatch(inner) else ANY])
