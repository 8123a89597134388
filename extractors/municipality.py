"""Which municipalities and which police district a document is about."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from schemas import LocalPoliceDistrict, MunicipalityRef
from schemas.places import Municipality, Places


@dataclass(frozen=True)
class PlaceIndex:
    """Names, hosts and slugs of municipalities, ready for look-up."""

    by_name: dict[str, Municipality]
    by_host: dict[str, Municipality]
    by_slug: dict[str, Municipality]
    pattern: re.Pattern[str]
    districts: re.Pattern[str]
    regions: dict[str, str]


@lru_cache(maxsize=8)
def place_index(places: Places) -> PlaceIndex:
    """The index of these places."""
    by_name = {form: m for m in places.municipalities for form in _forms(m)}
    names = _by_initial(by_name)
    kind = lexicon("place_names")["municipality_kind"].alternatives
    districts = "|".join(re.escape(d.name) for d in sorted(places.districts, key=lambda d: -len(d.name)))
    return PlaceIndex(
        by_name=by_name,
        by_host={host: m for m in places.municipalities for host in (m.domain, *m.hosts)},
        by_slug={slug: m for m in places.municipalities for slug in (*m.slugs, ascii_slug(m.name))[::-1]},
        pattern=re.compile(rf"(?<![\w-])(?:{names})(?![\w])(?P<kind>[\s-]+{kind}\w*)?"),
        districts=re.compile(rf"(?<!\w)(?:{districts or chr(0)})(?!\w)"),
        regions={d.name: d.region for d in places.districts},
    )


def _by_initial(names: Iterable[str]) -> str:
    """An alternation of names grouped by their first two letters: 900 names tried one by one cost most of a page's
    time."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        groups.setdefault(name[:2], []).append(re.escape(name[2:]))
    return "|".join(f"{re.escape(initial)}(?:{'|'.join(rest)})" for initial, rest in groups.items())


def _forms(place: Municipality) -> set[str]:
    """The name and its genitive; -s is not added after s, x, z. "Falu kommun" comes from the official name."""
    forms = {place.name, place.name if place.name[-1] in "sxz" else place.name + "s"}
    official = word_pattern(r"\s+{municipality_kind}$", "place_names").sub("", place.official_name)
    return forms | ({official} if not official.startswith("Region") else {place.official_name, "Gotland"})


