"""Snapshots to put into archives."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

import pytest

from pipeline.archive import Archive
from schemas import Snapshot


def snapshot_of(body: bytes, source_id: str = "ale", day: int = 1, **changes: object) -> Snapshot:
    """A snapshot of `body`, fetched on a day of January 2026."""
    fields: dict[str, object] = {
        "source_id": source_id,
        "url": f"https://{source_id}.example/löfte",
        "final_url": f"https://{source_id}.example/löfte/",
        "fetched_at": f"2026-01-{day:02d}T02:30:00Z",
        "status": 200,
        "media_type": "text/html; charset=utf-8",
        "sha256": hashlib.sha256(body).hexdigest(),
        "size": len(body),
        "etag": '"å1"',
    }
    return Snapshot.model_validate(fields | changes)


class Snap(Protocol):
    """Makes a snapshot."""

    def __call__(self, body: bytes, source_id: str = "ale", day: int = 1, **changes: object) -> Snapshot: ...


@pytest.fixture
def snap() -> Snap:
    """snap(body, source_id, day): a snapshot."""
    return snapshot_of


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An empty archive."""
    return Archive(tmp_path / "archive")


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Three sources over four days: ale changes back and forth, bjuv copies ale, are stays."""
    for day, source_id, body in [
        (1, "ale", b"<p>one"),
        (1, "are", b"<p>other"),
        (2, "ale", b"<p>two"),
        (2, "bjuv", b"<p>one"),
        (3, "ale", b"<p>one"),
        (4, "ale", b"<p>three"),
    ]:
        archive.put(snapshot_of(body, source_id, day), body)
    return archive
