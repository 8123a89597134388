"""Bytes named on the command line: a file, standard input, or an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING

from schemas import Source, SourcedIssue

from .documents import Document, failed

if TYPE_CHECKING:
    from .fetch.settings import FetchSettings

MAX_BYTES = 100 * 1024 * 1024
"""Larger files are refused unread. The largest document of the page survey has 12 MB."""
ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_address(name: str) -> bool:
    """Whether `name` is to be fetched."""
    return ADDRESS.match(name) is not None


def read_file(name: str, url: str | None) -> Document | SourcedIssue:
    """The bytes of a file, or the reason why there are none."""
    try:
        with Path(name).open("rb") as stream:
            return _limited(name, stream, url)
    except OSError as error:
        return failed(name, "file-not-readable", str(error.strerror or error), url=url)


def read_stream(stream: IO[bytes], url: str | None) -> Document | SourcedIssue:
    """The bytes of standard input."""
    return _limited("-", stream, url)


def _limited(name: str, stream: IO[bytes], url: str | None) -> Document | SourcedIssue:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return failed(name, "too-large", f"larger than {MAX_BYTES // 1024**2} MB", url=url)
    return Document(source_id=name, data=data, url=url)


def fetch_address(address: str, settings: FetchSettings, now: Callable[[], datetime]) -> Document | SourcedIssue:
    """The bytes at an address, fetched once with the manners of the nightly run and not kept."""
    import asyncio

    from .archive import Archive
    from .fetch import fetch_sources

    source = Source(source_id=address, url=address)
    with TemporaryDirectory(prefix="medborgarloften-") as folder:
        archive = Archive(Path(folder))
        [outcome] = asyncio.run(fetch_sources([source], archive, settings, now))
        if outcome.snapshot is not None:
            body = archive.body(outcome.snapshot.sha256)
            return Document(source_id=address, data=body, url=outcome.snapshot.final_url)
    if outcome.issue is not None:
        return SourcedIssue(source_id=address, url=address, issue=outcome.issue)
    return failed(address, "fetch-failed", f"no answer that can be used ({outcome.failure})", url=address)
