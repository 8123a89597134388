"""Families of content management systems, and where a site of each keeps its lists: families.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from urllib.parse import quote_plus, urljoin

from schemas import Record


class Family(Record):
    """One entry of families.toml; its fields are described there."""

    code: str
    marks: list[str]
    sitemaps: list[str]
    hosts: list[str] = []
    search: list[str]
    news: list[str]
    examples: list[str]
    counter_examples: list[str]

    def shows(self, markup: str) -> bool:
        """Whether a page with this markup is of the family."""
        return any(re.search(mark, markup, re.IGNORECASE) for mark in self.marks)

    def searches(self, start: str, words: str) -> list[str]:
        """Addresses of the site's search for `words`, of which at most one exists."""
        return [urljoin(start, path.format(words=quote_plus(words))) for path in self.search]

    def lists(self, start: str) -> list[str]:
        """Addresses of lists of news on the site that begins at `start`."""
        return [urljoin(start, path) for path in self.news]


@cache
def families() -> tuple[Family, ...]:
    """All families, the catch-all last."""
    text = resources.files(__package__).joinpath("families.toml").read_text(encoding="utf-8")
    return tuple(Family.model_validate(entry) for entry in tomllib.loads(text)["family"])


def family_of(markup: str) -> Family:
    """The family whose marks a front page shows."""
    return next(family for family in families() if family.shows(markup))


def newsroom(url: str) -> str | None:
    """The start page of the newsroom that `url` lies in, with a final slash; None when it lies in none."""
    for family in families():
        for host in family.hosts:
            if match := re.match(host, url, re.IGNORECASE):
                return f"{match[0]}/"
    return None
