"""The same as `rows.py` for the tables about reports on earlier promises."""

from __future__ import annotations

from schemas import Record
from schemas.base import IsoDate
from schemas.vocabulary import Verdict


class FollowUpRow(Record):
    """One report on an earlier promise."""

    document_id: str
    """Key, with follow_up."""
    follow_up: int
    """Key: counted from 1 within the document."""
    of_period_start: IsoDate | None
    """First day of the promise looked back at."""
    of_period_end: IsoDate | None
    """Its last day."""
    of_period_text: str | None
    """The words."""
    items: int
    """Number of promises looked back at."""


class FollowUpItemRow(Record):
    """One promise looked back at."""

    document_id: str
    """Key, with follow_up and item."""
    follow_up: int
    """Key."""
    item: int
    """Key: counted from 1 within the report."""
    promise_text: str | None
    """The promise as recalled."""
    focus_area: str | None
    """The label it stands under."""
    verdict: Verdict
    """What the text says of the outcome."""
    commitment_id: str | None
    """The earlier commitment, where found."""
    activities: int
    """Number of activities reported."""
    start: int
    """Offset in the document's text."""
    end: int
    """Offset after it."""


class ActivityRow(Record):
    """One thing reported as done."""

    document_id: str
    """Key, with follow_up, item and position."""
    follow_up: int
    """Key."""
    item: int
    """Key."""
    position: int
    """Key: counted from 1 within the item."""
    text: str
    """The sentence or bullet."""
    actors: str
    """Who did it, parted by spaces."""
    quantities: str
    """Numbers with what they count, parted by "; "."""
    start: int
    """Offset in the document's text."""
    end: int
    """Offset after it."""
