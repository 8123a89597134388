"""Why a promise is not as it was, by the source that shows it."""

from __future__ import annotations

from dataclasses import dataclass

from schemas import Dataset

from .model import Reason
from .previous import LastRelease
from .sides import Sides


@dataclass(frozen=True)
class OurReasons:
    """Why a reading of the same bytes differs."""

    last: LastRelease
    new: Sides
    middle: Dataset

    def of(self, source_id: str) -> Reason:
        """The reason for this source."""
        if self.last.corrections.get(source_id) != self.new.corrections.get(source_id):
            return "human_correction"
        versions = [
            sourced.record.extractor_version
            for dataset in (self.last.dataset, self.middle)
            for sourced in dataset.records
            if sourced.source_id == source_id
        ]
        return "extractor_upgraded" if len(set(versions)) > 1 else "register_changed"


@dataclass(frozen=True)
class SourceReasons:
    """Why a page that was read by the same rules differs."""

    last: LastRelease
    new: Sides

    def of(self, source_id: str) -> Reason:
        """The reason for this source."""
        was_known = source_id in self.last.source_ids or any(
            sourced.source_id == source_id for sourced in self.last.dataset.records
        )
        return "source_edited" if was_known and source_id in self.new.sources else "register_changed"
