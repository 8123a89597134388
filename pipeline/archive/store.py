"""The archive of snapshots: what was fetched, by content hash, never overwritten."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

from schemas import Snapshot

from .bodies import is_sound, read_body
from .errors import ArchiveDamaged, NotInArchive
from .export import export_warc
from .index import Entry, Index, load_index
from .layout import Layout, append, numbers, segment_name
from .lock import exclusive
from .prune import KeepRule, pruned
from .records import info_member, snapshot_member
from .repair import is_in_order, rebuilt, repaired
from .verify import Problem, problems

SEGMENT_BYTES = 1 << 29
"""Size at which a new WARC file is begun. The WARC guidelines advise about 1 GB; half of that is easier to copy."""


class Archive:
    """WARC files with an index under one folder, which the first `put` makes.

    Any number of threads and processes may read and write at once: writers wait for each other (see lock.py), readers
    see every snapshot that was put in before they asked. Killed at any moment, it loses nothing that `put` had returned
    for (see repair.py).
    """

    def __init__(self, folder: Path, segment_bytes: int = SEGMENT_BYTES) -> None:
        self._layout = Layout(folder)
        self._segment_bytes = segment_bytes
        self._index: Index | None = None
        self._guard = threading.RLock()

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._layout.folder

    def put(self, snapshot: Snapshot, body: bytes) -> None:
        """Keep `snapshot` with its body; on the disk when this returns. A body already held is not written twice.

        Raises ValueError when `snapshot.sha256` is not the hash of `body`, OSError when the disk refuses.
        """
        if hashlib.sha256(body).hexdigest() != snapshot.sha256:
            raise ValueError(f"the body of {snapshot.url} has another hash than its snapshot says")
        (self.folder / "warc").mkdir(parents=True, exist_ok=True)
        with self._guard, exclusive(self._layout.lock):
            index = self._ready_index()
            held = index.bodies.get(snapshot.sha256)
            if held is not None and not is_sound(self._layout, held):
                held = None
            self._append(
                index, snapshot, snapshot_member(snapshot, body, held.snapshot if held else None), held is None
            )

    def body(self, sha256: str) -> bytes:
        """The bytes with this hash. Raises NotInArchive; ArchiveDamaged when they are no longer what was put in."""
        index = self._current()
        entry = index.bodies.get(sha256)
        if entry is None:
            raise NotInArchive(sha256)
        try:
            return read_body(self._layout, entry)
        except ArchiveDamaged:
            if index is self._current():
                raise
            return self.body(sha256)  # pruned by another process in between

    def is_sound(self, sha256: str) -> bool:
        """Whether the body with this hash can be had and is what was put in."""
        entry = self._current().bodies.get(sha256)
        return entry is not None and is_sound(self._layout, entry)

    def latest(self, source_id: str) -> Snapshot | None:
        """The newest snapshot of a source; None when it has none."""
        entries = self._current().by_source.get(source_id)
        return entries[-1].snapshot if entries else None

    def all_latest(self) -> dict[str, Snapshot]:
        """The newest snapshot of each source, by source_id in sorted order."""
        by_source = self._current().by_source
        return {source_id: by_source[source_id][-1].snapshot for source_id in sorted(by_source)}

    def history(self, source_id: str) -> list[Snapshot]:
        """All snapshots of a source, oldest first."""
        return [entry.snapshot for entry in self._current().by_source.get(source_id, [])]

    def verify(self) -> list[Problem]:
        """Read everything and say what is wrong; empty when all is well. Changes nothing."""
        if self._layout.generation() == 0:
            return []
        with self._guard, exclusive(self._layout.lock):
            return problems(self._layout, self._current())

    def rebuild_index(self) -> int:
        """Make the index again from the WARC files; returns the number of snapshots found."""
        with self._guard, exclusive(self._layout.lock):
            self._index = rebuilt(self._layout)
            return len(self._index.entries)

    def export_warc(self, path: Path) -> int:
        """Write all records as one WARC file (gzip per record) to `path`; returns the number of snapshots.

        Whole or not at all. Raises NotInArchive when nothing was ever put in.
        """
        if self._layout.generation() == 0:
            raise NotInArchive(f"nothing was ever put into {self.folder}")
        with self._guard, exclusive(self._layout.lock):
            index = self._current()
            export_warc(self._layout, index, path)
            return len(index.entries)

    def prune(self, keep: KeepRule) -> int:
        """Drop the snapshots that `keep` does not return; returns how many were dropped.

        `keep` gets each source's snapshots, oldest first (see prune.newest and prune.since). The newest of each source
        always stays.
        """
        if self._layout.generation() == 0:
            return 0
        with self._guard, exclusive(self._layout.lock):
            before = self._ready_index()
            self._index = pruned(self._layout, before, keep, self._segment_bytes)
            return len(before.entries) - len(self._index.entries)

    def _append(self, index: Index, snapshot: Snapshot, member: bytes, has_body: bool) -> None:
        segment = self._open_segment(index)
        path = self._layout.segment(segment)
        is_begun = path.exists() and path.stat().st_size > 0
        opening = b"" if is_begun else info_member(segment, snapshot.fetched_at)
        offset = append(path, opening + member) + len(opening)
        entry = Entry(segment=segment, offset=offset, length=len(member), has_body=has_body, snapshot=snapshot)
        append(index.path, entry.line())
        index.refresh()

    def _open_segment(self, index: Index) -> str:
        generation = self._layout.generation()
        last = max((name for name in index.ends if numbers(name)[0] == generation), default=segment_name(generation, 1))
        is_full = index.ends.get(last, 0) >= self._segment_bytes
        return segment_name(generation, numbers(last)[1] + 1) if is_full else last

    def _ready_index(self) -> Index:
        if self._layout.generation() == 0 or not is_in_order(self._layout, self._current()):
            self._index = repaired(self._layout)
        return self._current()

    def _current(self) -> Index:
        with self._guard:
            generation = self._layout.generation()
            path = self._layout.index(generation)
            if generation == 0:
                return Index(path)
            try:
                if self._index is None or self._index.path != path or self._index.is_replaced():
                    self._index = load_index(path)
                elif not self._index.is_current():
                    self._index.refresh()
            except FileNotFoundError:  # pruned by another process in between
                return self._current()
            return self._index
