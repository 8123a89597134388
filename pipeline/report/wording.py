"""How figures, days, addresses and withheld words are written on the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from schemas import Span
from schemas.base import IsoDate

from ..privacy import MARK

_WITHHELD = re.compile(rf"{MARK}+(?:\s+{MARK}+)*")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of words.toml, and the filters that templates use them with."""

    words: Mapping[str, Any]

    def filters(self) -> dict[str, Callable[..., str | None]]:
        """By the name templates know them by."""
        return {
            "counted": self.counted, "day": self.day, "number": number, "share": share, "public": self.public,
            "quoted": self.quoted, "host": host, "linkable": linkable,
        }  # fmt: skip

    def counted(self, count: int, noun: str) -> str:
        """E.g. "1 kommun", "0 kommuner"."""
        one, many = self.words["noun"][noun]
        return f"{count} {one if count == 1 else many}"

    def day(self, day: IsoDate) -> str:
        """E.g. "1 februari 2026"."""
        year, month, number_of_day = day.split("-")
        return f"{int(number_of_day)} {self.words['months'][int(month) - 1]} {year}"

    def public(self, text: str) -> str:
        """The text with a plain word for what privacy.py blacked out."""
        return _WITHHELD.sub(self.words["withheld"], text)

    def quoted(self, span: Span, text: str) -> str:
        """The words a span stands for, on one line."""
        return self.public(" ".join(text[span.start : span.end].split()))


def number(value: float) -> str:
    """A number as Swedish writes it: a comma before decimals, at most two of them."""
    return str(int(value)) if value == int(value) else f"{value:.2f}".rstrip("0").replace(".", ",")


def share(part: int, whole: int) -> str:
    """Per cent in whole numbers; a dash where there is nothing to share."""
    return f"{round(100 * part / whole)}\u00a0%" if whole else "–"


def host(url: str) -> str:
    """The site of an address, as people name it."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def linkable(url: str | None) -> str | None:
    """The address when it leads to the web; None for files and for anything that a browser would run."""
    return url if url and urlsplit(url).scheme in ("http", "https") else None
