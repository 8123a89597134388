"""The municipality of a page that names none: a newspaper's, or one that speaks of "Trelleborgspolisen"."""

from __future__ import annotations

import re
from collections import Counter

from extractors.lexicon import word_pattern
from extractors.page import Page
from extractors.place_addresses import split_address
from extractors.place_index import PlaceIndex
from schemas.places import Municipality

_COMPOUND = r"(?<![\w-])(?:(?P<stem>[A-ZÅÄÖ][\w-]+){of_a_place}|[A-ZÅÄÖ][A-ZÅÄÖ-]+)(?![\w-])"


def hinted_municipality(page: Page, index: PlaceIndex) -> Municipality | None:
    """The one that a part of the address is called by, else the one named most as a police district or in a compound;
    None where neither names one."""
    found = _in_address(page.url, index)
    if len({place.code for place in found}) == 1:
        return found[0]
    named = Counter(index.at(match).name for block in page.blocks for match in index.matches(block.text))
    compounds = word_pattern(_COMPOUND, "place_names").finditer(page.text)
    named.update(filter(None, (_stem(word, index) for word in compounds)))
    return index.by_name[named.most_common(1)[0][0]] if named else None


def _in_address(url: str | None, index: PlaceIndex) -> list[Municipality]:
    """ "lokaltidningen.se/nyheter/trelleborg/"; in the police's news the folder is a county's."""
    parts = split_address(url or "")
    host = parts.hostname or ""
    if host.removeprefix("www.").startswith("polisen."):
        return []
    words = re.split(r"[/._]", f"{host}/{parts.path}".casefold())
    return [place for word in words for place in index.by_slug.get(word, ())]


def _stem(word: re.Match[str], index: PlaceIndex) -> str | None:
    """ "Trelleborg" of "Trelleborgspolisen" and "TRELLEBORG"."""
    stem = word["stem"] or word[0].capitalize()
    return next((index.by_name[name].name for name in (stem, stem.removesuffix("s")) if name in index.by_name), None)
