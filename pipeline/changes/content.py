"""What a promise says, without what depends on the page around it or on how it was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import JsonValue

from schemas import FollowUp, PromiseSet

Content = Mapping[str, JsonValue]

_OF_THE_READING = frozenset({"span", "confidence", "evidence", "commitment_id", "promise_set_id"})
"""Offsets and ids move with every banner above the promise; confidence and rules are about us."""
_OF_THE_PERIOD = ("start", "end", "precision", "is_open_ended")
"""Not its words: "2025" and "under 2025" are the same period."""


def promise_content(promise: PromiseSet) -> Content:
    """Values of a promise that a source can change."""
    labels = {area.focus_area_id: area.label for area in promise.focus_areas}
    whole = promise.model_dump(mode="json", exclude={"municipalities", "district", "period"})
    for commitment in whole["commitments"]:
        commitment["focus_area"] = labels.get(commitment.pop("focus_area_id"))
    for area in whole["focus_areas"]:
        del area["focus_area_id"]
    for signatory in whole["signatories"]:
        del signatory["name"]  # a release has it blackened, see docs/privacy.md
    return {
        "municipalities": sorted(place.code for place in promise.municipalities),
        "district": promise.district,
        "period": promise.period.model_dump(mode="json", include=set(_OF_THE_PERIOD)) if promise.period else None,
        **cleaned(whole),
    }


def plan_content(title: str | None, about: PromiseSet | None) -> Content:
    """Values of an agreement or action plan that a source can change. The duties between its parties are not read."""
    return {"title": cleaned(title), **(promise_content(about) if about else {})}


def follow_up_content(report: FollowUp) -> Content:
    """Values of a report that a source can change."""
    period = report.of_period
    return {
        "of_period": period.model_dump(mode="json", include=set(_OF_THE_PERIOD)) if period else None,
        "items": cleaned([item.model_dump(mode="json") for item in report.items]),
    }


def cleaned(value: Any) -> Any:
    """Without what belongs to the reading, and with single spaces."""
    if isinstance(value, dict):
        return {name: cleaned(part) for name, part in value.items() if name not in _OF_THE_READING}
    if isinstance(value, list):
        return [cleaned(part) for part in value]
    return " ".join(value.split()) if isinstance(value, str) else value
