"""The period of the promise that a report looks back at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.blocks import Block
from extractors.date_ranges import DateRange, ranges
from extractors.dates import Point
from extractors.lexicon import lexicon
from extractors.looking_back.lengths import as_period, lengthened
from extractors.looking_back.zones import Zone, promise_years
from extractors.page import Page
from extractors.period import find_period
from extractors.period_hints import url_period
from extractors.structure.headings import HeadingReading
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences, whole
from schemas import Period


def of_period(page: Page, zone: Zone, first_item: int, whole_page: bool) -> Period | None:
    """The period by the headings, the address, the words above the first item (at `first_item`), in that order."""
    headings = [block for block in (zone.heading, page.heading if whole_page else None) if block is not None]
    intro = _intro(zone, first_item)
    found = _by_headings(page, headings + _dated_headings(zone)) or (_by_address(page) if whole_page else None)
    found = found or _stated(page, None, intro) or _any_years(intro)
    return lengthened(found, intro) if found else None


def _intro(zone: Zone, first_item: int) -> list[Block]:
    return [block for section in zone.sections for block in section.blocks if block.start < first_item]


def _dated_headings(zone: Zone) -> list[Block]:
    """Headings further down that give the promise its years ("Uppföljning av löftet 2017-2018" below a headline)."""
    return [one.heading for one in zone.sections if one.heading is not None and promise_years(one.heading) is not None]


def _by_headings(page: Page, headings: Sequence[Block]) -> Period | None:
    for heading in headings:
        found = _stated(page, heading, ()) or _any_years([heading]) or _months(page, heading)
        if found:
            return found
    return None


def _stated(page: Page, heading: Block | None, blocks: Sequence[Block]) -> Period | None:
    """What the reader of periods makes of these blocks, read as those of a promise."""
    section = Section(heading, HeadingReading("promise"), "promise", heading, tuple(blocks))
    return find_period(page, [section], set())[0]


def _any_years(blocks: Sequence[Block]) -> Period | None:
    """The first dates with years in blocks that stand above the items; nothing says that they are the validity."""
    for piece in _sentences(blocks):
        if lexicon("looking_back")["aside"].search(piece.folded):
            continue
        for dates in ranges(piece.folded):
            if all(dates.years()):
                return as_period(piece, dates)
    return None


def _months(page: Page, heading: Block) -> Period | None:
    """ "Uppföljning mars-maj": the year is that of the last date printed before, or at all."""
    piece = whole(heading)
    dates = next((one for one in ranges(piece.folded) if one.first and one.last and one.first.month), None)
    if dates is None:
        return None
    known = [(block.start < heading.start, point) for block in page.blocks for point in _dated(block)]
    before = [point for is_before, point in known if is_before] or [point for _, point in known]
    if not before:
        return None
    return as_period(piece, _in_year(dates, before[-1]))


def _dated(block: Block) -> Iterator[Point]:
    for dates in ranges(block.folded):
        yield from (point for point in (dates.last,) if point and point.year)


def _in_year(dates: DateRange, known: Point) -> DateRange:
    """Months of the year of a known date; of the year before where they would lie after it."""
    first, last = dates.first, dates.last
    if first is None or last is None or known.year is None:
        return dates
    year = known.year - 1 if known.month and first.month and first.month > known.month else known.year
    ends = year + 1 if (last.month or 12) < (first.month or 1) else year
    return replace(dates, first=replace(first, year=year), last=replace(last, year=ends))


def _by_address(page: Page) -> Period | None:
    """Years of the address, shown by the place in the text that names the first of them."""
    years = url_period(page.url)
    if years is None:
        return None
    match = re.search(rf"(?<!\d){years[0]}(?!\d)", page.text)
    piece = next((whole(b) for b in page.blocks if match and b.start <= match.start() < b.end), None)
    if match is None or piece is None:
        return None
    start = match.start() - piece.block.start
    words = piece.part(start, start + 4)
    return Period(
        start=f"{years[0]:04d}-01-01", end=f"{years[1]:04d}-12-31", text=words.text,
        precision="year", is_inferred=True, span=words.span,
    )  # fmt: skip


def _sentences(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        yield from sentences(block)
