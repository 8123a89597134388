"""Drop old snapshots: the kept records are written as a new generation, and the old one is removed after the switch.

The switch is one rename (the new index), so that a kill leaves either all of the old generation or all of the new one
valid; repair.py removes the other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from schemas import Snapshot

from .bodies import read_body
from .errors import ArchiveDamaged
from .index import Entry, Index
from .layout import Layout, append, segment_name, sync_folder
from .records import info_member, snapshot_member
from .repair import repaired, write_whole

KeepRule = Callable[[Sequence[Snapshot]], Collection[Snapshot]]
"""Of one source's snapshots, oldest first, those to keep."""


def newest(count: int) -> KeepRule:
    """Keep the newest `count` snapshots of each source."""
    return lambda history: history[-count:]


def since(moment: str) -> KeepRule:
    """Keep snapshots fetched at or after `moment` (UTC, ISO 8601, e.g. "2026-01-01")."""
    return lambda history: [snapshot for snapshot in history if snapshot.fetched_at >= moment]


def pruned(layout: Layout, index: Index, keep: KeepRule, segment_bytes: int) -> Index:
    """The index after dropping what `keep` does not return; the same index when nothing is dropped. The caller holds
    the lock.

    Raises ArchiveDamaged, and changes nothing, when a body that is to be kept cannot be read.
    """
    kept = _kept(index, keep)
    if len(kept) == len(index.entries):
        return index
    generation = layout.generation() + 1
    entries = _rewritten(layout, index, kept, generation, segment_bytes)
    write_whole(layout.index(generation), b"".join(entry.line() for entry in entries))
    sync_folder(layout.folder)
    return repaired(layout)


def _kept(index: Index, keep: KeepRule) -> list[Entry]:
    wanted: set[int] = set()
    for entries in index.by_source.values():
        chosen = keep([entry.snapshot for entry in entries])
        wanted |= {id(entry) for entry in entries if entry.snapshot in chosen or entry is entries[-1]}
    return [entry for entry in index.entries if id(entry) in wanted]


def _rewritten(layout: Layout, index: Index, kept: list[Entry], generation: int, segment_bytes: int) -> Iterator[Entry]:
    held: dict[str, Snapshot] = {}
    serial, end = 1, 0
    for entry in kept:
        snapshot = entry.snapshot
        first = held.get(snapshot.sha256)
        body = b"" if first else _body(layout, index, snapshot)
        member = snapshot_member(snapshot, body, first)
        held.setdefault(snapshot.sha256, snapshot)
        if end >= segment_bytes:
            serial, end = serial + 1, 0
        segment = segment_name(generation, serial)
        opening = info_member(segment, snapshot.fetched_at) if end == 0 else b""
        offset = append(layout.segment(segment), opening + member) + len(opening)
        end = offset + len(member)
        yield Entry(segment=segment, offset=offset, length=len(member), has_body=first is None, snapshot=snapshot)


def _body(layout: Layout, index: Index, snapshot: Snapshot) -> bytes:
    entry = index.bodies.get(snapshot.sha256)
    if entry is None:
        raise ArchiveDamaged(f"the body of {snapshot.url} fetched at {snapshot.fetched_at} is nowhere")
    return read_body(layout, entry)
