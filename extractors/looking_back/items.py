"""Joined promises and results as items of the record."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon
from extractors.looking_back.activities import activity
from extractors.looking_back.draft import Draft
from extractors.looking_back.verdicts import verdict
from schemas import FollowUpItem
from schemas.vocabulary import Verdict


def items(drafts: Sequence[Draft]) -> list[FollowUpItem]:
    """The items in reading order. "Se ovan punkt" takes over the verdict of the item above."""
    result: list[FollowUpItem] = []
    for draft in sorted(drafts, key=lambda one: one.position):
        above = result[-1].verdict if result else None
        result.append(_item(draft, above))
    return result


def _item(draft: Draft, above: Verdict | None) -> FollowUpItem:
    promise = draft.promise.piece if draft.promise else None
    return FollowUpItem(
        promise_text=promise.text if promise else None,
        focus_area=draft.area.text if draft.area else None,
        activities=[activity(event.piece, event.actors) for event in draft.results if event.piece],
        verdict=_verdict(draft, above),
        span=draft.first.span,
    )


def _verdict(draft: Draft, above: Verdict | None) -> Verdict:
    stated = next((event.stated for event in draft.results if event.stated), None)
    if stated:
        return stated
    told = [event.piece for event in draft.results if event.piece]
    if above and told and all(lexicon("looking_back")["pointer"].search(piece.folded) for piece in told):
        return above
    return verdict(told)
