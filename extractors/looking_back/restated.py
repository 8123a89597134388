"""Promises given again in running text, each above its result, in the words in which they were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.looking_back.answers import Answer
from extractors.looking_back.events import Event
from extractors.looking_back.recalling import is_given_again, parties, recalls, undertakes
from extractors.looking_back.roles import is_marginal, is_past, is_told
from extractors.structure.pieces import Paragraph
from extractors.structure.units import introduces

_ALONE = 1
"""One paragraph that looks so may be an outlook or an aim; two of one form are how the report is written."""


def restates(paragraph: Paragraph, below: Answer | None) -> bool:
    """Whether a paragraph can be a promise: it undertakes something above a result, or counts it above a list."""
    pieces = paragraph.pieces
    if not pieces or any(is_past(one) for one in pieces) or is_marginal(pieces[0]):
        return False
    first = pieces[0]
    if introduces(paragraph.block.text) and (paragraph.block.text.rstrip()[-1:] in ":," or below is None):
        return False
    if undertakes(first) and parties(first.text) and not recalls(first):
        return True
    head = first.part(0, (first.text + ",").index(","))  # "Tre kontroller, riktade till butiker"
    return below in ("listed", "labelled") and is_given_again(first) and not is_told(head)


def in_company(events: Sequence[Event]) -> list[Event]:
    """Without those given again that stand alone; one without a result counts beside two that have theirs."""
    answered = sum(event.restates == "answered" for event in events)
    firm = sum(event.kind == "promise" and event.binds and event.restates in ("", "firm") for event in events)
    found: list[Event] = []
    for event in events:
        counts = event.restates in ("", "firm") or answered + firm > _ALONE
        found.append(event if counts else replace(event, kind="result", is_prose=True, binds=False, is_free=False))
    return found
