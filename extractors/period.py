"""When a promise is valid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractors.dates import Point, iso_end, iso_start, ranges
from extractors.lexicon import lexicon
from extractors.numbers import leading_number
from extractors.page import Page
from extractors.period_candidates import YEARS_ALONE, Candidate, candidates
from extractors.period_doubts import doubts
from extractors.period_hints import address_period, coming_years, file_names, from_now_on, opening_years, this_year
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences
from schemas import Issue, Period
from schemas.vocabulary import Precision

_LONGEST_EXTENSION = 3
"""Years."""
_BESIDE = 5
"""Characters between the promise's name and its years ("medborgarlöfte för 2021")."""


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
    best = _completed(max(found, key=lambda c: c.weight), found)
    if not best.is_stated and is_whole and (now := from_now_on(page)):
        return now, []
    best = _stretched(_closed(_reopened(best, chosen)), chosen)
    return _period(best, _extension(best, found)), doubts(best, found)


def _without_earlier(found: Sequence[Candidate]) -> list[Candidate]:
    """Without the years through which an earlier promise went on, where those of a later one are stated."""
    firsts = (c.dates.years()[0] for c in found if c.is_stated and not c.is_extension)
    latest = max((year for year in firsts if year is not None), default=0)
    return [c for c in found if not (c.is_extension and (c.dates.years()[1] or latest) < latest)]


def _reopened(best: Candidate, sections: Sequence[Section]) -> Candidate:
    """ "Löftet löper tills vidare" beside the promise's year leaves its end open."""
    words = lexicon("period")
    is_line = len(best.piece.block.text) <= YEARS_ALONE  # "2024 och tills vidare"
    if not _is_one_year(best) or (words["open_end"].search(best.piece.folded) and not is_line):
        return best
    told = words["open_end"].search(best.piece.folded) or any(_leaves_open(p, best) for p in _sentences(sections))
    return replace(best, dates=replace(best.dates, last=None), is_open=True) if told else best


def _closed(best: Candidate) -> Candidate:
    """ "Från den 1 januari 2024 och året ut" ends with the year."""
    first, last = best.dates.first, best.dates.last
    if first is None or last is not None or not lexicon("period")["year_out"].search(best.piece.folded):
        return best
    return replace(
        best, dates=replace(best.dates, last=replace(first, month=12, day=31, precision="day")), is_open=False
    )


def _leaves_open(piece: Piece, best: Candidate) -> bool:
    """Whether a sentence says that the promise is valid until further notice, with no other year than its own."""
    words = lexicon("period")
    if not words["open_end"].search(piece.folded) or not words["validity"].search(piece.folded):
        return False
    return all(dates.years() == best.dates.years() for dates in ranges(piece.folded))


def _stretched(best: Candidate, sections: Sequence[Section]) -> Candidate:
    """A year known only from an undertaking is the first of a promise given "under en tvåårsperiod"."""
    first = best.dates.first
    if best.is_stated or not _is_one_year(best) or first is None or first.year is None:
        return best
    words, about = lexicon("period"), lexicon("statements")["promise_word"]
    told = (p.folded for p in _sentences(sections) if about.search(p.folded))
    lengths = (match[0] for folded in told if (match := words["length_of_promise"].search(folded)))
    length = next((match for phrase in lengths if (match := words["length"].search(phrase))), None)
    if length is None:
        return best
    last = replace(first, year=first.year + int(leading_number(length[0])) - 1)
    return replace(best, dates=replace(best.dates, last=last))


def _is_one_year(best: Candidate) -> bool:
    first, last = best.dates.first, best.dates.last
    return first is not None and last is not None and first.year == last.year and first.precision == "year"


def _sentences(sections: Sequence[Section]) -> list[Piece]:
    return [piece for section in sections for block in section.blocks for piece in sentences(block)]


