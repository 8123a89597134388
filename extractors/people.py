"""Names of persons in running text and in bare lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extractors.lexicon import lexicon, word_pattern
from extractors.remembering import remembered
from schemas.places import swedish_places

# Capitals of the languages whose names stand on Swedish pages; Python's re has no class for them.
_CAPITAL = "A-ZÀ-ÖØ-ÞĆČĐŁŃŘŚŠŞŽŻ"
_OF_NAME = rf"[\w'’]*(?:[-–][{_CAPITAL}]\w+)?"
NAME = rf"[{_CAPITAL}]{_OF_NAME}"
_PERSON = rf"(?P<name>[{_CAPITAL}](?<![\w-].){_OF_NAME}(?:\s+(?:[{_CAPITAL}]\.|{{particle}}|{NAME})){{1,3}})(?![\w-])"
_TAKER = 4
"""Words of whoever took a picture ("Lina Ek", "Almsjö kommun")."""
_INITIAL = re.compile(rf"[{_CAPITAL}]\.")
_RUN = re.compile(r"\S+")
_PREPOSITION_REACH = 40
"""Characters before a name in which the longest preposition stands ("lokalpolisområdets")."""
_AFTER_PREPOSITION = r"(?:\b{before_place}|{before_district}|\b{district_short})\s$"


@dataclass(frozen=True, slots=True)
class Person:
    """A name, by offsets in the text it was found in."""

    name: str
    start: int
    end: int


@remembered
def people(text: str) -> tuple[Person, ...]:
    """All persons named in `text`, in order; roles and places beside a name are no part of it."""
    found = word_pattern(_PERSON, "people").finditer(text)
    return tuple(person for match in found if (person := _person(text, match)) is not None)


def is_bare_name(text: str) -> bool:
    """Whether a line or table cell is one person's name and nothing else."""
    found = people(text)
    return len(found) == 1 and not text[: found[0].start].strip() and not text[found[0].end :].strip(" ,.")


def credited(text: str) -> int | None:
    """Where a text says at its end who took its picture ("... på torget. Foto: Eva Alm"); None where it does not."""
    if ":" not in text:
        return None  # as nearly all lines
    credits = list(lexicon("titles")["credit"].finditer(text.casefold()))
    if not credits or len(text.casefold()) != len(text):
        return None
    taker = text[credits[-1].end() :].strip(" .()")
    is_name = taker[:1].isupper() and len(taker.split()) <= _TAKER and "." not in taker
    return credits[-1].start() if is_name else None


def split_names(text: str, number: int) -> list[Person]:
    """Names set side by side whose gap is lost: "Ulf Ek Eva Alm" for two persons. Only where the words divide
    evenly."""
    words = [m for m in _RUN.finditer(text) if not _INITIAL.fullmatch(m[0])]
    if number < 2 or len(words) != 2 * number or any(not re.fullmatch(NAME, w[0]) or is_no_name(w[0]) for w in words):
        return []
    pairs = zip(words[::2], words[1::2], strict=True)
    return [Person(text[a.start() : b.end()], a.start(), b.end()) for a, b in pairs]


def _person(text: str, match: re.Match[str]) -> Person | None:
    words = list(_RUN.finditer(match["name"]))
    near = max(0, match.start() - _PREPOSITION_REACH), match.start()
    if word_pattern(_AFTER_PREPOSITION, "people", re.IGNORECASE).search(text, *near):
        words = _without_place(words)
    while words and (is_no_name(words[0][0]) or (len(words) > 2 and _joins_places(words[0][0]))):
        words.pop(0)
    before = text[: match.start()]
    if len(words) > 2 and words[0][0] in _municipalities() and (before.endswith("/") or _ends_in_office(before)):
        words.pop(0)  # "lokalpolisområdeschef Mjölby Eva Alm", "Falkenberg/Hylte Eva Alm"
    role = next((i for i, word in enumerate(words) if i >= 2 and is_no_name(word[0])), len(words))
    is_surname = role == len(words) - 1 and not _is_office(words[role][0]) and _opens_role(text[match.end() :])
    if not is_surname:  # "Åsa Ek Nord (kommundirektör)"
        words = words[:role]  # "Ture Sandell Polischef Umeå"
    if " ".join(word[0] for word in words) in _districts():
        return None  # "lokalpolisområdeschef Piteå Älvdal"
    if len(words) < 2 or any(is_no_name(word[0]) for word in words[:2]):
        return None
    start, end = match.start() + words[0].start(), match.start() + words[-1].end()
    return Person(text[start:end], start, end)


def _opens_role(after: str) -> bool:
    """Whether a bracket behind a name tells an office, so that all words before it are the name."""
    bracket = re.match(r" \(([^)]*)\)", after)
    return bracket is not None and _is_office(bracket[1])


def _is_office(words: str) -> bool:
    return any(lexicon("roles")[kind].opens(words.casefold()) for kind in ("police", "municipality"))


def _without_place(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """ "kommunchef i Lerby Eva Alm": the words after a preposition are a place; what is left may be a name."""
    first = 2 if is_no_name(words[0][0]) else 1
    return words[first:] if len(words) >= first + 2 else []


def _ends_in_office(before: str) -> bool:
    folded = before.casefold()
    return any(m.end() == len(folded.rstrip()) for m in lexicon("roles")["police"].finditer(folded))


def _joins_places(word: str) -> bool:
    """ "Kinda-Ydre" before a name: the police district of an office."""
    parts = word.split("-")
    return len(parts) > 1 and any(part in _municipalities() for part in (word, *parts))


@cache
def _municipalities() -> frozenset[str]:
    return frozenset(place.name for place in swedish_places().municipalities)


@cache
def _districts() -> frozenset[str]:
    return frozenset(district.name for district in swedish_places().districts)


@remembered
def is_no_name(word: str) -> bool:
    """Whether a capitalised word is no part of a person's name: a role, an authority, a month, a compass point."""
    folded = word.casefold().strip(".,")
    roles = lexicon("roles")
    return bool(lexicon("people")["no_name"].pattern.fullmatch(folded)) or any(
        roles[kind].pattern.fullmatch(folded) for kind in ("police", "municipality", "other", "minutes")
    )
