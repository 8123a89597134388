"""What is doubtful in a validity: a date that no calendar has, an end before the start, other years elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.date_ranges import DateRange
from extractors.period_candidates import Candidate
from extractors.structure.pieces import Piece
from schemas import Issue

_FIRM = 75
"""Weight from which another period on the page is worth telling."""


def doubts(best: Candidate, found: Sequence[Candidate]) -> list[Issue]:
    """Doubts about the candidate that was chosen; `found` are all."""
    return list(_doubts(best, found))


def _doubts(best: Candidate, found: Sequence[Candidate]) -> Iterator[Issue]:
    words, (start, end) = best.words, best.dates.years()
    if any(point and point.is_impossible for point in (best.dates.first, best.dates.last)):
        yield _issue("impossible-date", f"No calendar has this date; kept as printed: {words.text}", words)
    if start and end and _is_reversed(best.dates):
        yield _issue("reversed-period", f"The period ends before it begins: {words.text}", words)
    other = next((c for c in found if c.weight >= _FIRM and _contradicts(c, best)), None)
    if other is not None:
        yield _issue(
            "contradicting-periods", f"Read {words.text}, but the text also says {other.words.text}", other.words
        )


def _is_reversed(dates: DateRange) -> bool:
    first, last = dates.first, dates.last
    if first is None or last is None:
        return False
    if first.year != last.year or not (first.month and last.month):
        return (first.year or 0) > (last.year or 0)
    return (first.month, first.day or 1) > (last.month, last.day or 31)


def _issue(code: str, message: str, piece: Piece) -> Issue:
    return Issue(code=code, severity="warning", stage="extract", message=message, span=piece.span)


def _contradicts(one: Candidate, best: Candidate) -> bool:
    if one.is_extension or best.is_extension:
        return False
    return _differ(one.dates, best.dates)


def _differ(one: DateRange, other: DateRange) -> bool:
    a, b = one.years(), other.years()
    return None not in a and None not in b and a != b
