"""The undertakings of a page: what the rules find, without what its kind or its words deny."""

from __future__ import annotations

from extractors.agreements import binds_parties, duties, names_promise
from extractors.commitments import drafts as find_drafts
from extractors.drafts import Draft
from extractors.kind import asks
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.retrospect import is_follow_up
from extractors.second_look import plausible


def undertakings(page: Page) -> list[Draft]:
    """The undertakings of a page as drafts."""
    return plausible(page, candidates(page))


def candidates(page: Page) -> list[Draft]:
    """What the rules take for undertakings; duties between the parties of an agreement or plan, and recalled promises,
    are none."""
    if binds_parties(page) or is_follow_up(page):
        return []
    found = candidates_of_promise(page)
    if any(not draft.is_prose for draft in found):
        return found
    if asks(page):
        return []
    exemplary = all(lexicon("sentences")["as_example"].search(draft.piece.folded) for draft in found)
    return found if names_promise(page) and not exemplary else []


def candidates_of_promise(page: Page) -> list[Draft]:
    """What they take for undertakings on a page that is known to be a promise, whatever else it calls itself."""
    between_parties = duties(page)
    return [draft for draft in find_drafts(page) if draft.piece.block.start not in between_parties]
