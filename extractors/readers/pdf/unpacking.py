"""Streams that unpack to far more than they weigh are found before a library unpacks them whole."""

from __future__ import annotations

import re
import zlib

from extractors.errors import TooLarge
from extractors.readers.pdf.limits import MAX_STREAM_BYTES, MAX_UNPACKED_BYTES

_STREAM = re.compile(rb"stream\r?\n")
_RATIO = 1032
"""Deflate packs at most 1,032 bytes into one (RFC 1951: 258 bytes in two bits)."""
_HARMLESS = 20_000
"""Streams up to this size unpack to at most 20 MB."""
_STEP = 1 << 20


def check_streams(data: bytes) -> None:
    """Raises TooLarge when a stream, or all of them together, would unpack to more than a document may cost.

    Pictures are left out: they are only unpacked when drawn, by PDFium, at a size of our choice.
    """
    total = 0
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - 400) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if b"FlateDecode" not in head and b"/Fl" not in head:
            continue
        if b"/Image" in head and b"/DCTDecode" not in head and head.count(b"Flate") == 1:
            continue
        end = data.find(b"endstream", found.end())
        size = (len(data) if end < 0 else end) - found.end()
        if head.count(b"Flate") > 1:
            raise TooLarge("a stream is packed twice, as no program that makes documents does")
        total += size * _RATIO if size <= _HARMLESS // _RATIO else unpacked_size(data[found.end() : found.end() + size])
        if total > MAX_UNPACKED_BYTES:
            raise TooLarge(f"the file unpacks to more than {MAX_UNPACKED_BYTES} bytes")


def unpacked_size(packed: bytes) -> int:
    """Bytes that a deflate stream unpacks to. Raises TooLarge past MAX_STREAM_BYTES; broken streams count as far as
    they go."""
    unpacker = zlib.decompressobj()
    size = 0
    try:
        while packed and not unpacker.eof:
            size += len(unpacker.decompress(packed, _STEP))
            packed = unpacker.unconsumed_tail
            if size > MAX_STREAM_BYTES:
                raise TooLarge(f"a stream unpacks to more than {MAX_STREAM_BYTES} bytes")
    except zlib.error:
        return size
    return size
