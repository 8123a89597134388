"""One municipal site in one week."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urlsplit

from jinja2 import Environment

from schemas.places import Municipality

from . import layouts
from .layouts import LAYOUTS, Layout
from .listings import publish_lists
from .pdf import pdf
from .replies import NOT_FOUND, PDF, Reply
from .storylines import Storyline
from .texts import Block, Text, Writer

VINTAGE = 2026
RENEWAL = 8


@dataclass
class Site:
    """The pages of a municipality, by address; `truth` says which of them hold what discovery is to find."""

    number: int
    turn: int
    """Which of the layouts it has; the number itself with the usual seed."""
    place: Municipality
    week: int
    story: Storyline
    writer: Writer
    templates: Environment
    pages: dict[str, Reply] = field(default_factory=dict)
    truth: dict[str, str] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)
    """Title by address: what lists, searches and sitemaps know."""

    def __post_init__(self) -> None:
        self._trap()
        self._distractors()
        if self.condition != "never":
            self._promise()
            self._others()
        self._robots()
        publish_lists(self)

    @property
    def layout(self) -> Layout:
        """How it is built."""
        return LAYOUTS[self.turn % len(LAYOUTS)]

    @property
    def condition(self) -> str:
        """Of the promise page, see storylines.toml."""
        return self.story.condition(self.week)

    @property
    def is_document(self) -> bool:
        """Whether the promise is printed in a PDF."""
        return self.number % 7 == 3

    @property
    def has_agreement(self) -> bool:
        """Whether an agreement stands beside the promise."""
        return self.number % 6 == 2 and self.condition != "never"

    @property
    def agreement(self) -> str:
        """Address of the agreement, which names other years from week RENEWAL on."""
        return self.address("samverkansoverenskommelse", "agreement")

    @property
    def start(self) -> str:
        """The front page."""
        return f"https://www.{self.place.domain}/"

    @property
    def base(self) -> str:
        """Where pages about promises are published."""
        host = "press" if self.layout is layouts.NEWSROOM else "www"
        return f"https://{host}.{self.place.domain}"

    @cached_property
    def main(self) -> str:
        """Address of the promise in this week."""
        is_elsewhere = self.condition in ("moved", "renamed")
        return self.address("medborgarlofte-ny-sida" if is_elsewhere else "medborgarlofte", "promise")

    def address(self, slug: str, name: str) -> str:
        """Address of a page; `name` decides on the page id."""
        if self.is_document and name == "promise":
            return f"{self.base}/filer/{slug}.pdf"
        node = hashlib.sha256(f"{self.place.code} {name}".encode()).hexdigest()[:12]
        return self.base + self.layout.path.format(slug=slug, node=node)

    def html(self, url: str, text: Text, *, canonical: str = "", extra: tuple[Block, ...] = ()) -> bytes:
        """A whole page; its banner, counter and date change weekly in the storyline "cosmetic"."""
        week = self.week if self.story.code == "cosmetic" else 0
        family = "other" if self.layout is layouts.NEWSROOM and url.startswith(self.start) else self.layout.family
        page = self.templates.get_template(f"{family}.html.j2")
        menu = [(self.start, "Start"), (f"{self.start}kalender?dag={week}", "Kalender")]
        if self.layout in (layouts.SITEMAPS, layouts.LINKS, layouts.BARE_SITEMAP):
            menu.append((f"{self.start}trygg-och-saker/", "Trygg och säker"))
        if self.layout is layouts.NEWSROOM:
            menu.append((f"{self.base}/", "Pressrum"))
        return page.render(
            title=text.title, site=f"{self.place.name} kommun", blocks=[*text.blocks, *extra], menu=menu,
            canonical=canonical, banner=f"Vecka {10 + week}: fri entré på museet", counter=1000 + 7 * week,
            updated=f"2026-03-{1 + week:02d}",
        ).encode()  # fmt: skip

    def put(self, url: str, text: Text, *, extra: tuple[Block, ...] = (), is_listed: bool = True) -> None:
        """Publish a page."""
        self.pages[url] = Reply(body=self.html(url, text, extra=extra))
        if is_listed:
            self.listed[url] = text.title

    def _promise(self) -> None:
        if self.is_document:
            links = (("links", [(self.main, "Läs hela dokumentet (pdf)")]),)
            self.put(self.address("medborgarlofte", "download"), self.writer.page("download"), extra=links)
        reply = self._answer()
        self.pages[self.main] = reply
        if self.condition in ("there", "cosmetic", "edited", "next", "moved", "renamed", "limited", "typed"):
            self.truth[self.main] = "promise"
        if reply.status != 404 and not self.is_document:
            self.listed[self.main] = "Medborgarlöfte"
            if self.layout is layouts.FORM:  # the same page in another place of the site
                self._twin(self.main.replace("/kommun/trygghet/", "/lankar/"), "")
            if self.layout is layouts.WORDPRESS_SEARCH:
                self._twin(f"{self.start}?p={self.number}", self.main)
        if self.condition == "moved":
            self.pages[self.address("medborgarlofte", "promise")] = Reply(301, location=self.main)

    def _twin(self, url: str, canonical: str) -> None:
        text = self.writer.promise(VINTAGE)
        if self.condition in ("there", "cosmetic"):
            self.pages[url] = Reply(body=self.html(url, text, canonical=canonical))
            self.listed[url] = text.title

    def _answer(self) -> Reply:
        good = self._good()
        login = Reply(body=self.html(self.main, self.writer.page("login")))
        bad = {
            "absent": NOT_FOUND,
            "withdrawn": Reply(body=self.html(self.main, self.writer.page("withdrawn"))),
            "maintenance": Reply(body=self.html(self.main, self.writer.page("maintenance"))),
            "emptied": Reply(body=self.html(self.main, self.writer.page("hub"))),
            "silent": Reply(is_silent=True),
            "forbidden": Reply(403, b"nej"),
            "limited": replace(good, first=Reply(429, retry_after=1)),
            "busy": Reply(503, retry_after=7200),
            "login": login,
            "loop": Reply(302, location=self.main),
            "typed": replace(good, media_type="image/png"),
            "cut": replace(good, missing=500),
        }
        return bad.get(self.condition, good)

    def _good(self) -> Reply:
        vintage = VINTAGE + 2 if self.condition == "next" else VINTAGE
        text = self.writer.promise(vintage, is_edited=self.condition == "edited")
        if self.is_document:
            return Reply(body=pdf(text.lines()), media_type=PDF)
        return Reply(body=self.html(self.main, text))

    def _others(self) -> None:
        if self.number % 4 == 1:
            url = self.address("uppfoljning-medborgarlofte", "follow-up")
            self.put(url, self.writer.follow_up(VINTAGE))
            self.truth[url] = "follow_up"
        if self.has_agreement:
            self.put(self.agreement, self.writer.page("agreement", VINTAGE + 2 * (self.week >= RENEWAL)))
            self.truth[self.agreement] = "agreement"

    def _distractors(self) -> None:
        self.put(self.address("medborgarlofte-pa-gang", "news"), self.writer.page("news"))
        self.put(f"{self.start}moten/medborgarlofte-kallelse.html", self.writer.page("minutes"))
        self.put(f"{self.start}kultur/kulturlofte.html", self.writer.page("culture"))
        self.put(f"{self.start}trygghet/trygghetsvandring-en-del-av-medborgarloftet.html", self.writer.page("walk"))

    def _trap(self) -> None:
        """Drafts that robots.txt keeps from us, and that links lead to."""
        self.put(f"{self.start}internt/medborgarlofte-utkast.html", self.writer.promise(VINTAGE + 4))

    def _robots(self) -> None:
        rules = ["User-agent: *", "Disallow: /internt/"]
        if self.layout is layouts.LINKS:
            rules.append("Disallow: /sok/")
        if self.condition == "closed":
            rules.append(f"Disallow: {urlsplit(self.main).path}")
        if self.layout is layouts.SITEMAPS:
            rules.append(f"Sitemap: {self.start}sitemapindex.xml")
        for origin in dict.fromkeys((self.start, f"{self.base}/")):
            self.pages[f"{origin}robots.txt"] = Reply(body="\n".join(rules).encode(), media_type="text/plain")
