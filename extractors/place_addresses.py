"""Which municipality an address belongs to."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote, urlsplit

from extractors.lexicon import lexicon, word_pattern
from extractors.place_index import Found, PlaceIndex, ascii_slug, place_index
from schemas.places import Municipality, Places


def municipality_of_url(url: str | None, places: Places) -> Municipality | None:
    """The municipality whose host or whose police page an address is; None when the address does not tell."""
    found = municipalities_of_url(url, places)
    return found[0] if len(found) == 1 else None


def municipalities_of_url(url: str | None, places: Places) -> Found:
    """The municipalities an address may stand for: several where their names are the same in ASCII and the county is
    not in the path."""
    if not url:
        return ()
    index = place_index(places)
    parts = split_address(url)
    host = (parts.hostname or "").removeprefix("www.")
    for depth in range(host.count(".")):
        if found := index.by_host.get(host.split(".", depth)[-1]):
            return found
    segments = [unquote(s).casefold() for s in parts.path.split("/") if s]
    found = _of_police_page(segments, index) if host.startswith("polisen.") else ()
    return _in_county(found or _in_slug("/".join([host, *segments]), index), segments)


def split_address(url: str) -> SplitResult:
    """The parts of an address, also without its scheme; empty ones for what is no address, since it is only a hint."""
    try:
        return urlsplit(url if "//" in url else "//" + url)
    except ValueError:
        return urlsplit("")


def _of_police_page(segments: list[str], index: PlaceIndex) -> Found:
    """By the last segment that is a municipality's name; in "/nyheter/jonkoping/jan-mars/nytt-lofte/" it is a
    county's."""
    news = lexicon("place_names")["news_slug"].forms
    for folder, segment in reversed(list(zip(["", *segments], segments, strict=False))):
        if folder in news and segment != segments[-1]:
            continue
        first = segment.split("-")[0]
        city = first if first in lexicon("place_names")["city"].forms else segment
        if found := index.by_slug.get(segment) or index.by_slug.get(city):
            return found
    return ()


def _in_county(found: Found, segments: list[str]) -> Found:
    if len(found) < 2:
        return found
    return tuple(m for m in found if ascii_slug(m.county_name) in segments) or found


def _in_slug(path: str, index: PlaceIndex) -> Found:
    """ "nytt-medborgarlofte-mellan-polisen-och-krokoms-kommun", "mynewsdesk.com/se/vanersborgs_kommun"."""
    text = re.sub(r"[^a-z0-9]+", "-", ascii_slug(path))
    shape = r"(?=(?:^|-)((?:[a-z]+-){0,2}?[a-z]+?)s?-{municipality_slug}(?:-|$))"
    for match in word_pattern(shape, "place_names").finditer(text):
        name = match[1]
        for candidate in (name, name.split("-")[-1], "-".join(name.split("-")[-2:])):
            if found := index.by_slug.get(candidate) or index.by_slug.get(candidate.removesuffix("s")):
                return found
    return ()


def is_promise_address(url: str | None) -> bool:
    """Whether an address is one of the police's own pages of promises, of any of their three generations; that of a
    whole county ("/hallands-lan/") lists them."""
    shape = r"^\w+://(?:www\.)?polis[^/]*/om-.*{promise_address}"
    folded = (url or "").casefold()
    of_county = word_pattern(r"-{county_slug}/?(?:[?#]|$)", "place_names").search(folded)
    return of_county is None and word_pattern(shape, "statements").match(folded) is not None
