"""Two contents held against each other, value by value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from .model import FieldChange

_INDEX = re.compile(r"\[\d+\]")
_NAMING = ("text", "promise_text", "label", "role", "name")
"""Fields by whose words one list entry is told from another, first that has words."""
_SAME_ENTRY = 0.6
"""Likeness from which two wordings are one entry that was edited. It only decides how a change is told (one value
that changed, or one gone and one new), never whether there is one."""


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[FieldChange]:
    """Each value that differs. The order of list entries is no difference."""
    return list(_of_objects(old, new, ""))


def same_edit(one: Sequence[FieldChange], other: Sequence[FieldChange]) -> bool:
    """Whether the same values were changed in the same way; where they stand on a page does not matter."""
    first, second = (sorted(map(_without_index, edit)) for edit in (one, other))
    return first == second


def _without_index(change: FieldChange) -> tuple[str, str, str]:
    return _INDEX.sub("[]", change.path), repr(change.old), repr(change.new)


def likeness(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> float:
    """Share of the shorter list's entries that stand word for word in the other; 0 when one is empty."""
    shorter, longer = sorted(({_words(entry) for entry in entries} for entries in (old, new)), key=len)
    return len(shorter & longer) / len(shorter) if shorter else 0.0


def _of_objects(old: Mapping[str, Any], new: Mapping[str, Any], path: str) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*old, *new)):
        yield from _of_values(old.get(name), new.get(name), f"{path}.{name}" if path else name)


def _of_values(old: Any, new: Any, path: str) -> Iterator[FieldChange]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_objects(old, new, path)
    elif _has_entries(old) and _has_entries(new) and (old or new):
        yield from _of_lists(old, new, path)
    else:
        yield FieldChange(path=path, old=old, new=new)


def _has_entries(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _of_lists(old: list[Any], new: list[Any], path: str) -> Iterator[FieldChange]:
    pairs = dict(_paired(old, new))
    for i, entry in enumerate(new):
        if i in pairs:
            yield from _of_objects(old[pairs[i]], entry, f"{path}[{i}]")
        else:
            yield FieldChange(path=f"{path}[{i}]", old=None, new=entry)
    kept = set(pairs.values())
    for i, entry in enumerate(old):
        if i not in kept:
            yield FieldChange(path=f"{path}[{i}]", old=entry, new=None)


def _paired(old: list[Any], new: list[Any]) -> Iterator[tuple[int, int]]:
    """New and old index of each entry that is in both: first those worded alike, then the likest of the others."""
    left = dict(enumerate(old))
    open_ones: list[int] = []
    for i, entry in enumerate(new):
        same = next((j for j, other in left.items() if _words(other) == _words(entry)), None)
        if same is None:
            open_ones.append(i)
        else:
            del left[same]
            yield i, same
    scored = sorted(((_ratio(old[j], new[i]), -i, -j) for i in open_ones for j in left), reverse=True)
    taken: set[int] = set()
    for ratio, i, j in scored:
        if ratio >= _SAME_ENTRY and -i not in taken and -j in left:
            taken.add(-i)
            del left[-j]
            yield -i, -j


def _words(entry: Mapping[str, Any]) -> str:
    return next((str(entry[name]) for name in _NAMING if entry.get(name)), "")


def _ratio(old: Mapping[str, Any], new: Mapping[str, Any]) -> float:
    matcher = SequenceMatcher(None, _words(old), _words(new), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _SAME_ENTRY else 0.0
