"""Where the content of a web page is, and what in it is furniture."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from extractors.lexicon import lexicon

_NEVER = frozenset(
    "script style noscript template nav header footer button input select textarea iframe svg canvas video audio object embed aside menu dialog map picture head".split()
)
_MARKED = re.compile(
    r"(?:^|[\s_-])(?:cookie|kakor|consent|breadcrumb|brodsmul|menu|meny|nav|navigation|sidebar|share|dela|social|footer|sidfot|toolbar|skip|search|sok|"
    r"related|relaterat|teaser|puff|feedback|printonly|visually-?hidden|sr-only|pagination|tags|banner|modal|popup|chat|lyssna|readspeaker|rs_skip|gdpr|alert-?bar|mega)(?:$|[\s_-]|s\b)",
    re.I,
)
_FORM_TEXT = 500
"""Characters. Older systems (Domino, ASP.NET) put the whole page into one form; a form with less text is one to fill in."""
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
    if str(tag.get("role") or "") in ("navigation", "banner", "search", "contentinfo", "complementary", "dialog", "alert"):
        return True
    return tag.name not in ("body", "main", "article", "html") and _is_marked(tag)


def _is_marked(tag: Tag) -> bool:
    classes = tag.get("class") or []
    names = " ".join([*(classes if isinstance(classes, list) else [str(classes)]), str(tag.get("id") or "")])
    return bool(names.strip()) and bool(_MARKED.search(names))


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
    total = _clean_prose(body)
    while True:
        children = [c for c in current.children if isinstance(c, Tag) and not is_noise(c)]
        best = max(children, key=_clean_prose, default=None)
        if best is None or _clean_prose(best) < 0.8 * total or best.name in ("p", "ul", "ol", "table"):
            return current
        if any(c is not best and c.name and c.name[0] == "h" and c.get_text(strip=True) for c in children):
            return current
        current = best


def _clean_prose(tag: Tag) -> int:
    """Prose of an element, known furniture inside it left out."""
    if tag.name in ("p", "ul", "ol", "li"):
        return _prose(tag)
    noise = sum(_prose(n) for n in tag.find_all(lambda t: isinstance(t, Tag) and is_noise(t)) if not _inside_noise(n, tag))
    return _prose(tag) - noise


def _inside_noise(tag: Tag, stop: Tag) -> bool:
    return any(is_noise(parent) for parent in tag.parents if parent is not stop and isinstance(parent, Tag) and stop in parent.parents)


def is_furniture_text(folded: str) -> bool:
    """Whether a line is furniture by its words ("Lyssna", "Till toppen")."""
    return bool(lexicon("furniture")["line"].pattern.fullmatch(folded.strip(" .:!")))
