"""Nightly runs over the sample country."""

from __future__ import annotations

import csv
import itertools
from collections import Counter
from collections.abc import Callable
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
from .server import CountryServer
from .storylines import WEEKS

Night = Callable[[], RunReport]
TROUBLES = ("silent", "forbidden", "busy", "login", "loop", "cut")
"""Storylines named after the trouble that a host makes for a while."""


def known_pages(country: Country) -> dict[str, str]:
    """Code by address of every promise page as it was when the register was made, and of those that come later."""
    found = {site.main: site.place.code for site in country.week(0).sites if site.condition != "never"}
    found |= {url: "" for url in country.week(0).truth if url not in found}
    return found


@pytest.fixture
def register(country: Country, tmp_path: Path) -> Path:
    path = tmp_path / "sources.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows((source_id(url), url, code, "", "active", "") for url, code in known_pages(country).items())
    return path


@pytest.fixture
def night(country: Country, server: CountryServer, register: Path, tmp_path: Path) -> Night:
    """One run in the server's week; the log begins anew."""
    minutes = itertools.count()

    def once() -> RunReport:
        server.log.clear()
        moment = BEGIN + timedelta(weeks=server.week, minutes=next(minutes))
        plan = RunPlan(
            sources=register, state=tmp_path / "state", output=tmp_path / "output", as_of=moment.date(),
            places=country.places_file, only_these_places=True, workers=0, accept_loss=True, fetch=SETTINGS,
        )  # fmt: skip
        return run(plan, Setting(lambda: moment, server, Tools(), lambda *_: None), PlainCalls())

    return once


def test_a_night_in_which_nothing_changed_costs_one_conditional_request_a_page(
    night: Night, server: CountryServer, country: Country
) -> None:
    """And no extraction. Pages that are not there have nothing to be conditional on."""
    first = night()
    assert first.documents_read > 80
    second = night()
    pages = [asked for asked in server.log if not asked.url.endswith("/robots.txt")]
    there = {url for url in known_pages(country) if url in country.week(0).truth}
    asked = Counter(one.url for one in pages)
    assert {url: asked[url] for url in there} == dict.fromkeys(there, 1)
    assert all(one.is_conditional and one.status == 304 for one in pages if one.url in there)
    assert {one.status for one in pages if one.url not in there} == {404}
    assert (second.documents_read, second.fetched["not_modified"]) == (0, len(there))
    assert_polite(server)


def test_eight_weeks_are_asked_politely_and_lose_nothing(
    night: Night, server: CountryServer, tmp_path: Path, country: Country
) -> None:
    """Whatever hosts do, a source keeps its last good record, and says since when it only keeps it."""
    stale: dict[str, set[str]] = {}
    for week in range(WEEKS):
        server.week = week
        assert night().release == "published"
        assert_polite(server)
        found = states(tmp_path)
        for state in found.values():
            if state.stale_since is not None and state.record_key is not None:
                stale.setdefault(state.source_id, set()).add(state.stale_since)
        assert [url for url in held(country, week) if found[source_id(url)].record_key is None] == []
    failing = [site for site in country.week(0).sites if site.story.code in TROUBLES]
    for site in failing:
        begun = min(week for week in range(WEEKS) if site.story.condition(week) == site.story.code)
        day = (BEGIN + timedelta(weeks=begun)).date().isoformat()
        assert stale[source_id(site.main)] == {day}, site.story.code


def states(folder: Path) -> dict[str, SourceState]:
    store = Store.open(f"sqlite:///{folder / 'state' / 'state.sqlite'}")
    try:
        return store.states()
    finally:
        store.close()


def held(country: Country, week: int) -> set[str]:
    """Known pages that were there in some week until now, so that their record must be held."""
    seen = {url for past in range(week + 1) for url in country.week(past).truth}
    return seen & set(known_pages(country))
