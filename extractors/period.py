"""When a promise is valid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.dates import Point, iso_end, iso_start
from extractors.lexicon import lexicon
from extractors.numbers import leading_number
from extractors.page import Page
from extractors.period_candidates import Candidate, candidates
from extractors.period_doubts import doubts
from extractors.period_ends import closed, reopened, stretched
from extractors.period_hints import address_period, coming_years, file_names, from_now_on, opening_years, this_year
from extractors.period_joining import completed, extension
from extractors.structure.outline import Section
from schemas import Issue, Period
from schemas.vocabulary import Precision


def find_period(
    page: Page, sections: Iterable[Section], has_commitments: set[int]
) -> tuple[Period | None, list[Issue]]:
    """The validity that the sections state, and doubts about it. `has_commitments`: starts of blocks with
    undertakings. Where all sections of a page say nothing, the names of its files and its address may."""
    chosen = list(sections)
    is_whole = {id(one) for one in chosen} == {id(one) for one in page.sections}
    found = list(candidates(page, chosen, has_commitments))
    if not found and is_whole:
        found = list(file_names(page)) or list(coming_years(page)) or list(opening_years(page, has_commitments))
    if not found:
        return (from_now_on(page) or this_year(page) or address_period(page) if is_whole else None), []
    found = _without_earlier(found)
    best = completed(max(found, key=lambda c: c.weight), found)
    if not best.is_stated and is_whole and (now := from_now_on(page)):
        return now, []
    best = stretched(closed(reopened(best, chosen)), chosen)
    return _period(best, extension(best, found)), doubts(best, found)


def _without_earlier(found: Sequence[Candidate]) -> list[Candidate]:
    """Without the years through which an earlier promise went on, where those of a later one are stated."""
    firsts = (c.dates.years()[0] for c in found if c.is_stated and not c.is_extension)
    latest = max((year for year in firsts if year is not None), default=0)
    return [c for c in found if not (c.is_extension and (c.dates.years()[1] or latest) < latest)]


def _period(best: Candidate, longer: Point | None) -> Period:
    first, last = best.dates.first, longer or best.dates.last
    folded = best.piece.folded
    open_end = best.is_open or bool(lexicon("period")["open_end"].search(folded))
    if first is not None and last is None and not open_end:
        last = _by_length(first, folded)
    return Period(
        start=iso_start(first),
        end=iso_end(last),
        text=best.words.text,
        precision=_precision(first, last),
        is_open_ended=open_end,
        is_inferred=not best.is_stated or longer is not None,
        span=best.words.span,
    )


def _by_length(first: Point, folded: str) -> Point | None:
    """ "Två år från den 1 juni 2022": the end follows from the length."""
    months = lexicon("period")["months"].search(folded)
    if months and first.year is not None and first.month is not None:
        last = first.year * 12 + first.month - 2 + int(leading_number(months[0]))
        return Point(last // 12, last % 12 + 1, None, "month", first.start, first.end)
    match = lexicon("period")["length"].search(folded)
    if not match or first.year is None:
        return None
    years = int(leading_number(match[0]))
    if first.month in (None, 1) and first.day in (None, 1):
        return Point(first.year + years - 1, None, None, "year", first.start, first.end)
    if first.day in (None, 1):
        return Point(first.year + years, (first.month or 1) - 1, None, "month", first.start, first.end)
    return Point(first.year + years, first.month, first.day - 1, "day", first.start, first.end)


def _precision(first: Point | None, last: Point | None) -> Precision:
    order: tuple[Precision, ...] = ("day", "month", "half_year", "season", "year")
    return max((point.precision for point in (first, last) if point), key=order.index)
