"""Runs over the sample country that are killed and started again lose nothing and tell nothing twice."""

from __future__ import annotations

import multiprocessing
import random
import re
from collections import Counter
from itertools import groupby
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import select

from pipeline.archive import Archive
from pipeline.changes import history
from pipeline.notices.model import Notice
from pipeline.notices.tickets import Ticket
from pipeline.store import tables

from .country import Country
from .nights import Calm, Night, Nights
from .server import serving
from .storylines import WEEKS

KILLS = 50
SIGKILL = -9
LOADED = ["pipeline.nightly", "extractors.extraction", "tests.pipeline.country.nights"]


class Left(NamedTuple):
    """What a series of nights left, without the clock and the names of its runs."""

    changes: list[tuple[Any, ...]]
    notices: list[str]
    tickets: list[str]
    snapshots: dict[str, list[str]]


def test_fifty_kills_at_random_moments_lose_nothing(calm: Calm, country: Country, tmp_path: Path) -> None:
    """A finished run each week leaves the same with and without runs before it that were killed: every release, every
    snapshot, each change, notice and ticket once."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(LOADED)  # so that a kill meets the run and not its imports
    chance = random.Random(KILLS)
    seconds = [week.seconds for week in calm.weeks]
    weeks = Counter(chance.choices(range(WEEKS), seconds, k=KILLS))
    with serving(country) as server:
        nights = Nights(country, server, tmp_path)
        for server.week in range(WEEKS):
            takes, left = seconds[server.week], weeks[server.week]
            while left:
                after = chance.uniform(0, takes)
                is_killed = killed(nights.next(), after, processes)
                left -= is_killed
                takes = takes if is_killed else after  # what is done already is not done again
            nights.run()
            assert nights.output("dataset.json") == calm.weeks[server.week].dataset
    assert left_by(nights) == left_by(calm.nights)
    assert nights.archive().verify() == []


def conduct(night: Night) -> None:
    """In a process of its own."""
    night.run()


def killed(night: Night, after: float, processes: ForkServerContext) -> bool:
    """Whether the run was still at work when it was killed."""
    running = processes.Process(target=conduct, args=(night,))
    running.start()
    running.join(after)
    running.kill()
    running.join()
    assert running.exitcode in (0, SIGKILL)
    return running.exitcode == SIGKILL


def left_by(nights: Nights) -> Left:
    with nights.store() as store:
        changes = history.since(store)
        with store.transaction() as connection:
            told = connection.execute(select(tables.notices.c.notice)).scalars().all()
            tickets = [Ticket.model_validate(row) for row in connection.execute(select(tables.tickets)).mappings()]
    archive = nights.archive()
    return Left(
        changes=sorted((one.day, one.kind, one.reason, one.key, one.source_id, str(one.fields)) for one in changes),
        notices=sorted(_without_port(one.day, one.title, one.body) for one in map(Notice.model_validate_json, told)),
        tickets=sorted(_without_port(*one.model_dump().values()) for one in tickets),
        snapshots={name: _bodies(archive, name) for name in archive.all_latest()},
    )


def _bodies(archive: Archive, name: str) -> list[str]:
    """Each body that differs from the one before: a run killed between a record and its line in the index leaves it to
    the next writer to add the line, and one that only reads may fetch the page again."""
    return [sha256 for sha256, _ in groupby(one.sha256 for one in archive.history(name))]


def _without_port(*values: object) -> str:
    """Messages that name a host by the address it is served at name a port of that server."""
    return re.sub(r"(127\.0\.\d+\.\d+):\d+", r"\1", repr(values))
