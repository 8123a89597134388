"""Validities that two places of a page tell together: the years of a heading and a last day, or an extension and what
it prolongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.dates import Point
from extractors.lexicon import lexicon, word_pattern
from extractors.period_candidates import Candidate

_LONGEST_EXTENSION = 3
"""Years."""
_DURING = r"\b{during}\s+(?:{years_word}\s+)?$"
_BESIDE = 5
"""Characters between the promise's name and its years ("medborgarlöfte för 2021")."""


def completed(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Till och med december 2023" under a heading "Medborgarlöfte 2022-2023" begins when the heading says, and the
    other way round."""
    first, last = best.dates.first, best.dates.last
    if best.is_extension:
        return _prolonged(best, found)
    if (first is None) == (last is None):
        return _lengthened(best, found)
    if first is None and last is not None and (opening := _printed_year(last, found)):
        return replace(best, dates=replace(best.dates, first=opening))
    for other in found:
        start, end = other.dates.first, other.dates.last
        if first is None and end is None and other.is_stated and _is_before(start, last):
            return replace(best, dates=replace(best.dates, first=start))  # "(gäller från juni 2021)" in the title
        if start is None or end is None or start.year == end.year:
            continue
        if last is not None and end.year == last.year:
            return replace(best, dates=replace(best.dates, first=start))
        if first is not None and start.year == first.year and other.is_stated:
            return replace(best, dates=replace(best.dates, last=end))
    return best


def _is_before(start: Point | None, end: Point | None) -> bool:
    if start is None or end is None or not start.year or not end.year:
        return False
    return 0 <= end.year - start.year <= _LONGEST_EXTENSION


def _lengthened(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Medborgarlöftet 2022-2023 tar sikte på ..." right below a heading "Medborgarlöfte 2022" says how long."""
    if best.piece.block.kind != "heading" or not best.is_one_year:
        return best
    year = best.dates.years()[0]
    longer = (c for c in found if c.is_stated and not c.is_extension and c.dates.first and c.dates.last)
    below = (c for c in longer if c.piece.block.start > best.piece.block.start)
    first = next(below, None)
    if first is None or first.dates.years()[0] != year:
        return best
    more = (first.dates.years()[1] or 0) - (year or 0)
    return first if 0 < more <= _LONGEST_EXTENSION else best


def _printed_year(last: Point, found: Sequence[Candidate]) -> Point | None:
    """The one year that a line names the promise by ("Medborgarlöfte Lerby kommun 2022"), which an end may
    follow in the same year or a later one."""
    named = [c.dates.first for c in found if c.is_stated and c.dates.first and c.dates.first == c.dates.last]
    years = {point.year for point in named if point.precision == "year" and (point.year or 0) <= (last.year or 0)}
    return named[0] if len(years) == 1 and len({point.year for point in named}) == 1 else None


def _is_during(candidate: Candidate) -> bool:
    """ "I medborgarlöftet ryms det som ska ske under åren 2023-2025": years of what the promise holds."""
    first, last = candidate.dates.years()
    before = candidate.piece.folded[: candidate.dates.start]
    names = lexicon("statements")["promise_word"].search(candidate.piece.folded)
    return first != last and names is not None and bool(word_pattern(_DURING, "period").search(before))


def _prolonged(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """An extension ends a promise that began with the years printed over it ("Medborgarlöfte 2017-2018"), or with those
    of a sentence that end as it does."""
    end = best.dates.years()[1]
    headed = [c for c in found if c.piece.block.kind == "heading" and c.is_stated and not c.is_extension]
    spans = [c for c in found if _is_during(c) and not c.is_extension and best.dates.first is None]
    if same := next((c for c in (*headed, *spans) if c.dates.years()[1] == end and c.dates.first is not None), None):
        return replace(
            best, dates=replace(best.dates, first=same.dates.first, last=best.dates.last or best.dates.first)
        )
    years = best.dates.years()
    if years[0] is not None and years[0] != years[1]:
        return best  # "de får gälla även 2022 och 2023" says from when to when itself
    stated = [other.dates.first for other in found if other.is_stated and _names_prolonged(other, end)]
    firsts = [point for point in stated if point is not None and (point.year or 0) <= (end or 0)]
    earliest = min(firsts, key=lambda point: point.year or 0, default=None)
    if earliest is None or (best.dates.first and (best.dates.first.year or 0) < (earliest.year or 0)):
        return best
    return replace(best, dates=replace(best.dates, first=earliest, last=best.dates.last or best.dates.first))


def _names_prolonged(other: Candidate, end: int | None) -> bool:
    """Whether dates are those of a promise that goes on until `end`: "Förlängning av medborgarlöfte för 2021" over
    "gäller till 2022" names it too."""
    last, promise = other.dates.years()[1], lexicon("statements")["promise_word"].search(other.piece.folded)
    beside = promise is not None and 0 <= other.dates.start - promise.end() <= _BESIDE
    is_headed = other.piece.block.kind == "heading" and beside and last is not None and end is not None and last < end
    return not other.is_extension or is_headed


def extension(best: Candidate, found: Sequence[Candidate]) -> Point | None:
    """The later end that a note gives ("löftet fortsätter att gälla även under 2021"); None without such a note."""
    end = best.dates.years()[1]
    if best.is_extension or end is None:
        return None
    later = [c.dates.last for c in found if c.is_extension and c.dates.last]
    return next((point for point in later if point.year and end < point.year <= end + _LONGEST_EXTENSION), None)
