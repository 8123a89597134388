"""What an item is in a report: one promise where promises are recalled, one reported result where none is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractors.lexicon import lexicon
from extractors.looking_back.draft import Draft
from extractors.looking_back.events import Event
from extractors.looking_back.likeness import assign
from extractors.looking_back.matching import text_of
from extractors.numbers import leading_number
from extractors.page import Page

_RECALLING = 2
"""Promises. One alone may be an aim that the results stand under."""


def counted(drafts: Sequence[Draft], page: Page) -> list[Draft]:
    """The items among joined promises and results."""
    kept = _without_headlines(drafts)
    recalled = [draft for draft in kept if draft.promise]
    if len(recalled) >= _RECALLING:
        return _with_unrecalled(kept, recalled)
    areas = list(dict.fromkeys(_area(draft) for draft in kept if draft.area))
    if not recalled and len(areas) >= _RECALLING and len(areas) in _numbers(page):
        return _one_per_area(kept)
    return list(kept)


def _without_headlines(drafts: Sequence[Draft]) -> list[Draft]:
    """General promises listed above the particular ones that are answered one by one are no items beside them."""
    answered = [draft for draft in drafts if draft.promise and draft.promise.binds and draft.results]
    if len(answered) < _RECALLING:
        return list(drafts)
    kept: list[Draft] = []
    for _, run in groupby(drafts, key=lambda draft: draft.run):
        members = list(run)
        general = all(draft.promise and not draft.promise.binds and not draft.results for draft in members)
        followed = members[-1] is not drafts[-1] and members[0].position < answered[0].position
        kept += [] if general and followed else members
    return kept


def _with_unrecalled(drafts: Sequence[Draft], recalled: Sequence[Draft]) -> list[Draft]:
    """Beside recalled promises, results that answer none count once for each list of a section of its own."""
    areas = {_area(draft) for draft in recalled}
    kept: list[Draft] = []
    rest: list[Draft] = []
    for draft in drafts:
        apart = bool(draft.area) and _area(draft) not in areas and not draft.results[0].is_prose
        stands = draft.promise or apart or any(result.stands for result in draft.results)
        (kept if stands else rest).append(draft)
    _to_unanswered([event for draft in rest for event in draft.results if not event.is_prose], recalled)
    return _one_per_area(kept)


def _to_unanswered(results: Sequence[Event], recalled: Sequence[Draft]) -> None:
    """Listed results that stood apart from their promises go to those without any, by their words."""
    open_ones = [draft for draft in recalled if not draft.results]
    chosen = assign([text_of(result) for result in results], [text_of(draft.promise) for draft in open_ones])
    for result, number in zip(results, chosen, strict=True):
        if number is not None:
            open_ones[number].results.append(result)


def _one_per_area(drafts: Sequence[Draft]) -> list[Draft]:
    """Results that stand under one area without a promise as one item."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and not (last.promise or draft.promise) and draft.area and _area(last) == _area(draft):
            last.results += draft.results
        else:
            kept.append(draft)
    return kept


def _area(draft: Draft) -> str:
    return draft.area.folded if draft.area else ""


def _numbers(page: Page) -> set[int]:
    """How many promises the page says there were."""
    numbered = lexicon("looking_back")["numbered_promises"]
    found = (match for piece in page.saying(numbered) for match in numbered.finditer(piece.folded))
    return {int(leading_number(match[0])) for match in found}
