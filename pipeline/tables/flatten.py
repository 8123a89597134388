"""A dataset into tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from schemas import Coverage, Dataset, Record, SourcedRecord

from . import follow_up_columns, rows
from .cells import district_cell, place_cells
from .follow_up_rows import activity_rows, follow_up_rows, item_rows
from .promise_rows import actor_rows, area_rows, commitment_rows, promise_rows, signatory_rows, target_rows


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one model, with the columns that tell them apart."""

    model: type[Record]
    key: tuple[str, ...]
    rows: Sequence[Record]


Tables = Mapping[str, Table]
"""By name, which is that of the CSV file."""

_PROMISE = ("document_id", "promise_set_id")
_COMMITMENT = (*_PROMISE, "commitment_id")
_REPORT = ("document_id", "follow_up")


def flatten(dataset: Dataset, coverage: Sequence[Coverage]) -> Tables:
    """Every table by name; rows in the order of the dataset, coverage by municipality."""
    records = [sourced.record for sourced in dataset.records]

    def table(model: type[Record], key: tuple[str, ...], parts: Iterable[Iterable[dict[str, Any]]]) -> Table:
        return Table(model, key, [model.model_validate(row) for row in chain.from_iterable(parts)])

    return {
        "documents": table(rows.DocumentRow, ("document_id",), map(_document_rows, dataset.records)),
        "promise_sets": table(rows.PromiseSetRow, _PROMISE, map(promise_rows, records)),
        "focus_areas": table(rows.FocusAreaRow, (*_PROMISE, "focus_area_id"), map(area_rows, records)),
        "commitments": table(rows.CommitmentRow, _COMMITMENT, map(commitment_rows, records)),
        "actors": table(rows.ActorRow, (*_COMMITMENT, "position"), map(actor_rows, records)),
        "targets": table(rows.TargetRow, (*_COMMITMENT, "position"), map(target_rows, records)),
        "signatory_roles": table(rows.SignatoryRoleRow, (*_PROMISE, "position"), map(signatory_rows, records)),
        "follow_ups": table(follow_up_columns.FollowUpRow, _REPORT, map(follow_up_rows, records)),
        "follow_up_items": table(follow_up_columns.FollowUpItemRow, (*_REPORT, "item"), map(item_rows, records)),
        "activities": table(follow_up_columns.ActivityRow, (*_REPORT, "item", "position"), map(activity_rows, records)),
        "coverage": Table(Coverage, ("municipality_code",), coverage),
    }


_OF_DOCUMENT = {"document_id", "url", "kind", "title", "publisher", "language", "media_type", "is_ocr", "sha256"}


def _document_rows(sourced: SourcedRecord) -> Iterator[dict[str, Any]]:
    record, document = sourced.record, sourced.record.document
    yield {
        **document.model_dump(include=_OF_DOCUMENT),
        **place_cells(document.municipalities),
        "source_id": sourced.source_id,
        **district_cell(document.local_police_district),
        "stale_since": sourced.stale_since,
        "promise_sets": len(record.promise_sets),
        "follow_ups": len(record.follow_ups),
        "issues": len(record.issues),
    }
