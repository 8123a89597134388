"""A change as it is published in `changes.jsonl`."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import JsonValue

from schemas import MunicipalityRef, Record
from schemas.base import SCHEMA_VERSION, IsoDate

ChangeKind = Literal["added", "modified", "removed", "moved", "lapsed", "reappeared"]
Reason = Literal[
    "source_edited", "page_moved", "extractor_upgraded", "register_changed", "human_correction", "calendar"
]
Subject = Literal["promise", "follow_up", "agreement", "action_plan"]


class FieldChange(Record):
    """One value that is another now."""

    path: str
    """Where, e.g. "commitments[2].targets[0].value"; empty for the whole promise. Counted from 0 as in the new release,
    and as in the old one for what is gone."""
    old: JsonValue
    """Value in the last release; null when there was none."""
    new: JsonValue
    """Value now; null when there is none."""


class Change(Record):
    """One promise, report on a promise, agreement or action plan that is not as it was."""

    change_id: str
    """Made from the run and all below."""
    run_id: str
    """The run that found it; the same as in that release's run.json."""
    day: IsoDate
    """Day it was found."""
    kind: ChangeKind
    """added, modified, removed, moved, lapsed or reappeared."""
    reason: Reason
    """Why; calendar only for lapsed."""
    subject: Subject
    """A promise, a report on one, the agreement that it complements, or the plan that replaces it."""
    key: str
    """Who promises and for when, whatever the address; the same in every release."""
    municipalities: list[MunicipalityRef]
    """Whose promise it is."""
    district: str | None
    """City part."""
    period_start: IsoDate | None
    """First day of the promise."""
    period_end: IsoDate | None
    """Last day of the promise."""
    source_id: str
    """The source that shows it, or last did."""
    url: str | None
    """The address that shows it, or last did."""
    old_url: str | None = None
    """The address before, when it moved."""
    related_key: str | None = None
    """For removed: the promise that stands in its place. For added: the one it took the place of."""
    fields: list[FieldChange]
    """Each value that changed."""


def made(**values: Any) -> Change:
    """A change with its id."""
    known = Change.model_validate({"change_id": "", **values}).model_dump(mode="json")
    digest = hashlib.sha256(json.dumps(known, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return Change.model_validate({**known, "change_id": f"change-{digest[:16]}"})


def change_schema() -> str:
    """The JSON Schema (draft 2020-12) of a line of `changes.jsonl`."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:medborgarloften:schema:change:{SCHEMA_VERSION}",
    }
    described = Change.model_json_schema(mode="serialization")
    return json.dumps(head | described, ensure_ascii=False, indent=2) + "\n"
