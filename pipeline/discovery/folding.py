"""One page stands for all its addresses."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..page_identity import page_key
from .explorer import Hit

_ALIKE = 0.8
"""Share of words that two pages with the same canonical address must have in common. Some sites name their front page
as the canonical address of every page."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A page with its other addresses."""

    hit: Hit
    aliases: tuple[str, ...]


def folded(hits: Iterable[Hit]) -> list[Folded]:
    """One entry per page, in the order they were found. The same bytes, and the same page by its own word, are one.

    Of several addresses the one that the page gives itself stays, else the first found.
    """
    groups: list[list[Hit]] = []
    by_mark: dict[str, list[Hit]] = {}
    for hit in hits:
        group = next((by_mark[mark] for mark in _marks(hit) if mark in by_mark and _alike(hit, by_mark[mark][0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(hit)
        for mark in _marks(hit):
            by_mark.setdefault(mark, group)
    return [_one(group) for group in groups]


def _marks(hit: Hit) -> list[str]:
    canonical = _canonical(hit)
    marks = [page_key(hit.visit.url), hashlib.sha256(hit.visit.body).hexdigest()]
    return [*marks, page_key(canonical)] if canonical else marks


def _canonical(hit: Hit) -> str | None:
    """The address the page gives itself, unless it is a front page."""
    canonical = hit.visit.markup.canonical if hit.visit.markup else None
    return canonical if canonical and urlsplit(canonical).path.strip("/") else None


def _alike(hit: Hit, other: Hit) -> bool:
    if hit.visit.markup is None or other.visit.markup is None:
        return hit.visit.body == other.visit.body
    one, two = set(hit.visit.markup.text.split()), set(other.visit.markup.text.split())
    return len(one & two) >= _ALIKE * len(one | two)


def _one(group: list[Hit]) -> Folded:
    best = next((hit for hit in group if _canonical(hit) and hit.visit.url == _canonical(hit)), group[0])
    return Folded(best, tuple(sorted({hit.visit.url for hit in group} - {best.visit.url})))
