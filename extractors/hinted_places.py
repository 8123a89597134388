"""The municipality of a page that names none: told by its address, by a dateline, or by a word such as
"Trelleborgspolisen"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from extractors.joint_promises import is_district
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.place_addresses import split_address
from extractors.place_index import PlaceIndex
from schemas.places import Municipality

_COMPOUND = r"(?P<stem>[A-ZÅÄÖ](?<![\w-].)[\w-]+){of_a_place}(?![\w-])"
_DATELINE = re.compile(r"([A-ZÅÄÖ][A-ZÅÄÖ -]+)[.:]\s")
""" "TRELLEBORG. När höstens enkät ...", as newspapers open their text."""


def hinted_municipality(page: Page, index: PlaceIndex) -> Municipality | None:
    """The one that a part of the address is called by, else the one named most as a police district, in a compound or
    in a dateline; None where none is named."""
    found = _in_address(page.url, index)
    if len({place.code for place in found}) == 1:
        return found[0]
    named = Counter(index.by_name[name].name for name in _named(page, index) if name in index.by_name)
    return index.by_name[named.most_common(1)[0][0]] if named else None


def _named(page: Page, index: PlaceIndex) -> Iterator[str]:
    """Words that may be the name of a municipality."""
    for block in page.blocks:
        yield from (index.at(m).name for m in index.matches(block.text) if is_district(block.text, m.start()))
        if block.text[:2].isupper() and (dateline := _DATELINE.match(block.text)):
            yield _capitalised(dateline[1])
    for compound in word_pattern(_COMPOUND, "place_names").finditer(page.text):
        yield from (compound["stem"], compound["stem"].removesuffix("s"))


def _capitalised(name: str) -> str:
    """ "UPPLANDS VÄSBY" as it is written elsewhere."""
    return re.sub(r"\w+", lambda word: word[0].capitalize(), name)


def _in_address(url: str | None, index: PlaceIndex) -> list[Municipality]:
    """ "lokaltidningen.se/nyheter/trelleborg/"; in the police's news the folder is a county's."""
    if not url:
        return []
    parts = split_address(url)
    host = parts.hostname or ""
    if host.removeprefix("www.").startswith("polisen."):
        return []
    words = re.split(r"[/._]", f"{host}/{parts.path}".casefold())
    verbs = lexicon("verbs")["infinitive_sure"].pattern  # "/vara/om-oss"
    return [place for word in words if not verbs.fullmatch(word) for place in index.by_slug.get(word, ())]