def ascii_slug(name: str) -> str:
    """A name as it stands in addresses: "Upplands Väsby" -> "upplands-vasby"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def resolve_municipalities(page: Page, places: Places) -> list[MunicipalityRef]:
    """All municipalities the document is about: those joined in its title or promise, else the one its address or
    text names."""
    index = place_index(places)
    joint = _joint(page, index)
    by_url = municipality_of_url(page.url, places)
    if len(joint) > 1 and (by_url is None or by_url in joint):
        return _refs(joint)
    if by_url is not None:
        return _refs([by_url])
    if joint:
        return _refs(joint)
    named = _most_named(page, index)
    return _refs([named] if named else [])


def _refs(found: Iterable[Municipality]) -> list[MunicipalityRef]:
    unique = {place.code: place for place in found}
    return [MunicipalityRef(code=code, name=unique[code].name) for code in sorted(unique)]


def municipality_of_url(url: str | None, places: Places) -> Municipality | None:
    """The municipality whose host or whose police page an address is; None when the address does not tell."""
    if not url:
        return None
    index = place_index(places)
    parts = urlsplit(url if "//" in url else "//" + url)
    host = (parts.hostname or "").removeprefix("www.")
    for depth in range(host.count(".")):
        if found := index.by_host.get(host.split(".", depth)[-1]):
            return found
    segments = [unquote(s).casefold() for s in parts.path.split("/") if s]
    if host.startswith("polisen."):
        for segment in reversed(segments):
            if found := index.by_slug.get(segment) or index.by_slug.get(
                segment.split("-")[0] if segment.split("-")[0] in lexicon("place_names")["city"].forms else segment
            ):
                return found
    return _in_slug("/".join([host, *segments]), index)


def _in_slug(path: str, index: PlaceIndex) -> Municipality | None:
    """ "nytt-medborgarlofte-mellan-polisen-och-krokoms-kommun", "mynewsdesk.com/se/vanersborgs_kommun"."""
    text = re.sub(r"[^a-z0-9]+", "-", ascii_slug(path))
    shape = r"(?=(?:^|-)((?:[a-z]+-){0,2}?[a-z]+?)s?-{municipality_slug}(?:-|$))"
    for match in word_pattern(shape, "place_names").finditer(text):
        name = match[1]
        for candidate in (name, name.split("-")[-1], "-".join(name.split("-")[-2:])):
            found = index.by_slug.get(candidate) or index.by_slug.get(candidate.removesuffix("s"))
            if found:
                return found
    return None


def _joint(page: Page, index: PlaceIndex) -> list[Municipality]:
    """Municipalities side by side in the title, or in a sentence that says who promises."""
    titles = [page.heading.text] if page.heading else [page.file_title or ""]
    found = _named(titles[0], index, needs_kind=False)
    if len({m.code for m in found}) > 1 and not lexicon("statements")["district_list"].search(titles[0].casefold()):
        return found
    for piece in page.every_sentence[:40]:
        if lexicon("statements")["joint_promise"].search(piece.folded):
            several = _enumerated(piece.text, index)
            if len({m.code for m in several}) > 1:
                return several
    return found


def _named(text: str, index: PlaceIndex, needs_kind: bool) -> list[Municipality]:
    return [
        index.by_name[_core(match)]
        for match in index.pattern.finditer(text)
        if (match["kind"] or not needs_kind) and not _is_district(text, match.start())
    ]


def _is_district(text: str, start: int) -> bool:
    """Whether a name at `start` is that of a police district, or stands in the brackets that list its members."""
    before = text[:start].casefold()
    if before.endswith(tuple(f"{word} " for word in lexicon("place_names")["before_district"].forms)):
        return True
    return bool(word_pattern(r"{district_of}\s[^()]{0,40}\([^()]*$", "place_names").search(before))


def _core(match: re.Match[str]) -> str:
    return match[0][: match.start("kind") - match.start()] if match["kind"] else match[0]


_BETWEEN = r"\s*(?:,|{and}|{as_well}|&)\s*(?:{and}\s+)?"
"""What stands between two names of an enumeration."""


def _enumerated(text: str, index: PlaceIndex) -> list[Municipality]:
    """ "Stenungsund, Tjörn och Orusts kommuner", "Alvesta kommun och Växjö kommun", "kommunerna Mora, Orsa och
    Älvdalen"."""
    matches = [m for m in index.pattern.finditer(text) if not _is_district(text, m.start())]
    best: list[Municipality] = []
    run: list[re.Match[str]] = []
    for match in matches:
        if run and not word_pattern(_BETWEEN).fullmatch(text[run[-1].end() : match.start()]):
            run = []
        run.append(match)
        around = text[max(0, run[0].start() - 14) : run[0].start()] + text[run[-1].start() : run[-1].end() + 12]
        if len(run) > len(best) and len(run) > 1 and word_pattern("{municipality_stem}", "place_names").search(around):
            best = [index.by_name[_core(m)] for m in run]
    return best


def _most_named(page: Page, index: PlaceIndex) -> Municipality | None:
    """The municipality named most, "X kommun" and headings counting more; a bare name that is also a word counts
    little."""
    score: Counter[str] = Counter()
    places: dict[str, Municipality] = {}
    for block in page.blocks:
        for match in index.pattern.finditer(block.text):
            place = index.by_name[_core(match)]
            places[place.code] = place
            in_title = block is page.heading
            score[place.code] += (6 if match["kind"] else 1) * (4 if in_title else 1)
    return places[score.most_common(1)[0][0]] if score else None


def resolve_district(page: Page, places: Places) -> LocalPoliceDistrict | None:
    """The local police district that the text names first; its region when the register knows it."""
    index = place_index(places)
    pattern = lexicon("statements")["district_name"].pattern
    for piece in page.every_sentence:
        for match in pattern.finditer(piece.folded):
            after = piece.text[match.end() :]
            known = index.districts.match(after.lstrip())
            name = known[0] if known else _capitalised(after)
            if name:
                return LocalPoliceDistrict(name=name, region=index.regions.get(name))
    return None


def _capitalised(after: str) -> str | None:
    shape = r"\s*((?:[A-ZÅÄÖ][\wåäöé/-]+|{compass})(?:[ ][A-ZÅÄÖ][\wåäöé/-]+){0,2})"
    match = word_pattern(shape, "place_names").match(after)
    return match[1] if match and re.search(r"[A-ZÅÄÖ]", match[1]) else None
