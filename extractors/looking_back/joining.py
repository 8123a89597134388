"""Results joined to the promises they tell of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.looking_back.draft import Draft
from extractors.looking_back.events import Event
from extractors.looking_back.matching import joined


def join(events: Sequence[Event]) -> list[Draft]:
    """The items of a report. A promise without results that only heads other items is none."""
    gathering = _Gathering()
    for event in _settled(events):
        gathering.take(event)
    return _without_umbrellas(gathering.done())


def _settled(events: Sequence[Event]) -> list[Event]:
    """Items that could be either: promises when results that were told follow them, else results themselves."""

    settled: list[Event] = []
    told = False
    for event in reversed(events):
        if event.kind == "break" or event.restates:
            told = False
        elif event.kind == "result" and not event.is_prose:
            told = True
        settled.append(replace(event, kind="promise" if told else "result") if event.kind == "either" else event)
    return settled[::-1]


class _Gathering:
    """A run of promises and the results that follow it, until the next run."""

    def __init__(self) -> None:
        self._items: list[Draft] = []
        self._run: list[Event] = []
        self._results: list[Event] = []

    def take(self, event: Event) -> None:
        """One event in reading order."""
        if event.kind == "break":
            if self._run and self._run[-1].binds:
                self._close()
        elif event.kind == "promise":
            if self._results or (event.binds and self._run and not self._run[-1].binds):
                self._close()
            self._run.append(event)
        elif self._run and _fits(event, self._run):
            self._results.append(event)
        elif event.is_free:
            self._close()
            self._add_free(event)

    def done(self) -> list[Draft]:
        """All items."""
        self._close()
        return self._items

    def _add_free(self, event: Event) -> None:
        last = self._items[-1] if self._items else None
        goes_on = event.is_prose and not event.starts
        if goes_on and last is not None and last.promise is None and last.area == event.area:
            last.results.append(event)
        else:
            self._items.append(Draft(None, event.area, [event]))

    def _close(self) -> None:
        self._items += joined(self._run, self._results)
        self._run, self._results = [], []


def _fits(result: Event, run: Sequence[Event]) -> bool:
    """A result under another area than the promises is not theirs, nor is prose below a list of them."""
    if result.is_prose and not run[-1].binds and len(run) > 1 and not result.is_free:
        return False
    if result.area is None:
        return True
    return any(promise.area is None or promise.area.folded == result.area.folded for promise in run)


def _without_umbrellas(items: Sequence[Draft]) -> list[Draft]:
    """ "Polisen och kommunen lovade att arbeta för trygghet" above the promises that say how."""
    others = [item for item in items if not _is_umbrella(item)]
    return others or list(items)


def _is_umbrella(item: Draft) -> bool:
    return item.promise is not None and item.promise.is_prose and not item.results
