"""Where documents come from, and what the archive keeps of them."""

from __future__ import annotations

from typing import Literal

from .base import MunicipalityCode, Record
from .vocabulary import Publisher


class Source(Record):
    """An address that may hold a promise."""

    source_id: str
    """Stable name, e.g. "polisen-stromstad"."""
    url: str
    """Address to fetch."""
    municipality_codes: list[MunicipalityCode] = []
    """Whom it is expected to be about; the document's own words decide."""
    publisher: Publisher = "other"
    """Who runs the site."""
    status: Literal["active", "dead", "candidate"] = "active"
    """Only active sources are fetched."""
    note: str = ""
    """What was seen there."""


class Snapshot(Record):
    """The bytes fetched from a source once, as the archive's index describes them."""

    source_id: str
    """The source that was asked."""
    url: str
    """Address asked for."""
    final_url: str
    """Address that answered, after redirects."""
    fetched_at: str
    """UTC, ISO 8601."""
    status: int
    """HTTP status."""
    media_type: str
    """As the server says."""
    sha256: str
    """Hash of the body, and its name in the archive."""
    size: int
    """Bytes."""
    etag: str | None = None
    """For the next conditional request."""
    last_modified: str | None = None
    """For the next conditional request."""
