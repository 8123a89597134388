"""Dates that may be a promise's validity, and how much speaks for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.blocks import Block
from extractors.dates import DateRange, Point, ranges
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.period_weights import LABELLED, Setting, is_labelled, is_other_event, weight
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences, whole

YEARS_ALONE = 40
"""Characters of a line that holds years and nothing else."""
STATED = 70
"""From this weight on the text says that the dates are the promise's; below, they are inferred."""


@dataclass(frozen=True)
class Candidate:
    """A range of dates that may be the validity."""

    piece: Piece
    dates: DateRange
    weight: int
    is_extension: bool = False
    is_open: bool = False
    """Another sentence says that the promise goes on until further notice."""

    @property
    def is_stated(self) -> bool:
        """Whether a heading or sentence ties the dates to the promise."""
        return self.weight >= STATED

    @property
    def words(self) -> Piece:
        """The words the dates were read from."""
        return self.piece.part(self.dates.start, self.dates.end)


def candidates(page: Page, sections: Sequence[Section], has_commitments: set[int]) -> Iterator[Candidate]:
    """All candidates of some sections, in reading order. `has_commitments`: starts of blocks with undertakings."""
    for index, section in enumerate(sections):
        if section.under == "follow_up" or section.role in ("furniture", "contact"):
            continue
        if section.heading is not None and ranges(section.heading.folded):  # most headings name no dates
            holds = _holds(sections, index, has_commitments)
            if not _is_to_come(section) or (holds and not _is_named_to_come(section)):
                yield from _in_heading(whole(section.heading), page, index, holds)
        for block in section.blocks:
            yield from _below_title(block, section, page)
            yield from _in_block(block, section, page, index, block.start in has_commitments)


def _holds(sections: Sequence[Section], index: int, has_commitments: set[int]) -> bool:
    """Whether undertakings stand under a heading or its subheadings."""
    heading = sections[index].heading
    if not has_commitments:
        return False
    for later in sections[index:]:
        if later is not sections[index] and later.heading and heading and _is_equal(later.heading, heading):
            return False
        if any(block.start in has_commitments for block in later.blocks):
            return True
    return False


def _is_to_come(section: Section) -> bool:
    """ "Medborgarlöfte 2024" over "Nästa års medborgarlöfte är inte klart ännu" promises nothing yet."""
    told = (piece.folded for block in section.blocks for piece in sentences(block))
    about = lexicon("statements")["promise_word"]
    return any(lexicon("period")["not_ready"].search(one) and about.search(one) for one in told)


def _is_named_to_come(section: Section) -> bool:
    """The same, where what is said is said of the heading's own year ("Ett löfte för 2024 håller på att tas fram",
    "Nästa års löfte skrivs"): what stands below is an earlier promise then."""
    years = {dates.years() for dates in ranges(section.heading.folded)} if section.heading is not None else set()
    told = (piece.folded for block in section.blocks for piece in sentences(block))
    words = lexicon("period")
    waited = [one for one in told if words["not_ready"].search(one)]
    is_next = any(words["next_years"].search(one) for one in waited)
    return is_next or any(dates.years() in years for one in waited for dates in ranges(one))


def _is_equal(later: Block, heading: Block) -> bool:
    if later.level and heading.level:
        return later.level <= heading.level
    return bool(lexicon("statements")["promise_word"].search(later.text.casefold()))


def _in_heading(heading: Piece, page: Page, index: int, holds: bool) -> Iterator[Candidate]:
    words, folded = lexicon("period"), heading.folded
    promise = lexicon("statements")["promise_word"].search(folded)
    other = is_other_event(folded) or words["other_promise"].search(folded)
    if not promise and (lexicon("statements")["agreement_word"].search(folded) or other):
        return
    is_title = heading.block is page.heading
    base = (80 if promise and not other else 45) + (12 if holds else 0) + (3 if is_title else 0) - min(index, 10)
    for dates in _dated(ranges(folded), heading, page):
        if is_labelled(folded, dates):
            yield Candidate(heading, dates, LABELLED)
        elif promise or not _is_date_line(folded, dates):
            yield Candidate(heading, dates, base, extends(folded, dates))


def _below_title(block: Block, section: Section, page: Page) -> Iterator[Candidate]:
    """ "2020 – 2021" on a line of its own right below "MEDBORGARLÖFTE"."""
    heading = section.heading
    if heading is None or block is not section.blocks[0] or len(block.text) > YEARS_ALONE:
        return
    if not lexicon("statements")["promise_word"].pattern.fullmatch(heading.folded.strip(" :")):
        return
    line = whole(block)
    for dates in _dated(ranges(line.folded), line, page):
        if dates.end - dates.start == len(line.text):
            yield Candidate(line, dates, LABELLED)


def _is_date_line(folded: str, dates: DateRange) -> bool:
    """Whether a heading is the page's date ("2022-03-30")."""
    one_day = dates.first is not None and dates.first == dates.last and dates.first.precision == "day"
    return one_day and len(folded) - (dates.end - dates.start) < 12