def _completed(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Till och med december 2023" under a heading "Medborgarlöfte 2022-2023" begins when the heading says, and the
    other way round."""
    first, last = best.dates.first, best.dates.last
    if best.is_extension:
        return _prolonged(best, found)
    if (first is None) == (last is None):
        return _lengthened(best, found)
    if first is None and last is not None and (opening := _printed_year(last, found)):
        return replace(best, dates=replace(best.dates, first=opening))
    for other in found:
        start, end = other.dates.first, other.dates.last
        if first is None and end is None and other.is_stated and _is_before(start, last):
            return replace(best, dates=replace(best.dates, first=start))  # "(gäller från juni 2021)" in the title
        if start is None or end is None or start.year == end.year:
            continue
        if last is not None and end.year == last.year:
            return replace(best, dates=replace(best.dates, first=start))
        if first is not None and start.year == first.year and other.is_stated:
            return replace(best, dates=replace(best.dates, last=end))
    return best


def _is_before(start: Point | None, end: Point | None) -> bool:
    if start is None or end is None or not start.year or not end.year:
        return False
    return 0 <= end.year - start.year <= _LONGEST_EXTENSION


def _lengthened(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Medborgarlöftet 2022-2023 tar sikte på ..." right below a heading "Medborgarlöfte 2022" says how long."""
    if best.piece.block.kind != "heading" or not _is_one_year(best):
        return best
    year = best.dates.years()[0]
    longer = (c for c in found if c.is_stated and not c.is_extension and c.dates.first and c.dates.last)
    below = (c for c in longer if c.piece.block.start > best.piece.block.start)
    first = next(below, None)
    if first is None or first.dates.years()[0] != year:
        return best
    more = (first.dates.years()[1] or 0) - (year or 0)
    return first if 0 < more <= _LONGEST_EXTENSION else best


def _printed_year(last: Point, found: Sequence[Candidate]) -> Point | None:
    """The one year that a line names the promise by ("Medborgarlöfte Lerby kommun 2022"), which an end may
    follow in the same year or a later one."""
    named = [c.dates.first for c in found if c.is_stated and c.dates.first and c.dates.first == c.dates.last]
    years = {point.year for point in named if point.precision == "year" and (point.year or 0) <= (last.year or 0)}
    return named[0] if len(years) == 1 and len({point.year for point in named}) == 1 else None


def _prolonged(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """An extension ends a promise that began with the years printed over it ("Medborgarlöfte 2017-2018")."""
    end = best.dates.years()[1]
    headed = [c for c in found if c.piece.block.kind == "heading" and c.is_stated and not c.is_extension]
    if same := next((c for c in headed if c.dates.years()[1] == end and c.dates.first is not None), None):
        return replace(
            best, dates=replace(best.dates, first=same.dates.first, last=best.dates.last or best.dates.first)
        )
    years = best.dates.years()
    if years[0] is not None and years[0] != years[1]:
        return best  # "de får gälla även 2022 och 2023" says from when to when itself
    stated = [other.dates.first for other in found if other.is_stated and _names_prolonged(other, end)]
    firsts = [point for point in stated if point is not None and (point.year or 0) <= (end or 0)]
    earliest = min(firsts, key=lambda point: point.year or 0, default=None)
    if earliest is None or (best.dates.first and (best.dates.first.year or 0) < (earliest.year or 0)):
        return best
    return replace(best, dates=replace(best.dates, first=earliest, last=best.dates.last or best.dates.first))


def _names_prolonged(other: Candidate, end: int | None) -> bool:
    """Whether dates are those of a promise that goes on until `end`: "Förlängning av medborgarlöfte för 2021" over
    "gäller till 2022" names it too."""
    last, promise = other.dates.years()[1], lexicon("statements")["promise_word"].search(other.piece.folded)
    beside = promise is not None and 0 <= other.dates.start - promise.end() <= _BESIDE
    is_headed = other.piece.block.kind == "heading" and beside and last is not None and end is not None and last < end
    return not other.is_extension or is_headed


def _extension(best: Candidate, found: Sequence[Candidate]) -> Point | None:
    """The later end that a note gives ("löftet fortsätter att gälla även under 2021"); None without such a note."""
    end = best.dates.years()[1]
    if best.is_extension or end is None:
        return None
    later = [c.dates.last for c in found if c.is_extension and c.dates.last]
    return next((point for point in later if point.year and end < point.year <= end + _LONGEST_EXTENSION), None)


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
