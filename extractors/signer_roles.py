"""Which role belongs to which name: in sentences with several persons, and in lines of a signature block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lexicon import lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.people import Person

_OFFICES = ("police", "municipality", "other")
_OPENING = r"\s*(?:\([^)]{1,12}\))?\s*(?:[,;(–-]|\b{who_is}\b)\s*"
_TOUCHING = r"\s+(?:\([^)]{1,12}\)\s*)?"
"""After a name: a party in brackets, then the comma or bracket that opens the role."""
_PLACE = r"(?:\s+{held_for})?(?:\s+(?:{district}|[A-ZÅÄÖ][\wåäöé/-]+)){1,4}(?:\s+{municipality_word}\b)?"
_LIST_GAP = r"\s*(?:\([^)]*\)\s*)?(?:,|{and}|{as_well}|&|,\s*(?:{and}|{as_well}))\s*$"
_NEAR = 45


@dataclass(frozen=True, slots=True)
class Role:
    """A role by offsets in the text it was found in."""

    text: str
    start: int
    end: int


def roles_in(text: str, start: int = 0, end: int | None = None) -> list[Role]:
    """All roles in `text[start:end]`, each with the place it is held for; of two that overlap the longer one."""
    stop = len(text) if end is None else end
    low = text.casefold()
    folded = low if len(low) == len(text) else text
    offices = likely([lexicon("roles")[kind] for kind in _OFFICES], folded)
    found = [match.span() for office in offices for match in office.finditer(folded, start, stop)]
    spans: list[tuple[int, int]] = []
    for left, right in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or left >= spans[-1][1]:
            spans.append((left, right))
    limits = [left for left, _ in spans[1:]] + [stop]
    return [_with_place(text, left, right, limits[i]) for i, (left, right) in enumerate(spans)]


def _with_place(text: str, left: int, right: int, limit: int) -> Role:
    place = word_pattern(_PLACE, "roles").match(text, right, limit)
    end = place.end() if place else right
    return Role(text[left:end], left, end)


def roles_beside(text: str, persons: Sequence[Person]) -> list[Role | None]:
    """The role of each person of a sentence, None where the text gives none.

    A role that touches the next name is that person's, one that opens after a comma or bracket is the last person's;
    in "kommuncheferna A (X), B (Y) och C (Z)" the first one's role is everybody's.
    """
    if not persons:
        return []
    bounds = [0, *(p.end for p in persons)]
    gaps = [(bounds[i], p.start) for i, p in enumerate(persons)] + [(bounds[-1], len(text))]
    if follow := _each_after(text, gaps):
        return follow
    found: list[Role | None] = [None] * len(persons)
    left: list[list[Role]] = []
    for i, (start, end) in enumerate(gaps):
        here = roles_in(text, start, end)
        if here and i < len(persons) and not text[here[-1].end : end].strip():
            found[i] = here.pop()
        left.append(here)
    for i, person in enumerate(persons):
        if found[i] is None:
            found[i] = _after(text, person, left[i + 1])
    for i, person in enumerate(persons):
        if found[i] is None:
            found[i] = _before(text, person, left[i]) or _shared(text, persons, found, i)
    return found


def _each_after(text: str, gaps: Sequence[tuple[int, int]]) -> list[Role | None]:
    """ "A, kommunchef B, polischef", where the comma between the persons is lost: each name is followed by its role."""
    (start, end), *rest = gaps
    if roles_in(text, start, end) or not rest:
        return []
    found: list[Role | None] = []
    for left, right in rest:
        here = roles_in(text, left, right)
        if not here or re.sub(r"\([^)]*\)|[\s,–-]", "", text[left : here[0].start]):
            return []
        found.append(here[0])
    return found


def _after(text: str, person: Person, roles: list[Role]) -> Role | None:
    opening = word_pattern(_OPENING, "roles").match(text, person.end)
    touching = word_pattern(_TOUCHING, "roles").match(text, person.end)
    if roles and touching and touching.end() == roles[0].start:
        return roles.pop(0)  # "Marie Lindholm polisområdeschef i Alingsås"
    if (
        not opening
        or not roles
        or roles[0].start - opening.end() > 20
        or word_pattern(r"[.;]|\b{and}\b").search(text[opening.end() : roles[0].start])
    ):
        return None
    return roles.pop(0)


def _before(text: str, person: Person, roles: list[Role]) -> Role | None:
    """ "lokalpolisområdeschefen i Västra Lerby, Eva Alm", "cheferna för områdena: Eva Alm"."""
    if (
        not roles
        or person.start - roles[-1].end > _NEAR
        or word_pattern(r"[.;]|\b{and}\b|\b{as_well}\b").search(text[roles[-1].end : person.start])
    ):
        return None
    return roles.pop()


def _shared(text: str, persons: Sequence[Person], found: Sequence[Role | None], i: int) -> Role | None:
    if (
        i == 0
        or found[i - 1] is None
        or not word_pattern(_LIST_GAP).fullmatch(text[persons[i - 1].end : persons[i].start])
    ):
        return None
    role = found[i - 1]
    return role if role and lexicon("roles")["plural"].search(role.text.casefold()) else None
