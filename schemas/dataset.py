"""The published dataset: all records, and what is known of each municipality.

No clock value stands in `dataset.json`, so that two runs over the same bytes give the same file; what depends on the
day is in
`coverage.csv` and `run.json`.
"""

from __future__ import annotations

from .base import SCHEMA_VERSION, IsoDate, MunicipalityCode, Record
from .issue import Issue
from .record import ExtractionResult
from .vocabulary import CoverageStatus


class SourcedIssue(Record):
    """An issue with the source it came from."""

    source_id: str
    """The source, or the file's name."""
    url: str | None = None
    """Its address."""
    document_id: str | None = None
    """The document, when one was read."""
    issue: Issue
    """The issue."""


class SourcedRecord(Record):
    """A record with the source it came from."""

    source_id: str
    """The source whose newest good snapshot this is."""
    stale_since: IsoDate | None = None
    """Day of the first failure after which this is kept as the last good record; null while the source answers."""
    record: ExtractionResult
    """What was read."""


class Coverage(Record):
    """What is known of one municipality."""

    municipality_code: MunicipalityCode
    """SCB's four digits as text."""
    municipality: str
    """Short name."""
    county: str
    """County name."""
    police_region: str
    """Police region."""
    status: CoverageStatus
    """current, upcoming, lapsed, undated, follow_up_only, agreement_only, none_found, blocked, failed, unreadable or
    not_checked."""
    period_start: IsoDate | None = None
    """Of the promise that the status rests on."""
    period_end: IsoDate | None = None
    """Of the promise that the status rests on."""
    commitments: int = 0
    """In that promise."""
    measurable: int = 0
    """Of them with a target."""
    has_follow_up: bool = False
    """Whether any follow-up was found."""
    sources_checked: int = 0
    """Sources that answered."""
    sources_failed: int = 0
    """Sources that did not."""
    last_checked: IsoDate | None = None
    """Newest answer."""
    evidence_url: str | None = None
    """The document the status rests on."""


class Dataset(Record):
    """`output/dataset.json`."""

    schema_version: str = SCHEMA_VERSION
    """Version of the contract."""
    extractor_version: str
    """Version of the rules that read the records."""
    records: list[SourcedRecord]
    """Sorted by source."""
