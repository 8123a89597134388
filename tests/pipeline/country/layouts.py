"""How the sites of the sample country are built: which family, and by which way their pages can be found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """One way of building a site."""

    code: str
    family: str
    path: str
    """Where the pages about promises lie; {slug} and {node} are filled in."""


LAYOUTS = (
    Layout("packed sitemaps behind an index in robots.txt", "sitevision", "/trygg-och-saker/{slug}.4.{node}.html"),
    Layout("a search form and nothing else", "sitevision", "/kommun/trygghet/{slug}.4.{node}.html"),
    Layout("a sitemap that nothing names", "episerver", "/omsorg/trygghet/{slug}/"),
    Layout("only links, and a search that robots.txt forbids", "episerver", "/stod/lokalt/{slug}/"),
    Layout("the sitemaps of WordPress", "wordpress", "/trygghet/{slug}/"),
    Layout("the search of WordPress, over two pages", "wordpress", "/2026/01/{slug}/"),
    Layout("a newsroom on a host of its own", "newsroom", "/pressreleases/{slug}-{node}"),
    Layout("a list of news, over two pages", "other", "/nyheter/2026/{slug}.html"),
)
SITEMAPS, FORM, BARE_SITEMAP, LINKS, WORDPRESS_SITEMAPS, WORDPRESS_SEARCH, NEWSROOM, NEWS = LAYOUTS
