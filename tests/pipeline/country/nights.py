"""Nightly runs over the sample country."""

from __future__ import annotations

import csv
import itertools
import json
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from pipeline.archive import Archive
from pipeline.documents import Tools
from pipeline.fetch import FetchSettings
from pipeline.mirror import Mirror
from pipeline.nightly import PlainCalls, run
from pipeline.page_identity import source_id
from pipeline.plan import RunPlan, RunReport
from pipeline.sources import COLUMNS
from pipeline.store import SourceState, Store
from pipeline.work import Setting

from .country import Country
from .server import CountryServer

BEGIN = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
SETTINGS = FetchSettings(
    pause_seconds=0,
    timeout_seconds=0.8,
    retries=1,
    retry_wait_seconds=0.05,
    max_retry_after_seconds=2,
    allowed_private_hosts=("127.0.0.0/8",),
)

Told = tuple[str, str, str]
"""Kind, reason and source of a change."""


def known_pages(country: Country) -> dict[str, str]:
    """Code by address of every promise page as it was when the register was made, and of those that come later."""
    found = {site.main: site.place.code for site in country.week(0).sites if site.condition != "never"}
    found |= {url: "" for url in country.week(0).truth if url not in found}
    return found


@dataclass(frozen=True)
class Night:
    """One run, in a form that another process can be given."""

    plan: RunPlan
    mirror: Mirror
    moment: datetime

    def run(self) -> RunReport:
        """By plain calls."""
        return run(self.plan, Setting(lambda: self.moment, self.mirror, Tools(), lambda *_: None), PlainCalls())


class Nights:
    """Runs over one register and state, as often as asked for, each in the server's week."""

    def __init__(self, country: Country, server: CountryServer, folder: Path) -> None:
        self._country, self._server, self._folder = country, server, folder
        self._minutes = itertools.count()
        with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            pages = known_pages(country).items()
            writer.writerows((source_id(url), url, code, "", "active", "") for url, code in pages)

    def next(self) -> Night:
        """The next run, a minute after the last in the same week."""
        moment = BEGIN + timedelta(weeks=self._server.week, minutes=next(self._minutes))
        plan = RunPlan(
            sources=self._folder / "sources.csv", state=self._folder / "state", output=self._folder / "output",
            as_of=moment.date(), places=self._country.places_file, only_these_places=True, workers=0, batch_size=10,
            fetch=SETTINGS,
        )  # fmt: skip
        return Night(plan, self._server.addresses, moment)

    def run(self) -> RunReport:
        """One run; the server's log begins anew."""
        self._server.log.clear()
        return self.next().run()

    def store(self) -> closing[Store]:
        """The state of record, for a `with` statement."""
        return closing(Store.open(f"sqlite:///{self._folder / 'state' / 'state.sqlite'}"))

    def states(self) -> dict[str, SourceState]:
        """Every source as the last run left it."""
        with self.store() as store:
            return store.states()

    def changes(self) -> list[Told]:
        """What the last run told, sorted."""
        lines = self.output("changes.jsonl").splitlines()
        return sorted((one["kind"], one["reason"], one["source_id"]) for one in map(json.loads, lines))

    def output(self, name: str) -> str:
        """A file of the last release."""
        return (self._folder / "output" / name).read_text(encoding="utf-8")

    def archive(self) -> Archive:
        """The snapshots."""
        return Archive(self._folder / "state" / "archive")


class Week(NamedTuple):
    """What a night in a week left."""

    states: dict[str, SourceState]
    changes: list[Told]
    dataset: str
    seconds: float
    """How long it took."""


@dataclass(frozen=True)
class Calm:
    """Nights that nothing disturbed."""

    nights: Nights
    weeks: list[Week]

    def one_more(self) -> RunReport:
        """The next night."""
        began = time.perf_counter()
        report = self.nights.run()
        took = time.perf_counter() - began
        output = self.nights.output("dataset.json")
        self.weeks.append(Week(self.nights.states(), self.nights.changes(), output, took))
        return report
