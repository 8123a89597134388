"""The sample country, served."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Protocol

import pytest

from pipeline.archive import Archive
from pipeline.batches import ReadingPool
from pipeline.discovery import Discovery, DiscoverySettings, discover, targets
from pipeline.documents import Tools
from pipeline.place_files import load_places
from schemas.places import Municipality

from .country import Country
from .manners import assert_polite
from .nights import BEGIN, SETTINGS, Calm, Nights
from .server import CountryServer, serving
from .storylines import WEEKS


@pytest.fixture(scope="session")
def country() -> Country:
    """The country of the usual seed."""
    return Country()


@pytest.fixture
def server(country: Country) -> Iterator[CountryServer]:
    """The country on the loopback, with an empty log."""
    with serving(country) as server:
        yield server


@pytest.fixture(scope="session")
def calm(country: Country, tmp_path_factory: pytest.TempPathFactory) -> Calm:
    """One night in each week, each asked politely and published."""
    with serving(country) as server:
        found = Calm(Nights(country, server, tmp_path_factory.mktemp("weeks")), [])
        for server.week in range(WEEKS):
            assert found.one_more().release == "published"
            assert_polite(server)
    return found


Looked = tuple[Discovery, CountryServer]


class Look(Protocol):
    """Looks through some sites of a country in a week; `changes` are settings."""

    def __call__(self, country: Country, week: int, places: Sequence[Municipality], **changes: object) -> Looked: ...


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """Look through some sites of a country in a week; the bytes of candidates are in `tmp_path`/found."""

    def run(country: Country, week: int, places: Sequence[Municipality], **changes: object) -> Looked:
        return look_through(country, week, places, tmp_path / "found", **changes)

    return run


def look_through(
    country: Country, week: int, places: Sequence[Municipality], folder: Path, **changes: object
) -> Looked:
    """What discovery gives on the sites of `places` and polisen in a week, and the server that logged it."""
    with serving(country) as server, ReadingPool(0, Tools(places=load_places(country.places_file))) as pool:
        server.week = week
        sites = targets(places, "polisen.example")
        limits = DiscoverySettings.model_validate(changes)
        found = discover(sites, Archive(folder), SETTINGS, limits, server, pool, lambda: BEGIN + timedelta(weeks=week))
    return found, server
