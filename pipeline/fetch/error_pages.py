"""Pages with status 200 that are no answer: what they look like is in error_pages.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Literal
from urllib.parse import urlsplit

from lxml import etree

from schemas import Record

from .answer import Answer
from .failures import ErrorPage, FetchFailure, Gone, LoginPage

Place = Literal["title", "heading", "short_text", "address"]

_SHORT = 1500
_READ = 1 << 18
"""Bytes looked at: titles and headings stand near the start, and a longer page is no error page."""

_FAILURES: dict[str, type[FetchFailure]] = {"gone": Gone, "login": LoginPage, "error": ErrorPage}
_UNSEEN = ("script", "style", "svg", "template")
_PARTS = re.compile(r"\s+[-|–—·]\s+")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)


class PageSign(Record):
    """One entry of error_pages.toml; its fields are described there."""

    code: str
    means: Literal["gone", "login", "error"]
    where: list[Place]
    pattern: str
    examples: list[str]
    counter_examples: list[str]

    def matches(self, place: Place, text: str) -> bool:
        """Whether `text`, standing in `place`, is what this entry describes."""
        if place not in self.where:
            return False
        if place in ("title", "heading"):
            return re.fullmatch(self.pattern, text.strip(" \t\n!.?…"), re.IGNORECASE) is not None
        return re.search(self.pattern, text, re.IGNORECASE) is not None


class PageSigns(Record):
    """The whole of error_pages.toml."""

    start_paths: list[str]
    page: list[PageSign]


@cache
def page_signs() -> PageSigns:
    """The signs, read once."""
    text = resources.files(__package__).joinpath("error_pages.toml").read_text(encoding="utf-8")
    return PageSigns.model_validate(tomllib.loads(text))


def check_page(asked: str, answer: Answer) -> None:
    """Raise Gone, LoginPage or ErrorPage when the page that answered for the address `asked` is no answer."""
    if urlsplit(asked).path != urlsplit(answer.url).path:
        _check_start(asked, answer)
    for place, text in _texts(asked, answer):
        for sign in page_signs().page:
            if sign.matches(place, text):
                raise _FAILURES[sign.means](f"{answer.url} answered with a page that says {text[:80]!r} ({sign.code}).")


def _check_start(asked: str, answer: Answer) -> None:
    starts = page_signs().start_paths
    target = urlsplit(answer.url)
    if (
        target.path.rstrip("/").lower() in starts
        and not target.query
        and urlsplit(asked).path.rstrip("/") not in starts
    ):
        raise Gone(f"{asked} is redirected to the front page {answer.url}.")


def _texts(asked: str, answer: Answer) -> Iterator[tuple[Place, str]]:
    if answer.url != asked:
        target = urlsplit(answer.url)
        yield "address", f"{target.path}?{target.query}" if target.query else target.path
    if not _is_html(answer):
        return
    page = _parsed(_decoded(answer))
    if page is None:
        return
    for title in list(page.iter("title"))[:1]:
        yield from (("title", part) for part in _PARTS.split(_plain(title)))
    for heading in page.iter("h1"):
        yield "heading", _plain(heading)
    text = " ".join(_plain(body) for body in page.iter("body"))
    if len(answer.body) < _READ and len(text) < _SHORT:
        yield "short_text", text


def _is_html(answer: Answer) -> bool:
    start = answer.body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<!--", b"<head")) or (
        "html" in answer.headers.get("content-type", "").lower() and not start.startswith((b"%pdf", b"pk\x03\x04"))
    )


def _decoded(answer: Answer) -> str:
    data = answer.body[:_READ]
    named = _CHARSET.search(answer.headers.get("content-type", "").encode()) or _CHARSET.search(data[:2048])
    try:
        return data.decode(named[1].decode() if named else "utf-8", errors="replace")
    except LookupError:
        return data.decode("utf-8", errors="replace")


def _parsed(page: str) -> etree._Element | None:
    """What is seen of a page; None for nothing. A parser, since lazy patterns take minutes on 256 KB of "<!--"."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = etree.fromstring(page.encode("utf-8", "replace"), parser)
    if tree is not None:
        etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return tree


def _plain(element: etree._Element) -> str:
    return " ".join(" ".join(str(text) for text in element.itertext()).split())
