"""Bodies as they were meant, without trusting what the sender says of their size."""

from __future__ import annotations

import zlib

from .failures import BrokenAnswer, TooLargeAnswer

_RATIO_FREE = 1_000_000
"""Bytes below which the ratio is not looked at: a short page of repeated markup may compress by more than any sensible
limit."""

_STEP = 1 << 16


class BodyReader:
    """Takes a body part by part, undoes gzip or deflate, and stops as soon as a limit is passed.

    feed and finish raise TooLargeAnswer and BrokenAnswer.
    """

    def __init__(self, encoding: str, max_bytes: int, max_ratio: int) -> None:
        self._coding = encoding.strip().lower() or "identity"
        if self._coding not in ("identity", "gzip", "x-gzip", "deflate"):
            raise BrokenAnswer(f"The body is packed as {encoding!r}, which was not asked for.")
        self._max_bytes = max_bytes
        self._max_ratio = max_ratio
        self._sent = 0
        self._body = bytearray()
        self._inflate: zlib._Decompress | None = None

    def feed(self, data: bytes) -> None:
        """Take the next part as sent."""
        self._sent += len(data)
        if self._sent > self._max_bytes:
            raise TooLargeAnswer(f"More than {self._max_bytes} bytes were sent.")
        if self._coding == "identity":
            self._body += data
        else:
            self._unpack(data)

    def finish(self) -> bytes:
        """The whole body."""
        if self._inflate is not None and not self._inflate.eof:
            self._body += self._inflate.flush()  # bits of the last codes may still be held back
            if not self._inflate.eof:
                raise BrokenAnswer("The packed body ended before it was whole.")
        return bytes(self._body)

    def _unpack(self, data: bytes) -> None:
        try:
            while data:
                if self._inflate is None:
                    self._inflate = zlib.decompressobj(self._window(data))
                self._body += self._inflate.decompress(data, _STEP)
                self._check()
                data = self._inflate.unconsumed_tail or self._rest()
        except zlib.error as error:
            raise BrokenAnswer(f"The packed body cannot be unpacked: {error}.") from error

    def _rest(self) -> bytes:
        """What follows the end of a packed stream: another gzip member, or padding that is dropped as browsers do."""
        if self._inflate is None or not self._inflate.eof:
            return b""
        rest = self._inflate.unused_data
        if not rest.startswith(b"\x1f\x8b"):
            return b""
        self._inflate = None
        return rest

    def _window(self, data: bytes) -> int:
        if self._coding != "deflate":
            return zlib.MAX_WBITS + 16
        # RFC 9110, 8.4.1.2 asks for a zlib header, some servers leave it out; its low four bits are 8.
        return zlib.MAX_WBITS if data[0] & 0x0F == 8 else -zlib.MAX_WBITS

    def _check(self) -> None:
        size = len(self._body)
        if size > self._max_bytes:
            raise TooLargeAnswer(f"The body unpacks to more than {self._max_bytes} bytes.")
        if size > _RATIO_FREE and size > self._max_ratio * self._sent:
            raise TooLargeAnswer(f"{self._sent} bytes unpack to more than {self._max_ratio} times as many.")
