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


@cache
def families() -> tuple[Family, ...]:
    """All families, the catch-all last."""
    text = resources.files(__package__).joinpath("families.toml").read_text(encoding="utf-8")
    return tuple(Family.model_validate(entry) for entry in tomllib.loads(text)["family"])


def family_of(markup: str) -> Family:
    """The family whose marks a front page shows."""
    return next(family for family in families() if family.shows(markup))
