"""What is to be told, and what each channel was told, in the state of record."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from schemas.base import IsoDate

from ..store import Store, tables
from .feed import NEWEST
from .model import Notice
from .settings import Channel
from .tickets import Ticket


def put(connection: Connection, notices: Sequence[Notice]) -> None:
    """Add those that are not there yet."""
    table = tables.notices
    known = set(connection.execute(select(table.c.notice_id)).scalars())
    new = {notice.notice_id: notice for notice in notices if notice.notice_id not in known}
    if new:
        connection.execute(insert(table), [_row(notice) for notice in new.values()])


def newest(store: Store) -> list[Notice]:
    """As many as the feed takes."""
    table = tables.notices
    wanted = (
        select(table.c.notice)
        .where(table.c.kind.in_(("change", "due")))
        .order_by(table.c.day.desc(), table.c.notice_id.desc())
        .limit(NEWEST)
    )
    with store.transaction() as connection:
        return [Notice.model_validate_json(notice) for notice in connection.execute(wanted).scalars()]


def waiting(store: Store, channel: Channel, since: IsoDate) -> list[Notice]:
    """What the channel wants, came up on or after `since`, and was not told it, oldest first."""
    table, done = tables.notices, tables.deliveries
    told = select(done.c.notice_id).where(done.c.channel == channel.name)
    wanted = (
        select(table.c.notice)
        .where(table.c.day >= since, table.c.kind.in_(channel.kinds), table.c.notice_id.not_in(told))
        .order_by(table.c.day, table.c.notice_id)
    )
    with store.transaction() as connection:
        return [Notice.model_validate_json(notice) for notice in connection.execute(wanted).scalars()]


def mark_told(store: Store, channel: Channel, notices: Sequence[Notice], at: str) -> None:
    """Remember that the channel was told."""
    rows = [{"channel": channel.name, "notice_id": notice.notice_id, "delivered_at": at} for notice in notices]
    with store.transaction() as connection:
        connection.execute(insert(tables.deliveries), rows)


def tickets(connection: Connection) -> list[Ticket]:
    """All tickets, oldest first."""
    rows = connection.execute(select(tables.tickets).order_by(tables.tickets.c.opened_on, tables.tickets.c.source_id))
    return [Ticket.model_validate(dict(row)) for row in rows.mappings()]


def save_tickets(connection: Connection, changed: Sequence[Ticket]) -> None:
    """Replace these."""
    table = tables.tickets
    for ticket in changed:
        same = (table.c.source_id == ticket.source_id) & (table.c.failing_since == ticket.failing_since)
        connection.execute(delete(table).where(same))
        connection.execute(insert(table).values(ticket.model_dump()))


def _row(notice: Notice) -> dict[str, str]:
    return {
        "notice_id": notice.notice_id,
        "day": notice.day,
        "kind": notice.kind,
        "notice": notice.model_dump_json(),
    }
