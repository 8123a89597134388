"""The notices of a run, and what the store remembers of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from schemas import Dataset

from ..changes import Change, LastRelease, history
from ..store import SourceState, Store
from . import outbox
from .due import due_notices
from .model import Notice, notice_id
from .of_changes import notices_of_changes
from .tickets import notices_of_tickets, settle_tickets
from .words import filled

if TYPE_CHECKING:
    from ..plan import RunReport
    from ..work import Work


def notices_of_run(work: Work, dataset: Dataset, changes: Iterable[Change], report: RunReport) -> list[Notice]:
    """Changes and due dates of a release that is published; that one was refused, otherwise."""
    if report.release == "refused":
        title = filled("title", "refused", day=work.today)
        body = "\n".join(report.losses)
        return [Notice(notice_id=notice_id("run", work.run_id), day=work.today, kind="run", title=title, body=body)]
    sources = {source.source_id: source for source in work.register}
    return [*notices_of_changes(changes), *due_notices(dataset, sources, work.notices, work.plan.as_of)]


def take_over(work: Work, last: LastRelease | None) -> None:
    """Remember, and tell, the changes of a release whose run was cut off after it was published."""
    if last is not None and last.changes:
        with work.store.transaction() as connection:
            history.keep(connection, last.changes)
            outbox.put(connection, notices_of_changes(last.changes))


def remembered(store: Store) -> list[Notice]:
    """What the feed told before."""
    return outbox.newest(store)


def remember(work: Work, changes: list[Change], notices: list[Notice], states: Mapping[str, SourceState]) -> None:
    """Keep changes, notices and tickets, all or none."""
    active = {source.source_id for source in work.register if source.status == "active"}
    with work.store.transaction() as connection:
        history.keep(connection, changes)
        known = outbox.tickets(connection)
        looked_at = [state for name, state in states.items() if name in active]
        tickets = settle_tickets(known, looked_at, work.notices.failed_nights, work.today)
        outbox.save_tickets(connection, tickets)
        outbox.put(connection, [*notices, *notices_of_tickets(tickets)])
