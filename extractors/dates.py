"""Swedish dates, as printed."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from functools import cache

from extractors.lexicon import lexicon, lexicon_values
from extractors.lexicon.sought import Sought, known
from extractors.remembering import remembered
from schemas.vocabulary import Precision

_YEAR = r"(?:19|20)\d\d"
DASH = r"(?:-{1,2}|[–—−])"


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


_SHORT_DAYS = re.compile(rf"(?<!\w)\d{{6}}\s*{DASH}\s*\d{{6}}(?!\d)")


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
