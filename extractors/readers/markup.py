"""Bytes of a web page into a tree, and the text of its elements.

BeautifulSoup finds the encoding, from byte order mark, declaration or the bytes themselves; libxml2 repairs the
markup, except where it is nested too deep for it (`deep_markup`). A tree of BeautifulSoup's own holds the same elements
and strings in the same order (tests/extractors/readers/test_markup.py compares them), but building it took 2.3 ms for a
page of 8 KB, against 0.1 ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from bs4.dammit import EncodingDetector
from lxml import etree

from extractors.readers.deep_markup import is_cut, rebuilt

Element = etree._Element

_UNSEEN = ("script", "style", "template", "rt", "rp")
"""Elements whose text no reader sees as part of a line: code, and the glosses of ruby text."""
_TEXT = etree.XPath("descendant::text()", smart_strings=False)


def parse(data: bytes) -> Element:
    """The root of a page; code in it is emptied. Markup of any kind has a tree, if only one without elements."""
    detector = EncodingDetector(data, is_html=True)
    page = etree.Element("page")
    page.extend(next((roots for name in detector.encodings if (roots := _roots(detector.markup, name))), []))
    for element in list(page.iter(*_UNSEEN)):
        element.clear(keep_tail=True)  # type: ignore[call-arg]  # the stubs lack it
    return page


def _roots(markup: bytes, encoding: str) -> list[Element]:
    """The outermost elements, several where a page goes on after </html>; none when the encoding does not exist."""
    try:
        # Without huge_tree, libxml2 drops what is nested more than 256 deep.
        parser = etree.HTMLParser(encoding=encoding, huge_tree=True)
        parser.feed(markup)
        root: Element | None = parser.close()
    except (LookupError, UnicodeDecodeError, etree.ParserError, etree.XMLSyntaxError):
        return []
    if root is None:
        return []
    found = [root, *(other for other in root.itersiblings() if isinstance(other.tag, str))]
    return list(rebuilt(markup, encoding)) if is_cut(found[-1]) else found


def first(element: Element, *names: str) -> Element | None:
    """The first descendant with one of these names; the element itself is none."""
    return next(element.iterdescendants(*names), None)


def first_with(element: Element, attribute: str, value: str) -> Element | None:
    """The first descendant whose attribute has just this value."""
    return element.find(f".//*[@{attribute}='{value}']")


def elements(element: Element) -> Iterator[Element]:
    """The child elements; comments are none."""
    return (child for child in element if isinstance(child.tag, str))


def _strings(element: Element) -> list[str]:
    return cast(list[str], _TEXT(element))


def text_of(element: Element, between: str = " ") -> str:
    """All text in an element; `between` parts the strings that its tags part."""
    return between.join(_strings(element))


def length_of(element: Element) -> int:
    """Characters of the text in an element, its strings trimmed and parted by one space."""
    found = [len(string) for part in _strings(element) if (string := part.strip())]
    return sum(found) + len(found) - 1 if found else 0


def letters_of(element: Element) -> int:
    """Characters of the text in an element, its strings trimmed."""
    return sum(len(part.strip()) for part in _strings(element))


def has_text(element: Element) -> bool:
    """Whether an element holds any letter, digit or mark."""
    return any(part.strip() for part in _strings(element))
