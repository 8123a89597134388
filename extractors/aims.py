"""Aims that a list of their own tells under "Medborgarlöfte 2024", carried out by the list below "Aktiviteter"."""

from __future__ import annotations

import itertools

from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.outline import Section
from extractors.targets import targets_of

_MORE = 2
"""Times as many undertakings as aims."""


def without_aims(found: list[Draft], page: Page) -> list[Draft]:
    """The undertakings without the items of a list that nothing but the promise's name heads, where the next heading
    says that what is done follows: infinitives that say what is to be reached ("Tränga tillbaka langningen") over
    parties that act."""
    aims: set[int] = set()
    for above, below in itertools.pairwise(page.sections):
        if _parts_aims_from_acts(above, below):
            aims |= _aims_between(_drafts_of(above, found), _drafts_of(below, found))
    return [one for one in found if id(one) not in aims] if aims else found


def _aims_between(above: list[Draft], below: list[Draft]) -> set[int]:
    acting = sum(bool(mentions(one.piece.text)) and one.clause.undertakes for one in below)
    are_aims = all(map(_is_aim, above)) and acting > len(below) / 2 and acting >= _MORE * len(above)
    return set(map(id, above)) if are_aims else set()


def _parts_aims_from_acts(above: Section, below: Section) -> bool:
    if above.heading is None or below.heading is None:
        return False
    acts = lexicon("leads")["activity_heading"].pattern.fullmatch(below.heading.folded.strip(" :"))
    title = lexicon("statements")["promise_title"].pattern.fullmatch(above.heading.folded.strip(" :"))
    return acts is not None and title is not None


def _drafts_of(section: Section, found: list[Draft]) -> list[Draft]:
    starts = {block.start for block in section.blocks}
    return [one for one in found if one.piece.block.start in starts]


def _is_aim(draft: Draft) -> bool:
    is_bare = draft.lead is None and draft.clause.form == "infinitive" and draft.piece.block.kind == "list_item"
    reaches = lexicon("leads")["aim"].opens(draft.piece.folded) is not None
    return is_bare and reaches and not targets_of(draft.piece)[0]
