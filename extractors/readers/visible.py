"""What of an element's text a visitor sees, and where its lines end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.readers.content import is_noise
from extractors.readers.markup import Element, text_of
from extractors.readers.plain import normalise

_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure",
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav noframes ol p page pre search",
    "section summary table tbody td tfoot th thead tr ul",
)
BLOCKS = frozenset(tag for tags in _TAGS for tag in tags.split())
"""Elements that begin on a line of their own and end it."""
_JOINERS = re.compile("[\u00ad\u200c\u200d]")
"""Soft hyphens and characters of no width: "medborgar&shy;löfte" is one word."""


def normal(text: str) -> str:
    """Normalised text without marks inside words."""
    normalised = normalise(text)
    return normalised if normalised.isprintable() else _JOINERS.sub("", normalised)


def squeeze(text: str) -> str:
    """Normalised text on one line."""
    return " ".join(normal(text).split())


def is_block(element: Element) -> bool:
    """Whether an element stands on lines of its own."""
    if element.tag in BLOCKS:
        return True
    style = element.get("style")
    return style is not None and "display:block" in style.replace(" ", "").lower()


def strings_and_ends(root: Element, enters: Callable[[Element], bool]) -> Iterator[str | Element]:
    """The strings of an element in reading order, and each element where it ends.

    `enters` is asked of each element where it begins; what it refuses is passed over. Without recursion: pages nest
    thousands of elements that their editor never closed.
    """
    yield root.text or ""
    waiting = [(root, iter(root))]
    while waiting:
        element, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            yield element
            yield (element.tail or "") if waiting else ""
        elif isinstance(child.tag, str) and enters(child):  # a comment's tag is a function
            waiting.append((child, iter(child)))
            yield child.text or ""
        else:
            yield child.tail or ""


def visible_text(element: Element) -> str:
    """The text of an element on one line; only blocks and line breaks part words. Buttons count: in a heading they hold
    its text (accordions)."""
    if not len(element):
        return squeeze(element.text or "")
    parts: list[str] = []

    def enters(child: Element) -> bool:
        if child.tag == "br" or is_block(child):
            parts.append(" ")
        return child.tag == "button" or not is_noise(child)

    for part in strings_and_ends(element, enters):
        if isinstance(part, str):
            parts.append(part)
        elif is_block(part):
            parts.append(" ")
    return squeeze("".join(parts)) or squeeze(text_of(element))
