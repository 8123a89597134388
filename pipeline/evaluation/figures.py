"""Precision, recall and F1 per field, over all documents and over those of one structure class."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Record

from .bootstrap import intervals
from .document_score import DocumentScore
from .tally import FIELDS, Tally, total


class Estimate(Record):
    """A figure, and the bounds of its 95 % interval."""

    value: float
    """Measured."""
    low: float
    """2.5th percentile of the draws."""
    high: float
    """97.5th percentile of the draws."""


class FieldFigures(Record):
    """One field."""

    precision: Estimate
    """Share of what was found that is right."""
    recall: Estimate
    """Share of what is there that was found."""
    f1: Estimate
    """Harmonic mean of the two."""
    hit: int
    """Found and right."""
    predicted: int
    """Found."""
    gold: int
    """There."""


class Group(Record):
    """The documents of one structure class, or all."""

    documents: int
    """How many."""
    fields: dict[str, FieldFigures]
    """By name; fields that no document of the group has are left out."""


def group(scores: Sequence[DocumentScore], seed: int) -> Group:
    """Figures over some documents, one at least."""
    fields = {}
    for name in FIELDS:
        tallies = [score.counts.get(name, Tally()) for score in scores]
        if any(tally.gold or tally.predicted for tally in tallies):
            fields[name] = _figures(tallies, seed)
    return Group(documents=len(scores), fields=fields)


def _figures(tallies: Sequence[Tally], seed: int) -> FieldFigures:
    every = total(tallies)
    bounds = intervals(tallies, seed)
    precision, recall, f1 = (
        Estimate(value=value, low=low, high=high)
        for value, (low, high) in zip((every.precision, every.recall, every.f1), bounds, strict=True)
    )
    return FieldFigures(
        precision=precision, recall=recall, f1=f1, hit=every.hit, predicted=every.predicted, gold=every.gold
    )


def structure_class(score: DocumentScore) -> str:
    """The class gold names, else who published the document."""
    if score.gold.structure_class is not None:
        return score.gold.structure_class
    return score.record.document.publisher if score.record else "unread"


def by_class(scores: Sequence[DocumentScore], seed: int) -> dict[str, Group]:
    """Figures per structure class, sorted by its name."""
    names = sorted({structure_class(score) for score in scores})
    return {name: group([score for score in scores if structure_class(score) == name], seed) for name in names}
