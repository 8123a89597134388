"""Mentions of those who can undertake something: the police, the municipality, named third parties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extractors.lexicon import bounded, lexicon, word_pattern
from extractors.lexicon.openings import Needs, openings_of
from extractors.remembering import remembered
from schemas.vocabulary import ActorKind

Category = Literal[
    "police", "police_staff", "municipality", "municipality_staff", "both", "third", "third_named", "unnamed_third"
]

_ORDER: tuple[Category, ...] = (
    "unnamed_third",
    "third",
    "police_staff",
    "police",
    "municipality",
    "municipality_staff",
    "both",
    "third_named",
)
_KINDS: dict[Category, ActorKind] = {
    "police": "police",
    "police_staff": "police",
    "municipality": "municipality",
    "municipality_staff": "municipality",
    "third": "other",
    "third_named": "other",
}
_NAME_BEFORE = r"(?:(?!(?i:{infinitive_mark})\s)(?:[A-ZÅÄÖ][\wåäöé-]+|{name_prefix})\s+){1,3}$"
_NAME_AFTER = r"(?:\s+(?:{in}\s+)?[A-ZÅÄÖ][\wåäöé/-]+){1,3}"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a party, from `start` to `end` in the text they were found in."""

    category: Category
    start: int
    end: int
    name: str

    @property
    def kind(self) -> ActorKind | None:
        """The party meant; None for "vi", "parterna" and unnamed third parties."""
        return _KINDS.get(self.category)


@cache
def _pattern(names: tuple[Category, ...]) -> re.Pattern[str]:
    words = lexicon("parties")
    return re.compile(bounded("|".join(f"(?P<{name}>{words[name].alternatives})" for name in names)))


@cache
def _needs(names: tuple[Category, ...]) -> Needs:
    each = [lexicon("parties")[name].needs for name in names]
    return Needs(frozenset().union(*(one.openings for one in each)), sum((one.infixes for one in each), ()))


@cache
def _by_opening() -> dict[str, tuple[Category, ...]]:
    """The categories that a word with this opening may name."""
    needs = {name: lexicon("parties")[name].needs for name in _ORDER}
    openings = {opening for one in needs.values() for opening in one.openings}
    return {opening: tuple(name for name in _ORDER if opening in needs[name].openings) for opening in openings}


def _possible(folded: str) -> tuple[Category, ...]:
    """The categories that a text can name, in order: most sentences need one or two of the eight looked for."""
    known, words = _by_opening(), lexicon("parties")
    found = {name for opening in openings_of(folded) for name in known.get(opening, ())}
    return tuple(name for name in _ORDER if name in found or words[name].needs.have_infix_in(folded))


def mentions(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """All mentions in `text[start:end]`, in order; offsets count from the start of `text`."""
    stop = len(text) if end is None else end
    return [mention for mention in _all_mentions(text) if mention.start >= start and mention.end <= stop]


@remembered
def _all_mentions(text: str) -> tuple[Mention, ...]:
    folded = text.casefold()
    if len(folded) != len(text):  # "ß" and a few others grow; such text is read as it stands
        folded = text.lower() if len(text.lower()) == len(text) else text
    possible = _possible(folded)
    if not possible:
        return ()
    found = []
    for match in _needs(possible).matches(_pattern(possible), folded):
        category: Category = match.lastgroup  # type: ignore[assignment]
        if category == "third_named" and not text[match.start()].isupper():
            continue
        left, right = _with_name(text, match.start(), match.end(), category)
        found.append(Mention(category, left, right, text[left:right]))
    return tuple(found)


def _with_name(text: str, start: int, end: int, category: Category) -> tuple[int, int]:
    """ "Strömstads kommun" and "lokalpolisområde Västra Fyrbodal" rather than the bare words."""
    if category == "municipality" and (before := word_pattern(_NAME_BEFORE, "parties").search(text, 0, start)):
        return before.start(), end
    word = text[start:end].casefold()
    if (
        category == "police"
        and lexicon("parties")["district"].opens(word)
        and (after := word_pattern(_NAME_AFTER).match(text, end))
    ):
        return start, after.end()
    return start, end


def kinds(found: list[Mention]) -> set[ActorKind]:
    """The parties among mentions."""
    return {mention.kind for mention in found if mention.kind}
