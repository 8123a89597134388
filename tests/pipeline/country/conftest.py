"""The sample country, served."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.archive import Archive
from pipeline.batches import ReadingPool
from pipeline.discovery import Discovery, DiscoverySettings, discover, targets
from pipeline.documents import Tools
from pipeline.fetch import FetchSettings
from pipeline.place_files import load_places

from .country import Country
from .server import CountryServer, serving

BEGIN = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
SETTINGS = FetchSettings(
    pause_seconds=0,
    timeout_seconds=0.4,
    retries=1,
    retry_wait_seconds=0.05,
    max_retry_after_seconds=2,
    allowed_private_hosts=("127.0.0.0/8",),
)


@pytest.fixture(scope="session")
def country() -> Country:
    """The country of the usual seed."""
    return Country()


@pytest.fixture
def server(country: Country) -> Iterator[CountryServer]:
    """The country on the loopback, with an empty log."""
    with serving(country) as server:
        yield server


@pytest.fixture
def moment(server: CountryServer) -> Callable[[], datetime]:
    """A clock that stands in the server's week."""
    return lambda: BEGIN + timedelta(weeks=server.week)


Look = Callable[..., Discovery]


@pytest.fixture
def look(country: Country, server: CountryServer, tmp_path: Path, moment: Callable[[], datetime]) -> Look:
    """Look through the whole country in the server's week."""

    def run(**changes: object) -> Discovery:
        with ReadingPool(0, Tools(places=load_places(country.places_file))) as pool:
            return discover(
                targets(country.places, "polisen.example"), Archive(tmp_path / "found"), SETTINGS,
                DiscoverySettings.model_validate(changes), server, pool, moment,
            )  # fmt: skip

    return run
