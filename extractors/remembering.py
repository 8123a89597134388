"""Readings of texts, blocks and pieces that several rules ask for, kept while they are likely to be asked for again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Thing = TypeVar("_Thing")
_TEXTS = 4096
"""Kept for each reading. A promise of two pages has some 200 sentences, items and labels; the longest document 30,000,
of which rules ask for those near each other at a time."""
_forgetters: list[Callable[[], None]] = []


def remembered(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """A pure function of texts that keeps what it answered last. What it answers must not be changed."""
    kept = lru_cache(maxsize=_TEXTS)(function)
    _forgetters.append(kept.cache_clear)
    return cast(Callable[_P, _T], kept)


def remembered_by_identity(function: Callable[[_Thing], _T]) -> Callable[[_Thing], _T]:
    """The same for functions of a block or a piece, of which equal ones stand in several documents."""
    kept: dict[int, tuple[_Thing, _T]] = {}
    _forgetters.append(kept.clear)

    @wraps(function)
    def answer(thing: _Thing) -> _T:
        found = kept.get(id(thing))
        if found is not None and found[0] is thing:
            return found[1]
        made = function(thing)
        if len(kept) >= _TEXTS:
            kept.clear()
        kept[id(thing)] = (thing, made)  # an object that is kept lends its identity to no other
        return made

    return answer


def forget() -> None:
    """Drops all that is kept, so that a measurement meets each text as if for the first time."""
    for one in _forgetters:
        one()
