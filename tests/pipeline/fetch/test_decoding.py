"""Packed bodies are undone within limits."""

from __future__ import annotations

import gzip
import random
import tracemalloc
import zlib

import pytest

from pipeline.fetch.decoding import BodyReader
from pipeline.fetch.failures import BrokenAnswer, TooLargeAnswer

TEXT = "Polisen ska synas på torget. ".encode() * 200


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def _read(
    packed: bytes, encoding: str, step: int = 1 << 20, max_bytes: int = 10_000_000, max_ratio: int = 200
) -> bytes:
    reader = BodyReader(encoding, max_bytes, max_ratio)
    for start in range(0, len(packed), step):
        reader.feed(packed[start : start + step])
    return reader.finish()


FORMS = [
    ("", TEXT),
    ("identity", TEXT),
    ("gzip", gzip.compress(TEXT)),
    ("GZIP ", gzip.compress(TEXT)),
    ("x-gzip", gzip.compress(TEXT)),
    ("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
    ("gzip", gzip.compress(TEXT) + b"\0" * 20),
    ("deflate", zlib.compress(TEXT)),
    ("deflate", _raw_deflate(TEXT)),
]


@pytest.mark.parametrize("step", [1, 7, 1 << 20])
@pytest.mark.parametrize(("encoding", "packed"), FORMS)
def test_bodies_come_out_as_they_were_meant_whatever_parts_they_come_in(
    encoding: str, packed: bytes, step: int
) -> None:
    assert _read(packed, encoding, step) == TEXT


def test_bodies_of_every_size_come_out_whole() -> None:
    chance = random.Random(7)
    for size in [*range(0, 70), 65_535, 65_536, 65_537, 131_072, 300_001]:
        body = bytes(chance.choices(b"abc", k=size))
        assert _read(gzip.compress(body), "gzip", 1000) == body
        assert _read(_raw_deflate(body), "deflate", 1000) == body
        assert _read(_raw_deflate(b"a" * size), "deflate", 3) == b"a" * size


def test_what_the_unpacker_holds_back_at_the_end_is_not_lost() -> None:
    """At about one size in twenty all input is taken while output is still due."""
    for size in range(65_530, 67_000):
        assert len(_read(_raw_deflate(b"a" * size), "deflate")) == size


@pytest.mark.parametrize("cut", [1, 5, 9, 20])
def test_a_packed_body_that_ends_too_early_is_broken(cut: int) -> None:
    with pytest.raises(BrokenAnswer):
        _read(gzip.compress(TEXT)[:-cut], "gzip")


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
def test_packings_that_were_not_asked_for_are_refused(encoding: str) -> None:
    with pytest.raises(BrokenAnswer):
        _read(TEXT, encoding)


def test_a_bomb_is_stopped_at_the_limit_without_being_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 60_000_000, compresslevel=1)
    tracemalloc.start()
    with pytest.raises(TooLargeAnswer):
        _read(bomb, "gzip", max_bytes=5_000_000, max_ratio=10_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30_000_000


def test_an_unlikely_ratio_is_stopped_before_the_limit() -> None:
    with pytest.raises(TooLargeAnswer, match="times as many"):
        _read(gzip.compress(b"\0" * 9_000_000), "gzip")


def test_a_short_page_may_repeat_itself() -> None:
    assert len(_read(gzip.compress(b"<br>" * 200_000), "gzip")) == 800_000
