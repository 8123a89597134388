"""One writer at a time, across threads and processes."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock file `path` (made if missing, never removed); waits while somebody else holds it.

    The kernel frees the lock when its holder dies, so that a killed run leaves nothing to clear away. Each call opens
    the file anew, since two opened files exclude each other even within one process (flock(2)). POSIX only; not for
    network file systems without it.
    """
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
