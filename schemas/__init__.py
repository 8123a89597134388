"""The record's contract. No I/O but the package's own reference tables."""

from .base import SCHEMA_VERSION, Record, Span
from .dataset import Coverage, Dataset, SourcedIssue, SourcedRecord
from .follow_up import Activity, FollowUp, FollowUpItem
from .issue import Issue
from .promise import (
    Actor,
    Baseline,
    Commitment,
    FocusArea,
    LocalPoliceDistrict,
    MunicipalityRef,
    Organisation,
    Period,
    PromiseSet,
    Review,
    Signatory,
    Target,
)
from .record import Contact, DocumentRecord, ExtractionResult
from .source import Snapshot, Source

__all__ = [
    "SCHEMA_VERSION", "Activity", "Actor", "Baseline", "Commitment", "Contact", "Coverage", "Dataset", "DocumentRecord",
    "ExtractionResult", "FocusArea", "FollowUp", "FollowUpItem", "Issue", "LocalPoliceDistrict", "MunicipalityRef",
    "Organisation", "Period", "PromiseSet", "Record", "Review", "Signatory", "Snapshot", "Source", "SourcedIssue",
    "SourcedRecord", "Span", "Target",
]  # fmt: skip
