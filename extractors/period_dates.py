"""The ranges of dates in a sentence or heading, as a validity is told by them: joined, and given their year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.date_ranges import DateRange, ranges
from extractors.dates import Point
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.structure.pieces import Piece


def joined(folded: str) -> list[DateRange]:
    """The ranges of a sentence; "gäller från den 1 juni 2018 och löper till den 31 maj 2019" is one."""
    result: list[DateRange] = []
    for dates in ranges(folded):
        if result and _ends(dates, result[-1], folded[result[-1].end : dates.start]):
            result[-1] = _in_year_of(dates.last, replace(result[-1], last=dates.last, end=dates.end))
        else:
            result.append(dates)
    return result


def _in_year_of(last: Point | None, dates: DateRange) -> DateRange:
    """ "Från 1 juni och till och med 30 september 2017" begins in the year that it ends in."""
    first = dates.first
    if first is None or first.year is not None or first.month is None or last is None or last.month is None:
        return dates
    return replace(dates, first=replace(first, year=last.year)) if first.month <= last.month else dates


def _ends(dates: DateRange, start: DateRange, between: str) -> bool:
    """Whether dates are the end of what begins with `start`: said to be a beginning, or followed by "och" and an
    end."""
    if dates.first is not None or start.first is None or (start.first.year or 0) > (dates.years()[1] or 0):
        return False
    if start.last is None:
        return True
    return start.first == start.last and bool(lexicon("period")["and_then"].opens(between.lstrip(" ,")))


def dated(found: Iterable[DateRange], piece: Piece, page: Page) -> Iterator[DateRange]:
    """Ranges with a year; months without one ("perioden juni–augusti") take it from the page's date line."""
    for dates in found:
        if in_template(piece.folded, dates.start):
            continue
        if any(dates.years()):
            yield dates
            continue
        year = _year_of_page(page, piece) if lexicon("statements")["promise_word"].search(piece.folded) else None
        is_day = dates.last in (None, dates.first)
        if year and dates.first and is_day and lexicon("period")["length"].search(piece.folded):
            yield replace(dates, first=replace(dates.first, year=year), last=None)  # "från 3 oktober och två år framåt"
        elif year and dates.first and dates.last and dates.first != dates.last:
            yield replace(dates, first=replace(dates.first, year=year), last=replace(dates.last, year=year))


def in_template(folded: str, start: int) -> bool:
    """Whether dates stand in braces that a template left behind ("{A512.307/2019}")."""
    return folded.rfind("{", 0, start) > folded.rfind("}", 0, start)


def _year_of_page(page: Page, piece: Piece) -> int | None:
    day = date_line(page, piece.block.start)
    return day.year if day else None


def date_line(page: Page, before: int) -> Point | None:
    """The day of the last line before an offset that is little more than a date; furniture counts
    ("Publicerad ...")."""
    lines = [ranges(line.casefold()) for line in page.text[:before].splitlines() if len(line) < 60]
    days = [one[0].first for one in lines if len(one) == 1]
    return next((day for day in reversed(days) if day and day.year and day.precision == "day"), None)
