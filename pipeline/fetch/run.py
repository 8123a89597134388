"""Ask many sources: hosts side by side, the sources of one host one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from pipeline.archive import Archive
from schemas import Source

from .addresses import Resolver, host_of, system_addresses
from .log import RequestLog, no_log
from .outcome import FetchOutcome
from .robots import Robots
from .settings import FetchSettings
from .visit import visit
from .web import Web


async def fetch_sources(
    sources: Sequence[Source],
    archive: Archive,
    settings: FetchSettings,
    now: Callable[[], datetime],
    *,
    on_outcome: Callable[[FetchOutcome], None] | None = None,
    resolve: Resolver = system_addresses,
    log: RequestLog = no_log,
) -> list[FetchOutcome]:
    """One outcome per source, in the order of `sources`, whatever their status says.

    One task per host, one request in flight per host, `settings.hosts_at_once` hosts side by side. A good body is in
    the archive before its outcome is returned or given to `on_outcome`, so that a killed run loses at most the requests
    in flight. Every request is told to `log`, robots.txt and what it forbids included. `now` gives the time that
    snapshots are dated with, with its time zone. To keep hosts from being asked twice at once, call this with all
    sources of a host together.
    """
    found: dict[int, FetchOutcome] = {}
    web = Web(settings, now, resolve, log)
    robots = Robots(web)
    places = asyncio.Semaphore(settings.hosts_at_once)

    async def ask_host(numbers: list[int]) -> None:
        async with places:
            for number in numbers:
                outcome = await visit(sources[number], web, robots, archive, now)
                found[number] = outcome
                if on_outcome is not None:
                    on_outcome(outcome)

    try:
        async with asyncio.TaskGroup() as hosts:
            for numbers in by_host([source.url for source in sources]):
                hosts.create_task(ask_host(numbers))
    finally:
        await web.aclose()
    return [found[number] for number in range(len(sources))]


def by_host(urls: Sequence[str]) -> list[list[int]]:
    """Positions in `urls`, grouped by host as HostGate knows hosts; the largest host first, since it takes the
    longest."""
    groups: dict[str, list[int]] = {}
    for number, url in enumerate(urls):
        groups.setdefault(host_of(url).removeprefix("www."), []).append(number)
    return sorted(groups.values(), key=len, reverse=True)
