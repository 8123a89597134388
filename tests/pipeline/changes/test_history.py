"""What was told is remembered once, in order, on either database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pipeline.changes import Change, history
from pipeline.changes.model import made
from pipeline.store import Store
from tests.pipeline.databases import databases


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with databases(request.param) as url:
        opened = Store.open(url)
        yield opened
        opened.close()


def change(kind: str, run: str, key: str = "promise 9010 2025-01-01..2025-12-31") -> Change:
    return made(
        run_id=run, day=f"2025-06-0{run[-1]}", kind=kind, reason="source_edited", subject="promise", key=key,
        municipalities=[{"code": "9010", "name": "Almsjö"}], district=None, period_start=None, period_end=None,
        source_id="a", url=None, fields=[{"path": "commitments[0].text", "old": "å\u0000", "new": None}],
    )  # fmt: skip


def test_a_change_is_kept_once_and_comes_back_as_it_was(store: Store) -> None:
    """A run that was cut off after publishing hands the same changes in again."""
    changes = [change("added", "run-1"), change("modified", "run-2")]
    for _ in range(2):
        with store.transaction() as connection:
            history.keep(connection, changes)
    assert history.since(store) == changes
    assert history.since(store, "2025-06-02") == changes[1:]


@pytest.mark.parametrize(
    ("kinds", "is_gone"),
    [
        (["added"], False),
        (["added", "removed"], True),
        (["removed", "reappeared"], False),
        (["removed", "lapsed"], True),
    ],
)
def test_a_promise_is_gone_until_it_reappears(store: Store, kinds: list[str], is_gone: bool) -> None:
    changes = [change(kind, f"run-{number}") for number, kind in enumerate(kinds, 1)]
    with store.transaction() as connection:
        history.keep(connection, changes)
    assert (changes[0].key in history.vanished(store)) == is_gone
