"""Mentions of those who can undertake something: the police, the municipality, named third parties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from extractors.lexicon import Entry, lexicon, word_pattern
from extractors.lexicon.sought import bounded
from extractors.lexicon.words import words_in
from extractors.remembering import remembered
from schemas.vocabulary import ActorKind

Category = Literal[
    "police",
    "police_staff",
    "municipality",
    "municipality_staff",
    "both",
    "third",
    "third_named",
    "club",
    "unnamed_third",
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
    "club",
)
_KINDS: dict[Category, ActorKind] = {
    "police": "police",
    "police_staff": "police",
    "municipality": "municipality",
    "municipality_staff": "municipality",
    "third": "other",
    "third_named": "other",
    "club": "other",
}
_NAME_BEFORE = r"(?:(?!(?i:{infinitive_mark})\s)(?:[A-ZÅÄÖ][\wåäöé-]+|{name_prefix})\s+){1,3}$"
_NAME_REACH = 80
"""Characters before "kommun" in which its name is looked for."""
_OWNER_BEFORE = r"(?<![\w-])(?!(?i:{common_owner})\s)[A-ZÅÄÖ][\wåäöé-]+s(?<!ens)(?<!ets)(?<!ans)\s$"
_NAME_AFTER = r"(?:\s+(?:{in}\s+)?[A-ZÅÄÖ][\wåäöé/-]+){1,3}"


class Mention(NamedTuple):
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
def _looked_for() -> tuple[tuple[Category, Entry], ...]:
    """Each opens with a word that is known, and has no marks, so that these words alone say where one may stand."""
    found = tuple((name, lexicon("parties")[name]) for name in _ORDER)
    if unknown := [name for name, one in found if not one.first or one.marks]:
        raise ValueError(f"forms of parties that may open with anything: {unknown}")
    return found


@cache
def _pattern(bits: int) -> re.Pattern[str]:
    """The categories that a word with these bits may name, in order: most may name one or two of the eight."""
    words = lexicon("parties")
    names = [name for name, one in _looked_for() if bits & one.first]
    return re.compile(bounded("|".join(f"(?P<{name}>{words[name].alternatives})" for name in names)))


@cache
def _bits() -> tuple[int, int]:
    """Of words that a mention may begin with, and of words further on in one."""
    each = [one for _, one in _looked_for()]
    return sum(one.first for one in each), sum(one.anywhere for one in each)


def _matches(folded: str, stop: int) -> Iterator[re.Match[str]]:
    first, anywhere = _bits()
    every, each = words_in(folded)
    if every & anywhere:
        yield from _pattern(first).finditer(folded, 0, stop)
        return
    if not every & first:
        return
    end = 0
    for at, bits in each:
        if (named := bits & first) and at >= end and (match := _pattern(named).match(folded, at, stop)):
            yield match
            end = match.end()


def mentions(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """All mentions in `text[start:end]`, in order; offsets count from the start of `text`."""
    found = _all_mentions(text)
    if not found or (not start and end is None):
        return list(found)
    stop = len(text) if end is None else end
    return [mention for mention in found if mention.start >= start and mention.end <= stop]


@remembered
def _all_mentions(text: str) -> tuple[Mention, ...]:
    folded = text.casefold()
    if len(folded) != len(text):  # "ß" and a few others grow; such text is read as it stands
        folded = text.lower() if len(text.lower()) == len(text) else text
    return tuple(_read(text, folded))


def first_mention(folded: str) -> Mention | None:
    """The first that `mentions(folded)` finds: most clauses are only asked whether they name anybody."""
    return next(_read(folded, folded), None)


def mentions_before(folded: str, stop: int) -> list[Mention]:
    """What `mentions(folded[:stop])` finds where a word begins at `stop`, told by the words that are known of the whole
    text: a sentence is asked for each of its verbs."""
    return list(_read(folded[:stop], folded))


def _read(text: str, folded: str) -> Iterator[Mention]:
    """`folded`: the text in lower case, which may go on behind it."""
    for match in _matches(folded, len(text)):
        category: Category = match.lastgroup  # type: ignore[assignment]
        if category == "third_named" and not text[match.start()].isupper():
            continue
        left, right = _with_name(text, match.start(), match.end(), category)
        if category == "club" and left == match.start():
            continue
        yield Mention(category, left, right, text[left:right])


def _with_name(text: str, start: int, end: int, category: Category) -> tuple[int, int]:
    """ "Strömstads kommun", "Almsjös båtklubb" and "lokalpolisområde Västra Fyrbodal" rather than the bare words."""
    if (
        category == "municipality"
        and _may_end_name(text[text.rfind(" ", 0, start - 1) + 1 : start - 1])
        and (before := word_pattern(_NAME_BEFORE, "parties").search(text, max(0, start - _NAME_REACH), start))
    ):
        return before.start(), end
    if (
        category == "police"
        and lexicon("parties")["district"].opens(text[start:end].casefold())
        and (after := word_pattern(_NAME_AFTER).match(text, end))
    ):
        return start, after.end()
    if category == "club":
        owner = word_pattern(_OWNER_BEFORE, "parties").search(text, max(0, start - _NAME_REACH), start)
        return (owner.start() if owner else start), end
    return start, end


def _may_end_name(word: str) -> bool:
    """A look at the word before "kommun", which tells most that have no name in a tenth of the time."""
    return not word.islower() or lexicon("parties")["name_prefix"].opens(word) is not None


def kinds(found: list[Mention]) -> set[ActorKind]:
    """The parties among mentions."""
    return {mention.kind for mention in found if mention.kind}
