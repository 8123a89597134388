"""Dates that come: promises that end soon, follow-ups that were promised and are not there."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from schemas import Dataset, Source
from schemas.base import IsoDate

from ..changes.items import Item, items_of, overlap
from ..coverage import period_status
from .model import Notice, notice_id
from .settings import NoticeSettings
from .words import filled, period, whom

_LONG_PAST_DAYS = 366
"""A follow-up due longer ago is history: a first run over years of promises would tell of nothing else."""


def due_notices(dataset: Dataset, sources: Mapping[str, Source], settings: NoticeSettings, day: date) -> list[Notice]:
    """What the dates in the dataset ask for on `day`; the same promise gives the same notice every day."""
    items = items_of(dataset, sources)
    found = [*_ending(items, settings, day), *_missing(items, settings, day)]
    return list({notice.notice_id: notice for notice in found}.values())


def day_of(iso: IsoDate) -> date:
    """The day; for one that no calendar has ("2025-06-31") the last of that month."""
    year, month, day = (int(part) for part in iso.split("-"))
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), calendar.monthrange(year, month)[1]))


def _ending(items: Sequence[Item], settings: NoticeSettings, day: date) -> Iterator[Notice]:
    promises = [item for item in items if item.subject == "promise" and item.period]
    for item in promises:
        end = item.period.end if item.period else None
        is_over_soon = end is not None and day_of(end) <= day + timedelta(days=settings.lapse_days)
        is_running = period_status(item.period, day.isoformat()) == "current"
        if end and is_over_soon and is_running and not any(_follows(other, item) for other in promises):
            yield _told("lapses_soon", item, day, "", when=end)


def _follows(other: Item, item: Item) -> bool:
    """Whether the same parties have agreed on what comes afterwards."""
    last, ends = (found.period.end if found.period else None for found in (other, item))
    is_open = other.period is not None and other.period.is_open_ended
    return other.parties == item.parties and bool(ends) and (is_open or (last or "9") > (ends or ""))


def _missing(items: Sequence[Item], settings: NoticeSettings, day: date) -> Iterator[Notice]:
    reports = [item for item in items if item.subject == "follow_up"]
    for item in (one for one in items if one.subject == "promise"):
        review = item.content.get("review")
        when = _promised_for(review) if isinstance(review, dict) else None
        is_due = when is not None and settings.overdue_days < (day - when).days <= _LONG_PAST_DAYS
        if when and is_due and not any(_looks_back(report, item) for report in reports):
            text = str(review["text"]) if isinstance(review, dict) else ""
            yield _told("follow_up_missing", item, day, text, when=when.isoformat())


def _promised_for(review: Mapping[str, Any]) -> date | None:
    """Last day of the latest date that is named, where its year is."""
    from extractors.dates import iso_end, points  # loads the lexicons

    days = (iso_end(point) for text in review["dates"] for point in points(text.lower()))
    return max((day_of(iso) for iso in days if iso), default=None)


def _looks_back(report: Item, promise: Item) -> bool:
    return report.parties[1] == promise.parties[1] and overlap(report.period, promise.period)


def _told(name: str, item: Item, day: date, text: str, *, when: str) -> Notice:
    span = period(item.period.start, item.period.end) if item.period else period(None, None)
    return Notice(
        notice_id=notice_id("due", name, item.key, when),
        day=day.isoformat(),
        kind="due",
        title=filled("title", name, who=whom(item.municipalities, item.district), period=span, day=when),
        body=filled("body", "due", when=when, text=text) if text else "",
        url=item.url,
    )
