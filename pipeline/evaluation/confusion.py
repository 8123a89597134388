"""What is taken for what: kinds of documents, sets of actors, follow-ups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from schemas import FollowUp, Record

from .document_score import DocumentScore
from .scoring import kinds_text
from .years import years_of


class Confusion(Record):
    """How often one value was read as another (or as itself)."""

    expected: str
    """What gold says."""
    got: str
    """What was read."""
    n: int
    """How often."""


class FollowUpFigures(Record):
    """Follow-ups, of which gold has the period and the number of items only."""

    documents: int
    """Documents that gold calls a report on an earlier promise, or that hold one."""
    found: int
    """Of them those in which one was read."""
    spurious: int
    """Documents in which one was read and none is."""
    periods_right: int
    """Period looked back at as in gold."""
    counted: int
    """Documents whose items gold counts."""
    counts_right: int
    """Of them those with the right number of items."""
    items_expected: int
    """Items of gold in the counted documents."""
    items_got: int
    """Items read in them."""


def kinds(scores: Sequence[DocumentScore]) -> list[Confusion]:
    """Kinds of documents."""
    named = [score for score in scores if score.gold.kind is not None]
    return _confusions((str(s.gold.kind), s.record.document.kind if s.record else "unread") for s in named)


def actor_sets(scores: Sequence[DocumentScore]) -> list[Confusion]:
    """Actors of the matched commitments, those left uncounted aside."""
    return _confusions(
        (kinds_text(one.expected.actors), kinds_text(actor.kind for actor in one.commitment.actors))
        for score in scores
        for one in score.judged
        if one.expected is not None and not one.expected.actors_loose
    )


def _confusions(pairs: Iterable[tuple[str, str]]) -> list[Confusion]:
    return [Confusion(expected=expected, got=got, n=n) for (expected, got), n in sorted(Counter(pairs).items())]


def follow_ups(scores: Sequence[DocumentScore]) -> FollowUpFigures:
    """Whether reports were found, with the right period and number of items."""
    reports = [(score.gold.follow_up, _read(score)) for score in scores]
    wanted = [(gold, read) for gold, read in reports if gold is not None]
    counted = [(gold.items, _items(read)) for gold, read in wanted if gold.items is not None]
    return FollowUpFigures(
        documents=len(wanted),
        found=sum(bool(read) for _, read in wanted),
        spurious=sum(gold is None and bool(read) for gold, read in reports),
        periods_right=sum(_has_period(gold.of_period, read) for gold, read in wanted),
        counted=len(counted),
        counts_right=sum(expected == got for expected, got in counted),
        items_expected=sum(expected for expected, _ in counted),
        items_got=sum(got for _, got in counted),
    )


def _read(score: DocumentScore) -> Sequence[FollowUp]:
    return score.record.follow_ups if score.record else ()


def _items(reports: Sequence[FollowUp]) -> int:
    return sum(len(report.items) for report in reports)


def _has_period(expected: object, reports: Sequence[FollowUp]) -> bool:
    periods = [years_of(report.of_period.model_dump()) if report.of_period else None for report in reports]
    return bool(reports) and (expected in periods)
