"""Which municipalities a document is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.hinted_places import hinted_municipality
from extractors.joint_promises import is_district, joint_municipalities
from extractors.listed_municipalities import listed_municipalities
from extractors.page import Page
from extractors.people import people
from extractors.place_addresses import municipalities_of_url
from extractors.place_index import PlaceIndex, place_index
from schemas import MunicipalityRef
from schemas.places import Municipality, Places

_WITH_KIND = 6
"""What "Lerby kommun" counts for beside a bare "Lerby", which may be the town, a street or a newspaper."""
_IN_TITLE = 4


def resolve_municipalities(page: Page, places: Places) -> list[MunicipalityRef]:
    """All municipalities the document is about: those joined in its title or promise, else the one its address or
    text names."""
    index = place_index(places)
    joint = joint_municipalities(page, index)
    by_url = municipalities_of_url(page.url, places)
    if len({m.code for m in joint}) > 1 and (not by_url or any(m in joint for m in by_url)):
        return _refs(joint)
    if len(by_url) == 1:
        return _refs(by_url)
    if not by_url and (listed := listed_municipalities(page, index)) and _lists_under(page.title, listed, index):
        return _refs(listed)
    if joint and not by_url:
        return _refs(joint)
    named = _most_named(page, index, by_url) or hinted_municipality(page, index)
    return _refs([named] if named else [])


def _lists_under(title: str | None, listed: Sequence[Municipality], index: PlaceIndex) -> bool:
    """Whether a list is what the page is about: one whose title names a municipality that the list lacks only links
    to the neighbours' pages."""
    named = [place for place, _ in _mentions(title or "", index)]
    return not named or any(place in listed for place in named)


def _refs(found: Iterable[Municipality]) -> list[MunicipalityRef]:
    unique = {place.code: place for place in found}
    return [MunicipalityRef(code=code, name=unique[code].name) for code in sorted(unique)]


def _most_named(page: Page, index: PlaceIndex, among: Sequence[Municipality]) -> Municipality | None:
    """The municipality named most, "X kommun" and headings counting more; `among`: those the address leaves open."""
    score: Counter[str] = Counter()
    places: dict[str, Municipality] = {}
    for text, factor in [
        (page.file_title or "", 1),
        *((b.text, _IN_TITLE if b is page.heading else 1) for b in page.blocks),
    ]:
        for place, worth in _mentions(text, index):
            if not among or place in among:
                places[place.code] = place
                score[place.code] += worth * factor
    return places[score.most_common(1)[0][0]] if score else None


def _mentions(text: str, index: PlaceIndex) -> list[tuple[Municipality, int]]:
    """Municipalities in a text and what each mention counts for; surnames and police districts are none."""
    found = [match for match in index.matches(text) if not is_district(text, match.start())]
    persons = people(text) if found else []
    return [
        (index.at(match), _WITH_KIND if match["kind"] else 1)
        for match in found
        if match["kind"] or not any(p.start < match.start() < p.end for p in persons)
    ]
