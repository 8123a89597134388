"""Killed at any moment, the archive loses nothing that put had returned for, and the next writer puts it in order."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.archive import Archive, newest

from .conftest import Snap, snapshot_of


def _segment(archive: Archive) -> Path:
    (segment,) = (archive.folder / "warc").iterdir()
    return segment


def _index(archive: Archive) -> Path:
    (index,) = archive.folder.glob("index-*.jsonl")
    return index


def _check_earlier(archive: Archive, snap: Snap) -> None:
    assert archive.body(snap(b"<p>one").sha256) == b"<p>one"
    assert archive.body(snap(b"<p>two").sha256) == b"<p>two"
    assert len(archive.history("are")) == 1


@pytest.mark.parametrize("lines_lost", [0, 1])
def test_a_record_cut_at_any_byte_costs_nothing_before_it(
    filled: Archive, snap: Snap, tmp_path: Path, lines_lost: int
) -> None:
    """Without its index line the record was never reported as kept; with it, the disk lost what it had confirmed."""
    size_before = _segment(filled).stat().st_size
    body = b"<p>last"
    filled.put(snap(body, "ale", 5), body)
    whole, lines = _segment(filled).read_bytes(), _index(filled).read_bytes().splitlines(keepends=True)
    for cut in range(size_before, len(whole), 1 if lines_lost else 9):
        copy = tmp_path / f"cut{cut}"
        shutil.copytree(filled.folder, copy)
        archive = Archive(copy)
        _segment(archive).write_bytes(whole[:cut])
        _index(archive).write_bytes(b"".join(lines[: len(lines) - lines_lost]))
        _check_earlier(archive, snap)
        archive.put(snap(body, "ale", 6), body)
        assert archive.body(snap(body).sha256) == body
        assert archive.latest("ale") == snap(body, "ale", 6)
        kinds = {problem.kind for problem in archive.verify()}
        assert kinds <= ({"damaged-record"} if lines_lost == 0 else set())
        shutil.rmtree(copy)


def test_an_index_line_cut_at_any_byte_is_written_again(filled: Archive, snap: Snap, tmp_path: Path) -> None:
    text = _index(filled).read_bytes()
    start = text[:-1].rfind(b"\n") + 1
    for cut in range(start, len(text)):
        copy = tmp_path / f"cut{cut}"
        shutil.copytree(filled.folder, copy)
        archive = Archive(copy)
        _index(archive).write_bytes(text[:cut])
        assert len(archive.history("ale")) == 3, "a reader sees what is whole"
        archive.put(snap(b"<p>one", "are", 5), b"<p>one")
        assert len(archive.history("ale")) == 4, "the whole record without its line is found again"
        assert archive.verify() == []
        shutil.rmtree(copy)


def test_a_lost_index_is_made_again_from_the_records(filled: Archive, snap: Snap) -> None:
    histories = {name: filled.history(name) for name in ("ale", "are", "bjuv")}
    _index(filled).unlink()
    assert filled.rebuild_index() == 6
    assert {name: filled.history(name) for name in histories} == histories
    assert filled.verify() == []


def test_a_lost_index_is_also_made_again_by_the_next_put(filled: Archive, snap: Snap) -> None:
    _index(filled).unlink()
    filled.put(snap(b"<p>four", "ale", 5), b"<p>four")
    assert len(filled.history("ale")) == 5
    assert filled.verify() == []


def test_a_damaged_line_in_the_middle_of_the_index_is_said_and_healed(filled: Archive, snap: Snap) -> None:
    lines = _index(filled).read_bytes().splitlines(keepends=True)
    lines[2] = b"{damaged}\n"
    _index(filled).write_bytes(b"".join(lines))
    assert "index-line" in {problem.kind for problem in filled.verify()}
    filled.put(snap(b"<p>four", "ale", 5), b"<p>four")
    assert len(filled.history("ale")) == 5
    assert filled.verify() == []


def test_a_damaged_record_in_the_middle_costs_only_itself_when_the_index_is_made_again(
    filled: Archive, snap: Snap
) -> None:
    data = bytearray(_segment(filled).read_bytes())
    second = data.find(b"\x1f\x8b\x08", 5)
    data[second + 40] ^= 0xFF
    _segment(filled).write_bytes(bytes(data))
    assert filled.rebuild_index() == 5
    assert filled.body(snap(b"<p>three").sha256) == b"<p>three"
    assert {problem.kind for problem in filled.verify()} == {"not-indexed", "body-missing"}


NURSERY = """
import itertools, os, signal, sys, time
from pathlib import Path
from pipeline.archive import Archive, newest
from tests.pipeline.archive.conftest import snapshot_of

def write(first, started):
    archive = Archive(Path(sys.argv[1]), segment_bytes=6000)
    for number in itertools.count(first):
        body = f"body {number} ".encode() * 50
        archive.put(snapshot_of(body, f"s{number % 5}", 1, etag=str(number)), body)
        os.write(1, b"%d\\n" % number)
        os.write(started, b".")
        if sys.argv[2] == "prune" and number % 7 == 0:
            archive.prune(newest(8))

for line in sys.stdin:
    first, seconds = line.split()
    begun, started = os.pipe()
    child = os.fork()
    if child == 0:
        write(int(first), started)
    os.close(started)
    os.read(begun, 1)
    time.sleep(float(seconds))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(begun)
    os.write(1, b"killed\\n")
"""


@pytest.mark.parametrize("how", ["put", "prune"])
def test_a_writer_killed_at_random_moments_loses_nothing_it_had_reported(tmp_path: Path, how: str) -> None:
    """A child of one process that has all modules loaded, and that begins to write at once."""
    chance = random.Random(20260301)
    arguments = [sys.executable, "-c", NURSERY, str(tmp_path), how]
    nursery = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    read = nursery.stdout.readline
    reported = [-1]
    for _ in range(50):
        print(reported[-1] + 1, chance.uniform(0.0, 0.02), file=nursery.stdin, flush=True)
        reported += map(int, iter(lambda: read().strip(), "killed"))
        archive = Archive(tmp_path)
        kept = {int(snapshot.etag or 0) for n in range(5) for snapshot in archive.history(f"s{n}")}
        expected = reported[1:] if how == "put" else reported[-40:]
        assert set(expected) - {-1} <= kept
    nursery.communicate()
    assert len(reported) > 50
    body = f"body {reported[-1]} ".encode() * 50
    assert archive.body(hashlib.sha256(body).hexdigest()) == body
    archive.put(snapshot_of(b"end"), b"end")
    assert archive.verify() == []


def test_a_prune_that_did_not_end_is_undone_by_the_next_writer(filled: Archive, snap: Snap) -> None:
    (filled.folder / "warc" / "00002-00001.warc.gz").write_bytes(b"half of a new generation")
    filled.put(snap(b"<p>four", "ale", 5), b"<p>four")
    assert sorted(path.name for path in (filled.folder / "warc").iterdir()) == ["00001-00001.warc.gz"]
    assert len(filled.history("ale")) == 5


def test_a_prune_that_ended_but_did_not_tidy_up_is_tidied_by_the_next_writer(
    filled: Archive, snap: Snap, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(filled.folder, old)
    filled.prune(newest(1))
    for path in [*(old / "warc").iterdir(), *old.glob("index-*.jsonl")]:
        shutil.copy(path, filled.folder / path.relative_to(old))
    filled.put(snap(b"<p>four", "ale", 5), b"<p>four")
    assert [path.name for path in filled.folder.glob("index-*")] == ["index-00002.jsonl"]
    assert len(filled.history("ale")) == 2
    assert filled.verify() == []
