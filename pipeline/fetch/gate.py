"""One request at a time to a host, with a pause between them, and none at all once the host has had enough."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .failures import FetchFailure, HostStopped


class HostGate:
    """All requests to one host pass through its gate."""

    def __init__(self, host: str, pause: float, stop_after: int) -> None:
        self._host = host
        self._pause = pause
        self._stop_after = stop_after
        self._turn = asyncio.Lock()
        self._not_before = 0.0
        self._refusals = 0
        self._stopped: HostStopped | None = None

    def slow_down(self, pause: float) -> None:
        """Wait at least `pause` seconds between requests from now on."""
        self._pause = max(self._pause, pause)

    def hold(self, seconds: float) -> None:
        """Let nobody in for so long."""
        self._not_before = max(self._not_before, time.monotonic() + seconds)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for the host to be free and the pause to be over, then hold it. Raises HostStopped."""
        async with self._turn:
            self.check()
            await asyncio.sleep(max(0.0, self._not_before - time.monotonic()))
            try:
                yield
            finally:
                self.hold(self._pause)

    def check(self) -> None:
        """Raise HostStopped when the host is left alone."""
        if self._stopped is not None:
            raise self._stopped

    def note(self, failure: FetchFailure | None) -> None:
        """Count what came of a source: refusals in a row stop the host, anything else ends the row."""
        if failure is None or not failure.is_refusal:
            self._refusals = 0
            return
        self._refusals += 1
        if self._refusals >= self._stop_after:
            self.stop(f"{self._host} is left alone after {self._refusals} refusals in a row: {failure}", failure)

    def stop(self, message: str, cause: FetchFailure) -> None:
        """Leave the host alone for the rest of the run."""
        self._stopped = self._stopped or HostStopped(message, cause.failure)
