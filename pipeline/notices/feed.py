"""The Atom feed of a release (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from lxml import etree

from .model import Notice
from .words import words

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FEED_ID = "urn:medborgarloften:changes"
NEWEST = 200
"""Entries in the feed."""
_EPOCH = "1970-01-01"


def atom_feed(notices: Iterable[Notice]) -> str:
    """The newest changes and due dates. Depends on nothing else, so that it stays as it is while nothing happens."""
    told = {notice.notice_id: notice for notice in notices if notice.kind in ("change", "due")}
    newest = sorted(told.values(), key=lambda notice: (notice.day, notice.notice_id), reverse=True)[:NEWEST]
    feed = etree.Element(_name("feed"), {_LANGUAGE: "sv"}, nsmap=cast(Any, {None: _ATOM}))  # the stubs know no default
    _add(feed, "id", _FEED_ID)
    _add(feed, "title", words()["feed"]["title"])
    _add(feed, "updated", _instant(newest[0].day if newest else _EPOCH))
    _add(etree.SubElement(feed, _name("author")), "name", words()["feed"]["author"])
    for notice in newest:
        _entry(feed, notice)
    return etree.tostring(feed, encoding="unicode", pretty_print=True)


def _entry(feed: etree._Element, notice: Notice) -> None:
    entry = etree.SubElement(feed, _name("entry"))
    _add(entry, "id", f"urn:medborgarloften:notice:{notice.notice_id}")
    _add(entry, "title", notice.title)
    _add(entry, "updated", _instant(notice.day))
    if notice.url:
        etree.SubElement(entry, _name("link"), {"rel": "alternate", "href": notice.url})
    _add(entry, "content", notice.body or notice.title)


def _add(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, _name(name)).text = "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
