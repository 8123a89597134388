"""Nightly runs over the sample country."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.fetch.log import Asked
from pipeline.page_identity import source_id

from .country import Country
from .manners import assert_polite
from .nights import BEGIN, Calm, Nights, Told, known_pages
from .server import CountryServer, serving
from .sites import RENEWAL
from .storylines import WEEKS

HAPPENINGS = {
    (2, "appears"): [("added", "source_edited", True)],
    (3, "edited"): [("modified", "source_edited", False)],
    (4, "moves"): [("moved", "page_moved", False)],
    (4, "withdrawn"): [("removed", "source_edited", True)],
    (8, "withdrawn"): [("reappeared", "source_edited", True)],
    (9, "typed"): [("removed", "source_edited", True)],
    (5, "overwritten"): [("added", "source_edited", False), ("removed", "source_edited", True)],
}
"""Real changes by week and storyline; the last value tells that it is one only where no other page shows it."""

TROUBLES = ("silent", "forbidden", "busy", "login", "loop", "cut")
"""Storylines named after the trouble that a host makes for a while."""


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


def test_nothing_is_lost_whatever_hosts_do(calm: Calm, country: Country) -> None:
    """A page that was ever there has its record, and a source says since when it only keeps it."""
    for week, found in enumerate(calm.weeks):
        assert [url for url in held(country, week) if found.states[source_id(url)].record_key is None] == []
    for site in country.week(0).sites:
        if site.story.code in TROUBLES:
            seen = {found.states[source_id(site.main)].stale_since for found in calm.weeks}
            begun = min(week for week in range(WEEKS) if site.story.condition(week) == site.story.code)
            assert seen == {None, (BEGIN + timedelta(weeks=begun)).date().isoformat()}, site.story.code


@pytest.mark.parametrize("week", range(WEEKS))
def test_every_real_change_is_told_once_with_its_reason(calm: Calm, country: Country, week: int) -> None:
    """And no false one: nothing for banners and counters, failures, log-in pages, 404s and returns from them.

    A promise that polisen shows too is neither new when it appears on the municipality's site nor gone when it goes.
    """
    assert calm.weeks[week].changes == sorted(real_changes(country, week))


STATUSES = {"closed": "blocked", "emptied": "none_found", "never": "not_checked", "next": "upcoming"}
"""Coverage by the condition of a municipality's only page; else its promise is in force or was when last seen."""


def test_coverage_tells_apart_why_there_is_no_promise(calm: Calm, country: Country) -> None:
    """Of municipalities that no other page is about."""
    rows = csv.DictReader(calm.nights.output("coverage.csv").splitlines())
    found = {row["municipality_code"]: row["status"] for row in rows}
    sites = country.week(WEEKS - 1).sites
    alone = [site for site in sites if site.number % 3 and site.number % 4 != 1 and not site.has_agreement]
    expected = {site.place.code: STATUSES.get(site.condition, "current") for site in alone}
    assert {code: found[code] for code in expected} == expected
    assert set(STATUSES.values()) <= set(expected.values())


def test_every_request_is_logged_and_every_one_that_robots_forbids(
    server: CountryServer, country: Country, tmp_path: Path
) -> None:
    """With true addresses, in the order they were made."""
    nights = Nights(country, server, tmp_path)
    nights.run()
    [file] = (tmp_path / "state" / "requests").iterdir()
    lines = [Asked.model_validate_json(line) for line in file.read_text(encoding="utf-8").splitlines()]
    asked = [line for line in lines if line.outcome != "not_asked"]
    assert Counter(line.url for line in asked) == Counter(one.url for one in server.log)
    statuses = {(line.url, line.status or 0) for line in asked}
    assert statuses == {(one.url, one.status) for one in server.log}
    closed = [site.main for site in country.week(0).sites if site.condition == "closed"]
    assert {line.url for line in lines if line.code == "robots-forbid"} == set(closed)


def test_the_same_holds_in_another_country(tmp_path: Path) -> None:
    """With other texts, and other sites that meet other things in other layouts."""
    other = Country(seed=3)
    with serving(other) as server:
        nights = Nights(other, server, tmp_path)
        for server.week in range(WEEKS):
            assert nights.run().release == "published"
            assert nights.changes() == sorted(real_changes(other, server.week)), server.week
            assert_polite(server)


def real_changes(country: Country, week: int) -> Iterator[Told]:
    if week in (3, 6):  # polisen moves; in week 6 the addresses of the register lead nowhere any more
        first = country.week(0).police.truth
        yield from (("moved", "page_moved", source_id(url)) for url in first)
    for site in country.week(0).sites:
        if week == RENEWAL and site.has_agreement:  # when an agreement runs is not read, so the next one is an edit
            yield "modified", "source_edited", source_id(site.agreement)
        is_with_police = site.number % 3 == 0
        for kind, reason, is_sole in HAPPENINGS.get((week, site.story.code), ()):
            if not (is_sole and is_with_police):
                yield kind, reason, source_id(site.main)


def held(country: Country, week: int) -> set[str]:
    """Known pages that were there in some week until now, so that their record must be held."""
    seen = {url for past in range(week + 1) for url in country.week(past).truth}
    return seen & set(known_pages(country))
