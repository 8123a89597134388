"""What an orchestrator shows of a run, read from its release: tables for a page, events for automations."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..changes import Change, ChangeKind
from ..changes.previous import CHANGES
from ..plan import RunReport
from .of_changes import notices_of_changes

_EVENTS: Mapping[ChangeKind, str] = {
    "added": "medborgarloften.promise.new",
    "reappeared": "medborgarloften.promise.new",
    "modified": "medborgarloften.promise.changed",
    "moved": "medborgarloften.promise.changed",
    "removed": "medborgarloften.promise.changed",
    "lapsed": "medborgarloften.promise.lapsed",
}


@dataclass(frozen=True, slots=True)
class PromiseEvent:
    """Something an automation can act on."""

    name: str
    """medborgarloften.promise.new, .changed or .lapsed."""
    resource: dict[str, str]
    """The promise: the same id in every run."""
    payload: dict[str, Any]
    """The change as in changes.jsonl."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """All that is shown of one run."""

    summary: str
    """Markdown."""
    changes: list[dict[str, Any]]
    coverage: list[dict[str, Any]]
    events: list[PromiseEvent]


def announcement(output: Path, report: RunReport) -> Announcement:
    """Of a published release its changes and coverage; of a refused one only why. Raises OSError."""
    if report.release == "refused":
        return Announcement(_summary(report), [], [], [])
    lines = (output / CHANGES).read_text(encoding="utf-8").splitlines()
    changes = [Change.model_validate_json(line) for line in lines]
    with (output / "coverage.csv").open(encoding="utf-8", newline="") as stream:
        coverage: list[dict[str, Any]] = list(csv.DictReader(stream))
    events = [_event(change) for change in changes if change.subject == "promise"]
    return Announcement(_summary(report), _rows(changes), coverage, events)


def _summary(report: RunReport) -> str:
    rows: dict[str, object] = {
        "release": report.release,
        "sources": report.sources,
        **{f"sources {kind}": count for kind, count in report.fetched.items()},
        "documents read": report.documents_read,
        "documents reused": report.documents_reused,
        **{f"promises {kind}": count for kind, count in report.changes.items()},
        **{f"municipalities {status}": count for status, count in report.coverage.items()},
    }
    table = "\n".join(f"| {name.replace('_', ' ')} | {value} |" for name, value in rows.items())
    problems = "".join(f"\n- {problem}" for problem in (*report.losses, *report.undelivered))
    return f"# Run {report.run_id}\n\n| | |\n|---|---|\n{table}\n{problems}"


def _rows(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [
        {"kind": change.kind, "reason": change.reason, "title": notice.title, "source": change.source_id}
        for change, notice in zip(changes, notices_of_changes(changes), strict=True)
    ]


def _event(change: Change) -> PromiseEvent:
    resource = {
        "prefect.resource.id": f"medborgarloften.promise.{hashlib.sha256(change.key.encode()).hexdigest()[:16]}",
        "prefect.resource.name": change.key,
        "medborgarloften.municipalities": " ".join(place.code for place in change.municipalities),
    }
    return PromiseEvent(_EVENTS[change.kind], resource, change.model_dump(mode="json"))
