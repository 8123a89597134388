"""Read one body back, and make sure that it is the one that was put in."""

from __future__ import annotations

from .errors import ArchiveDamaged
from .index import Entry
from .layout import Layout
from .members import read_member
from .records import read_record


def read_body(layout: Layout, entry: Entry) -> bytes:
    """The body of an entry that has one; raises ArchiveDamaged."""
    try:
        with layout.segment(entry.segment).open("rb") as file:
            member = read_member(file, entry.offset)
    except FileNotFoundError as error:
        raise ArchiveDamaged(f"{entry.segment} is missing") from error
    record = read_record(member.content) if member is not None else None
    if record is None or record[1] is None or record[0].sha256 != entry.snapshot.sha256:
        raise ArchiveDamaged(f"no readable record of {entry.snapshot.url} at byte {entry.offset} of {entry.segment}")
    return record[1]


def is_sound(layout: Layout, entry: Entry) -> bool:
    """Whether the body can be read back."""
    try:
        read_body(layout, entry)
    except ArchiveDamaged:
        return False
    return True
