"""One ticket per failing source. It opens after some failed nights and closes when the source can be used again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from schemas import Record
from schemas.base import IsoDate

from ..store import SourceState
from .model import Notice, notice_id
from .words import filled


class Ticket(Record):
    """A spell of trouble."""

    source_id: str
    """The source."""
    failing_since: IsoDate
    """Day of the first failure."""
    opened_on: IsoDate
    """Day the ticket was opened."""
    closed_on: IsoDate | None = None
    """Day the source could be used again; null while it cannot."""
    code: str
    """Code of the issue."""
    message: str
    """The issue, for people."""


def settle_tickets(
    tickets: Iterable[Ticket], states: Iterable[SourceState], failed_nights: int, day: IsoDate
) -> list[Ticket]:
    """Those that were opened or closed by the run of `day`."""
    open_ones = {ticket.source_id: ticket for ticket in tickets if ticket.closed_on is None}
    healthy = {state.source_id for state in states if state.stale_since is None}
    closed = [ticket.model_copy(update={"closed_on": day}) for name, ticket in open_ones.items() if name in healthy]
    opened = [
        _opened(state, since, day)
        for state in states
        if (since := state.stale_since) is not None
        and state.source_id not in open_ones
        and _nights(since, day) >= failed_nights
    ]
    return sorted([*closed, *opened], key=lambda ticket: ticket.source_id)


def notices_of_tickets(tickets: Sequence[Ticket]) -> list[Notice]:
    """One notice when it opens, one when it closes."""
    return [_notice(ticket) for ticket in tickets]


def _nights(since: IsoDate, day: IsoDate) -> int:
    return (date.fromisoformat(day) - date.fromisoformat(since)).days + 1


def _opened(state: SourceState, since: IsoDate, day: IsoDate) -> Ticket:
    issue = state.fetch_issue or state.read_issue
    code, message = (issue.code, issue.message) if issue else (state.fetch_failure or "", "")
    return Ticket(source_id=state.source_id, failing_since=since, opened_on=day, code=code, message=message)


def _notice(ticket: Ticket) -> Notice:
    name = "ticket_closed" if ticket.closed_on else "ticket_opened"
    return Notice(
        notice_id=notice_id("ticket", name, ticket.source_id, ticket.failing_since),
        day=ticket.closed_on or ticket.opened_on,
        kind="ticket",
        title=filled("title", name, who=ticket.source_id, day=ticket.failing_since),
        body="" if ticket.closed_on else filled("body", "ticket", message=ticket.message, code=ticket.code),
    )
