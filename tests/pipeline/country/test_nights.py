"""Nightly runs over the sample country."""

from __future__ import annotations

import csv
import itertools
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.documents import Tools
from pipeline.nightly import PlainCalls, run
from pipeline.page_identity import source_id
from pipeline.plan import RunPlan, RunReport
from pipeline.sources import COLUMNS
from pipeline.store import SourceState, Store
from pipeline.work import Setting

from .conftest import BEGIN, SETTINGS
from .country import Country
from .manners import assert_polite
from .server import CountryServer, serving
from .storylines import WEEKS

Told = tuple[str, str, str]
"""Kind, reason and source of a change."""

HAPPENINGS = {
    (2, "appears"): [("added", "source_edited", True)],
    (3, "edited"): [("modified", "source_edited", False)],
    (4, "moves"): [("moved", "page_moved", False)],
    (4, "withdrawn"): [("removed", "source_edited", True)],
    (5, "overwritten"): [("added", "source_edited", False), ("removed", "source_edited", True)],
}
"""Real changes by week and storyline; the last value tells that it is one only where no other page shows it."""

TROUBLES = ("silent", "forbidden", "busy", "login", "loop", "cut")
"""Storylines named after the trouble that a host makes for a while."""


def known_pages(country: Country) -> dict[str, str]:
    """Code by address of every promise page as it was when the register was made, and of those that come later."""
    found = {site.main: site.place.code for site in country.week(0).sites if site.condition != "never"}
    found |= {url: "" for url in country.week(0).truth if url not in found}
    return found


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

    def run(self) -> RunReport:
        """One run; the server's log begins anew."""
        self._server.log.clear()
        moment = BEGIN + timedelta(weeks=self._server.week, minutes=next(self._minutes))
        plan = RunPlan(
            sources=self._folder / "sources.csv", state=self._folder / "state", output=self._folder / "output",
            as_of=moment.date(), places=self._country.places_file, only_these_places=True, workers=0,
            accept_loss=True, fetch=SETTINGS,
        )  # fmt: skip
        return run(plan, Setting(lambda: moment, self._server, Tools(), lambda *_: None), PlainCalls())

    def states(self) -> dict[str, SourceState]:
        """Every source as the last run left it."""
        store = Store.open(f"sqlite:///{self._folder / 'state' / 'state.sqlite'}")
        try:
            return store.states()
        finally:
            store.close()

    def changes(self) -> list[Told]:
        """What the last run told, sorted."""
        lines = (self._folder / "output" / "changes.jsonl").read_text(encoding="utf-8").splitlines()
        return sorted((one["kind"], one["reason"], one["source_id"]) for one in map(json.loads, lines))


def test_a_night_in_which_nothing_changed_costs_one_conditional_request_a_page(
    server: CountryServer, country: Country, tmp_path: Path
) -> None:
    """And no extraction. Pages that are not there have nothing to be conditional on."""
    nights = Nights(country, server, tmp_path)
    assert nights.run().documents_read > 80
    second = nights.run()
    pages = [asked for asked in server.log if not asked.url.endswith("/robots.txt")]
    there = {url for url in known_pages(country) if url in country.week(0).truth}
    asked = Counter(one.url for one in pages)
    assert {url: asked[url] for url in there} == dict.fromkeys(there, 1)
    assert all(one.is_conditional and one.status == 304 for one in pages if one.url in there)
    assert {one.status for one in pages if one.url not in there} == {404}
    assert (second.documents_read, second.fetched["not_modified"]) == (0, len(there))
    assert_polite(server)


@dataclass(frozen=True)
class Week:
    """What a night in a week left."""

    states: dict[str, SourceState]
    changes: list[Told]


@pytest.fixture(scope="module")
def weeks(country: Country, tmp_path_factory: pytest.TempPathFactory) -> list[Week]:
    """One night in each of eight weeks, each asked politely and published."""
    found = []
    with serving(country) as server:
        nights = Nights(country, server, tmp_path_factory.mktemp("weeks"))
        for week in range(WEEKS):
            server.week = week
            assert nights.run().release == "published"
            assert_polite(server)
            found.append(Week(nights.states(), nights.changes()))
    return found


def test_nothing_is_lost_whatever_hosts_do(weeks: list[Week], country: Country) -> None:
    """A page that was ever there has its record, and a source says since when it only keeps it."""
    for week, found in enumerate(weeks):
        assert [url for url in held(country, week) if found.states[source_id(url)].record_key is None] == []
    for site in country.week(0).sites:
        if site.story.code in TROUBLES:
            seen = {found.states[source_id(site.main)].stale_since for found in weeks}
            begun = min(week for week in range(WEEKS) if site.story.condition(week) == site.story.code)
            assert seen == {None, (BEGIN + timedelta(weeks=begun)).date().isoformat()}, site.story.code


@pytest.mark.parametrize("week", range(WEEKS))
def test_every_real_change_is_told_once_with_its_reason(weeks: list[Week], country: Country, week: int) -> None:
    """And no false one: nothing for banners and counters, failures, log-in pages, 404s and returns from them.

    A promise that polisen shows too is neither new when it appears on the municipality's site nor gone when it goes.
    """
    assert weeks[week].changes == sorted(real_changes(country, week))


def real_changes(country: Country, week: int) -> Iterator[Told]:
    if week == 3:  # the only week in which an address of the register leads on to the next generation
        first = country.week(0).police.truth
        yield from (("moved", "page_moved", source_id(url)) for url in first)
    for site in country.week(0).sites:
        is_with_police = site.number % 3 == 0
        for kind, reason, is_sole in HAPPENINGS.get((week, site.story.code), ()):
            if not (is_sole and is_with_police):
                yield kind, reason, source_id(site.main)


def held(country: Country, week: int) -> set[str]:
    """Known pages that were there in some week until now, so that their record must be held."""
    seen = {url for past in range(week + 1) for url in country.week(past).truth}
    return seen & set(known_pages(country))
