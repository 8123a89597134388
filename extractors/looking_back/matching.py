"""Which of the results below several promises tells of which: by order, else by their words."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.looking_back.draft import Draft
from extractors.looking_back.events import Event
from extractors.looking_back.likeness import assign


def joined(run: Sequence[Event], results: Sequence[Event]) -> list[Draft]:
    """The items of promises recalled in one go and of the results below them."""
    start = run[0].piece.span.start if run and run[0].piece else 0
    items = [Draft(promise, promise.area, run=start) for promise in run]
    if not items:
        return []
    if len(items) == 1 or run[-1].binds:
        items[-1].results += results
        return items
    if len(items) == len(results) and not any(result.is_prose for result in results):
        for item, result in zip(items, results, strict=True):
            item.results.append(result)
        return items
    return items + _by_words(items, results)


def _by_words(items: Sequence[Draft], results: Sequence[Event]) -> list[Draft]:
    """Each result to the promise it shares most words with; a result that shares none is an item of its own."""
    chosen = assign([text_of(result) for result in results], [text_of(item.promise) for item in items])
    left = []
    for result, number in zip(results, chosen, strict=True):
        if number is not None and _same_area(items[number], result):
            items[number].results.append(result)
        elif not result.is_prose:
            left.append(Draft(None, result.area, [result]))
    return left


def text_of(event: Event | None) -> str:
    """The words of an event; none for none."""
    return event.piece.text if event and event.piece else ""


def _same_area(item: Draft, result: Event) -> bool:
    return item.area is None or result.area is None or item.area.folded == result.area.folded
