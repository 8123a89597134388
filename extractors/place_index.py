"""Names, hosts and slugs of municipalities, ready for look-up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from extractors.lexicon import lexicon, word_pattern
from extractors.remembering import remembered
from schemas.places import Municipality, Places, swedish_places

Found = tuple[Municipality, ...]
"""Municipalities that share a host or a slug: "Håbo" and "Habo" are the same in an address."""


@dataclass(frozen=True, eq=False)
class PlaceIndex:
    """See `place_index`."""

    by_name: dict[str, Municipality]
    by_host: dict[str, Found]
    by_slug: dict[str, Found]
    pattern: re.Pattern[str]
    districts: re.Pattern[str]
    regions: dict[str, str]

    @remembered
    def matches(self, text: str) -> tuple[re.Match[str], ...]:
        """All matches of `pattern` in a text; several rules ask for those of a block."""
        return tuple(self.pattern.finditer(text))

    def at(self, match: re.Match[str]) -> Municipality:
        """The municipality that a match of `pattern` names."""
        return self.by_name[match[0][: match.start("kind") - match.start()] if match["kind"] else match[0]]


@lru_cache(maxsize=8)
def place_index(places: Places) -> PlaceIndex:
    """The index of these places."""
    by_name = {form: m for m in places.municipalities for form in _forms(m)}
    names = _by_initial(by_name)
    kind = lexicon("place_names")["municipality_kind"].alternatives
    districts = "|".join(re.escape(d.name) for d in sorted(places.districts, key=lambda d: -len(d.name)))
    return PlaceIndex(
        by_name=by_name,
        by_host=_shared((host, m) for m in places.municipalities for host in (m.domain, *m.hosts)),
        by_slug=_shared((slug, m) for m in places.municipalities for slug in (*m.slugs, ascii_slug(m.name))),
        pattern=re.compile(rf"(?:{names})(?![\w])(?P<kind>[\s-]+{kind}\w*)?"),
        districts=re.compile(rf"(?<!\w)(?:{districts or chr(0)})(?!\w)"),
        regions={d.name: d.region for d in places.districts},
    )


def _shared(pairs: Iterable[tuple[str, Municipality]]) -> dict[str, Found]:
    found: dict[str, Found] = {}
    for key, place in pairs:
        if place not in found.get(key, ()):
            found[key] = (*found.get(key, ()), place)
    return found


def _by_initial(names: Iterable[str]) -> str:
    """An alternation of names grouped by their first letter, and these by their second: 900 names tried one by one cost
    most of a page's time. The first stands before the word bound, so that a search passes over all that are none."""
    groups: dict[str, dict[str, list[str]]] = {}
    for name in sorted(names, key=len, reverse=True):
        groups.setdefault(name[:1], {}).setdefault(name[1:2], []).append(re.escape(name[2:]))
    opened = [
        (re.escape(first), "|".join(f"{re.escape(second)}(?:{'|'.join(rest)})" for second, rest in seconds.items()))
        for first, seconds in groups.items()
    ]
    return "|".join(rf"{first}(?<![\w-]{first})(?:{rest})" for first, rest in opened)


def _forms(place: Municipality) -> set[str]:
    """The name and its genitive; -s is not added after s, x, z. "Falu kommun" comes from the official name."""
    forms = {place.name, place.name if place.name[-1] in "sxz" else place.name + "s"}
    official = word_pattern(r"\s+{municipality_kind}$", "place_names").sub("", place.official_name)
    return forms | {official}


@cache
def place_names() -> frozenset[str]:
    """Names of municipalities in lower case: a quarter of them end like infinitives ("Karlskoga", "Vara")."""
    return frozenset(place.name.casefold() for place in swedish_places().municipalities)


def ascii_slug(name: str) -> str:
    """A name as it stands in addresses: "Upplands Väsby" -> "upplands-vasby"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
