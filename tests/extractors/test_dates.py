"""Swedish dates and ranges, as printed."""

from __future__ import annotations

import pytest

from extractors.date_ranges import ranges
from extractors.dates import iso_end, iso_start, points
from schemas.vocabulary import Precision

ONE: list[tuple[str, str, str, str, Precision]] = [
    ("a year", "2024", "2024-01-01", "2024-12-31", "year"),
    ("a month", "maj 2024", "2024-05-01", "2024-05-31", "month"),
    ("a day", "den 3 maj 2024", "2024-05-03", "2024-05-03", "day"),
    ("an ordinal day", "1:e juni 2024", "2024-06-01", "2024-06-01", "day"),
    ("an ISO date", "2024-05-03", "2024-05-03", "2024-05-03", "day"),
    ("a date without hyphens", "20240503", "2024-05-03", "2024-05-03", "day"),
    ("two digits a part, dotted", "20.12.31", "2020-12-31", "2020-12-31", "day"),
    ("an ISO date with stops", "2024.05.03", "2024-05-03", "2024-05-03", "day"),
    ("a half-year", "första halvåret 2024", "2024-01-01", "2024-06-30", "half_year"),
    ("a later half-year", "andra halvåret 2024", "2024-07-01", "2024-12-31", "half_year"),
    ("a season", "våren 2024", "2024-01-01", "2024-06-30", "season"),
    ("a leap day's month", "februari 2024", "2024-02-01", "2024-02-29", "month"),
    ("a day that no calendar has", "31 juni 2024", "2024-06-31", "2024-06-31", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last", "precision"), [o[1:] for o in ONE], ids=[o[0] for o in ONE])
def test_one_date(text: str, first: str, last: str, precision: Precision) -> None:
    [point] = points(text)
    assert (iso_start(point), iso_end(point), point.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-2023", "2022-01-01", "2023-12-31"),
        ("2022–2023", "2022-01-01", "2023-12-31"),
        ("2022\u22122023", "2022-01-01", "2023-12-31"),
        ("2022/2023", "2022-01-01", "2023-12-31"),
        ("2022-23", "2022-01-01", "2023-12-31"),
        ("2022 och 2023", "2022-01-01", "2023-12-31"),
        ("2021, 2022 och 2023", "2021-01-01", "2023-12-31"),
        ("maj 2022 till april 2023", "2022-05-01", "2023-04-30"),
        ("januari–juni 2024", "2024-01-01", "2024-06-30"),
        ("oktober till mars 2024", "2024-10-01", "2024-03-31"),
        ("1 januari 2022 till och med den 31 december 2023", "2022-01-01", "2023-12-31"),
        ("2022-01-01--2023-12-31", "2022-01-01", "2023-12-31"),
        ("190101–201231", "2019-01-01", "2020-12-31"),
        ("190101 - 201231", "2019-01-01", "2020-12-31"),
        ("190101—201231", "2019-01-01", "2020-12-31"),
        ("190101--201231", "2019-01-01", "2020-12-31"),
        ("190101- 201231", "2019-01-01", "2020-12-31"),
        ("2022.01.01 – 2022.12.31", "2022-01-01", "2022-12-31"),
        ("2024 januari-juni", "2024-01-01", "2024-06-30"),
        ("fram till juni 2024", None, "2024-06-30"),
        ("t.o.m. 2024", None, "2024-12-31"),
        ("från och med maj 2024", "2024-05-01", None),
        ("med start i maj 2024", "2024-05-01", None),
    ],
)
def test_one_range(text: str, first: str | None, last: str | None) -> None:
    """ "Oktober till mars 2024" is kept as printed; nothing is repaired silently."""
    [found] = ranges(text)
    assert (iso_start(found.first), iso_end(found.last)) == (first, last)


@pytest.mark.parametrize(
    "text", ["kl. 18.30", "114 14", "1/2 tjänst", "tre gånger", "45/13", "190101", "ärende 190101"]
)
def test_no_year(text: str) -> None:
    assert all(found.years() == (None, None) for found in ranges(text))


def test_an_impossible_day_is_told() -> None:
    assert [p.is_impossible for p in points("31 juni 2024 och 30 juni 2024")] == [True, False]
    assert [p.is_impossible for p in points("29 februari 2023 och 29 februari 2024")] == [True, False]


@pytest.mark.parametrize("text", ["24.00.10", "23.12.99", "0 maj 2022", "32/5 2022", "991301–201399", "2022.13.01"])
def test_what_no_month_or_day_can_be_is_no_day(text: str) -> None:
    assert [point for point in points(text) if point.precision == "day"] == []
