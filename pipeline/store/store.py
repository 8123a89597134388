"""Reading and writing the state of record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple, Self

from sqlalchemy import Connection, Engine, Insert, Table, create_engine, delete, event, insert, select, update

from schemas import ExtractionResult, Issue

from . import tables
from .migrate import migrate
from .states import SourceState

SLICE = 500
"""Values in one IN (...); SQLite allows 32,766 parameters, older builds 999."""


class RecordKey(NamedTuple):
    """All that a record depends on; equal keys give equal records, byte for byte."""

    sha256: str
    url: str
    extractor_version: str
    register_version: str

    @property
    def text(self) -> str:
        """The key as 64 hexadecimal digits."""
        return hashlib.sha256("\n".join(self).encode()).hexdigest()


class Reading(NamedTuple):
    """What reading one document gave: a record as JSON, or an issue that says why there is none."""

    key: RecordKey
    found: str | Issue


class Store:
    """One database. Each public method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str) -> Self:
        """Connect and bring the tables up to date. Raises sqlalchemy.exc.SQLAlchemyError."""
        engine = create_engine(url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin)
        migrate(engine)
        return cls(engine)

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def begin_run(self, run_id: str, started_at: str) -> None:
        """A run that has not finished yet."""
        with self._engine.begin() as connection:
            connection.execute(insert(tables.runs).values(run_id=run_id, started_at=started_at))

    def finish_run(self, run_id: str, finished_at: str, report: str) -> None:
        """The run's end, with its report as JSON."""
        with self._engine.begin() as connection:
            row = update(tables.runs).where(tables.runs.c.run_id == run_id)
            connection.execute(row.values(finished_at=finished_at, report=report))

    def keep(self, run_id: str, readings: Sequence[Reading]) -> None:
        """What reading a batch gave. A record that is there already stays, since equal keys give equal records."""
        keys = [reading.key.text for reading in readings]
        with self._engine.begin() as connection:
            known = set(_present(connection, tables.records, keys))
            connection.execute(delete(tables.unreadables).where(tables.unreadables.c.record_key.in_(keys)))
            for reading in {reading.key: reading for reading in readings}.values():
                if reading.key.text not in known:
                    connection.execute(_insertion(reading, run_id))

    def read_keys(self, keys: Iterable[str]) -> set[str]:
        """Those of `keys` of which there is a record."""
        with self._engine.connect() as connection:
            return set(_present(connection, tables.records, list(keys)))

    def unreadable(self, keys: Iterable[str]) -> dict[str, Issue]:
        """Why no record could be made, for those of `keys` of which that is known."""
        table = tables.unreadables
        with self._engine.connect() as connection:
            rows = _chosen(connection, table, list(keys), table.c.record_key, table.c.issue)
            return {key: Issue.model_validate_json(issue) for key, issue in rows}

    def records(self, keys: Iterable[str]) -> dict[str, ExtractionResult]:
        """The records of `keys`."""
        table = tables.records
        with self._engine.connect() as connection:
            rows = _chosen(connection, table, list(keys), table.c.record_key, table.c.record)
            return {key: ExtractionResult.model_validate_json(record) for key, record in rows}

    def states(self) -> dict[str, SourceState]:
        """Every source that was ever asked."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(tables.sources)).mappings()
            return {row["source_id"]: _state(row) for row in rows}

    def save_states(self, states: Sequence[SourceState]) -> None:
        """Replace what is remembered of these sources, all or none."""
        with self._engine.begin() as connection:
            for part in _slices([state.source_id for state in states]):
                connection.execute(delete(tables.sources).where(tables.sources.c.source_id.in_(part)))
            if states:
                connection.execute(insert(tables.sources), [_row(state) for state in states])

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection for a look at the tables themselves."""
        with self._engine.begin() as connection:
            yield connection


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # Write-ahead logging lets `show` and others read while a run writes; SQLite checks foreign keys only when asked to.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    # Left to itself, sqlite3 opens no transaction before CREATE TABLE, and a run killed in a migration leaves half.
    # https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#pysqlite-serializable
    connection.exec_driver_sql("BEGIN")


def _insertion(reading: Reading, run_id: str) -> Insert:
    row: dict[str, Any] = {"record_key": reading.key.text, "run_id": run_id}
    if isinstance(reading.found, Issue):
        row |= {"code": reading.found.code, "issue": reading.found.model_dump_json()}
        return insert(tables.unreadables).values(row)
    return insert(tables.records).values(row | {**reading.key._asdict(), "record": reading.found})


def _slices(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), SLICE):
        yield keys[start : start + SLICE]


def _present(connection: Connection, table: Table, keys: list[str]) -> Iterator[str]:
    for [key] in _chosen(connection, table, keys, table.c.record_key):
        yield key


def _chosen(connection: Connection, table: Table, keys: list[str], *columns: Any) -> Iterator[Any]:
    for part in _slices(keys):
        yield from connection.execute(select(*columns).where(table.c.record_key.in_(part)))


def _state(row: Mapping[Any, Any]) -> SourceState:
    issues = {name: row[name] and Issue.model_validate_json(row[name]) for name in ("fetch_issue", "read_issue")}
    return SourceState.model_validate({**row, **issues})


def _row(state: SourceState) -> dict[str, Any]:
    row = state.model_dump(exclude={"fetch_issue", "read_issue"})
    row["fetch_issue"] = state.fetch_issue and state.fetch_issue.model_dump_json()
    row["read_issue"] = state.read_issue and state.read_issue.model_dump_json()
    return row
