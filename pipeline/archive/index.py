"""The index: where each snapshot lies. A cache of what the WARC files say, and made again from them when damaged."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from schemas import Record, Snapshot


class Entry(Record):
    """One line of the index."""

    segment: str
    """WARC file that holds the record."""
    offset: int
    """First byte of the record's gzip member."""
    length: int
    """Bytes of the gzip member."""
    has_body: bool
    """False for a revisit, whose body lies in an earlier record."""
    snapshot: Snapshot
    """What was fetched."""

    @property
    def end(self) -> int:
        """First byte after the gzip member."""
        return self.offset + self.length

    def line(self) -> bytes:
        """As it stands in the file."""
        return self.model_dump_json().encode() + b"\n"


@dataclass(slots=True)
class Index:
    """The entries of one index file, read as far as it was written."""

    path: Path
    entries: list[Entry] = field(default_factory=list)
    by_source: dict[str, list[Entry]] = field(default_factory=dict)
    bodies: dict[str, Entry] = field(default_factory=dict)
    """Newest record with the body, by hash."""
    ends: dict[str, int] = field(default_factory=dict)
    """First byte of each WARC file that no entry accounts for."""
    bad_lines: list[int] = field(default_factory=list)
    """Lines that cannot be read, counted from 1; a last line without a line break is still being written."""
    size: int = 0
    """Bytes read."""
    lines: int = 0
    """Lines read."""
    inode: int = 0
    """The file that was read: another one in its place is read from the start."""

    def refresh(self) -> None:
        """Read what was appended since the last call."""
        with self.path.open("rb") as file:
            file.seek(self.size)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self.size += len(line)
                self.lines += 1
                self._take(line)

    def is_current(self) -> bool:
        """Whether everything written to the file was read."""
        return self.path.stat().st_size == self.size

    def is_replaced(self) -> bool:
        """Whether another file now has this one's name, or it was cut."""
        status = self.path.stat()
        return status.st_ino != self.inode or status.st_size < self.size

    def add(self, entry: Entry) -> None:
        """Account for one entry."""
        self.entries.append(entry)
        self.by_source.setdefault(entry.snapshot.source_id, []).append(entry)
        self.ends[entry.segment] = max(entry.end, self.ends.get(entry.segment, 0))
        if entry.has_body:
            self.bodies[entry.snapshot.sha256] = entry

    def _take(self, line: bytes) -> None:
        try:
            self.add(Entry.model_validate_json(line))
        except ValidationError:
            self.bad_lines.append(self.lines)


def load_index(path: Path) -> Index:
    """The index in the file `path`; raises FileNotFoundError."""
    index = Index(path, inode=path.stat().st_ino)
    index.refresh()
    return index
