"""Municipalities that give one promise together."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import quantities
from extractors.page import Page
from extractors.place_index import PlaceIndex
from schemas.places import Municipality

_BETWEEN = r"-?\s*(?:,|{and}|{as_well}|&)\s*(?:{and}\s+)?"
"""What stands between two names of an enumeration."""
_MEMBERS = r"{district_of}[^()]{0,40}\({municipality_stem}\w*\s+(?P<list>[^()]*)\)"
_KIND_REACH = 34
"""Characters before an enumeration in which its members are called so ("GGVV-kommunerna, det vill säga")."""
_FIRST_SENTENCES = 40
_FIRST = 5
_PAIR = 2
"""Two names that open a sentence may be the parties of anything."""


def joint_municipalities(page: Page, index: PlaceIndex) -> list[Municipality]:
    """Municipalities side by side in the title, or in a sentence that says who promises; else those the title names."""
    words = lexicon("place_names")
    title = page.heading.text if page.heading else page.file_title or ""
    found = [index.at(m) for m in index.matches(title) if not is_district(title, m.start())]
    if len({m.code for m in found}) > 1 and not words["district_list"].search(title.casefold()):
        return found
    announced = _number_announced(title)
    joining = {id(piece) for name in ("shared_promise", "joint_promise") for piece in page.saying(words[name])}
    for piece in page.every_sentence[:_FIRST_SENTENCES]:
        if not announced and id(piece) not in joining:
            continue
        shared = words["shared_promise"].search(piece.folded)
        several = _enumerated(piece.text, index, not (shared or announced), scopes=announced > 1)
        number = len({m.code for m in several})
        if number > 1 and announced in (0, 1, number):
            return several
    return _opening(page, index) or _of_district(page, title, index) or _of_whole_district(page, index) or found


def _opening(page: Page, index: PlaceIndex) -> list[Municipality]:
    """ "Vansbro, Malung-Sälen och Rättvik gör gemensam sak med polisen": three or more that open one of the first
    sentences, where the page goes on about "de tre kommunerna"."""
    for piece in page.every_sentence[:_FIRST]:
        several = _enumerated(piece.text, index, needs_kind=False)
        if len({m.code for m in several}) > _PAIR and piece.text.startswith(several[0].name):
            words = lexicon("place_names")["several_municipalities"]
            return several if page.saying(words) else []
    return []


def _of_district(page: Page, title: str, index: PlaceIndex) -> list[Municipality]:
    """ "I lokalpolisområde Eslöv (kommunerna Höör, Hörby och Eslöv) ...", where the title is about the district."""
    if not lexicon("place_names")["district_of"].search(title.casefold()):
        return []
    members = word_pattern(_MEMBERS, "place_names")
    told = [piece for piece in page.every_sentence[:_FIRST] if piece.block is not page.heading]
    lists = (match["list"] for piece in told if (match := members.search(piece.text)))
    return [index.at(match) for match in index.matches(next(lists, ""))]


def _of_whole_district(page: Page, index: PlaceIndex) -> list[Municipality]:
    """ "Lokalpolisområde Trelleborgs medborgarlöften. I lokalpolisområdet ingår kommunerna Trelleborg, Vellinge och
    Svedala": those of a district that promises, or agrees, with all of them."""
    words, first = lexicon("place_names"), page.every_sentence[:_FIRST]
    title = page.heading.text if page.heading else ""
    if any(match["kind"] for match in index.matches(title)) or not any(
        words["whole_district"].search(piece.folded) for piece in first
    ):
        return []
    scopes = (piece for piece in first if words["district_members"].search(piece.folded))
    return next((_enumerated(piece.text, index, needs_kind=True, scopes=True) for piece in scopes), [])


def _number_announced(title: str) -> int:
    """How many municipalities a title announces ("Sex kommuner skrev på"); 1 for "flera", 0 where it announces none."""
    match = lexicon("place_names")["several_municipalities"].search(title.casefold())
    if not match:
        return 0
    counted = quantities(match[0])
    return int(counted[0].value) if counted else 1


def is_district(text: str, start: int) -> bool:
    """Whether a name at `start` is that of a police district, or stands in the brackets that list its members."""
    before = text[:start].casefold()
    if before.endswith(tuple(f"{word} " for word in lexicon("place_names")["before_district"].forms)):
        return True
    inside = word_pattern(r"{district_of}\s(?:[^()]{0,40}\([^()]*|[^(),.;]{0,40}/\s*)$", "place_names")
    return bool(inside.search(before))


def _enumerated(text: str, index: PlaceIndex, needs_kind: bool, scopes: bool = False) -> list[Municipality]:
    """ "Stenungsund, Tjörn och Orusts kommuner", "Alvesta kommun och Växjö kommun", "kommunerna Mora, Orsa och
    Älvdalen"; with `needs_kind` false also bare names, with `scopes` also those a police district covers."""
    best: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for match in index.matches(text):
        if is_district(text, match.start()):
            continue
        if run and not word_pattern(_BETWEEN).fullmatch(text[run[-1].end() : match.start()]):
            run = []
        run = [*run, match]
        if (
            len(run) > max(1, len(best))
            and (not needs_kind or _has_kind(text, run))
            and (scopes or not _is_scope(text, run))
        ):
            best = run
    return [index.at(match) for match in best]


def _has_kind(text: str, run: list[re.Match[str]]) -> bool:
    around = text[max(0, run[0].start() - _KIND_REACH) : run[0].start()] + text[run[-1].start() : run[-1].end() + 12]
    return bool(word_pattern("{municipality_stem}", "place_names").search(around.casefold()))


def _is_scope(text: str, run: list[re.Match[str]]) -> bool:
    """Whether the names are those a police district covers."""
    before = text[max(0, run[0].start() - 40) : run[0].start()].casefold()
    return bool(lexicon("place_names")["district_scope"].search(re.sub(r"^\w+", "", before)))
