"""What several tables write the same way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from schemas import LocalPoliceDistrict, MunicipalityRef, Period, Span


def place_cells(places: Sequence[MunicipalityRef]) -> dict[str, str]:
    """Codes and names of several municipalities in one cell each."""
    codes, names = (place.code for place in places), (place.name for place in places)
    return {"municipality_codes": " ".join(codes), "municipalities": "; ".join(names)}


def district_cell(district: LocalPoliceDistrict | None) -> dict[str, Any]:
    """The LPO's name."""
    return {"local_police_district": district.name if district else None}


def period_cells(period: Period | None, prefix: str) -> dict[str, Any]:
    """Bounds and words of a period; all empty without one."""
    names = ("start", "end", "text")
    return {f"{prefix}_{name}": getattr(period, name) if period else None for name in names}


def span_cells(span: Span) -> dict[str, int]:
    """Offsets in the document's text."""
    return {"start": span.start, "end": span.end}
