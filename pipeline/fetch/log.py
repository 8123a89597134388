"""What was asked of hosts, request by request, so that whoever runs a site can be told what was done there and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from schemas import Record

from ..mirror import Mirror

KEPT = 60
"""Runs whose log is kept: two months of nights."""


class Asked(Record):
    """One request, or one that robots.txt forbade."""

    at: str
    """UTC, ISO 8601."""
    url: str
    """Address."""
    outcome: Literal["answered", "failed", "not_asked"]
    """answered: with some status; failed: without one; not_asked: robots.txt does not allow it."""
    status: int | None = None
    """HTTP status."""
    size: int | None = None
    """Bytes of the body, unpacked."""
    code: str | None = None
    """Why it failed or was not asked, see docs/fetching.md."""
    is_conditional: bool = False
    """Whether it asked only for what is new."""
    seconds: float | None = None
    """From the request to the end of the answer."""


RequestLog = Callable[[Asked], None]


def no_log(_: Asked) -> None:
    """Keeps nothing."""


@contextmanager
def log_file(folder: Path, run_id: str, mirror: Mirror) -> Iterator[RequestLog]:
    """Write one line per request to `folder`/RUN.jsonl, at once, and drop the oldest logs. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in sorted(folder.glob("*.jsonl"))[: -(KEPT - 1)]:
        old.unlink(missing_ok=True)
    with (folder / f"{run_id}.jsonl").open("a", encoding="utf-8", buffering=1) as file:

        def write(asked: Asked) -> None:
            told = asked.model_copy(update={"url": mirror.original(asked.url)})
            file.write(told.model_dump_json(exclude_none=True) + "\n")

        yield write


def moment(now: Callable[[], datetime]) -> str:
    """As it stands in the log."""
    return now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
