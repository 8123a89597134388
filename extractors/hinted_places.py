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

_COMPOUND = r"(?<![\w-])(?P<stem>[A-ZÅÄÖ][\w-]+){of_a_place}(?![\w-])"
_DATELINE = re.compile(r"([A-ZÅÄÖ][A-ZÅÄÖ -]+)[.:]\s")
""" "TRELLEBORG. När höstens enkät ...", as newspapers open their text."""


def hinted_municipality(page: Page, index: PlaceIndex) -> Municipality | None:
    """The one that a part of the address is called by, else the one named most as a police district, in a compound or
    in a dateline; None where none is named."""
    found = _in_address(page.url, index)
    if len({place.code for place in found}) == 1:
        return found[0]
    named = Counter(place.name for block in page.blocks for place in _named(block.text, index))
    return index.by_name[named.most_common(1)[0][0]] if named else None


def _named(text: str, index: PlaceIndex) -> Iterator[Municipality]:
    yield from (index.at(match) for match in index.matches(text) if is_district(text, match.start()))
    words = (match["stem"] for match in word_pattern(_COMPOUND, "place_names").finditer(text))
    stems = (name for word in words for name in (word, word.removesuffix("s")))
    dateline = _DATELINE.match(text)
    named = [*stems, *([_capitalised(dateline[1])] if dateline else [])]
    yield from (index.by_name[name] for name in named if name in index.by_name)


def _capitalised(name: str) -> str:
    """ "UPPLANDS VÄSBY" as it is written elsewhere."""
    return re.sub(r"\w+", lambda word: word[0].capitalize(), name)


def _in_address(url: str | None, index: PlaceIndex) -> list[Municipality]:
    """ "lokaltidningen.se/nyheter/trelleborg/"; in the police's news the folder is a county's."""
    parts = split_address(url or "")
    host = parts.hostname or ""
    if host.removeprefix("www.").startswith("polisen."):
        return []
    words = re.split(r"[/._]", f"{host}/{parts.path}".casefold())
    verbs = lexicon("verbs")["infinitive_sure"].pattern  # "/vara/om-oss"
    return [place for word in words if not verbs.fullmatch(word) for place in index.by_slug.get(word, ())]
