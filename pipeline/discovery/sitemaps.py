"""Sitemaps (sitemaps.org): XML lists of pages, lists of such lists, and plain text, packed or not. Bytes in, addresses
out."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from lxml import etree

MAX_BYTES = 60_000_000
"""The protocol allows 50 MB unpacked; a list that unpacks to more than this is not read to its end."""


class Sitemap(NamedTuple):
    """What a sitemap lists, in its order."""

    pages: list[str]
    sitemaps: list[str]


def read_sitemap(body: bytes) -> Sitemap:
    """Addresses in a sitemap. What is broken is read as far as it goes; what is no sitemap gives none.

    Names are compared without their namespace, which many sites get wrong. Only <loc> directly in <url> and <sitemap>
    counts: that of <image:image> is a picture.
    """
    text = _unpacked(body)
    if b"<" not in text[:200]:
        return Sitemap(_plain(text), [])
    found = Sitemap([], [])
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text, parser)
    except etree.XMLSyntaxError:
        return found
    if root is None:
        return found
    for entry in root:
        kind = _name(entry)
        if kind in ("url", "sitemap"):
            target = found.pages if kind == "url" else found.sitemaps
            target += [(child.text or "").strip() for child in entry if _name(child) == "loc" and child.text]
    return found


def _unpacked(body: bytes) -> bytes:
    """Sitemaps called .xml.gz come packed as content, which the fetcher leaves as it is."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(zlib.MAX_WBITS + 16).decompress(body, MAX_BYTES)
    except zlib.error:
        return b""


def _plain(text: bytes) -> list[str]:
    lines = (line.strip() for line in text.decode("utf-8-sig", errors="replace").splitlines())
    return [line for line in lines if line.startswith(("http://", "https://"))]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
