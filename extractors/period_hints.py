"""Years that no sentence ties to a promise: in the names of its files and its address, or counted from the day of
publishing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.date_ranges import DateRange, ranges
from extractors.dates import Point
from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import quantities
from extractors.page import Page
from extractors.period_candidates import Candidate
from extractors.period_dates import date_line, in_template
from extractors.period_weights import is_of_something_else
from extractors.structure.pieces import whole
from schemas import Period, Span

_URL_YEARS = r"{promise_in_address}-?[a-z-]*?-?((?:19|20)\d\d)(?:-((?:20)?\d\d))?(?!\d|-\d\d)"
_SHORT_LINE = 110
_OUTSIDE = 30
_TOP_LINES = 24
_SHORT_TOP = 60
_YEAR = re.compile(r"(?<![\d-])(20[12]\d)(?!\d)")
_FIRST_SENTENCES = 20
"""That may tell the years without naming the promise; further down they are those of an activity or of statistics."""
_TOLD = 4
"""Words of a sentence; what stands in fewer are lines of addresses and opening hours."""
_LATE = 10
"""From this month on "the coming year" is the next one."""


def file_names(page: Page) -> Iterator[Candidate]:
    """The link to the promise's own document ("Medborgarlöfte 2022-2023 (pdf)"), where all such links name the same
    years. Links stand in sections that are otherwise furniture."""
    found = []
    for block in page.blocks:
        folded = block.folded
        if len(folded) > _SHORT_LINE or not lexicon("statements")["promise_word"].search(folded) or _is_other(folded):
            continue
        found += [
            Candidate(whole(block), dates, _OUTSIDE)
            for dates in ranges(folded)
            if dates.first
            and dates.last
            and all(dates.years())
            and dates.first.precision != "day"
            and not in_template(folded, dates.start)
        ]
    if len({one.dates.years() for one in found}) == 1:
        yield found[0]


def coming_years(page: Page) -> Iterator[Candidate]:
    """ "De kommande två åren", counted from the page's date; one of the last months counts to the year that follows."""
    for piece in page.saying(lexicon("period")["coming_years"]):
        match = lexicon("period")["coming_years"].search(piece.folded)
        day = date_line(page, len(page.text)) if match else None
        year = day.year if day is not None else _year_of_publishing(page)
        if match is None or year is None:
            continue
        if lexicon("statements")["promise_word"].search(piece.folded) or piece.clause.undertakes:
            is_late = day is not None and (day.month or 1) >= _LATE
            first = Point(year + is_late, None, None, "year", match.start(), match.end())
            counted = quantities(match[0])
            length = int(counted[0].value) if counted else 1
            last = replace(first, year=(first.year or 0) + length - 1)
            yield Candidate(piece, DateRange(first, last, match.start(), match.end()), _OUTSIDE)


def opening_years(page: Page, undertaken: set[int]) -> Iterator[Candidate]:
    """Years that the first sentences give to what will be done, whatever they call the promise ("Det kretsar 2021–2022
    kring ...", "Polisen ska 2017 och 2018 ..."); several years rather than one. `undertaken`: starts of blocks with
    undertakings, which may have a year though no verb here tells it."""
    told = [p for p in page.every_sentence if p.block.kind != "list_item" and len(p.text.split()) >= _TOLD]
    for piece in told[:_FIRST_SENTENCES]:
        acts = piece.clause.undertakes or piece.clause.form == "present" or piece.block.start in undertaken
        for dates in ranges(piece.folded):
            first, last = dates.years()
            if first is None or last is None or in_template(piece.folded, dates.start):
                continue
            if is_of_something_else(piece.folded, dates, piece.clause.form == "past"):
                continue
            if first != last or acts:
                yield Candidate(piece, dates, _OUTSIDE if first != last else _OUTSIDE - 1)


def _is_other(folded: str) -> bool:
    words = lexicon("period")
    return any(words[name].search(folded) for name in ("other_file", "other_years", "other_promise"))


def address_period(page: Page) -> Period | None:
    """The years of the address. The span shows where the text names the first of them; it is empty where none does."""
    last_part = re.sub(r"[?#].*$", "", page.url or "").rstrip("/").rsplit("/", 1)[-1]
    years = None if _is_other(last_part.casefold()) else url_period(page.url)
    if years is None or years[0] > years[1]:
        return None
    match = re.search(rf"(?<!\d){years[0]}(?!\d)", page.text)
    block = next((b for b in page.blocks if match and b.start <= match.start() < b.end), None)
    here = page.blocks[0].start if page.blocks else 0
    span = (
        block.span(match.start() - block.start, match.end() - block.start)
        if match and block
        else Span(start=here, end=here)
    )
    return Period(
        start=f"{years[0]}-01-01", end=f"{years[1]}-12-31", text=page.text[span.start : span.end],
        precision="year", is_inferred=True, span=span,
    )  # fmt: skip


def url_period(url: str | None) -> tuple[int, int] | None:
    """Years in an address ("medborgarlofte-2022-2023"); None without any."""
    match = word_pattern(_URL_YEARS, "period").search((url or "").casefold())
    if not match:
        return None
    first, last = int(match[1]), match[2]
    if not last:
        return first, first
    return first, int(last) if len(last) == 4 else first // 100 * 100 + int(last)


def from_now_on(page: Page) -> Period | None:
    """ "Löftena gäller från och med i dag och tills vidare", counted from the page's date."""
    words = lexicon("period")
    for piece in page.saying(words["from_now"]):
        year = _year_of_publishing(page)
        if year and words["validity"].search(piece.folded):
            is_open = bool(words["open_end"].search(piece.folded))
            end = None if is_open else f"{year}-12-31"
            return Period(
                start=f"{year}-01-01", end=end, text=piece.text, precision="year",
                is_open_ended=is_open, is_inferred=True, span=piece.span,
            )  # fmt: skip
    return None


def this_year(page: Page) -> Period | None:
    """ "Årets medborgarlöfte", "kommer under året att ...", counted from the page's date."""
    words, about = lexicon("period"), lexicon("statements")["promise_word"]
    for piece in page.saying(words["this_year"]):
        match = words["this_year"].search(piece.folded)
        year = _year_of_publishing(page) if match else None
        if match and year and (about.search(piece.folded) or piece.clause.undertakes):
            return Period(
                start=f"{year}-01-01", end=f"{year}-12-31", text=match[0], precision="year",
                is_inferred=True, span=piece.part(match.start(), match.end()).span,
            )  # fmt: skip
    return None


def _year_of_publishing(page: Page) -> int | None:
    """The year of the page's date line, else of a short line at its top, else of its address."""
    day = date_line(page, len(page.text))
    if day is not None:
        return day.year
    top = [line for line in page.text.splitlines()[:_TOP_LINES] if 0 < len(line) < _SHORT_TOP]
    years = [match[1] for line in (*top, page.url or "") if (match := _YEAR.search(line))]
    return int(years[0]) if years else None