def _in_block(block: Block, section: Section, page: Page, index: int, undertakes: bool) -> Iterator[Candidate]:
    pieces = sentences(block)
    in_list = block.kind == "list_item"
    for number, piece in enumerate(pieces):
        after = pieces[number + 1] if number + 1 < len(pieces) and not in_list else None
        whole_one, found = _with_end(piece, after)
        if not found:
            continue  # as most sentences
        is_said_of_it = number > 0 and lexicon("period")["it_is_valid"].opens(piece.folded)
        recalls = bool(is_said_of_it and lexicon("statements")["promise_word"].search(pieces[number - 1].folded))
        setting = Setting(section.role, in_list, page.is_titled_promise, recalls)
        before = 0
        for dates in _dated(found, whole_one, page):
            if lexicon("period")["follows_on"].search(whole_one.folded, 0, dates.start):
                continue
            worth = weight(whole_one.folded, before, dates, setting)
            if not worth and undertakes:
                worth = weight(whole_one.folded, before, dates, replace(setting, in_list=True))
            before = dates.end
            if worth and lexicon("period")["for_the_year"].search(whole_one.folded, dates.end):
                dates = _whole_year(dates)
            if worth:
                yield Candidate(whole_one, dates, worth - min(index, 10) // 2, extends(whole_one.folded, dates))


def _whole_year(dates: DateRange) -> DateRange:
    """All of the year that a date of signing stands in ("I mars 2023 tecknade parterna medborgarlöftet för året")."""
    point = dates.first or dates.last
    if point is None or point.year is None:
        return dates
    year = replace(point, month=None, day=None, precision="year", last_month=None)
    return replace(dates, first=year, last=year)


def extends(folded: str, dates: DateRange) -> bool:
    """Whether the words up to these dates say that an earlier promise goes on until then."""
    words = lexicon("period")
    return bool(words["extension"].search(folded, 0, dates.end)) and not words["possible"].search(folded)


def _with_end(piece: Piece, after: Piece | None) -> tuple[Piece, list[DateRange]]:
    """The dates of a sentence; a start that only the next sentence ends is read together with that one."""
    found = joined(piece.folded)
    if after is not None and len(found) == 1 and found[0].last is None:
        both = replace(piece, end=after.end)
        together = joined(both.folded)
        if len(together) == 1 and together[0].last is not None:
            return both, together
    return piece, found


def joined(folded: str) -> list[DateRange]:
    """The ranges of a sentence; "gäller från den 1 juni 2018 och löper till den 31 maj 2019" is one."""
    result: list[DateRange] = []
    for dates in ranges(folded):
        if result and _ends(dates, result[-1], folded[result[-1].end : dates.start]):
            result[-1] = _in_year_of(dates.last, replace(result[-1], last=dates.last, end=dates.end))
        else:
            result.append(dates)
    return result


def _in_year_of(last: Point | None, dates: DateRange) -> DateRange:
    """ "Från 1 juni och till och med 30 september 2017" begins in the year that it ends in."""
    first = dates.first
    if first is None or first.year is not None or first.month is None or last is None or last.month is None:
        return dates
    return replace(dates, first=replace(first, year=last.year)) if first.month <= last.month else dates


def _ends(dates: DateRange, start: DateRange, between: str) -> bool:
    """Whether dates are the end of what begins with `start`: said to be a beginning, or followed by "och" and an
    end."""
    if dates.first is not None or start.first is None or (start.first.year or 0) > (dates.years()[1] or 0):
        return False
    if start.last is None:
        return True
    return start.first == start.last and bool(lexicon("period")["and_then"].opens(between.lstrip(" ,")))


def _dated(found: Iterable[DateRange], piece: Piece, page: Page) -> Iterator[DateRange]:
    """Ranges with a year; months without one ("perioden juni–augusti") take it from the page's date line."""
    for dates in found:
        if in_template(piece.folded, dates.start):
            continue
        if any(dates.years()):
            yield dates
            continue
        year = _year_of_page(page, piece) if lexicon("statements")["promise_word"].search(piece.folded) else None
        is_day = dates.last in (None, dates.first)
        if year and dates.first and is_day and lexicon("period")["length"].search(piece.folded):
            yield replace(dates, first=replace(dates.first, year=year), last=None)  # "från 3 oktober och två år framåt"
        elif year and dates.first and dates.last and dates.first != dates.last:
            yield replace(dates, first=replace(dates.first, year=year), last=replace(dates.last, year=year))


def in_template(folded: str, start: int) -> bool:
    """Whether dates stand in braces that a template left behind ("{A512.307/2019}")."""
    return folded.rfind("{", 0, start) > folded.rfind("}", 0, start)


def _year_of_page(page: Page, piece: Piece) -> int | None:
    day = date_line(page, piece.block.start)
    return day.year if day else None


def date_line(page: Page, before: int) -> Point | None:
    """The day of the last line before an offset that is little more than a date; furniture counts
    ("Publicerad ...")."""
    lines = [ranges(line.casefold()) for line in page.text[:before].splitlines() if len(line) < 60]
    days = [one[0].first for one in lines if len(one) == 1]
    return next((day for day in reversed(days) if day and day.year and day.precision == "day"), None)
