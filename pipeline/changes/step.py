"""The promises of two datasets held against each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from schemas import Dataset

from .fields import differences, same_edit
from .items import Item, items_of
from .model import Change, ChangeKind, FieldChange, Reason, made
from .pairing import Pair, by_key, paired, successor
from .reasons import OurReasons, SourceReasons
from .sides import Sides


@dataclass(frozen=True)
class Step:
    """One of the two comparisons."""

    new: Sides
    before: Dataset
    after: Dataset
    reasons: OurReasons | SourceReasons
    gone: Collection[str]

    def changes(self) -> Iterator[Change]:
        """All but what the calendar brings, in no order."""
        old = by_key(items_of(self.before, self.new.sources))
        new = by_key(items_of(self.after, self.new.sources))
        for key in old.keys() & new.keys():
            yield from self._kept(old[key], new[key])
        pairs = paired(old, new)
        for pair in pairs:
            yield from self._unpaired(pair, pairs)

    def _kept(self, old: Mapping[str, Item], new: Mapping[str, Item]) -> Iterator[Change]:
        """A promise in both releases, perhaps on several pages each."""
        left = [old[source_id] for source_id in sorted(old) if source_id not in new or source_id in self.gone]
        came = [new[source_id] for source_id in sorted(new) if source_id not in old]
        same = [(old[source_id], new[source_id]) for source_id in sorted(old.keys() & new.keys())]
        told: list[list[FieldChange]] = []
        for before, after in (*same, *zip(left, came, strict=False)):
            if before.url != after.url:
                yield self._moved(before, after)
            for change in self._modified(before, after):
                if not any(same_edit(change.fields, fields) for fields in told):
                    told.append(change.fields)
                    yield change

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
        if found and not self._follows(new, found):
            yield self._change(new, "modified", None, found)

    def _follows(self, item: Item, found: list[FieldChange]) -> bool:
        """Whether another page of the promise was edited in the same way before, and this one only comes after it."""
        last = self.new.edits.get(item.key)
        return last is not None and last.source_id != item.source_id and same_edit(last.fields, found)

    def _moved(self, old: Item, new: Item) -> Change:
        address = FieldChange(path="url", old=old.url, new=new.url)
        return change_of(self.new, new, "moved", "page_moved", [address], old_url=old.url)

    def _change(self, item: Item, kind: ChangeKind, related: Item | None, fields: list[FieldChange]) -> Change:
        key = related.key if related else None
        return change_of(self.new, item, kind, self.reasons.of(item.source_id), fields, related_key=key)


def change_of(
    new: Sides,
    item: Item,
    kind: ChangeKind,
    reason: Reason,
    fields: list[FieldChange],
    *,
    old_url: str | None = None,
    related_key: str | None = None,
) -> Change:
    """A change of `item`, found by the run of `new`."""
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
