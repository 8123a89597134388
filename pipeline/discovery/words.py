"""The words that lead to promises, as data: words.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from urllib.parse import unquote

from schemas import Record


class Words(Record):
    """One entry of words.toml; its fields are described there."""

    pattern: str
    examples: list[str]
    counter_examples: list[str]

    def found(self, text: str) -> str | None:
        """The words in `text` that match; None when none do."""
        match = re.search(self.pattern, text, re.IGNORECASE)
        return match[0] if match else None


class Vocabulary(Record):
    """The whole of words.toml."""

    queries: list[str]
    police_lists: list[str]
    address: Words
    waypoint: Words
    content: Words
    file: Words
    twin: Words

    def in_link(self, url: str, text: str) -> str | None:
        """The words by which a link seems to lead to a promise, in its text or its address."""
        return self.address.found(text) or self.address.found(unquote(url))

    def speaks(self, text: str) -> bool:
        """Whether a text names promises or agreements."""
        return self.content.found(text) is not None


@cache
def vocabulary() -> Vocabulary:
    """The words, read once."""
    text = resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))
