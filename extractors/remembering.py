"""Readings of texts, blocks and pieces that several rules ask for, kept while they are likely to be asked for again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, ParamSpec, TypeVar, cast, overload

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Thing = TypeVar("_Thing")
_TEXTS = 4096
"""Kept for each reading. A promise of two pages has some 200 sentences, items and labels; the longest document 30,000,
of which rules ask for those near each other at a time."""
_WORDS = 20_000
"""The same, for words: unlike sentences they come again in the next document. 450 promises have some 12,000."""
LONGEST_WORD = 100
"""Letters. What is longer is no word, and comes but once."""
_of_document: list[Callable[[], None]] = []
"""What forgets the readings of texts, blocks and pages ..."""
_of_words: list[Callable[[], None]] = []
"""... and those of words."""


def remembered(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """A pure function of texts that keeps what it answered last; or of blocks, pieces or pages, which their hash tells
    apart by identity, equal ones of two documents too. What it answers must not be changed."""
    return _remembered(function, _TEXTS, _of_document)


def remembered_words(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """The same for functions of a word."""
    return _remembered(function, _WORDS, _of_words)


class remembered_in_table(dict[str, _T]):  # noqa: N801  # a decorator, as `remembered` is
    """The same for a function that is asked of each word of every text: to look up a word in a table takes half the
    time of a call."""

    def __init__(self, find: Callable[[str], _T]) -> None:
        super().__init__()
        self._find = find
        _of_words.append(self.clear)

    def __missing__(self, word: str) -> _T:
        found = self._find(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= _WORDS:
                self.clear()
            self[word] = found
        return found


def _remembered(function: Callable[_P, _T], most: int, forgetters: list[Callable[[], None]]) -> Callable[_P, _T]:
    kept = lru_cache(maxsize=most)(function)
    forgetters.append(kept.cache_clear)
    return cast(Callable[_P, _T], kept)


class kept(Generic[_Thing, _T]):  # noqa: N801  # a decorator, as `property` is
    """A property that is found once and then an attribute. `functools.cached_property` takes a lock first, in Python
    3.11, which was a fiftieth of the time of reading a document."""

    def __init__(self, find: Callable[[_Thing], _T]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, thing: None, owner: type[_Thing]) -> kept[_Thing, _T]: ...
    @overload
    def __get__(self, thing: _Thing, owner: type[_Thing]) -> _T: ...
    def __get__(self, thing: _Thing | None, owner: type[_Thing]) -> kept[_Thing, _T] | _T:
        if thing is None:
            return self
        found = self.find(thing)
        thing.__dict__[self.name] = found
        return found


def forget_document() -> None:
    """Drops what is kept of a document that has been read. Few of its sentences come again in the next one; the
    thousands of small things that they leave cost the garbage collector a twentieth of the time of reading."""
    for one in _of_document:
        one()


def forget() -> None:
    """Drops all that is kept, so that a measurement meets each text as if for the first time."""
    forget_document()
    for one in _of_words:
        one()
