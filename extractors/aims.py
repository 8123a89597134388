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
    says that what is done follows: bare infinitives ("Tränga tillbaka langningen") over parties that act."""
    for above, below in itertools.pairwise(page.sections):
        if not _parts_aims_from_acts(above, below):
            continue
        aims, acts = _drafts_of(above, found), _drafts_of(below, found)
        acting = sum(bool(mentions(one.piece.text)) and one.clause.undertakes for one in acts)
        if all(map(_is_aim, aims)) and acting > len(acts) / 2 and acting >= _MORE * len(aims):
            known = set(map(id, aims))
            return [one for one in found if id(one) not in known]
    return found


def _parts_aims_from_acts(above: Section, below: Section) -> bool:
    if above.heading is None or below.heading is None:
        return False
    acts = lexicon("leads")["activity_heading"].pattern.fullmatch(below.heading.folded.strip(" :"))
    return acts is not None and lexicon("statements")["promise_word"].search(above.heading.folded) is not None


def _drafts_of(section: Section, found: list[Draft]) -> list[Draft]:
    starts = {block.start for block in section.blocks}
    return [one for one in found if one.piece.block.start in starts]


def _is_aim(draft: Draft) -> bool:
    is_bare = draft.lead is None and draft.clause.form == "infinitive" and draft.piece.block.kind == "list_item"
    is_led = bool(mentions(draft.piece.text, 0, draft.clause.verb_start))
    return is_bare and not is_led and not targets_of(draft.piece)[0]
