"""All changes ever published, in the state of record."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from schemas.base import IsoDate

from ..store import Store, tables
from .model import Change, ChangeKind

_SLICE = 500


def keep(connection: Connection, changes: Sequence[Change]) -> None:
    """Add those that are not there yet."""
    table = tables.changes
    for start in range(0, len(changes), _SLICE):
        part = {change.change_id: change for change in changes[start : start + _SLICE]}
        found = connection.execute(select(table.c.change_id).where(table.c.change_id.in_(part)))
        known = set(found.scalars())
        rows = [_row(change) for change_id, change in part.items() if change_id not in known]
        if rows:
            connection.execute(insert(table), rows)


def since(store: Store, day: IsoDate | None = None) -> list[Change]:
    """Changes found on or after `day`, oldest first; all without one."""
    table = tables.changes
    wanted = select(table.c.change).order_by(table.c.run_id, table.c.promise_key, table.c.change_id)
    with store.transaction() as connection:
        rows = connection.execute(wanted if day is None else wanted.where(table.c.day >= day))
        return [Change.model_validate_json(change) for change in rows.scalars()]


def vanished(store: Store) -> set[str]:
    """Keys that were removed and have not come back."""
    table = tables.changes
    wanted = select(table.c.promise_key, table.c.kind).where(table.c.kind.in_(_PRESENCE)).order_by(table.c.run_id)
    with store.transaction() as connection:
        latest = {row.promise_key: row.kind for row in connection.execute(wanted)}
    return {key for key, kind in latest.items() if kind == "removed"}


def edits(store: Store) -> dict[str, Change]:
    """The last edit of each key."""
    table = tables.changes
    wanted = select(table.c.promise_key, table.c.change).where(table.c.kind == "modified").order_by(table.c.run_id)
    with store.transaction() as connection:
        latest = {row.promise_key: row.change for row in connection.execute(wanted)}
    return {key: Change.model_validate_json(change) for key, change in latest.items()}


_PRESENCE: tuple[ChangeKind, ...] = ("added", "removed", "reappeared")


def _row(change: Change) -> dict[str, str]:
    return {
        "change_id": change.change_id,
        "run_id": change.run_id,
        "day": change.day,
        "kind": change.kind,
        "reason": change.reason,
        "promise_key": change.key,
        "source_id": change.source_id,
        "change": change.model_dump_json(),
    }
