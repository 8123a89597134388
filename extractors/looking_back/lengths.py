"""Dates as the period of a promise, and the length of a promise of which a report tells a part."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Block
from extractors.date_ranges import DateRange, ranges
from extractors.dates import iso_end, iso_start
from extractors.lexicon import lexicon
from extractors.looking_back.recalling import parties
from extractors.looking_back.roles import is_told
from extractors.numbers import leading_number
from extractors.structure.pieces import Piece, sentences
from schemas import Period
from schemas.vocabulary import Precision


def lengthened(period: Period, intro: Sequence[Block]) -> Period:
    """A report on a part of the time: the promise's own length, where it is said, counts from the year it began."""
    if not period.start or not period.end:
        return period
    period = _widened(period, intro)
    first = int(str(period.start)[:4])
    years = max((_years_long(piece) for piece in (one for block in intro for one in sentences(block))), default=0)
    if first + years - 1 <= int(str(period.end)[:4]):
        return period
    bounds = {"start": f"{first}-01-01", "end": f"{first + years - 1}-12-31"}
    return period.model_copy(update={**bounds, "precision": "year", "is_inferred": True})


def _widened(period: Period, intro: Sequence[Block]) -> Period:
    """ "Uppföljning 2019" over "Under 2018-2019 utförde polisen": the heading names the year in which it ended."""
    year = (period.end or "")[:4]
    told = (
        piece
        for piece in (one for block in intro for one in sentences(block))
        if is_told(piece) and parties(piece.text)
    )
    spans = ((piece, dates) for piece in told for dates in ranges(piece.folded) if all(dates.years()))
    for piece, dates in spans:
        first, last = dates.years()
        if period.precision == "year" and first and first < int(year) and last == int(year):
            return as_period(piece, dates)
    return period


def _years_long(piece: Piece) -> int:
    if not lexicon("statements")["promise_word"].search(piece.folded):
        return 0
    match = lexicon("period")["length"].search(piece.folded)
    if match is None:
        return 0
    return int(leading_number(match[0]))


def as_period(piece: Piece, dates: DateRange) -> Period:
    """Dates read in a piece as a period that nothing calls the validity."""
    words = piece.part(dates.start, dates.end)
    points = [point for point in (dates.first, dates.last) if point]
    order: tuple[Precision, ...] = ("day", "month", "half_year", "season", "year")
    precision = max((point.precision for point in points), key=order.index)
    return Period(
        start=iso_start(dates.first), end=iso_end(dates.last), text=words.text,
        precision=precision, is_inferred=True, span=words.span,
    )  # fmt: skip
