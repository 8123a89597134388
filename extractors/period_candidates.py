"""Dates that may be a promise's validity, and how much speaks for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.blocks import Block
from extractors.date_ranges import DateRange, ranges
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.period_dates import dated, joined
from extractors.period_weights import LABELLED, Setting, is_labelled, is_other_event, weight
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences, whole

YEARS_ALONE = 40
"""Characters of a line that holds years and nothing else."""
_DASHES = frozenset("-–—")
_MOST_DATES = 50
"""Of a sentence. More are a table without stops; each is weighed by all the words around it."""
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
    def is_one_year(self) -> bool:
        """Whether the dates are a single year and nothing finer."""
        first, last = self.dates.first, self.dates.last
        return first is not None and last is not None and first.year == last.year and first.precision == "year"

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
    other = is_other_event(folded, 0, len(folded)) or words["other_promise"].search(folded)
    if not promise and (lexicon("statements")["agreement_word"].search(folded) or other):
        return
    is_title = heading.block is page.heading
    base = (80 if promise and not other else 45) + (12 if holds else 0) + (3 if is_title else 0) - min(index, 10)
    for dates in dated(ranges(folded), heading, page):
        if is_labelled(folded, dates):
            yield Candidate(heading, dates, LABELLED)
        elif promise or not _is_date_line(folded, dates):
            yield Candidate(heading, dates, base, extends(folded, dates))


def _below_title(block: Block, section: Section, page: Page) -> Iterator[Candidate]:
    """ "2020 – 2021" on a line of its own right below "MEDBORGARLÖFTE", or as the second line of a page below what it
    is a plan or a promise for."""
    if len(block.text) > YEARS_ALONE:
        return
    is_below_word = _is_below_word(block, section)
    if not (is_below_word or _is_second_line(block, page)):
        return
    line = whole(block)
    for dates in dated(ranges(line.folded), line, page):
        is_span = dates.first is not None and dates.first != dates.last  # a day is the page's own
        if dates.end - dates.start == len(line.text) and (is_below_word or is_span):
            yield Candidate(line, dates, LABELLED)


def _is_below_word(block: Block, section: Section) -> bool:
    if section.heading is None or block is not section.blocks[0]:
        return False
    word = lexicon("statements")["promise_word"].pattern
    return bool(word.fullmatch(section.heading.folded.strip(" :")))


def _is_second_line(block: Block, page: Page) -> bool:
    title, words = page.blocks[0], lexicon("statements")
    named = words["promise_word"].search(title.folded) or words["plan_word"].search(title.folded)
    return bool(named) and page.blocks[1:2] == (block,)


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
        for dates in dated(found[:_MOST_DATES], whole_one, page):
            if lexicon("period")["follows_on"].search(whole_one.folded, 0, dates.start):
                continue
            if whole_one.folded[dates.end :].strip() in _DASHES:
                continue  # "Löftena för perioden 2020-", where a page is cut off
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
