"""Periods as first and last year, which is all that two readers were asked to agree on."""

from __future__ import annotations

from typing import Any

Years = tuple[int | None, int | None]
"""First and last year; None for an open side."""


def years_of(period: Any) -> Years | None:
    """Years of `[2023, 2024]`, or of a period as records have it (ISO dates); None when neither side is known."""
    if not period:
        return None
    if isinstance(period, dict):
        first, last = (_year(period.get(side)) for side in ("start", "end"))
    else:
        first, last = (*period, None, None)[:2]
    return None if first is None and last is None else (first, last)


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date else None


def years_text(years: Years | None) -> str:
    """ "2023-2024", with "?" for an open side."""
    return "none" if years is None else "-".join("?" if year is None else str(year) for year in years)
