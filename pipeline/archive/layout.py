"""Names of the files in an archive's folder.

lock                        held while anything is written
index-00001.jsonl           one line per snapshot, in the order they were put in
warc/00001-00001.warc.gz    generation and serial number; a new generation begins when the archive is pruned
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

_INDEX = re.compile(r"index-(\d{5})\.jsonl")
_SEGMENT = re.compile(r"(\d{5})-(\d{5})\.warc\.gz")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things lie under `folder`."""

    folder: Path

    @property
    def lock(self) -> Path:
        """The lock file."""
        return self.folder / "lock"

    def index(self, generation: int) -> Path:
        """The index of a generation."""
        return self.folder / f"index-{generation:05d}.jsonl"

    def segment(self, name: str) -> Path:
        """The WARC file called `name` in the index."""
        return self.folder / "warc" / name

    def generation(self) -> int:
        """The newest generation that has an index, which is the valid one; 0 while there is none."""
        return max((int(found[1]) for found in map(_INDEX.fullmatch, _names(self.folder)) if found), default=0)

    def segments(self) -> list[str]:
        """Names of all WARC files, of whatever generation, in the order they were begun."""
        return sorted(name for name in _names(self.folder / "warc") if _SEGMENT.fullmatch(name))


def segment_name(generation: int, serial: int) -> str:
    """E.g. "00001-00002.warc.gz"."""
    return f"{generation:05d}-{serial:05d}.warc.gz"


def numbers(segment: str) -> tuple[int, int]:
    """Generation and serial number of the WARC file `segment`."""
    generation, serial = segment.removesuffix(".warc.gz").split("-")
    return int(generation), int(serial)


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def append(path: Path, data: bytes) -> int:
    """Write `data` to the end of `path` (made if missing) and onto the disk; returns the offset where it begins."""
    is_new = not path.exists()
    with path.open("ab") as file:
        offset = file.tell()
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        sync_folder(path.parent)
    return offset


def _names(folder: Path) -> list[str]:
    return os.listdir(folder) if folder.is_dir() else []
