"""Pages of one site, each asked for once, by the manners of the nightly fetcher."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..fetch.error_pages import check_page
from ..fetch.failures import FetchFailure
from ..fetch.follow import Trail, follow
from ..fetch.robots import Robots
from ..fetch.web import Web
from ..mirror import Mirror
from ..page_identity import page_key
from .markup import Markup, is_markup, read_markup
from .proof import Miss


@dataclass(frozen=True)
class Visit:
    """A page that answered."""

    url: str
    """Where it answered, after redirects."""
    body: bytes
    media_type: str
    """As the host says."""

    @cached_property
    def markup(self) -> Markup | None:
        """The page taken apart; None for documents."""
        return read_markup(self.body, self.url) if is_markup(self.body) else None


class Browser:
    """Asks through the gates and robots.txt of `web`, which it shares with all other sites of a run."""

    def __init__(self, web: Web, robots: Robots, mirror: Mirror, limit: int) -> None:
        self.requests = 0
        self.misses: list[Miss] = []
        self._web = web
        self._robots = robots
        self._mirror = mirror
        self._limit = limit
        self._asked: set[str] = set()

    @property
    def is_exhausted(self) -> bool:
        """Whether no more may be asked."""
        return self.requests >= self._limit

    async def get(self, url: str, *, is_expected: bool = True) -> Visit | None:
        """The page at `url`; None when it was asked for before, cannot be had, or the limit is reached.

        A page that is only guessed at (not `is_expected`) and is not there is no miss.
        """
        key = page_key(url)
        if key in self._asked or self.is_exhausted:
            return None
        self._asked.add(key)
        trail = Trail(at=self._mirror.served(url))
        try:
            answer = await follow(None, self._web, self._robots, trail)
            check_page(self._mirror.served(url), answer)
        except FetchFailure as failure:
            self._web.gate(trail.at).note(failure)
            self._note(url, failure, is_expected)
            return None
        finally:
            self.requests += trail.requests
        self._web.gate(trail.at).note(None)
        final = self._mirror.original(answer.url)
        is_new = page_key(final) == key or page_key(final) not in self._asked
        self._asked.add(page_key(final))
        return Visit(final, answer.body, answer.headers.get("content-type", "")) if is_new and answer.body else None

    def forget(self, url: str) -> None:
        """Let a page be asked for again, under a name that counts as the same."""
        self._asked.discard(page_key(url))

    async def sitemaps(self, url: str) -> list[str]:
        """Sitemaps that the host's robots.txt names; none when it cannot be read, which later requests will tell."""
        try:
            return await self._robots.sitemaps(self._mirror.served(url))
        except FetchFailure:
            return []

    def _note(self, url: str, failure: FetchFailure, is_expected: bool) -> None:
        if is_expected or failure.failure != "gone":
            self.misses.append(Miss(url=url, code=failure.code, message=self._mirror.original(str(failure))))
