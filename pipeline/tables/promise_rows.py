"""Rows of the tables about promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schemas import Commitment, ExtractionResult, PromiseSet

from .cells import district_cell, period_cells, place_cells, span_cells

Row = dict[str, Any]


def promise_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per promise."""
    for key, promise in _promises(record):
        period, review = promise.period, promise.review
        yield {
            **key,
            **place_cells(promise.municipalities),
            **district_cell(promise.local_police_district),
            **period_cells(period, "period"),
            "district": promise.district,
            "period_precision": period.precision if period else None,
            "is_open_ended": period.is_open_ended if period else False,
            "is_period_inferred": period.is_inferred if period else False,
            "review_text": review.text if review else None,
            "review_cadence": review.cadence if review else None,
            "is_partial": promise.is_partial,
            "commitments": len(promise.commitments),
            "measurable_commitments": sum(commitment.is_measurable for commitment in promise.commitments),
        }


def area_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per focus area."""
    for key, promise in _promises(record):
        for area in promise.focus_areas:
            cells = area.model_dump(include={"focus_area_id", "label", "rationale"})
            yield {**key, **cells, **span_cells(area.span), "themes": " ".join(area.themes)}


def commitment_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per commitment."""
    for key, promise in _promises(record):
        labels = {area.focus_area_id: area.label for area in promise.focus_areas}
        for commitment in promise.commitments:
            yield {
                **key,
                **commitment.model_dump(exclude={"themes", "actors", "targets", "span", "evidence"}),
                **span_cells(commitment.span),
                "focus_area": labels.get(commitment.focus_area_id or ""),
                "themes": " ".join(commitment.themes),
                "actors": " ".join(dict.fromkeys(actor.kind for actor in commitment.actors)),
                "page": commitment.span.page,
            }


def actor_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per actor of a commitment."""
    for key, commitment in _commitments(record):
        for position, actor in enumerate(commitment.actors, 1):
            yield {**key, "position": position, **actor.model_dump(exclude={"span"})}


def target_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per target of a commitment."""
    for key, commitment in _commitments(record):
        for position, target in enumerate(commitment.targets, 1):
            baseline = target.baseline
            yield {
                **key,
                "position": position,
                **target.model_dump(exclude={"span", "baseline"}),
                **span_cells(target.span),
                "baseline_value": baseline.value if baseline else None,
                "baseline_year": baseline.year if baseline else None,
                "baseline_text": baseline.text if baseline else None,
            }


def signatory_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per signature, without the name."""
    for key, promise in _promises(record):
        for position, signatory in enumerate(promise.signatories, 1):
            yield {
                **key,
                "position": position,
                "role": signatory.role,
                "organisation_kind": signatory.organisation.kind,
                "organisation": signatory.organisation.name,
                "signed_on": signatory.signed_on,
            }


def _promises(record: ExtractionResult) -> Iterator[tuple[dict[str, str], PromiseSet]]:
    for promise in record.promise_sets:
        yield {"document_id": record.document.document_id, "promise_set_id": promise.promise_set_id}, promise


def _commitments(record: ExtractionResult) -> Iterator[tuple[dict[str, str], Commitment]]:
    for key, promise in _promises(record):
        for commitment in promise.commitments:
            yield {**key, "commitment_id": commitment.commitment_id}, commitment
