"""Look through one site: from robots.txt, sitemaps, search, news and links to the pages with promise words."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote_plus

from .browser import Browser, Visit
from .families import Family, family_of, newsroom
from .leads import Lead, Leads, Worth
from .markup import Link
from .proof import Means, Step
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
        await self._police_lists(here)
        await self._sitemaps(family, here)
        await self._searches(family, front, here)
        await self._list(family.lists(self.start), here, "news")
        while (lead := self._leads.pop()) is not None and not self._browser.is_exhausted:
            await self._follow(lead)

    async def _front(self) -> Visit | None:
        """The front page under the first name that answers; more than one name is asked only when the first fails."""
        for start in self._target.starts():
            visit = await self._browser.get(start)
            if visit is not None:
                self.start = visit.url
                return visit
            self._browser.forget(start)
        return None

    async def _police_lists(self, here: tuple[Step, ...]) -> None:
        if self._target.publisher == "police":
            for path in vocabulary().police_lists:
                await self._list([self.start.rstrip("/") + path], here, "police_list")

    async def _sitemaps(self, family: Family, here: tuple[Step, ...]) -> None:
        named = [url for url in await self._browser.sitemaps(self.start) if self._target.owns(url)]
        robots = Step(means="robots", url=f"{self.start.rstrip('/')}/robots.txt")
        if named:
            await self._read_sitemaps(named, (*here, robots), is_expected=True)
        else:
            guesses = [self.start.rstrip("/") + path for path in family.sitemaps]
            await self._read_sitemaps(guesses, here, is_expected=False)

    async def _read_sitemaps(self, urls: list[str], path: tuple[Step, ...], *, is_expected: bool) -> None:
        todo = [(url, path) for url in urls]
        for _ in range(self._settings.sitemaps_per_site):
            if not todo:
                return
            url, way = todo.pop(0)
            visit = await self._browser.get(url, is_expected=is_expected)
            if visit is None:
                continue
            listed = read_sitemap(visit.body)
            way = (*way, Step(means="sitemap", url=url))
            todo += [(inner, way) for inner in listed.sitemaps if self._target.owns(inner)]
            for page in listed.pages:
                self._consider(Link(page, ""), way)

    async def _searches(self, family: Family, front: Visit, here: tuple[Step, ...]) -> None:
        form = front.markup.search if front.markup else None
        for words in vocabulary().queries:
            if form is not None and self._target.owns(form):
                await self._list([filled(form, words)], here, "search")
            else:
                await self._list(family.searches(self.start, words), here, "search")

    async def _list(self, guesses: list[str], here: tuple[Step, ...], means: Means) -> None:
        """Take the links of the first of these lists that exists, and of the pages that continue it."""
        for url in guesses:
            visit = await self._browser.get(url, is_expected=False)
            if visit is None:
                continue
            for _ in range(self._settings.list_pages):
                self._take(visit, (*here, Step(means=means, url=visit.url)))
                following = visit.markup.following if visit.markup else None
                visit = await self._browser.get(following) if following and self._target.owns(following) else None
                if visit is None:
                    return
            return

    async def _follow(self, lead: Lead) -> None:
        visit = await self._browser.get(lead.url, is_expected=lead.worth is not Worth.WAYPOINT)
        if visit is None:
            return
        if lead.worth is Worth.LIST:
            await self._newsroom(visit, lead.path)
        elif lead.worth is Worth.FILE or (visit.markup and vocabulary().content.found(visit.markup.text)):
            self.hits.append(Hit(visit, lead.path))
        if len(lead.path) <= self._settings.depth + 1:
            self._take(visit, (*lead.path, Step(means="link", url=visit.url)))

    async def _newsroom(self, front: Visit, path: tuple[Step, ...]) -> None:
        family = family_of(front.body.decode("utf-8", errors="replace"))
        start = newsroom(front.url) or front.url
        here = (*path, Step(means="link", url=front.url))
        for words in vocabulary().queries[:1]:
            await self._list(family.searches(start, words), here, "search")
        await self._list(family.lists(start), here, "news")

    def _take(self, visit: Visit, path: tuple[Step, ...]) -> None:
        if visit.markup is None:
            return
        has_words = vocabulary().content.found(visit.markup.text) is not None
        for link in visit.markup.links:
            if has_words and vocabulary().file.found(link.url) and path[-1].means == "link":
                step = Step(means="file", url=path[-1].url)
                self._leads.add(Lead(link.url, Worth.FILE, (*path[:-1], step)))
            self._consider(link, path)

    def _consider(self, link: Link, path: tuple[Step, ...]) -> None:
        """Make a lead of a link that seems to lead somewhere."""
        room = newsroom(link.url)
        if room is not None and room not in self._newsrooms and self._target.owns(path[-1].url):
            self._newsrooms.add(room)
            self._leads.add(Lead(room, Worth.LIST, path))
        if not self._target.may_read(link.url):
            return
        is_file = vocabulary().file.found(link.url) is not None
        if vocabulary().in_link(link.url, link.text):
            self._leads.add(Lead(link.url, Worth.FILE if is_file else Worth.NAMED, path))
        elif not is_file and vocabulary().waypoint.found(f"{link.text} {link.url}"):
            self._leads.add(Lead(link.url, Worth.WAYPOINT, path))


def filled(form: str, words: str) -> str:
    """The address of a search for `words`, from the address that a search form gives."""
    return form.replace("{words}", quote_plus(words))
