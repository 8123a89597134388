"""Which addresses are one page, and what a source is called: the same answer in the register and in discovery."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import unquote, urlsplit

PROMISES = "/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/"
"""Second and, with a county after it, third generation of the promise pages of polisen.se."""
PROMISES_FIRST = "/om-polisen/medborgarloften/"
"""First generation, about 2016 to 2020."""

_NODE = re.compile(r"\.[45]\.([0-9a-f]{12,})")
"""SiteVision's page id; the same page is served under several paths and hosts."""
_DISPLAY_ONLY = re.compile(r"[?&](translate|mobilmeny|sv\.url|state)=[^&]*")
"""Parameters that change how a page is shown, not which."""


def page_key(url: str) -> str:
    """Equal for addresses of one page."""
    parts = urlsplit(_DISPLAY_ONLY.sub("", url))
    node = _NODE.search(parts.path)
    host = (parts.hostname or "").removeprefix("www.")
    return f"node {node[1]}" if node else f"{host}{parts.path.rstrip('/').lower()}?{parts.query.lower()}"


def source_id(url: str) -> str:
    """A name that depends on the address alone: for polisen.se what its path says, else host, last path part and a
    short hash.

    polisen-are-2016, polisen-are-2020 and polisen-are are one promise page in its three generations.
    """
    parts = urlsplit(url)
    path = unquote(parts.path).lower()
    host = (parts.hostname or "").removeprefix("www.")
    if host == "polisen.se" and path.startswith(PROMISES):
        slugs = path.removeprefix(PROMISES).strip("/").split("/")
        return _slug("polisen", *(slugs[1:] if _is_county(slugs[0]) else [slugs[0], "2020", *slugs[1:]]))
    if host == "polisen.se" and path.startswith(PROMISES_FIRST):
        first, *rest = path.removeprefix(PROMISES_FIRST).strip("/").split("/")
        return _slug("polisen", first, "2016", *rest)
    last = next((part for part in reversed(path.split("/")) if part.strip()), "start")
    digest = hashlib.sha256(page_key(url).encode()).hexdigest()[:6]
    return f"{_slug(host.removesuffix('.se'), _NODE.sub('', last))[:60].rstrip('-')}-{digest}"


def _is_county(slug: str) -> bool:
    return slug.endswith("-lan") or slug == "vastra-gotaland"


def _slug(*parts: str) -> str:
    text = "-".join(parts).translate(str.maketrans("åäöéü", "aaoeu"))
    return re.sub(r"[^a-z0-9]+", "-", text.removesuffix(".html")).strip("-")
