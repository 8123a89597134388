"""What is written is read back, once, and the migrations make the tables that the code names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from pipeline.store import Reading, RecordKey, SourceState, Store
from pipeline.store.tables import metadata
from schemas import Issue
from tests.pipeline.databases import databases
from tests.pipeline.factories import record

RUN = "20250301T000000.000000Z"
KEY = RecordKey("0" * 64, "https://www.almsjo.example/", "1.0.0", "abc")
ERROR = Issue(code="damaged", severity="error", stage="read", message="Cut off.")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    with databases(request.param) as made:
        yield made


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url)
    opened.begin_run(RUN, "2025-03-01T00:00:00+00:00")
    yield opened
    opened.close()


def test_migrations_make_the_tables_that_the_code_names(store: Store) -> None:
    with store.transaction() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_record_comes_back_as_it_was(store: Store) -> None:
    found = record()
    store.keep(RUN, [Reading(KEY, found.model_dump_json())])
    assert store.records([KEY.text]) == {KEY.text: found}
    assert store.read_keys([KEY.text, "other"]) == {KEY.text}


def test_equal_keys_are_kept_once(store: Store) -> None:
    """Two sources may show the same bytes under the same address, within a batch and in different runs."""
    reading = Reading(KEY, record().model_dump_json())
    store.keep(RUN, [reading, reading])
    store.keep(RUN, [reading])
    assert store.read_keys([KEY.text]) == {KEY.text}


@pytest.mark.parametrize("field", RecordKey._fields)
def test_each_part_of_the_key_makes_another_record(field: str) -> None:
    assert KEY._replace(**{field: "other"}).text != KEY.text


def test_a_failure_is_forgotten_once_there_is_a_record(store: Store) -> None:
    store.keep(RUN, [Reading(KEY, ERROR)])
    assert store.unreadable([KEY.text]) == {KEY.text: ERROR}
    store.keep(RUN, [Reading(KEY, record().model_dump_json())])
    assert store.unreadable([KEY.text]) == {}


def test_states_are_replaced_and_others_stay(store: Store) -> None:
    store.keep(RUN, [Reading(KEY, record().model_dump_json())])
    first, second = SourceState(source_id="s-1"), SourceState(source_id="s-2", record_key=KEY.text)
    store.save_states([first, second])
    failing = first.unanswered("2025-03-01", "blocked", ERROR)
    store.save_states([failing])
    assert store.states() == {"s-1": failing, "s-2": second}


def test_more_keys_than_one_query_takes(store: Store) -> None:
    store.keep(RUN, [Reading(KEY, record().model_dump_json())])
    assert store.read_keys([*(str(number) for number in range(40_000)), KEY.text]) == {KEY.text}


def test_an_existing_database_is_opened_again(url: str, store: Store) -> None:
    store.save_states([SourceState(source_id="s-1")])
    again = Store.open(url)
    assert set(again.states()) == {"s-1"}
    again.close()
