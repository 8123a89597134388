"""Changes over whole nights: fetched, read, published, remembered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import extractors.version
from pipeline.changes import Change, history
from pipeline.notices import outbox
from pipeline.notices.tickets import Ticket
from pipeline.store import Store
from tests.pipeline.databases import databases
from tests.pipeline.test_nightly import World, page


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.register("a", "b")
    made.serve(a=page(2024), b=page(2025))
    return made


def changes(world: World) -> list[tuple[str, str, str]]:
    """Kind, reason and source, as published."""
    lines = map(json.loads, world.output("changes.jsonl").splitlines())
    return [(line["kind"], line["reason"], line["source_id"]) for line in lines]


def remembered(world: World) -> list[Change]:
    store = Store.open(f"sqlite:///{world.folder / 'state' / 'state.sqlite'}")
    try:
        return history.since(store)
    finally:
        store.close()


def tickets(world: World) -> list[Ticket]:
    store = Store.open(f"sqlite:///{world.folder / 'state' / 'state.sqlite'}")
    try:
        with store.transaction() as connection:
            return list(outbox.tickets(connection))
    finally:
        store.close()


def test_eight_nights_tell_every_change_once(world: World) -> None:
    """Nothing to compare with, nothing, a banner, an edit, an overwriting, a failure, a removal, a return."""
    nights: list[tuple[dict[str, str | None], list[tuple[str, str, str]]]] = [
        ({"b": page(2025)}, []),
        ({"b": page(2025)}, []),
        ({"b": page(2025).replace("<main>", "<main><p>Sidan visades 17 gånger.</p>")}, []),
        ({"b": page(2025).replace("två rundor", "tre rundor")}, [("modified", "source_edited", "b")]),
        ({"b": page(2026)}, [("removed", "source_edited", "b"), ("added", "source_edited", "b")]),
        ({"b": None}, []),
        (
            {"b": "<main><h1>Trygghet</h1><p>Här finns inget medborgarlöfte just nu.</p></main>"},
            [("removed", "source_edited", "b")],
        ),
        ({"b": page(2026)}, [("reappeared", "source_edited", "b")]),
    ]
    for number, (pages, expected) in enumerate(nights):
        world.serve(a=page(2024), **pages)
        report = world.run(accept_loss=True)
        assert (report.release, changes(world)) == ("published", expected), number
    assert [change.kind for change in remembered(world)] == [kind for _, told in nights for kind, _, _ in told]


EMPTY = "<main><h1>Välkommen</h1><p>Vi bygger om.</p></main>"


def test_a_page_that_says_nothing_of_promises_proves_nothing_for_some_days(world: World) -> None:
    """Maintenance with status 200 that passes tells nothing; what stays away is told once, when it has been seen again
    after three days."""
    nights: list[tuple[int, str, list[tuple[str, str, str]], str | None]] = [
        (1, page(2025), [], None),
        (2, EMPTY, [], "2025-06-02"),
        (3, page(2025), [], None),
        (10, EMPTY, [], "2025-06-10"),
        (11, EMPTY.replace("om", "om igen"), [], "2025-06-10"),
        (13, EMPTY, [("removed", "source_edited", "b")], None),
        (14, EMPTY, [], None),
        (15, page(2025), [("reappeared", "source_edited", "b")], None),
    ]
    for day, text, expected, stale_since in nights:
        world.day = day
        world.serve(a=page(2024), b=text)
        world.run(accept_loss=True)
        assert (changes(world), world.records()["b"]["stale_since"]) == (expected, stale_since), day
    assert [ticket.closed_on for ticket in tickets(world)] == []


def test_a_page_that_only_names_the_promise_is_believed_at_once(world: World) -> None:
    world.run()
    world.serve(a=page(2024), b=EMPTY.replace("Vi bygger om", "Just nu finns inget medborgarlöfte"))
    world.run(accept_loss=True)
    assert changes(world) == [("removed", "source_edited", "b")]


def test_a_promise_lapses_with_the_calendar(world: World) -> None:
    world.run()
    plan = world.plan()
    world.run(as_of=plan.as_of.replace(year=2026))
    assert changes(world) == [("lapsed", "calendar", "b")]


def test_an_upgrade_that_reads_the_same_tells_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.run()
    monkeypatch.setattr(extractors.version, "EXTRACTOR_VERSION", "99.0.0")
    world.serve(a=page(2024), b=page(2025).replace("två rundor", "tre rundor"))
    world.run()
    assert changes(world) == [("modified", "source_edited", "b")]


def test_what_a_refused_release_would_have_told_is_told_by_the_next_good_one(world: World) -> None:
    world.run()
    world.serve(a=page(2024, 1), b=page(2025, 1))
    assert world.run().release == "refused"
    assert remembered(world) == []
    world.serve(a=page(2024), b=page(2025, 2))
    assert world.run(accept_loss=True).changes == {"modified": 1}


def test_changes_outlive_a_run_that_is_cut_off_after_publishing(world: World) -> None:
    """The release holds them; whoever comes next remembers them."""
    world.run()
    world.serve(a=page(2024), b=page(2026))
    world.run()
    told = remembered(world)
    assert len(told) == 2
    (world.folder / "state" / "state.sqlite").unlink()
    world.run()
    assert sorted(remembered(world), key=lambda change: change.change_id) == sorted(told, key=lambda c: c.change_id)


def test_the_same_nights_on_postgresql(world: World) -> None:
    with databases("postgresql") as url:
        world.run(database=url)
        world.serve(a=page(2024), b=page(2026))
        world.run(database=url)
        assert [kind for kind, _, _ in changes(world)] == ["removed", "added"]
        store = Store.open(url)
        assert len(history.since(store)) == 2
        store.close()


def test_the_published_lines_have_a_schema(world: World) -> None:
    world.run()
    world.serve(a=page(2024), b=page(2026))
    world.run()
    validator = Draft202012Validator(json.loads(world.output("change.schema.json")))
    for line in world.output("changes.jsonl").splitlines():
        validator.validate(json.loads(line))
