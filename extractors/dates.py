"""Swedish dates and ranges of dates, as printed."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from functools import cache

from extractors.lexicon import lexicon, lexicon_values, word_pattern
from extractors.lexicon.sought import Sought, known
from extractors.remembering import remembered
from schemas.vocabulary import Precision

_YEAR = r"(?:19|20)\d\d"
_DASH = r"(?:-{1,2}|[–—−])"


@dataclass(frozen=True, slots=True)
class Point:
    """A printed date; parts that are not printed are None."""

    year: int | None
    month: int | None
    day: int | None
    precision: Precision
    start: int
    end: int
    last_month: int | None = None
    """Last month of a season or half-year."""

    @property
    def is_impossible(self) -> bool:
        """A day that no calendar has ("31 juni")."""
        return bool(self.day and self.month and self.day > calendar.monthrange(self.year or 2024, self.month)[1])


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


@cache
def _sought() -> Sought:
    """Dates, which begin with a digit or with the word for a month, a season or a half of a year."""
    words = lexicon("calendar")
    month = words["month"].pattern.pattern
    half, season = words["half"].alternatives, words["season"].alternatives
    of_year, year_word = words["of_year"].alternatives, words["year_word"].alternatives
    opening = Sought(*known(f"(?:[0123456789]|{words['month'].alternatives}|{half}|{season})\\w*"))
    shape = (
        rf"(?<!\w)(?:(?P<iso>{_YEAR}(?:-\d\d-|\.\d\d\.)\d\d)|(?P<compact>{_YEAR}[01]\d[0-3]\d)|(?P<dotted>\d\d\.\d\d\.\d\d)(?!\d)"
        rf"|(?P<six>\d{{6}})(?!\d)"
        rf"|(?P<day>\d{{1,2}})(?:[:.]?e?)?\s*(?P<dmonth>{month})\.?(?:\s+(?P<dyear>{_YEAR}))?"
        rf"|(?P<sday>\d{{1,2}})/(?P<smonth>\d{{1,2}})(?:[\s-]+(?P<syear>{_YEAR}))?"
        rf"|(?P<half>{half})\s+(?:{of_year}\s+)?(?P<hyear>{_YEAR})|(?P<season>{season})\s+(?P<seyear>{_YEAR})"
        rf"|(?P<month>{month})\.?(?:\s+(?:{year_word}\s+)?(?P<myear>{_YEAR}))?|(?P<year>{_YEAR})(?!\d|\.\d|-\d\d-))"
    )
    return replace(opening, source=shape)


_SHORT_DAYS = re.compile(rf"(?<!\w)\d{{6}}\s*{_DASH}\s*\d{{6}}(?!\d)")
_SHORT_YEAR = rf"^\s*(?:{_DASH}|/)\s*(\d\d)(?![\d:.]|\s*(?:%|{{share}}))"


def points(folded: str) -> list[Point]:
    """All dates in lower-case text, in order."""
    return list(_points(folded)) if _sought().may_be_in(folded) else []  # most sentences have no word of a date


@remembered
def _points(folded: str) -> tuple[Point, ...]:
    return tuple(_point(match) for match in _sought().finditer(folded) if _is_date(match))


def _short_digits(match: re.Match[str]) -> str | None:
    """The digits of "19.01.31", or of either end of "190101–201231", where a single one is a number like any other."""
    return match["dotted"].replace(".", "") if match["dotted"] else match["six"]


def _is_date(match: re.Match[str]) -> bool:
    if match["sday"]:
        return 1 <= int(match["sday"]) <= 31 and 1 <= int(match["smonth"]) <= 12
    if match["six"] and not any(r.start() <= match.start() < r.end() for r in _SHORT_DAYS.finditer(match.string)):
        return False
    if short := _short_digits(match):
        return 1 <= int(short[2:4]) <= 12 and 1 <= int(short[4:]) <= 31
    if match["iso"] or match["compact"]:
        digits = re.sub(r"[-.]", "", match["iso"] or match["compact"])
        return 1 <= int(digits[4:6]) <= 12 and 1 <= int(digits[6:8]) <= 31
    return match["day"] is None or int(match["day"]) > 0


def _point(match: re.Match[str]) -> Point:
    start, end = match.span()
    if match["iso"]:
        year, month, day = map(int, match["iso"].replace(".", "-").split("-"))
        return Point(year, month, day, "day", start, end)
    if match["compact"]:
        digits = match["compact"]
        return Point(int(digits[:4]), int(digits[4:6]), int(digits[6:]), "day", start, end)
    if short := _short_digits(match):
        return Point(2000 + int(short[:2]), int(short[2:4]), int(short[4:]), "day", start, end)
    if match["day"]:
        return Point(_int(match["dyear"]), _month(match["dmonth"]), int(match["day"]), "day", start, end)
    if match["sday"]:
        return Point(_int(match["syear"]), int(match["smonth"]), int(match["sday"]), "day", start, end)
    return _coarse_point(match, start, end)


def _coarse_point(match: re.Match[str], start: int, end: int) -> Point:
    if match["half"]:
        first = 7 if lexicon("calendar")["second_half"].opens(match["half"]) else 1
        return Point(int(match["hyear"]), first, None, "half_year", start, end, first + 5)
    if match["season"]:
        first, last = _season(match["season"])
        return Point(int(match["seyear"]), first, None, "season", start, end, last)
    if match["month"]:
        return Point(_int(match["myear"]), _month(match["month"]), None, "month", start, end)
    return Point(int(match["year"]), None, None, "year", start, end)


def _int(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _month(word: str) -> int:
    return int(lexicon_values("calendar", "month")[word[:3]])


def _season(word: str) -> tuple[int, int]:
    first, last = next(v for form, v in lexicon_values("calendar", "season").items() if word.startswith(form))
    return first, last


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
    if taken.first and taken.last and lexicon("calendar")["turn_of_year"].search(folded[: taken.start][-20:]):
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
    before = folded[max(0, point.start - 40) : point.start]
    if lexicon("calendar")["until"].search(before):
        return DateRange(None, point, point.start, point.end), 1
    if lexicon("calendar")["since"].search(before):
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


def iso_start(point: Point | None) -> str | None:
    """First day as ISO, a day that no calendar has kept as printed; None without a year."""
    if point is None or point.year is None:
        return None
    return f"{point.year:04d}-{point.month or 1:02d}-{point.day or 1:02d}"


def iso_end(point: Point | None) -> str | None:
    """Last day as ISO."""
    if point is None or point.year is None:
        return None
    month = point.last_month or point.month or 12
    return f"{point.year:04d}-{month:02d}-{point.day or calendar.monthrange(point.year, month)[1]:02d}"
