"""What a host's robots.txt allows us (RFC 9309), read once per run."""

from __future__ import annotations

import asyncio
from urllib.parse import urlsplit

from protego import Protego

from .failures import (
    BadRedirect,
    BrokenAnswer,
    Forbidden,
    Gone,
    RateLimited,
    RobotsForbid,
    RobotsRefused,
    RobotsUnknown,
    ServerError,
    TooLargeAnswer,
    UnexpectedStatus,
)
from .statuses import REDIRECTS, redirect_target
from .web import Web

_MAX_CHARACTERS = 512 * 1024
"""RFC 9309, 2.5 asks for at least 500 kibibytes; rules after that are not read."""


class Robots:
    """The rules of each host, fetched when first needed."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._rules: dict[str, asyncio.Task[Protego]] = {}

    async def check(self, url: str) -> None:
        """Return when `url` may be fetched.

        Raises RobotsForbid, RobotsUnknown, or the failure that kept the host from answering.
        """
        name, host = self._web.settings.robots_name, urlsplit(url).netloc
        try:
            rules = await self._rules_for(url)
        except RobotsUnknown as error:
            raise self._web.refused(url, error) from error.__cause__
        if not rules.can_fetch(url, name):
            raise self._web.refused(url, RobotsForbid(f"robots.txt of {host} does not allow {url}."))
        pause = self._pause(rules)
        if pause > self._web.settings.max_pause_seconds:
            failure = RobotsForbid(f"robots.txt of {host} asks for {pause:g} seconds between requests.")
            raise self._web.refused(url, failure)
        self._web.gate(url).slow_down(pause)

    async def sitemaps(self, url: str) -> list[str]:
        """Addresses of sitemaps that the robots.txt of the host of `url` names. Raises what `check` raises but
        RobotsForbid."""
        return list((await self._rules_for(url)).sitemaps)

    def _pause(self, rules: Protego) -> float:
        name = self._web.settings.robots_name
        rate = rules.request_rate(name)
        return max(rules.crawl_delay(name) or 0.0, rate.seconds / rate.requests if rate and rate.requests else 0.0)

    async def _rules_for(self, url: str) -> Protego:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._fetch(f"{origin}/robots.txt"))
        return await asyncio.shield(self._rules[origin])

    async def _fetch(self, url: str) -> Protego:
        try:
            return Protego.parse(await self._text(url))
        except (Gone, UnexpectedStatus):
            return Protego.parse("")  # no rules, everything is open (2.3.1.3)
        except (Forbidden, RateLimited) as error:
            raise RobotsRefused(f"robots.txt is refused: {error}") from error
        except (ServerError, BrokenAnswer, TooLargeAnswer, BadRedirect) as error:
            raise RobotsUnknown(f"robots.txt cannot be read: {error}") from error

    async def _text(self, url: str) -> str:
        for _ in range(self._web.settings.max_redirects + 1):
            answer = await self._web.get(url, {}, lambda: None)
            if answer.status not in REDIRECTS:
                return answer.body.decode("utf-8-sig", errors="replace")[:_MAX_CHARACTERS]
            url = redirect_target(answer)
        raise BadRedirect(f"{url} is one redirect too many.")
