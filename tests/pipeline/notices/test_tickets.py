"""A failing source gets one ticket, after some nights, which closes itself."""

from __future__ import annotations

import pytest

from pipeline.notices.tickets import Ticket, notices_of_tickets, settle_tickets
from pipeline.store import SourceState
from schemas import Issue

TIMEOUT = Issue(code="timed-out", severity="warning", stage="fetch", message="No answer within 30 s.")
NEW = SourceState(source_id="a")


def nights(*answers: bool) -> list[tuple[int, str]]:
    """Night and event, over nights on which the source answered or did not."""
    tickets: dict[tuple[str, str], Ticket] = {}
    state, told = NEW, []
    for number, answered in enumerate(answers, 1):
        day = f"2025-06-{number:02}"
        state = state.answered(day) if answered else state.unanswered(day, "failed", TIMEOUT)
        for ticket in settle_tickets(tickets.values(), [state], 3, day):
            tickets[ticket.source_id, ticket.failing_since] = ticket
            told.append((number, "closed" if ticket.closed_on else "opened"))
    return told


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([True, True, True], []),
        ([False, False, True, False, False], []),
        ([False, False, False], [(3, "opened")]),
        ([True, False, False, False, False, False], [(4, "opened")]),
        ([False, False, False, False, True, True], [(3, "opened"), (5, "closed")]),
        ([False] * 3 + [True] + [False] * 3, [(3, "opened"), (4, "closed"), (7, "opened")]),
    ],
)
def test_it_opens_on_the_third_failed_night_and_closes_with_the_first_answer(
    answers: list[bool], told: list[tuple[int, str]]
) -> None:
    assert nights(*answers) == told


def test_a_page_that_answers_and_cannot_be_read_is_in_trouble_too() -> None:
    damaged = Issue(code="damaged", severity="error", stage="read", message="Cut off.")
    state = NEW.answered("2025-06-01").unread("2025-06-01", damaged)
    [ticket] = settle_tickets([], [state], 3, "2025-06-03")
    assert (ticket.code, ticket.failing_since, ticket.opened_on) == ("damaged", "2025-06-01", "2025-06-03")


def test_opening_and_closing_are_two_notices() -> None:
    opened = Ticket(source_id="a", failing_since="2025-06-01", opened_on="2025-06-03", code="timed-out", message="No.")
    closed = opened.model_copy(update={"closed_on": "2025-06-05"})
    notices = notices_of_tickets([opened, closed])
    assert [notice.title for notice in notices] == [
        "Källan a har inte kunnat läsas sedan 2025-06-01",
        "Källan a kan läsas igen",
    ]
    assert len({notice.notice_id for notice in notices}) == 2
