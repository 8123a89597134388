"""Which stretches of the text a record points to, and the text cut at their bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from schemas import ExtractionResult, PromiseSet, Span

Kind = Literal[
    "period", "area", "commitment", "actor", "target", "review", "signatory", "item", "activity", "contact", "issue",
]  # fmt: skip
Key = tuple[str | int, ...]
"""What of the record a mark belongs to, e.g. ("commitment", 0, 3) for the fourth of the first promise."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the record."""

    kind: Kind
    key: Key
    span: Span

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.span.end

    @property
    def name(self) -> str:
        """For anchors, e.g. "commitment-0-3"."""
        return "-".join(map(str, self.key))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which the same marks hold."""

    text: str
    kinds: tuple[Kind, ...]
    begins: tuple[Mark, ...]
    """Marks that begin with it, outermost first."""


def marks(record: ExtractionResult) -> list[Mark]:
    """Every span of the record, in the order of the text, outer ones first."""
    found = [mark for number, promise in enumerate(record.promise_sets) for mark in _of_promise(number, promise)]
    for number, report in enumerate(record.follow_ups):
        for place, item in enumerate(report.items):
            found.append(_mark("item", (number, place), item.span))
            for position, activity in enumerate(item.activities):
                found.append(_mark("activity", (number, place, position), activity.span))
    found += [_mark("contact", (number,), contact.span) for number, contact in enumerate(record.contacts)]
    found += [_mark("issue", (number,), issue.span) for number, issue in enumerate(record.issues) if issue.span]
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.name))


def _of_promise(number: int, promise: PromiseSet) -> Iterator[Mark]:
    if promise.period:
        yield _mark("period", (number,), promise.period.span)
    if promise.review:
        yield _mark("review", (number,), promise.review.span)
    for place, area in enumerate(promise.focus_areas):
        yield _mark("area", (number, place), area.span)
    for place, commitment in enumerate(promise.commitments):
        yield _mark("commitment", (number, place), commitment.span)
        for position, target in enumerate(commitment.targets):
            yield _mark("target", (number, place, position), target.span)
        for position, actor in enumerate(commitment.actors):
            if actor.span:
                yield _mark("actor", (number, place, position), actor.span)
    for place, signatory in enumerate(promise.signatories):
        yield _mark("signatory", (number, place), signatory.span)


def _mark(kind: Kind, place: tuple[int, ...], span: Span) -> Mark:
    return Mark(kind, (kind, *place), span)


def paragraphs(text: str, found: Sequence[Mark]) -> list[list[Piece]]:
    """The text by paragraphs (blank lines part them), each cut where a mark begins or ends."""
    cut: list[list[Piece]] = []
    start = 0
    for part in text.split("\n\n"):
        inside = [mark for mark in found if mark.start < start + len(part) and mark.end > start]
        cut.append(list(_pieces(text, start, start + len(part), inside)))
        start += len(part) + 2
    return cut


def _pieces(text: str, start: int, end: int, inside: Sequence[Mark]) -> Iterator[Piece]:
    bounds = {start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)}
    ordered = sorted(bound for bound in bounds if start <= bound <= end)
    for left, right in pairwise(ordered):
        holding = [mark for mark in inside if mark.start <= left and mark.end >= right]
        kinds = tuple(dict.fromkeys(mark.kind for mark in holding))
        yield Piece(text[left:right], kinds, tuple(mark for mark in holding if mark.start == left))
