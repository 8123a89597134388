"""Rows of the tables about reports on earlier promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schemas import ExtractionResult, FollowUp, FollowUpItem

from .cells import period_cells, span_cells

Row = dict[str, Any]


def follow_up_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per report."""
    for key, report in _reports(record):
        yield {**key, **period_cells(report.of_period, "of_period"), "items": len(report.items)}


def item_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per promise looked back at."""
    for key, item in _items(record):
        cells = item.model_dump(exclude={"activities", "span"})
        yield {**key, **cells, **span_cells(item.span), "activities": len(item.activities)}


def activity_rows(record: ExtractionResult) -> Iterator[Row]:
    """One per thing reported as done."""
    for key, item in _items(record):
        for position, activity in enumerate(item.activities, 1):
            yield {
                **key,
                "position": position,
                "text": activity.text,
                "actors": " ".join(activity.actors),
                "quantities": "; ".join(activity.quantities),
                **span_cells(activity.span),
            }


def _reports(record: ExtractionResult) -> Iterator[tuple[Row, FollowUp]]:
    for number, report in enumerate(record.follow_ups, 1):
        yield {"document_id": record.document.document_id, "follow_up": number}, report


def _items(record: ExtractionResult) -> Iterator[tuple[Row, FollowUpItem]]:
    for key, report in _reports(record):
        for number, item in enumerate(report.items, 1):
            yield {**key, "item": number}, item
