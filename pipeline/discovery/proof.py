"""What discovery proposes, and the proof it keeps of how it got there."""

from __future__ import annotations

from typing import Literal

from schemas import Record
from schemas.base import MunicipalityCode
from schemas.vocabulary import DocumentKind, Publisher

Means = Literal["start", "robots", "sitemap", "search", "news", "police_list", "link", "file"]
"""start: the front page; robots: named in robots.txt; sitemap, search, news, police_list: stands in such a list; link:
linked from a page; file: a document linked from a page with promise words."""


class Step(Record):
    """One step of the way to a page."""

    means: Means
    """How the next address was found."""
    url: str
    """Where it stood."""


class Candidate(Record):
    """A page that seems to hold a promise, a follow-up, an agreement or an action plan."""

    source_id: str
    """The name it would have in the register."""
    url: str
    """Where it answered."""
    aliases: tuple[str, ...] = ()
    """Other addresses of the same page."""
    municipality_codes: tuple[MunicipalityCode, ...]
    """Whom its own words are about, else the municipality whose site it is on."""
    publisher: Publisher
    """Who runs the site."""
    kind: DocumentKind
    """What was read there."""
    commitments: int
    """How many undertakings were read in it; of a follow-up its items."""
    score: float
    """Rank by content, see judging.py; higher is better."""
    words: str
    """A passage with the words that speak for it."""
    path: tuple[Step, ...]
    """The way by which it was found, from the start."""
    sha256: str
    """Hash of the bytes that were read."""
    found_at: str
    """UTC, ISO 8601."""


class Miss(Record):
    """An address that was wanted and could not be had. Not looked at is not absent."""

    url: str
    """What was asked."""
    code: str
    """See docs/fetching.md."""
    message: str
    """One sentence for a person."""


class SiteReport(Record):
    """What came of looking through one site."""

    municipality_code: MunicipalityCode | None
    """Null for the police."""
    start: str
    """Where it began."""
    family: str
    """See families.toml; empty when the start page could not be had."""
    requests: int
    """Pages asked for, robots.txt not counted."""
    pages_with_words: int
    """Pages in which promise words stood."""
    is_complete: bool
    """False when the limit of requests was reached before everything worth a look was seen."""
    misses: tuple[Miss, ...]
    """What could not be had."""
