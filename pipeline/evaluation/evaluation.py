"""All figures of one evaluation: what `medborgarloften evaluate --json` prints."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Record, SourcedIssue

from . import confusion
from .document_score import DocumentScore
from .figures import FieldFigures, Group, by_class, group
from .reliability import Reliability, of_commitments, of_targets, reliability


class Evaluation(Record):
    """Figures over a gold file."""

    documents: int
    """Gold documents."""
    missing: int
    """Of them those without a record; they count as documents in which nothing was found."""
    seed: int
    """Of the draws behind the intervals."""
    fields: dict[str, FieldFigures]
    """By field, over all documents."""
    classes: dict[str, Group]
    """By structure class."""
    kinds: list[confusion.Confusion]
    """Kinds of documents taken for each other."""
    actors: list[confusion.Confusion]
    """Actor sets of matched commitments taken for each other."""
    follow_ups: confusion.FollowUpFigures
    """Reports on earlier promises."""
    commitment_confidence: Reliability | None
    """Stated confidence of commitments against what was right; null without any."""
    target_confidence: Reliability | None
    """The same of targets."""
    failures: list[SourcedIssue]
    """Why documents have no record."""


def evaluation(scores: Sequence[DocumentScore], failures: Sequence[SourcedIssue], seed: int) -> Evaluation:
    """Figures of scored documents, one at least."""
    return Evaluation(
        documents=len(scores),
        missing=len(failures),
        seed=seed,
        fields=group(scores, seed).fields,
        classes=by_class(scores, seed),
        kinds=confusion.kinds(scores),
        actors=confusion.actor_sets(scores),
        follow_ups=confusion.follow_ups(scores),
        commitment_confidence=reliability(of_commitments(scores)),
        target_confidence=reliability(of_targets(scores)),
        failures=list(failures),
    )
