"""Look through one site: from robots.txt, sitemaps, search, news and links to the pages in which promise words stand."""

from __future__ import annotations

from dataclasses import dataclass

from .browser import Browser, Visit
from .families import Family, family_of, newsroom
from .leads import Lead, Leads, Worth
from .markup import Link
from .proof import Step
from .settings import DiscoverySettings
from .sitemaps import read_sitemap
from .targets import Target
from .words import vocabulary


@dataclass(frozen=True, slots=True)
class Hit:
    """A page with promise words, or a document that such a page links to."""

    visit: Visit
    path: tuple[Step, ...]


class Explorer:
    """One site. `hits` fills while `explore` runs."""

    def __init__(self, target: Target, browser: Browser, settings: DiscoverySettings) -> None:
        self.hits: list[Hit] = []
        self.start = target.starts()[0]
        self.family = ""
        self._target = target
        self._browser = browser
        self._settings = settings
        self._leads = Leads(settings.waypoints_per_site)
        self._newsrooms: set[str] = set()

    async def explore(self) -> None:
        """Follow every lead within the limits. Never raises for what a host does."""
        front = await self._front()
        if front is None:
            return
        family = family_of(front.body.decode("utf-8", errors="replace"))
        self.family = family.code
        here = (Step(means="start", url=front.url),)
        self._take(front, here)
        if self._target.publisher == "police":
            await self._police_lists(here)
        await self._sitemaps(family, here)
        await self._lists(family, front, here)
        while (lead := self._leads.pop()) is not None and not self._browser.is_exhausted:
            await self._follow(lead)

    async def _front(self) -> Visit | None:
        """The front page under the first name that answers; more than one name is asked only when the first fails."""
        for start in self._target.starts():
            visit = await self._browser.get(start)
            if visit is not None:
                self.start = visit.url
                return visit
        return None

    async def _police_lists(self, here: tuple[Step, ...]) -> None:
        for path in vocabulary().police_lists:
            url = self.start.rstrip("/") + path
            visit = await self._browser.get(url, is_expected=False)
            if visit is not None:
                self._take_below(visit, visit.url, (*here, Step(means="police_list", url=visit.url)))

    async def _sitemaps(self, family: Family, here: tuple[Step, ...]) -> None:
        named = await self._browser.sitemaps(self.start)
        step = Step(means="robots", url=f"{self.start.rstrip('/')}/robots.txt")
        todo = [(url, (*here, step)) for url in named if self._target.owns(url)]
        todo = todo or [(self.start.rstrip("/") + path, here) for path in family.sitemaps]
        seen: set[str] = set()
        while todo and len(seen) < self._settings.sitemaps_per_site:
            url, path = todo.pop(0)
            if url in seen:
                continue
            seen.add(url)
            visit = await self._browser.get(url, is_expected=bool(named))
            if visit is None:
                continue
            listed = read_sitemap(visit.body)
            todo += [(inner, (*path, Step(means="sitemap", url=url))) for inner in listed.sitemaps]
            for page in listed.pages:
                self._consider(Link(page, ""), (*path, Step(means="sitemap", url=url)))
            if listed.pages and not named:
                break  # the other paths are guesses at the same thing

    async def _lists(self, family: Family, front: Visit, here: tuple[Step, ...]) -> None:
        form = front.markup.search if front.markup else None
        own = form is not None and self._target.owns(form)
        for words in vocabulary().queries:
            guesses = family.searches(self.start, words)
            if own and form is not None:
                guesses = [family.filled(form, words)]
            await self._first_list(guesses, here, "search")
        await self._first_list(family.lists(self.start), here, "news")

    async def _first_list(self, guesses: list[str], here: tuple[Step, ...], means: str) -> None:
        """Read the first of these lists that exists, with the pages that continue it."""
        for url in guesses:
            visit = await self._browser.get(url, is_expected=False)
            for _ in range(self._settings.list_pages):
                if visit is None or visit.markup is None:
                    break
                step = Step.model_validate({"means": means, "url": visit.url})
                self._take(visit, (*here, step))
                following = visit.markup.following
                visit = await self._browser.get(following) if following and self._target.may_read(following) else None
            else:
                return
            if self._was_read(url):
                return
