"""Verify, export and prune."""

from __future__ import annotations

from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from pipeline.archive import Archive, ArchiveDamaged, KeepRule, NotInArchive, newest, since

from .conftest import Snap


def test_verify_names_the_file_that_is_gone(filled: Archive) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    segment.unlink()
    (problem,) = filled.verify()
    assert (problem.kind, problem.file) == ("missing-file", segment.name)


def test_verify_tells_a_torn_tail_from_records_that_are_not_indexed(filled: Archive) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    (index,) = filled.folder.glob("index-*.jsonl")
    whole = segment.read_bytes()
    segment.write_bytes(whole + whole[:30])
    assert [problem.kind for problem in filled.verify()] == ["torn-tail"]
    segment.write_bytes(whole)
    index.write_bytes(b"".join(index.read_bytes().splitlines(keepends=True)[:-1]))
    assert [problem.kind for problem in Archive(filled.folder).verify()] == ["not-indexed"]


def test_verify_changes_nothing(filled: Archive) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    segment.write_bytes(segment.read_bytes() + b"torn")
    filled.verify()
    assert segment.read_bytes().endswith(b"torn")


def test_an_export_is_one_warc_file_that_other_programs_read(filled: Archive, tmp_path: Path) -> None:
    assert filled.export_warc(tmp_path / "all.warc.gz") == 6
    with (tmp_path / "all.warc.gz").open("rb") as file:
        found = [
            (record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
            for record in ArchiveIterator(file, check_digests="raise")
        ]
    assert found[1] == ("resource", "https://ale.example/löfte/", b"<p>one")
    assert [kind for kind, _, _ in found].count("revisit") == 2


def test_an_export_of_nothing_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(NotInArchive):
        archive.export_warc(tmp_path / "all.warc.gz")
    assert list(tmp_path.iterdir()) == []


RULES = [
    (newest(1), {"ale": ["04"], "are": ["01"], "bjuv": ["02"]}),
    (newest(2), {"ale": ["03", "04"], "are": ["01"], "bjuv": ["02"]}),
    (since("2026-01-03"), {"ale": ["03", "04"], "are": ["01"], "bjuv": ["02"]}),
    (since("2027"), {"ale": ["04"], "are": ["01"], "bjuv": ["02"]}),
    (newest(9), {"ale": ["01", "02", "03", "04"], "are": ["01"], "bjuv": ["02"]}),
    (lambda history: [], {"ale": ["04"], "are": ["01"], "bjuv": ["02"]}),
]


@pytest.mark.parametrize(("rule", "left"), RULES)
def test_prune_drops_what_the_rule_does_not_keep_but_never_the_newest(
    filled: Archive, rule: KeepRule, left: dict[str, list[str]]
) -> None:
    dropped = filled.prune(rule)
    found = {name: [snapshot.fetched_at[8:10] for snapshot in filled.history(name)] for name in ("ale", "are", "bjuv")}
    assert found == left
    assert dropped == 6 - sum(map(len, left.values()))
    assert filled.verify() == []


def test_a_body_outlives_the_snapshot_it_came_with_when_another_still_needs_it(filled: Archive, snap: Snap) -> None:
    filled.prune(newest(1))
    assert filled.body(snap(b"<p>one").sha256) == b"<p>one", "bjuv copies what ale dropped"
    with pytest.raises(NotInArchive):
        filled.body(snap(b"<p>two").sha256)


def test_another_opening_sees_the_pruned_archive(filled: Archive, snap: Snap) -> None:
    other = Archive(filled.folder)
    assert len(other.history("ale")) == 4
    filled.prune(newest(1))
    assert len(other.history("ale")) == 1
    assert other.body(snap(b"<p>three").sha256) == b"<p>three"


def test_prune_gives_room_back(archive: Archive, snap: Snap) -> None:
    for day in range(1, 11):
        body = bytes([day]) * 10 + str(day).encode() * 5000
        archive.put(snap(body, "ale", day), body)
    before = sum(path.stat().st_size for path in (archive.folder / "warc").iterdir())
    archive.prune(newest(1))
    assert sum(path.stat().st_size for path in (archive.folder / "warc").iterdir()) < before / 4


def test_prune_changes_nothing_when_a_body_it_must_keep_is_damaged(filled: Archive) -> None:
    (segment,) = (filled.folder / "warc").iterdir()
    data = bytearray(segment.read_bytes())
    data[-15] ^= 1
    segment.write_bytes(bytes(data))
    with pytest.raises(ArchiveDamaged):
        filled.prune(newest(1))
    assert len(filled.history("ale")) == 4
