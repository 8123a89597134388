"""Which promise of a release is which of the last one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .fields import likeness
from .items import Item, overlap

_MOSTLY = 0.5
"""Share of entries that must stand word for word for a promise whose dates or parties changed to be the same one."""


Shown = Mapping[str, Mapping[str, Item]]
"""Items of a release by key, then by source."""


class Pair(NamedTuple):
    """One promise before and after; either may be missing."""

    old: Item | None
    new: Item | None


def by_key(items: Iterable[Item]) -> dict[str, dict[str, Item]]:
    """Items by key, then by source."""
    grouped: dict[str, dict[str, Item]] = defaultdict(dict)
    for item in items:
        grouped[item.key][item.source_id] = item
    return dict(grouped)


def paired(old: Shown, new: Shown) -> list[Pair]:
    """One pair per promise that is only in one of the two releases; where its dates or parties were edited, both.

    Of two pages that show a promise one may be edited first: what it showed then stands on the other page still, and
    what the other shows when it follows is known from the first.
    """
    gone = [_first(shown) for key, shown in old.items() if key not in new]
    came = [_first(shown) for key, shown in new.items() if key not in old]
    pairs: list[Pair] = []
    for item in came:
        before = next((other for other in gone if _is_edited(other, item)), None)
        if before is not None:
            gone.remove(before)
        else:
            before = next((other for other in _only_in(old, new, item.source_id) if _is_edited(other, item)), None)
        pairs.append(Pair(before, item))
    for item in gone:
        after = next((other for other in _only_in(new, old, item.source_id) if _is_edited(item, other)), None)
        pairs.append(Pair(item, after))
    return pairs


def successor(gone: Item, came: Sequence[Item]) -> Item | None:
    """The promise of the same parties that stands on the page where `gone` stood."""
    return next((item for item in came if item.source_id == gone.source_id and item.parties == gone.parties), None)


def _only_in(here: Shown, there: Shown, source_id: str) -> Iterator[Item]:
    """Promises of both releases that this source shows in one of them only."""
    for key, shown in here.items():
        if source_id in shown and key in there and source_id not in there[key]:
            yield shown[source_id]


def _first(shown: Mapping[str, Item]) -> Item:
    return shown[min(shown)]


def _is_edited(old: Item, new: Item) -> bool:
    """Whether one page shows one promise under other dates or parties.

    The next promise often repeats the last one's words, but begins after it has ended; edited dates still overlap.
    """
    is_one_page = old.source_id == new.source_id and old.subject == new.subject
    if not is_one_page or not overlap(old.period, new.period):
        return False
    if old.subject in ("agreement", "action_plan"):  # of these only the frame is read, which may be empty
        return old.parties == new.parties
    name = "commitments" if old.subject == "promise" else "items"
    return likeness(_entries(old, name), _entries(new, name)) >= _MOSTLY


def _entries(item: Item, name: str) -> list[Any]:
    entries = item.content[name]
    return entries if isinstance(entries, list) else []
