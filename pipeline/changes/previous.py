"""The last good release, as it lies in the output folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from schemas import Dataset, Record
from schemas.base import IsoDate

from .model import Change

DATASET, REPORT, CHANGES = "dataset.json", "run.json", "changes.jsonl"


class _Told(Record, extra="ignore"):
    """What the next release has to know of a run.json; releases made before a field existed lack it."""

    run_id: str
    as_of: IsoDate
    register_version: str
    source_ids: list[str] = []
    corrections: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class LastRelease:
    """A release to compare with."""

    run_id: str
    as_of: IsoDate
    register_version: str
    source_ids: frozenset[str]
    """Active sources it knew."""
    corrections: dict[str, str]
    """Digest of the human corrections in it, by source."""
    dataset: Dataset
    changes: list[Change] = field(default_factory=list)
    """What it said otherwise than the one before it."""


def last_release(folder: Path) -> LastRelease | None:
    """The release in `folder`; None when there is none, or it is of a kind that can no longer be read."""
    try:
        told = _Told.model_validate_json((folder / REPORT).read_bytes())
        dataset = Dataset.model_validate_json((folder / DATASET).read_bytes())
        lines = (folder / CHANGES).read_text(encoding="utf-8").splitlines() if (folder / CHANGES).exists() else []
        changes = [Change.model_validate_json(line) for line in lines]
    except (OSError, ValidationError, UnicodeDecodeError):
        return None
    return LastRelease(
        run_id=told.run_id,
        as_of=told.as_of,
        register_version=told.register_version,
        source_ids=frozenset(told.source_ids),
        corrections=told.corrections,
        dataset=dataset,
        changes=changes,
    )
