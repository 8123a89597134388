"""Which local police district a document names."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.place_index import place_index
from schemas import LocalPoliceDistrict
from schemas.places import Places


def resolve_district(page: Page, places: Places) -> LocalPoliceDistrict | None:
    """The local police district that the text names first; its region when the register knows it."""
    index = place_index(places)
    words = lexicon("place_names")["district_name"]
    for piece in page.saying(words):
        for match in words.finditer(piece.folded):
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
