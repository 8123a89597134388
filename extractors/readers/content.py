"""Where the content of a web page is, and what in it is furniture."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, Tag

from extractors.lexicon import lexicon, word_pattern

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
_HEADER_OK = ("article", "main", "section")


def is_noise(tag: Tag) -> bool:
    """Whether an element is furniture: navigation, scripts, banners, hidden text. A header inside an article is not."""
    if tag.name in _NEVER:
        return not (tag.name == "header" and tag.find_parent(_HEADER_OK) is not None)
    if tag.name == "form" and len(tag.get_text(" ", strip=True)) < _FORM_TEXT:
        return True
    if tag.has_attr("hidden") or str(tag.get("aria-hidden", "")).lower() == "true":
        return True
    style = str(tag.get("style") or "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    if str(tag.get("role") or "") in (
        "navigation",
        "banner",
        "search",
        "contentinfo",
        "complementary",
        "dialog",
        "alert",
    ):
        return True
    return tag.name not in ("body", "main", "article", "html") and _is_marked(tag)


def _is_marked(tag: Tag) -> bool:
    classes = tag.get("class") or []
    names = " ".join([*(classes if isinstance(classes, list) else [str(classes)]), str(tag.get("id") or "")])
    return bool(names.strip()) and bool(word_pattern(_MARKED, "page_furniture", re.I).search(names))


def find_content(soup: BeautifulSoup) -> Tag:
    """The element that holds the page's content: main, role=main, the only article, else the one richest in prose."""
    for found in (soup.find("main"), soup.find(attrs={"role": "main"})):
        if isinstance(found, Tag) and _prose(found) > 200:
            return found
    articles = [a for a in soup.find_all("article") if isinstance(a, Tag)]
    if len(articles) == 1 and _prose(articles[0]) > 200:
        return articles[0]
    body = soup.body if isinstance(soup.body, Tag) else soup
    return _richest(body)


def _prose(tag: Tag) -> int:
    """Characters of text outside links."""
    linked = sum(len(a.get_text(strip=True)) for a in tag.find_all("a"))
    return len(tag.get_text(" ", strip=True)) - linked


def _richest(body: Tag) -> Tag:
    """Goes down while one child keeps most of the prose; what it leaves behind is furniture at the page's edges."""
    current = body
    weights = _weights(body)
    total = weights[id(body)]
    while True:
        children = [c for c in current.children if isinstance(c, Tag) and id(c) in weights]
        best = max(children, key=lambda c: weights[id(c)], default=None)
        if best is None or weights[id(best)] < 0.8 * total or best.name in ("p", "ul", "ol", "table"):
            return current
        if any(c is not best and c.name and c.name[0] == "h" and c.get_text(strip=True) for c in children):
            return current
        current = best


def _weights(body: Tag) -> dict[int, int]:
    """Characters outside links for each element that is no furniture, in one pass: pages may nest thousands of
    elements."""
    weights = {id(body): 0}
    for node in body.descendants:
        parent = node.parent
        if parent is None or id(parent) not in weights:
            continue
        if isinstance(node, Tag):
            if node.name != "a" and not is_noise(node):
                weights[id(node)] = 0
        elif isinstance(node, NavigableString) and type(node) is NavigableString:
            weights[id(parent)] += len(node.strip())
    for node in reversed([n for n in body.descendants if isinstance(n, Tag) and id(n) in weights]):
        if node.parent is not None and id(node.parent) in weights:
            weights[id(node.parent)] += weights[id(node)]
    return weights


def is_furniture_text(folded: str) -> bool:
    """Whether a line is furniture by its words ("Lyssna", "Till toppen")."""
    return bool(lexicon("furniture")["line"].pattern.fullmatch(folded.strip(" .:!")))
