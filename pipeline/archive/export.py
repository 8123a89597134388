"""All records as one WARC file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from .index import Index
from .layout import Layout

_CHUNK = 1 << 20


def export_warc(layout: Layout, index: Index, path: Path) -> None:
    """Write the WARC files of `index`, one after the other, to `path`: gzip members may be joined (RFC 1952, 2.2).

    Only what the index accounts for is copied, so that a torn tail is left out.
    """
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as out:
        for segment in sorted(index.ends):
            with layout.segment(segment).open("rb") as file:
                _copy(file, out, index.ends[segment])
        out.flush()
        os.fsync(out.fileno())
    os.replace(temporary, path)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    remaining = size
    while remaining and (chunk := source.read(min(remaining, _CHUNK))):
        target.write(chunk)
        remaining -= len(chunk)
