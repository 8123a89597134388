"""What the calendar alone changes."""

from __future__ import annotations

from schemas import Period
from schemas.base import IsoDate

from ..coverage import period_status


def has_lapsed(period: Period | None, last_day: IsoDate, day: IsoDate) -> bool:
    """Whether a promise was in force or still to come on `last_day` and has ended on `day`."""
    return period_status(period, last_day) in ("current", "upcoming") and period_status(period, day) == "lapsed"
