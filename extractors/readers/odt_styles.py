"""Styles of ODT: weight of text, headings by style, marks of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_NAMES}office:1.0",
    "text": f"{_NAMES}text:1.0",
    "table": f"{_NAMES}table:1.0",
    "style": f"{_NAMES}style:1.0",
    "fo": f"{_NAMES}xsl-fo-compatible:1.0",
    "draw": f"{_NAMES}drawing:1.0",
    "svg": f"{_NAMES}svg-compatible:1.0",
}
_HEADING = re.compile(r"heading_20_(\d)|title")


def tag(name: str) -> str:
    """Qualified name from "prefix:local"; with an empty local part, the namespace in braces."""
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def attribute(element: Any, name: str) -> str | None:
    """An attribute by prefixed name."""
    value = element.get(tag(name))
    return str(value) if value is not None else None


def number(element: Any, name: str, default: int) -> int:
    """A whole number; `default` where it is missing or none."""
    value = attribute(element, name) or ""
    return int(value) if value.isdigit() and len(value) < 7 else default


class Styles:
    """Paragraph, text and list styles of one document."""

    def __init__(self, roots: Sequence[Any]) -> None:
        self._styles: dict[str, Any] = {}
        self._lists: dict[str, Any] = {}
        for root in roots:
            for element in root.iter(tag("style:style")) if root is not None else ():
                self._styles.setdefault(attribute(element, "style:name") or "", element)
            for element in root.iter(tag("text:list-style")) if root is not None else ():
                self._lists.setdefault(attribute(element, "style:name") or "", element)

    def is_bold(self, name: str | None, inherited: bool) -> bool:
        """Whether a style, or one it is based on, sets bold."""
        for element in self._chain(name):
            properties = element.find(tag("style:text-properties"))
            weight = attribute(properties, "fo:font-weight") if properties is not None else None
            if weight is not None:
                return weight in ("bold", "600", "700", "800", "900")
        return inherited

    def heading_level(self, name: str | None) -> int:
        """1-6 for paragraphs in a heading's or the title's style, else 0."""
        for element in self._chain(name):
            found = _HEADING.fullmatch((attribute(element, "style:name") or "").casefold())
            if found:
                return min(6, int(found[1] or 1))
        return 0

    def mark(self, name: str | None, depth: int, count: int) -> str:
        """Mark of the `count`-th item of a list; "•" for every bullet."""
        element = self._lists.get(name or "")
        for level in element if element is not None else ():
            if number(level, "text:level", 0) == depth + 1 and level.tag == tag("text:list-level-style-number"):
                return _counted(attribute(level, "style:num-format"), count) + (
                    attribute(level, "style:num-suffix") or ""
                )
        return "•"

    def _chain(self, name: str | None) -> list[Any]:
        chain: list[Any] = []
        while name and name in self._styles and len(chain) < 20:
            chain.append(self._styles[name])
            name = attribute(chain[-1], "style:parent-style-name")
        return chain


def _counted(form: str | None, count: int) -> str:
    if form in ("a", "A"):
        return chr(ord(form) + (count - 1) % 26)
    return str(count)
