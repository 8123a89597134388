"""Reports on earlier promises: what was promised, what was done, and what the text says of the outcome."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.clauses import read_clause
from extractors.lexicon import lexicon
from extractors.numbers import quantities
from extractors.page import Page
from extractors.parties import kinds, mentions
from extractors.period import find_period
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece
from extractors.structure.units import is_quote, leaves
from schemas import Activity, FollowUp, FollowUpItem
from schemas.vocabulary import Verdict


@dataclass
class _Open:
    """An item under way: the promise recalled, and what is reported for it."""

    promise: Piece | None
    area: Piece | None
    results: list[Piece] = field(default_factory=list)


def follow_ups(page: Page, whole_page: bool) -> list[FollowUp]:
    """The reports on a page; `whole_page`: all of it looks back, else only its follow-up sections."""
    zone = [s for s in page.sections if whole_page or s.under == "follow_up"]
    if not zone:
        return []
    gathered = list(_gather(zone, page))
    items = [_item(one) for one in _unjoin(gathered)]
    if not items:
        return []
    period, _ = find_period(page, page.sections, set()) if whole_page else _zone_period(page, zone)
    return [FollowUp(of_period=period, items=items)]


def _zone_period(page: Page, zone: Sequence[Section]):  # type: ignore[no-untyped-def]
    heading = zone[0].parent or zone[0].heading
    from dataclasses import replace

    from extractors.structure.headings import HeadingReading

    return find_period(page, [replace(zone[0], heading=heading, reading=HeadingReading("promise"), under="promise")], set())


def _gather(zone: Sequence[Section], page: Page) -> Iterator[_Open]:
    """Items in reading order: a recalled promise opens one, results join the open one."""
    from extractors.structure.pieces import whole

    for section in zone:
        if section.role in ("contact", "furniture", "background", "definition", "signatures", "review", "validity"):
            continue
        area = whole(section.heading) if section.heading is not None and section.role == "theme" and section.heading is not page.heading else None
        current: _Open | None = None
        for piece, listed in _pieces(section):
            role = _role(piece, listed)
            if role == "promise":
                if current:
                    yield current
                current = _Open(piece, area)
            elif role == "result":
                current = current or _Open(None, area)
                current.results.append(piece)
        if current:
            yield current


def _pieces(section: Section) -> Iterator[tuple[Piece, bool]]:
    for unit in section.units:
        if isinstance(unit, ItemList):
            yield from ((piece, True) for piece in leaves(unit.items))
        elif isinstance(unit, Paragraph) and not is_quote(unit.block):
            yield from ((piece, False) for piece in unit.pieces)


def _role(piece: Piece, listed: bool) -> str:
    words = lexicon("looking_back")
    if lexicon("sentences")["announcement"].search(piece.folded) or lexicon("sentences")["contact"].search(piece.folded):
        return "none"
    if words["recalled"].search(piece.folded):
        return "promise"
    clause = piece.clause
    if clause.form in ("promise", "duty", "future") and (listed or mentions(piece.text)):
        return "promise"
    if clause.form == "past" or (listed and clause.form in ("present", "noun", "agreed", "infinitive")):
        return "result" if listed or any(m.kind or m.category == "both" for m in mentions(piece.text)) else "none"
    return "none"


def _unjoin(gathered: list[_Open]) -> list[_Open]:
    """Where no promise is recalled, each reported result is an item of its own."""
    if any(one.promise for one in gathered):
        return [one for one in gathered if one.promise]
    return [_Open(None, one.area, [piece]) for one in gathered for piece in one.results]


def _item(one: _Open) -> FollowUpItem:
    first = one.promise or one.results[0]
    return FollowUpItem(
        promise_text=one.promise.text if one.promise else None,
        focus_area=one.area.text if one.area else None,
        activities=[_activity(piece) for piece in one.results],
        verdict=_verdict(one),
        span=first.span,
    )


def _activity(piece: Piece) -> Activity:
    counted = [q for q in quantities(piece.folded) if not q.is_article and not 1900 <= q.value <= 2100]
    words = [" ".join(piece.text[q.start :].split()[: 2 + piece.text[q.start : q.end].count(" ")]).rstrip(".,;") for q in counted]
    found = sorted(kinds([m for m in mentions(piece.text) if m.category != "unnamed_third"]))
    return Activity(text=piece.text, actors=found, quantities=words, span=piece.span)


def _verdict(one: _Open) -> Verdict:
    words = lexicon("looking_back")
    text = " ".join(piece.folded for piece in one.results)
    for verdict in ("not_kept", "partly", "kept"):
        if words[verdict].search(text):
            return verdict  # type: ignore[return-value]
    return "unclear" if one.results else "not_reported"
