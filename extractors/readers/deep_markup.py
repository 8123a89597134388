"""Pages nested too deep for libxml2's tree, rebuilt from BeautifulSoup's.

libxml2 stops at 2,048 elements inside each other and drops the rest of the page. That many stand in pages whose editor
never closed its <font> or <b>.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import Doctype
from lxml import etree

from extractors.errors import TooLarge

Element = etree._Element

_LIMIT = 2040
_DEEPEST = 10_000
"""Elements inside each other that are read. lxml climbs to the root for each element it lets go of, so that time grows
with the square of the depth: half a second here, 44 s for 100,000."""
_READ = ("class", "id", "role", "hidden", "aria-hidden", "style", "rowspan", "colspan", "start", "href")
_POINTERS = ("aria-controls", "data-target", "data-bs-target")
"""Attributes that the readers ask for."""
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAME = re.compile("[a-z][a-z0-9-]*")


def is_cut(root: Element) -> bool:
    """Whether libxml2 stopped inside the page: its last element then stands as deep as one can."""
    depth = 0
    while len(root):
        root, depth = root[-1], depth + 1
    return depth >= _LIMIT


def rebuilt(markup: bytes, encoding: str) -> Iterator[Element]:
    """The roots of a page whatever its depth. Raises TooLarge."""
    soup = BeautifulSoup(markup, "lxml", from_encoding=encoding)
    page = etree.Element("page")
    places = {id(soup): (page, 0)}
    for node in soup.descendants:
        parent, depth = places[id(node.parent)]
        if isinstance(node, Tag):
            if depth > _DEEPEST:
                raise TooLarge(f"the page nests more than {_DEEPEST:,} elements; that many are read at most")
            known = {name: _text(node.get(name)) for name in (*_READ, *_POINTERS) if node.has_attr(name)}
            places[id(node)] = (etree.SubElement(parent, _name(node), known), depth + 1)
        elif isinstance(node, Comment | Doctype):
            parent.append(etree.Comment())  # parts the strings beside it, as in libxml2's tree
        elif isinstance(node, NavigableString):
            _append(parent, _text(node))
    return iter(page)


def _name(tag: Tag) -> str:
    """The name; "x" for those that lxml makes no elements of (Word's <o:p>)."""
    return tag.name if _NAME.fullmatch(tag.name) else "x"


def _append(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _text(value: object) -> str:
    return _NO_XML.sub("", " ".join(value) if isinstance(value, list) else str(value))
