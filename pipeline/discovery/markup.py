"""What a web page says of itself and where it leads. Bytes in, addresses out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus, urldefrag, urljoin, urlsplit

from lxml import etree, html

_SPACE = re.compile(r"\s+")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_UNSEEN = ("script", "style", "noscript", "template", "head")
_QUERY_NAMES = frozenset({"q", "query", "s", "search", "sok", "searchquery", "searchtext", "text"})
"""Names of the text field in search forms."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Markup:
    """A page taken apart. Addresses are absolute, without fragment."""

    links: tuple[Link, ...]
    text: str
    """What readers see, in one line."""
    canonical: str | None
    """The address the page gives itself."""
    search: str | None
    """Address of the site's search with {words} in place of what is looked for."""
    following: str | None
    """The next page of a list."""


def read_markup(body: bytes, url: str) -> Markup:
    """A page taken apart; one without any markup has no links."""
    root = _root(body)
    if root is None:
        return Markup((), "", None, None, None)
    base = urljoin(url, next((str(tag.get("href", "")) for tag in root.iter("base")), ""))
    links = tuple(_links(root, base))
    return Markup(
        links,
        _text(root),
        _relation(root, "canonical", base),
        next(_searches(root, base), None),
        _relation(root, "next", base),
    )


def is_markup(body: bytes) -> bool:
    """Whether bytes are a web page, whatever the host says they are."""
    head = body[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<") or b"<html" in head or b"<!doctype html" in head


def _root(body: bytes) -> html.HtmlElement | None:
    # Left to itself, libxml2 reads what stands before the declaration as Latin-1, which spoils links in the head.
    declared = _CHARSET.search(body[:4000])
    try:
        parser = html.HTMLParser(encoding=_known(declared[1].decode("ascii")) if declared else "utf-8")
        return html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _known(charset: str) -> str:
    try:
        return codecs.lookup(charset).name
    except LookupError:
        return "utf-8"


def _links(root: html.HtmlElement, base: str) -> Iterator[Link]:
    for anchor in root.iter("a"):
        url = _absolute(base, str(anchor.get("href", "")))
        if url:
            words = _text(anchor) or str(anchor.get("title") or anchor.get("aria-label") or "")
            yield Link(url, words)


def _absolute(base: str, reference: str) -> str | None:
    try:
        url = urldefrag(urljoin(base, reference.strip()))[0]
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _relation(root: html.HtmlElement, relation: str, base: str) -> str | None:
    for tag in root.iter("link", "a"):
        if relation in str(tag.get("rel", "")).lower().split() and tag.get("href"):
            return _absolute(base, str(tag.get("href")))
    return None


def _searches(root: html.HtmlElement, base: str) -> Iterator[str]:
    for form in root.iter("form"):
        name = next((str(field.get("name")) for field in form.iter("input") if _is_query(field)), None)
        action = _absolute(base, str(form.get("action") or base))
        if name and action and str(form.get("method", "get")).lower() == "get":
            bare = action.split("?", 1)[0].replace("{", "%7B").replace("}", "%7D")
            yield f"{bare}?{quote_plus(name)}={{words}}"


def _is_query(field: html.HtmlElement) -> bool:
    return str(field.get("type", "text")).lower() in ("text", "search") and (
        str(field.get("name", "")).lower() in _QUERY_NAMES
    )


def _text(element: html.HtmlElement) -> str:
    return _SPACE.sub(" ", " ".join(_seen(element))).strip()


def _seen(element: html.HtmlElement) -> Iterator[str]:
    """The text that readers see, part by part."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event != "start":
            # What follows the element itself stands outside of it.
            yield (node.tail or "") if node is not element else ""
        elif node.tag in _UNSEEN:
            walk.skip_subtree()
        else:
            yield node.text or ""
