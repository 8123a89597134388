"""A WARC file as a row of gzip members, one per record, and where it is torn."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_GZIP_MAGIC = b"\x1f\x8b\x08"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """One whole gzip member."""

    offset: int
    """Bytes from the start of the file."""
    length: int
    """Bytes, compressed."""
    content: bytes
    """Decompressed."""


def read_member(file: BinaryIO, offset: int) -> Member | None:
    """The member that begins at `offset`; None when it is torn, damaged, or the file ends there."""
    file.seek(offset)
    inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
    parts: list[bytes] = []
    taken = 0
    try:
        while not inflate.eof:
            chunk = file.read(_CHUNK)
            if not chunk:
                return None
            parts.append(inflate.decompress(chunk))
            taken += len(chunk)
    except zlib.error:
        return None
    return Member(offset, taken - len(inflate.unused_data), b"".join(parts))


def whole_members(file: BinaryIO, start: int = 0) -> Iterator[Member]:
    """All whole members from `start` on. After a damaged stretch the search goes on at the next gzip signature."""
    offset: int | None = start
    while offset is not None:
        member = read_member(file, offset)
        if member is not None:
            yield member
            offset += member.length
        else:
            offset = _next_signature(file, offset + 1)


def _next_signature(file: BinaryIO, start: int) -> int | None:
    position, kept = start, b""
    file.seek(start)
    while chunk := file.read(_CHUNK):
        window = kept + chunk
        found = window.find(_GZIP_MAGIC)
        if found >= 0:
            return position - len(kept) + found
        position += len(chunk)
        kept = window[-(len(_GZIP_MAGIC) - 1) :]
    return None
