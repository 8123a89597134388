"""Read the whole archive and say what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from schemas import Record

from .errors import ArchiveDamaged
from .index import Entry, Index
from .layout import Layout
from .members import read_member
from .records import read_record

ProblemKind = Literal["index-line", "missing-file", "damaged-record", "body-missing", "not-indexed", "torn-tail"]


class Problem(Record):
    """Something in the archive that is not as it should be."""

    kind: ProblemKind
    """index-line: a line of the index cannot be read; missing-file: a WARC file is gone; damaged-record: a record is
    not what was put in; body-missing: a revisit whose body is nowhere; not-indexed: whole records without an index
    line; torn-tail: half a record."""
    file: str
    """File it is in."""
    offset: int
    """Byte where it begins; for index-line the number of the line."""
    message: str
    """One sentence for a person."""
    source_id: str | None = None
    """The source it is about, when that is known."""


def problems(layout: Layout, index: Index) -> list[Problem]:
    """All problems, in the order of the files."""
    found = [
        Problem(kind="index-line", file=index.path.name, offset=line, message=f"Line {line} cannot be read.")
        for line in index.bad_lines
    ]
    for segment in sorted({*index.ends, *layout.segments()}):
        found.extend(_in_segment(layout, index, segment))
    return found


def _in_segment(layout: Layout, index: Index, segment: str) -> Iterator[Problem]:
    path = layout.segment(segment)
    if not path.exists():
        yield Problem(kind="missing-file", file=segment, offset=0, message="The file is gone.")
        return
    with path.open("rb") as file:
        opening = read_member(file, 0)
        position = opening.length if opening else 0
        for entry in sorted((e for e in index.entries if e.segment == segment), key=lambda e: e.offset):
            yield from _gap(segment, position, entry.offset)
            member = read_member(file, entry.offset)
            yield from _in_record(index, entry, member.content if member else b"")
            position = entry.end
        is_whole = read_member(file, position) is not None
    yield from _gap(segment, position, path.stat().st_size, "not-indexed" if is_whole else "torn-tail")


def _gap(segment: str, start: int, end: int, kind: ProblemKind = "not-indexed") -> Iterator[Problem]:
    if end > start:
        message = f"{end - start} bytes that no line of the index accounts for."
        yield Problem(kind=kind, file=segment, offset=start, message=message)


def _in_record(index: Index, entry: Entry, content: bytes) -> Iterator[Problem]:
    try:
        record = read_record(content)
    except ArchiveDamaged as error:
        yield _about(entry, "damaged-record", f"{error}.")
        return
    if record is None or record[0] != entry.snapshot or (record[1] is None) == entry.has_body:
        yield _about(entry, "damaged-record", "Another record than the index says.")
    elif record[1] is None and entry.snapshot.sha256 not in index.bodies:
        yield _about(entry, "body-missing", f"No body {entry.snapshot.sha256}.")


def _about(entry: Entry, kind: ProblemKind, message: str) -> Problem:
    source_id = entry.snapshot.source_id
    return Problem(kind=kind, file=entry.segment, offset=entry.offset, message=message, source_id=source_id)
