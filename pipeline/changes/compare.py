"""Changes between two releases, in two steps: what our rules and corrections changed, then what the sources changed.

Between the two stands the old pages as they are read now. So each change has one reason, also in a night in which a
page was edited and the rules were upgraded.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from schemas import Dataset, ExtractionResult, Source, SourcedRecord
from schemas.base import IsoDate

from .fields import differences
from .items import Item, items_of
from .model import Change, ChangeKind, FieldChange, Reason, made
from .pairing import Pair, by_key, paired, successor
from .previous import LastRelease
from .status import has_lapsed

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


def changes_between(last: LastRelease, new: Sides, reread: Reread) -> list[Change]:
    """Everything that is not as it was, sorted by key. Doubt is on the side of saying nothing changed."""
    middle = Dataset(
        extractor_version=new.dataset.extractor_version,
        records=[_as_read_now(sourced, last, new, reread) for sourced in last.dataset.records],
    )
    by_us = _Step(new, last.dataset, middle, _OurReasons(last, new, middle), [])
    by_sources = _Step(new, middle, new.dataset, _SourceReasons(last, new), new.gone)
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


@dataclass(frozen=True)
class _OurReasons:
    """Why a reading of the same bytes differs."""

    last: LastRelease
    new: Sides
    middle: Dataset

    def of(self, source_id: str) -> Reason:
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
class _SourceReasons:
    """Why a page that was read by the same rules differs."""

    last: LastRelease
    new: Sides

    def of(self, source_id: str) -> Reason:
        was_known = source_id in self.last.source_ids or any(
            sourced.source_id == source_id for sourced in self.last.dataset.records
        )
        return "source_edited" if was_known and source_id in self.new.sources else "register_changed"


@dataclass(frozen=True)
class _Step:
    """One of the two comparisons."""

    new: Sides
    before: Dataset
    after: Dataset
    reasons: _OurReasons | _SourceReasons
    gone: Collection[str]

    def changes(self) -> Iterator[Change]:
        old = by_key(items_of(self.before, self.new.sources))
        new = by_key(items_of(self.after, self.new.sources))
        for key in old.keys() & new.keys():
            yield from self._kept(old[key], new[key])
        pairs = paired(old, new)
        for pair in pairs:
            yield from self._unpaired(pair, pairs)

    def _kept(self, old: Mapping[str, Item], new: Mapping[str, Item]) -> Iterator[Change]:
        """A promise in both releases, perhaps on several pages each."""
        for source_id in old.keys() & new.keys():
            yield from self._modified(old[source_id], new[source_id])
            if old[source_id].url != new[source_id].url:
                yield self._moved(old[source_id], new[source_id])
        left = [old[source_id] for source_id in sorted(old) if source_id not in new or source_id in self.gone]
        came = [new[source_id] for source_id in sorted(new) if source_id not in old]
        for before, after in zip(left, came, strict=False):
            if before.url != after.url:
                yield self._moved(before, after)
            yield from self._modified(before, after)

    def _unpaired(self, pair: Pair, pairs: list[Pair]) -> Iterator[Change]:
        """A promise whose key is in one release only."""
        if pair.old is not None and pair.new is not None:
            yield from self._modified(pair.old, pair.new)
        elif pair.new is not None:
            others = [other.old for other in pairs if other.old is not None and other.new is None]
            kind: ChangeKind = "reappeared" if pair.new.key in self.new.vanished else "added"
            whole = FieldChange(path="", old=None, new=dict(pair.new.content))
            yield self._change(pair.new, kind, successor(pair.new, others), [whole])
        elif pair.old is not None and self._was_looked_at(pair.old.source_id):
            others = [other.new for other in pairs if other.new is not None and other.old is None]
            whole = FieldChange(path="", old=dict(pair.old.content), new=None)
            yield self._change(pair.old, "removed", successor(pair.old, others), [whole])

    def _was_looked_at(self, source_id: str) -> bool:
        """Whether its page was read and holds something else now, or the register has given it up.

        A source of the register without any record was lost by us, as with a new database: that proves nothing.
        """
        is_read = any(sourced.source_id == source_id for sourced in self.after.records)
        return is_read or source_id not in self.new.sources

    def _modified(self, old: Item, new: Item) -> Iterator[Change]:
        found = differences(old.content, new.content)
        if found:
            yield self._change(new, "modified", None, found)

    def _moved(self, old: Item, new: Item) -> Change:
        address = FieldChange(path="url", old=old.url, new=new.url)
        return _change(self.new, new, "moved", "page_moved", [address], old_url=old.url)

    def _change(self, item: Item, kind: ChangeKind, related: Item | None, fields: list[FieldChange]) -> Change:
        key = related.key if related else None
        return _change(self.new, item, kind, self.reasons.of(item.source_id), fields, related_key=key)


def _lapsed(last: LastRelease, new: Sides) -> Iterator[Change]:
    """Promises of both releases that ended between their two days."""
    before = by_key(items_of(last.dataset, new.sources))
    for key, shown in by_key(items_of(new.dataset, new.sources)).items():
        item = shown[min(shown)]
        if item.subject == "promise" and key in before and has_lapsed(item.period, last.as_of, new.as_of):
            status = FieldChange(path="status", old="current", new="lapsed")
            yield _change(new, item, "lapsed", "calendar", [status])


def _change(
    new: Sides,
    item: Item,
    kind: ChangeKind,
    reason: Reason,
    fields: list[FieldChange],
    *,
    old_url: str | None = None,
    related_key: str | None = None,
) -> Change:
    return made(
        run_id=new.run_id,
        day=new.day,
        kind=kind,
        reason=reason,
        subject=item.subject,
        key=item.key,
        municipalities=[place.model_dump() for place in item.municipalities],
        district=item.district,
        period_start=item.period.start if item.period else None,
        period_end=item.period.end if item.period else None,
        source_id=item.source_id,
        url=item.url,
        old_url=old_url,
        related_key=related_key,
        fields=[change.model_dump() for change in fields],
    )
