"""Bring an archive back in order after its writer was killed. The caller holds the lock.

A record is written and on the disk before its index line is. So there are four ways to be interrupted: a torn record
(cut off: it was never reported as kept), a whole record without its line (the line is added), a torn line (cut off and
added again), and a prune that did not come to its end (the files of the generation that is not valid are removed).
"""

from __future__ import annotations

import os

from .errors import ArchiveDamaged
from .index import Entry, Index, load_index
from .layout import Layout, append, numbers, sync_folder
from .members import whole_members
from .records import read_record


def repaired(layout: Layout) -> Index:
    """The index of `layout` after repair, with every whole record accounted for."""
    if layout.generation() == 0:
        return rebuilt(layout)
    index = load_index(layout.index(layout.generation()))
    if index.bad_lines:
        return rebuilt(layout)
    _cut(index.path, index.size)
    _drop_other_generations(layout, index)
    _account_for_tails(layout, index)
    return index


def is_in_order(layout: Layout, index: Index) -> bool:
    """Whether nothing was left half done; costs one look at the folder and one at the newest WARC file."""
    segments = layout.segments()
    if not index.is_current() or index.bad_lines or not set(segments) <= set(index.ends):
        return False
    return not segments or layout.segment(segments[-1]).stat().st_size == index.ends[segments[-1]]


def rebuilt(layout: Layout) -> Index:
    """A new index over every record in the WARC files, put in the place of whatever index there was."""
    generation = max([layout.generation(), 1, *(numbers(name)[0] for name in layout.segments())])
    path = layout.index(generation)
    lines = [entry.line() for name in layout.segments() for entry in entries_in(layout, name, 0)]
    write_whole(path, b"".join(lines))
    index = load_index(path)
    _account_for_tails(layout, index)
    return index


def write_whole(path: os.PathLike[str], data: bytes) -> None:
    """Put a file with `data` at `path`, whole or not at all."""
    temporary = f"{os.fspath(path)}.new"
    with open(temporary, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def entries_in(layout: Layout, segment: str, start: int) -> list[Entry]:
    """An entry for each readable snapshot in a WARC file from byte `start` on."""
    found: list[Entry] = []
    with layout.segment(segment).open("rb") as file:
        for member in whole_members(file, start):
            try:
                record = read_record(member.content)
            except ArchiveDamaged:
                continue
            if record is not None:
                snapshot, body = record
                found.append(
                    Entry(
                        segment=segment,
                        offset=member.offset,
                        length=member.length,
                        has_body=body is not None,
                        snapshot=snapshot,
                    )
                )
    return found


def _account_for_tails(layout: Layout, index: Index) -> None:
    for name in layout.segments():
        path, end = layout.segment(name), index.ends.get(name, 0)
        if path.stat().st_size == end:
            continue
        for entry in entries_in(layout, name, end):
            append(index.path, entry.line())
        index.refresh()
        _cut(path, index.ends.get(name, 0))


def _cut(path: os.PathLike[str], size: int) -> None:
    if os.stat(path).st_size > size:
        with open(path, "r+b") as file:
            file.truncate(size)
            os.fsync(file.fileno())


def _drop_other_generations(layout: Layout, index: Index) -> None:
    valid = layout.generation()
    for name in layout.segments():
        if numbers(name)[0] != valid and name not in index.ends:
            layout.segment(name).unlink()
    for generation in range(1, valid):
        layout.index(generation).unlink(missing_ok=True)
    if (layout.folder / "warc").is_dir():
        sync_folder(layout.folder / "warc")
