"""What is put in comes out, once, and never changes."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from pipeline.archive import Archive, ArchiveDamaged, NotInArchive

from .conftest import Snap


def test_a_body_comes_out_by_its_hash_also_from_another_opening(archive: Archive, snap: Snap) -> None:
    body = os.urandom(10_000)
    archive.put(snap(body), body)
    assert Archive(archive.folder).body(snap(body).sha256) == body


@pytest.mark.parametrize(
    "body", [b"", b"\r\n\r\n", b"WARC/1.1\r\n", b"\x1f\x8b\x08", bytes(range(256)) * 9, "å".encode()]
)
def test_bodies_of_every_kind_come_out_as_they_were(archive: Archive, snap: Snap, body: bytes) -> None:
    archive.put(snap(body), body)
    assert archive.body(snap(body).sha256) == body
    assert archive.verify() == []


def test_an_empty_archive_knows_nothing_and_makes_no_files(archive: Archive) -> None:
    assert (archive.latest("ale"), archive.history("ale"), archive.all_latest(), archive.verify()) == (None, [], {}, [])
    with pytest.raises(NotInArchive):
        archive.body("0" * 64)
    assert not archive.folder.exists()


def test_history_is_oldest_first_and_the_latest_is_its_last(filled: Archive, snap: Snap) -> None:
    assert [snapshot.fetched_at[8:10] for snapshot in filled.history("ale")] == ["01", "02", "03", "04"]
    assert filled.latest("ale") == filled.history("ale")[-1] == snap(b"<p>three", "ale", 4)
    assert {name: found.fetched_at[8:10] for name, found in filled.all_latest().items()} == {
        "ale": "04",
        "are": "01",
        "bjuv": "02",
    }


def test_a_body_is_kept_once_and_later_sightings_point_to_it(filled: Archive) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    assert gzip.decompress(segment.read_bytes()).count(b"<p>one") == 1
    with segment.open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert kinds == ["warcinfo", "resource", "resource", "resource", "revisit", "revisit", "resource"]


def test_a_snapshot_that_lies_about_its_hash_is_refused(archive: Archive, snap: Snap) -> None:
    with pytest.raises(ValueError, match="another hash"):
        archive.put(snap(b"one"), b"two")
    assert archive.all_latest() == {}


def test_nothing_written_is_ever_written_over(archive: Archive, snap: Snap) -> None:
    before = b""
    for day in range(1, 6):
        body = f"day {day}".encode()
        archive.put(snap(body, day=day), body)
        (segment,) = (archive.folder / "warc").iterdir()
        now = segment.read_bytes()
        assert now.startswith(before)
        before = now


def test_a_new_file_is_begun_when_one_is_full(tmp_path: Path, snap: Snap) -> None:
    archive = Archive(tmp_path, segment_bytes=1500)
    bodies = [os.urandom(500) for _ in range(8)]
    for day, body in enumerate(bodies, 1):
        archive.put(snap(body, day=day), body)
    assert len(list((tmp_path / "warc").iterdir())) > 2
    assert [archive.body(snap(body).sha256) for body in bodies] == bodies
    assert archive.verify() == []


def test_a_changed_byte_is_noticed_and_the_next_put_heals_it(filled: Archive, snap: Snap) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    data = bytearray(segment.read_bytes())
    entry_end = len(data)
    data[entry_end - 15] ^= 1
    segment.write_bytes(bytes(data))
    sha256 = snap(b"<p>three").sha256
    with pytest.raises(ArchiveDamaged):
        filled.body(sha256)
    assert not filled.is_sound(sha256)
    assert [problem.kind for problem in filled.verify()] == ["damaged-record"]
    filled.put(snap(b"<p>three", "ale", 5), b"<p>three")
    assert filled.body(sha256) == b"<p>three"


def test_two_openings_see_each_others_snapshots(archive: Archive, snap: Snap) -> None:
    other = Archive(archive.folder)
    archive.put(snap(b"1", "ale"), b"1")
    assert other.latest("ale") is not None
    other.put(snap(b"2", "are"), b"2")
    assert list(archive.all_latest()) == ["ale", "are"]
    assert archive.body(snap(b"2").sha256) == b"2"


def test_threads_may_put_at_once(archive: Archive, snap: Snap) -> None:
    def work(name: str) -> None:
        for day in range(1, 11):
            body = f"{name} {day}".encode()
            archive.put(snap(body, name, day), body)

    threads = [threading.Thread(target=work, args=(f"s{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [len(archive.history(f"s{n}")) for n in range(4)] == [10] * 4
    assert archive.verify() == []


WRITER = """
import sys
from pathlib import Path
from pipeline.archive import Archive
from tests.pipeline.archive.conftest import snapshot_of
archive = Archive(Path(sys.argv[1]), segment_bytes=4000)
for day in range(1, 29):
    body = f"{sys.argv[2]} {day} ".encode() * 30
    archive.put(snapshot_of(body, sys.argv[2], day), body)
"""


def test_processes_may_put_at_once(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), f"s{n}"]) for n in range(3)]
    assert [writer.wait(30) for writer in writers] == [0, 0, 0]
    archive = Archive(tmp_path)
    assert [len(archive.history(f"s{n}")) for n in range(3)] == [28] * 3
    assert archive.verify() == []
