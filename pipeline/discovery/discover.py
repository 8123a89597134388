"""Look through many sites: hosts side by side, each politely, then read what was found."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from schemas import Issue, Record, Snapshot

from ..archive import Archive
from ..batches import ReadingPool
from ..fetch.addresses import Resolver, system_addresses
from ..fetch.log import RequestLog, no_log
from ..fetch.robots import Robots
from ..fetch.settings import FetchSettings
from ..fetch.web import Web
from ..mirror import Mirror
from .browser import Browser
from .explorer import Explorer
from .folding import Folded, folded
from .judging import judged
from .proof import Candidate, Miss, SiteReport
from .settings import DiscoverySettings
from .targets import Target


class Discovery(Record):
    """What a look through some sites gave."""

    candidates: tuple[Candidate, ...]
    """Best first."""
    sites: tuple[SiteReport, ...]
    """One per site, in the order they were given."""
    unread: tuple[Issue, ...]
    """Why pages that were found could not be read."""


def discover(
    sites: Sequence[Target],
    archive: Archive,
    fetching: FetchSettings,
    settings: DiscoverySettings,
    mirror: Mirror,
    pool: ReadingPool,
    now: Callable[[], datetime],
    *,
    on_site: Callable[[SiteReport], None] | None = None,
    resolve: Resolver = system_addresses,
    log: RequestLog = no_log,
) -> Discovery:
    """Look through `sites` and read what was found. The bytes of every candidate are in `archive` afterwards, and every
    request was told to `log`."""
    web = Web(fetching, now, resolve, log)
    found = asyncio.run(_explored(sites, web, settings, mirror, on_site))
    moment = now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    pages = [(target, page) for target, (_, hits) in zip(sites, found, strict=True) for page in hits]
    candidates, unread = judged(pages, pool, moment)
    _keep(candidates, pages, archive)
    return Discovery(candidates=tuple(candidates), sites=tuple(report for report, _ in found), unread=tuple(unread))


async def _explored(
    sites: Sequence[Target],
    web: Web,
    settings: DiscoverySettings,
    mirror: Mirror,
    on_site: Callable[[SiteReport], None] | None,
) -> list[tuple[SiteReport, list[Folded]]]:
    robots = Robots(web)
    places = asyncio.Semaphore(web.settings.hosts_at_once)

    async def look_through(target: Target) -> tuple[SiteReport, list[Folded]]:
        limit = settings.requests_police if target.publisher == "police" else settings.requests_per_site
        browser = Browser(web, robots, mirror, limit)
        explorer = Explorer(target, browser, settings)
        async with places:
            try:
                await explorer.explore()
            except Exception as error:  # a fault in a library over one hostile page must not cost the other sites
                message = f"{type(error).__name__}: {error}"
                browser.misses.append(Miss(url=explorer.start, code="unforeseen", message=message))
        report = _report(target, explorer, browser)
        if on_site is not None:
            on_site(report)
        return report, folded(explorer.hits)

    try:
        return list(await asyncio.gather(*(look_through(target) for target in sites)))
    finally:
        await web.aclose()


def _report(target: Target, explorer: Explorer, browser: Browser) -> SiteReport:
    return SiteReport(
        municipality_code=target.code,
        start=explorer.start,
        family=explorer.family,
        requests=browser.requests,
        pages_with_words=len(explorer.hits),
        is_complete=not browser.is_exhausted,
        misses=tuple(browser.misses),
    )


def _keep(candidates: Sequence[Candidate], pages: Sequence[tuple[Target, Folded]], archive: Archive) -> None:
    visits = {page.hit.visit.url: page.hit.visit for _, page in pages}
    for candidate in candidates:
        visit = visits[candidate.url]
        snapshot = Snapshot(
            source_id=candidate.source_id,
            url=candidate.url,
            final_url=candidate.url,
            fetched_at=candidate.found_at,
            status=200,
            media_type=visit.media_type,
            sha256=hashlib.sha256(visit.body).hexdigest(),
            size=len(visit.body),
        )
        known = archive.latest(candidate.source_id)
        if known is None or known.sha256 != snapshot.sha256 or not archive.is_sound(snapshot.sha256):
            archive.put(snapshot, visit.body)
