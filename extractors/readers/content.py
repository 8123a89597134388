"""Where the content of a web page is, and what in it is furniture."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon, word_pattern
from extractors.readers.markup import Element, elements, first_with, has_text, length_of, letters_of

_NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "button",
        "input",
        "select",
        "textarea",
        "iframe",
        "svg",
        "canvas",
        "video",
        "audio",
        "object",
        "embed",
        "aside",
        "menu",
        "dialog",
        "map",
        "picture",
        "head",
    ]
)
_MARKED = r"(?:^|[\s_-]){mark}(?:$|[\s_-]|s\b)"
_FORM_TEXT = 500
"""Characters. Older systems (Domino, ASP.NET) put the whole page into one form; a form with less text is one to fill
in."""
_LEAST_PROSE = 200
"""Characters outside links. An element with less is not where the content is, whatever it is called."""
_HEADER_OK = ("article", "main", "section")
_ROLES = frozenset(("navigation", "banner", "search", "contentinfo", "complementary", "dialog", "alert"))
_NEVER_MARKED = frozenset(("body", "main", "article", "html"))


def is_noise(element: Element) -> bool:
    """Whether an element is furniture: navigation, scripts, banners, hidden text. A header inside an article is not."""
    name = element.tag
    if name in _NEVER:
        return not (name == "header" and next(element.iterancestors(*_HEADER_OK), None) is not None)
    if name == "form" and length_of(element) < _FORM_TEXT:
        return True
    return bool(element.attrib) and (_is_hidden(element) or (name not in _NEVER_MARKED and _is_marked(element)))


def _is_hidden(element: Element) -> bool:
    get = element.get
    if get("hidden") is not None or (get("aria-hidden") or "").lower() == "true" or get("role") in _ROLES:
        return True
    style = (get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _is_marked(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(names.strip()) and bool(word_pattern(_MARKED, "page_furniture", re.I).search(names))


def find_content(page: Element) -> Element:
    """The element that holds the page's content: main, role=main, the only article, else the one richest in prose."""
    for found in (next(page.iterdescendants("main"), None), first_with(page, "role", "main")):
        if found is not None and _prose(found) > _LEAST_PROSE:
            return found
    articles = list(page.iterdescendants("article"))
    if len(articles) == 1 and _prose(articles[0]) > _LEAST_PROSE:
        return articles[0]
    return _richest(next(page.iterdescendants("body"), page))


def _prose(element: Element) -> int:
    """Characters of text outside links."""
    return length_of(element) - sum(letters_of(link) for link in element.iterdescendants("a"))


def _richest(body: Element) -> Element:
    """Goes down while one child keeps most of the prose; what it leaves behind is furniture at the page's edges."""
    current = body
    weights = _weights(body)
    total = weights[body]
    while True:
        children = [child for child in current if child in weights]
        best = max(children, key=lambda child: weights[child], default=None)
        if best is None or weights[best] < 0.8 * total or best.tag in ("p", "ul", "ol", "table"):
            return current
        if any(child is not best and child.tag.startswith("h") and has_text(child) for child in children):
            return current
        current = best


def _weights(body: Element) -> dict[Element, int]:
    """Characters outside links for each element that is no furniture, in one pass: pages may nest thousands of
    elements."""
    own: dict[Element, int] = {}
    waiting = [body]
    while waiting:
        element = waiting.pop()
        own[element] = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        waiting += [child for child in elements(element) if child.tag != "a" and not is_noise(child)]
    for element in reversed(own):
        parent = element.getparent()
        if element is not body and parent is not None:
            own[parent] += own[element]
    return own


def is_furniture_text(folded: str) -> bool:
    """Whether a line is furniture by its words ("Lyssna", "Till toppen")."""
    return bool(lexicon("furniture")["line"].pattern.fullmatch(folded.strip(" .:!")))
