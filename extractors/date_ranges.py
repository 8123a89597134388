"""Ranges of dates, as printed: "1 juni 2023 – 31 maj 2024", "2024 januari-juni", "fram till juni 2023"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors.dates import DASH, Point, points
from extractors.lexicon import lexicon, word_pattern

_SHORT_YEAR = rf"^\s*(?:{DASH}|/)\s*(\d\d)(?![\d:.]|\s*(?:%|{{share}}))"


@dataclass(frozen=True, slots=True)
class DateRange:
    """From `first` to `last`; either may be missing."""

    first: Point | None
    last: Point | None
    start: int
    end: int

    def years(self) -> tuple[int | None, int | None]:
        """First and last calendar year."""
        return (self.first.year if self.first else None, self.last.year if self.last else None)


def ranges(folded: str) -> list[DateRange]:
    """All ranges and single dates in lower-case text. "Fram till juni 2023" is a range without a first date."""
    found = points(folded)
    if not found:
        return []
    result: list[DateRange] = []
    i = 0
    while i < len(found):
        taken, used = _range_at(folded, found, i)
        if result and taken.years() == (None, None) and taken.start - result[-1].end <= 2:
            result[-1] = _within_year(result[-1], taken)  # "2024 januari-juni"
        else:
            result.append(taken)
        i += used
    return result


def _within_year(year: DateRange, months: DateRange) -> DateRange:
    value = year.years()[1]
    first = replace(months.first, year=value) if months.first else None
    last = replace(months.last, year=value) if months.last else None
    return DateRange(first, last, year.start, months.end)


def _range_at(folded: str, found: list[Point], i: int) -> tuple[DateRange, int]:
    taken, used = _years_or_days(folded, found, i)
    if (
        taken.first
        and taken.last
        and lexicon("calendar")["turn_of_year"].search(folded, max(0, taken.start - 20), taken.start)
    ):
        last_day = replace(taken.first, month=12, day=31, precision="day", end=taken.end)
        return DateRange(None, last_day, taken.start, taken.end), used  # "till årsskiftet 2023/2024"
    return taken, used


def _years_or_days(folded: str, found: list[Point], i: int) -> tuple[DateRange, int]:
    point = found[i]
    short = word_pattern(_SHORT_YEAR, "calendar").match(folded[point.end :]) if point.precision == "year" else None
    if (
        short
        and point.year
        and int(short[1]) > point.year % 100
        and not (i + 1 < len(found) and found[i + 1].start < point.end + 4)
    ):
        end = point.end + short.end()
        return DateRange(
            point, replace(point, year=point.year // 100 * 100 + int(short[1]), end=end), point.start, end
        ), 1
    if i + 1 < len(found) and _joins(folded, point, found[i + 1]):
        last = found[i + 1]
        first = replace(point, year=last.year) if point.year is None else point
        last = replace(last, year=_year_after(first, last)) if last.year is None else last
        used = 2
        while (
            i + used < len(found)
            and _joins(folded, last, found[i + used])
            and found[i + used].precision == "year" == last.precision
        ):
            last = found[i + used]
            used += 1
        return DateRange(first, last, first.start, last.end), used
    before = max(0, point.start - 40), point.start
    if lexicon("calendar")["until"].search(folded, *before):
        return DateRange(None, point, point.start, point.end), 1
    if lexicon("calendar")["since"].search(folded, *before):
        return DateRange(point, None, point.start, point.end), 1
    return DateRange(point, point, point.start, point.end), 1


def _year_after(first: Point, last: Point) -> int | None:
    if first.year is None:
        return None
    return first.year + 1 if (last.month or 12) < (first.month or 1) else first.year


def _joins(folded: str, left: Point, right: Point) -> bool:
    between = folded[left.end : right.start]
    listed = between.strip() == "," and left.precision == right.precision == "year"
    return listed or bool(lexicon("calendar")["range_link"].pattern.fullmatch(between.strip()))
