"""Where the content of a web page is, and what in it is furniture."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon, word_pattern
from extractors.readers.layout_tables import places_content
from extractors.readers.markup import Element, elements, first, first_with, has_text, length_of, letters_of
from extractors.remembering import remembered

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
_LEAST_INTRO = 150
"""Characters outside links, of a banner with the page's heading that also holds its introduction."""
_LEAST_WORDS = 40
"""Characters outside links."""
_PHRASING = ("a", "b", "big", "em", "font", "i", "small", "span", "strong", "u", "wbr", "embed")
"""Elements that are part of a text; pages before style sheets set each paragraph in a `<font>` of its own."""
_TEXTS = ("p", "ul", "ol", "dl", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption")
_TABLE_PARTS = ("tr", "td", "th", "tbody")
_HEADER_OK = ("article", "main", "section")
FURNITURE_ROLES = frozenset(("navigation", "banner", "search", "contentinfo", "complementary", "dialog", "alert"))
_NEVER_HIDDEN = ("body", "main", "html")
"""Not furniture even where a style hides them: it is there to keep a page unseen while it loads."""
_NEVER_MARKED = ("article",)


def is_noise(element: Element) -> bool:
    """Whether an element is furniture: navigation, scripts, banners, hidden text. A header inside an article is not."""
    name = element.tag
    if name in _NEVER:
        return not (name == "header" and next(element.iterancestors(*_HEADER_OK), None) is not None)
    if name == "form" and _is_filled_in(element):
        return True
    if not element.attrib or name in _NEVER_HIDDEN:
        return False
    if _is_hidden(element) or element.get("role") in FURNITURE_ROLES:
        return first(element, "main") is None
    is_named = (name not in _NEVER_MARKED and _is_marked(element)) or _is_unspoken(element)
    return is_named and not _wraps_page(element)


def _is_filled_in(form: Element) -> bool:
    """Whether a form is one to fill in, and not the page."""
    if length_of(form) >= _FORM_TEXT or first(form, "h1", "main") is not None:
        return False
    fields = form.iterdescendants("input", "select", "textarea")
    return _prose(form) <= _LEAST_PROSE or any(field.get("type") != "hidden" for field in fields)


def _is_hidden(element: Element) -> bool:
    hidden = element.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":  # a search in the page opens what it finds
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _is_unspoken(element: Element) -> bool:
    """Whether screen readers pass over an element: icons, copies, and the page itself while a banner is open."""
    return (element.get("aria-hidden") or "").lower() == "true"


def _wraps_page(element: Element) -> bool:
    """Whether most of the page stands in an element that is named like furniture ("has-sidebar")."""
    if first(element, "main") is not None:
        return True
    body = next(element.iterancestors("body"), None)
    if body is None or first(element, "h1") is None:
        return False
    return 2 * _prose(element) > _prose(body)


def _is_marked(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(names.strip()) and _names_furniture(names)


@remembered
def _names_furniture(names: str) -> bool:
    """The pages of a site name their parts alike."""
    return bool(word_pattern(_MARKED, "page_furniture", re.I).search(names))


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
    while total > _LEAST_PROSE:
        children = [child for child in current if child in weights]
        best = max(children, key=lambda child: weights[child], default=None)
        if best is None or weights[best] < 0.8 * total or not _holds_parts(best):
            return current
        if best.tag in _PHRASING and weights[best] < weights[current]:
            return current
        if best.tag == "table" and not places_content(best):
            return current
        if weights[current] - sum(weights[child] for child in children) > _LEAST_WORDS:
            return current
        if any(_belongs(child, best, weights[child]) for child in children if child is not best):
            return current
        current = best
    return current


def _holds_parts(element: Element) -> bool:
    """Whether an element can be the page's content rather than one text of it."""
    if element.tag in _TEXTS:
        return False
    return any(child.tag == "br" or child.tag not in _PHRASING for child in elements(element))


def _belongs(other: Element, best: Element, weight: int) -> bool:
    """Whether an element beside the richest is content as well: a heading, text under the page's heading, a part of the
    same make, more than a few words in the next column."""
    if (other.tag.startswith("h") or other.tag == "summary") and has_text(other):
        return True
    if other.tag in _TABLE_PARTS:
        return weight > _LEAST_PROSE
    is_peer = other.tag == best.tag and other.get("class") == best.get("class") and bool(other.get("class"))
    return weight > _LEAST_WORDS and (is_peer or (first(other, "h1") is not None and weight > _LEAST_INTRO))


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
