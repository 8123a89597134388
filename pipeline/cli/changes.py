"""`medborgarloften changes`: what releases said otherwise than the ones before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..changes import Change
    from ..notices.tickets import Ticket
    from ..store import Store

STATE = Path("corpus/state/world")


@click.command("changes")
@click.option("--since", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="Only what was found then or later.")
@click.option("--tickets", is_flag=True, help="Sources in trouble instead: one ticket each, open ones first.")
@click.option(
    "--state",
    type=click.Path(file_okay=False, path_type=Path),
    default=STATE,
    show_default=True,
    help="Folder of archive and database, as given to run.",
)
@click.option("--database", metavar="URL", help="Database of the state of record, as given to run.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line instead of text.")
def changes_command(since: datetime | None, tickets: bool, state: Path, database: str | None, as_json: bool) -> None:
    """List the changes of all releases, oldest first, each with its reason.

    The changes of the last release alone are in output/changes.jsonl.

    \b
    Examples:
      medborgarloften changes
      medborgarloften changes --since 2025-06-01 --json
      medborgarloften changes --tickets --state corpus/state/sweden
    """
    from sqlalchemy.exc import SQLAlchemyError

    from ..store import Store

    if database is None and not (state / "state.sqlite").is_file():
        raise click.UsageError(f"{state} holds no database; name the folder that run was given: --state")
    day = since.date().isoformat() if since else None
    try:
        store = Store.open(database or f"sqlite:///{state / 'state.sqlite'}")
    except SQLAlchemyError as error:
        raise click.ClickException(f"{type(error).__name__}: {error}") from error
    try:
        for item in _tickets(store, day) if tickets else _changes(store, day):
            click.echo(item.model_dump_json() if as_json else _line(item))
    finally:
        store.close()


def _changes(store: Store, day: str | None) -> Sequence[Change | Ticket]:
    from ..changes import history

    return history.since(store, day)


def _tickets(store: Store, day: str | None) -> Sequence[Change | Ticket]:
    from ..notices import outbox

    with store.transaction() as connection:
        found = [ticket for ticket in outbox.tickets(connection) if day is None or ticket.opened_on >= day]
    return sorted(found, key=lambda ticket: ticket.closed_on is not None)


def _line(item: Change | Ticket) -> str:
    from ..changes import Change

    if isinstance(item, Change):
        places = ", ".join(place.name for place in item.municipalities) or "?"
        period = f"{item.period_start or ''}..{item.period_end or ''}"
        what = f"{item.kind} ({item.reason.replace('_', ' ')})"
        return f"{item.day}  {what}  {item.subject.replace('_', ' ')} {places} {period}  {item.url or item.source_id}"
    state = f"closed {item.closed_on}" if item.closed_on else "open"
    return (
        f"{item.opened_on}  {state}  {item.source_id}, failing since {item.failing_since}: {item.message} [{item.code}]"
    )
