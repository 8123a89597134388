"""What a run is asked to do, and what it reports. Both are data, so that an orchestrator can store and show them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from schemas import SCHEMA_VERSION, Record
from schemas.base import IsoDate

from .fetch.settings import FetchSettings


class RunPlan(Record):
    """One run over one register of sources."""

    sources: Path
    """The register, a CSV file."""
    state: Path
    """Folder with the archive of snapshots and the state of record; made when missing."""
    output: Path
    """Folder of the release; replaced whole."""
    as_of: date
    """Day for which coverage is told."""
    places: Path | None = None
    """Further municipalities, a CSV file."""
    only_these_places: bool = False
    """True when coverage is about those municipalities and not about Sweden's, as for the sample world."""
    only: tuple[str, ...] = ()
    """Sources to fetch and read; empty for all. The release holds all of the register either way."""
    offline: bool = False
    """True to read the newest snapshots of the archive and ask no host."""
    database: str | None = None
    """SQLAlchemy URL of the state of record; null for an SQLite file in the state folder."""
    workers: Annotated[int, Field(ge=0)] = 2
    """Processes that read documents; 0 reads in this one."""
    batch_size: Annotated[int, Field(ge=1)] = 150
    """Documents per task. Measured: a task costs about 100 ms in an orchestrated process pool, a page about 10 ms."""
    corrections: Path | None = None
    """Folder of human corrections, one TOML file per document."""
    notices: Path | None = None
    """Whom to tell what, a TOML file."""
    accept_loss: bool = False
    """True to publish a release that lost what the last one had."""
    fetch: FetchSettings = FetchSettings()
    """Manners towards hosts."""

    @property
    def database_url(self) -> str:
        """Where the state of record is."""
        return self.database or f"sqlite:///{self.state / 'state.sqlite'}"


class RunReport(Record):
    """What a run did; `run.json`, the only file of a release with clock values in it besides the day of coverage."""

    schema_version: str = SCHEMA_VERSION
    """Version of the contract."""
    extractor_version: str
    """Version of the rules."""
    register_version: str
    """Hash of the municipalities and districts that names were resolved against."""
    run_id: str
    """Made from the time it began."""
    started_at: str
    """UTC, ISO 8601."""
    finished_at: str
    """UTC, ISO 8601."""
    as_of: IsoDate
    """Day for which coverage is told."""
    sources_file: str
    """Name of the register."""
    is_offline: bool
    """Whether no host was asked."""
    sources: int
    """Active sources that were to be looked at."""
    fetched: dict[str, int]
    """How many of them were new, unchanged, not_modified, blocked, gone or failed."""
    requests: int
    """Requests made for them."""
    documents_read: int
    """Snapshots that were read in this run."""
    documents_reused: int
    """Snapshots whose record was there already, from the same bytes, address, rules and register."""
    documents_unreadable: int
    """Snapshots that give no record, whether tried in this run or before."""
    measures: dict[str, float]
    """Counts and shares of the release."""
    coverage: dict[str, int]
    """Municipalities by status."""
    issues: dict[str, int]
    """Issues by severity."""
    source_ids: list[str] = []
    """The active sources, so that the next release can tell a new address from a page that has changed."""
    corrections: dict[str, str] = {}
    """Digest of the human corrections that were made, by source."""
    compared_with: str | None = None
    """The run whose release `changes` is about; null when there was none to compare with."""
    changes: dict[str, int] = {}
    """Changes since that release by kind."""
    undelivered: list[str] = []
    """Channels that could not be told, with the reason. Known only after the release, so it is never in `run.json`."""
    release: Literal["published", "refused"]
    """Whether the output folder was replaced."""
    losses: list[str]
    """Expectations that were not met, whether they were accepted or not."""
