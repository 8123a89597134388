"""What makes the pages of a municipal site findable, according to its layout: sitemaps, menus, lists and search."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from . import layouts
from .replies import Reply
from .texts import Text

if TYPE_CHECKING:
    from .sites import Site

XML = "application/xml"
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_SEARCHES = {layouts.FORM: "/sok", layouts.WORDPRESS_SEARCH: "/", layouts.LINKS: "/sok/"}


def publish_lists(site: Site) -> None:
    """Add the front page and what leads from it to the pages in `site.listed`."""
    about = list(site.listed.items())
    own = [url for url, _ in about if url.startswith(site.start)]
    site.put(site.start, site.writer.page("start"), is_listed=False)
    if site.layout in (layouts.SITEMAPS, layouts.BARE_SITEMAP, layouts.LINKS):
        _hubs(site, about if site.layout is layouts.LINKS else [])
    if site.layout is layouts.NEWSROOM:
        site.put(f"{site.base}/", site.writer.page("start"), is_listed=False)
        _paged(site, f"{site.base}/pressreleases", about)
    if site.layout is layouts.NEWS:
        _paged(site, f"{site.start}nyheter", about)
    if site.layout is layouts.SITEMAPS:
        _indexed(site, "sitemapindex.xml", "sitemap1.xml.gz", gzip.compress(_urls(own), mtime=0))
    if site.layout is layouts.WORDPRESS_SITEMAPS:
        _indexed(site, "wp-sitemap.xml", "wp-sitemap-posts-page-1.xml", _urls(own))
    if site.layout is layouts.BARE_SITEMAP:
        site.pages[f"{site.start}sitemap.xml"] = Reply(body=_urls(own), media_type=XML)


def search(site: Site, path: str, words: str, *, is_second: bool) -> Reply | None:
    """What the site's search answers; None when the path is no search of this site."""
    if _SEARCHES.get(site.layout) != path:
        return None
    stem = words.split()[0].lower()
    found = [(url, title) for url, title in site.listed.items() if stem in _words(site.pages[url])]
    cut = 1 if site.layout is layouts.WORDPRESS_SEARCH else len(found)
    shown = found[cut:] if is_second else found[:cut]
    body = site.html(site.start, Text(f"Sökresultat för {words}", ()), extra=(("links", shown),))
    has_more = bool(found[cut:]) and not is_second
    return Reply(body=_continued(body, f"/?s={words}&amp;sida=2") if has_more else body)


def _words(reply: Reply) -> str:
    return reply.body.decode("utf-8", "replace").lower()


def _hubs(site: Site, about: list[tuple[str, str]]) -> None:
    hub = f"{site.start}trygg-och-saker/"
    inner = f"{hub}brottsforebyggande-arbete/"
    link = (("links", [(inner, "Brottsförebyggande arbete")]),)
    site.put(hub, site.writer.page("hub"), extra=link, is_listed=False)
    site.put(inner, site.writer.page("hub"), extra=(("links", about),), is_listed=False)


def _paged(site: Site, url: str, about: list[tuple[str, str]]) -> None:
    """A list whose second page holds all but the first entry."""
    text = Text("Nyheter", ())
    body = site.html(url, text, extra=(("links", about[:1]),))
    site.pages[url] = Reply(body=_continued(body, f"{url}?sida=2"))
    site.pages[f"{url}?sida=2"] = Reply(body=site.html(url, text, extra=(("links", about[1:]),)))


def _continued(body: bytes, url: str) -> bytes:
    """The page with a link in its head, before the declaration of its encoding, to the page that continues it."""
    return body.replace(b"<head>", f'<head><link rel="next" href="{url}">'.encode())


def _indexed(site: Site, index: str, inner: str, body: bytes) -> None:
    entry = f"<sitemap><loc>{site.start}{inner}</loc></sitemap>"
    text = f'<?xml version="1.0"?><sitemapindex {_NAMESPACE}>{entry}</sitemapindex>'
    site.pages[site.start + index] = Reply(body=text.encode(), media_type=XML)
    site.pages[site.start + inner] = Reply(body=body, media_type="application/octet-stream")


def _urls(urls: list[str]) -> bytes:
    entries = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
    return f'<?xml version="1.0"?><urlset {_NAMESPACE}>{entries}</urlset>'.encode()
