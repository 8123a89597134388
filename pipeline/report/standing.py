"""Where a municipality stands, in the words of the page: nine standings made from the statuses of coverage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, get_args

from schemas import Coverage
from schemas.base import IsoDate
from schemas.vocabulary import CoverageStatus

Standing = Literal[
    "current", "ending", "upcoming", "undated", "lapsed", "related", "none_found", "not_read", "not_checked",
]  # fmt: skip
"""`ending` is in force and lapses soon; `related` has a follow-up, agreement or action plan only."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)
"""In the order in which the page tells them."""

SOON_DAYS = 90
"""What "soon" means: three months, a choice of this project that the page states."""

_OF_STATUS: Mapping[CoverageStatus, Standing] = MappingProxyType(
    {
        "current": "current",
        "upcoming": "upcoming",
        "undated": "undated",
        "lapsed": "lapsed",
        "follow_up_only": "related",
        "agreement_only": "related",
        "none_found": "none_found",
        "blocked": "not_read",
        "failed": "not_read",
        "unreadable": "not_read",
        "not_checked": "not_checked",
    }
)


def standing(row: Coverage, as_of: IsoDate) -> Standing:
    """The standing of one municipality as of a day."""
    found = _OF_STATUS[row.status]
    return "ending" if found == "current" and is_ending(row.period_end, as_of) else found


def is_ending(end: IsoDate | None, as_of: IsoDate) -> bool:
    """Whether a day lies within SOON_DAYS from `as_of`. ISO dates compare as text, impossible ones too."""
    last = (date.fromisoformat(as_of) + timedelta(days=SOON_DAYS)).isoformat()
    return end is not None and as_of <= end <= last


def days_left(end: IsoDate, as_of: IsoDate) -> int | None:
    """Days from `as_of` to a day; None for one that no calendar has ("2025-06-31")."""
    try:
        return (date.fromisoformat(end) - date.fromisoformat(as_of)).days
    except ValueError:
        return None
