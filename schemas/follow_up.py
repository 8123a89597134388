"""A report on how an earlier promise went."""

from __future__ import annotations

from .base import Record, Span
from .promise import Period
from .vocabulary import ActorKind, Verdict


class Activity(Record):
    """One thing reported as done."""

    text: str
    """The sentence or bullet."""
    actors: list[ActorKind] = []
    """Who did it."""
    quantities: list[str] = []
    """Numbers with what they count, as printed, e.g. ["drygt femtio besök"]."""
    span: Span
    """Where it stands."""


class FollowUpItem(Record):
    """One promise looked back at; where none is recalled, one reported result."""

    promise_text: str | None = None
    """The promise as recalled; null when only results are printed."""
    focus_area: str | None = None
    """The label it stands under."""
    activities: list[Activity] = []
    """What was done for it."""
    verdict: Verdict
    """What the text itself says of the outcome; unclear when results stand without a verdict."""
    commitment_id: str | None = None
    """The commitment of an earlier record it looks back at, when one was found."""
    span: Span
    """Where the item stands."""


class FollowUp(Record):
    """A report about one promise."""

    of_period: Period | None = None
    """The period of the promise it looks back at."""
    items: list[FollowUpItem] = []
    """In reading order."""
