"""Changes between two releases, in two steps: what our rules and corrections changed, then what the sources changed.

Between the two stands the old pages as they are read now. So each change has one reason, also in a night in which a
page was edited and the rules were upgraded.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas import Dataset, SourcedRecord

from ..coverage import period_status
from .items import items_of
from .model import Change, FieldChange
from .pairing import by_key
from .previous import LastRelease
from .reasons import OurReasons, SourceReasons
from .sides import Reread, Sides
from .status import has_lapsed
from .step import Step, change_of


def changes_between(last: LastRelease, new: Sides, reread: Reread) -> list[Change]:
    """Everything that is not as it was, sorted by key. Doubt is on the side of saying nothing changed."""
    middle = Dataset(
        extractor_version=new.dataset.extractor_version,
        records=[_as_read_now(sourced, last, new, reread) for sourced in last.dataset.records],
    )
    by_us = Step(new, last.dataset, middle, OurReasons(last, new, middle), [])
    by_sources = Step(new, middle, new.dataset, SourceReasons(last, new), new.gone)
    found = [*by_us.changes(), *by_sources.changes(), *_lapsed(last, new)]
    return sorted(found, key=lambda change: (change.key, change.kind, change.source_id, change.change_id))


def _as_read_now(sourced: SourcedRecord, last: LastRelease, new: Sides, reread: Reread) -> SourcedRecord:
    """The old page with today's rules and corrections."""
    same = next((other for other in new.dataset.records if _same_bytes(sourced, other)), None)
    if same is not None:
        return same
    is_upgraded = sourced.record.extractor_version != new.dataset.extractor_version
    if not (is_upgraded or last.register_version != new.register_version) or sourced.source_id not in new.sources:
        return sourced
    again = reread(sourced)
    return sourced if again is None else sourced.model_copy(update={"record": again})


def _same_bytes(old: SourcedRecord, new: SourcedRecord) -> bool:
    return old.source_id == new.source_id and old.record.document.sha256 == new.record.document.sha256


def _lapsed(last: LastRelease, new: Sides) -> Iterator[Change]:
    """Promises, agreements and plans of both releases that ended between their two days."""
    before = by_key(items_of(last.dataset, new.sources))
    for key, shown in by_key(items_of(new.dataset, new.sources)).items():
        item = shown[min(shown)]
        if item.subject != "follow_up" and key in before and has_lapsed(item.period, last.as_of, new.as_of):
            status = FieldChange(path="status", old=period_status(item.period, last.as_of), new="lapsed")
            yield change_of(new, item, "lapsed", "calendar", [status])
