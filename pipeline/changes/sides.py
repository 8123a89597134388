"""What a new release brings to the comparison."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from schemas import Dataset, ExtractionResult, Source, SourcedRecord
from schemas.base import IsoDate

from .model import Change

Reread = Callable[[SourcedRecord], ExtractionResult | None]
"""The record's own bytes read by today's rules; None when that cannot be done."""


@dataclass(frozen=True)
class Sides:
    """The new release, and what tells why it differs."""

    run_id: str
    day: IsoDate
    as_of: IsoDate
    register_version: str
    sources: Mapping[str, Source]
    """All of the register."""
    corrections: Mapping[str, str]
    """Digest of the human corrections in the new release, by source."""
    dataset: Dataset
    gone: Collection[str] = ()
    """Sources whose address is gone; they keep their last record."""
    vanished: Collection[str] = field(default_factory=set)
    """Keys whose last change was that they were removed."""
    edits: Mapping[str, Change] = field(default_factory=dict)
    """The last edit that was told of each key."""
