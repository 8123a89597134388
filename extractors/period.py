"""When a promise is valid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.dates import DateRange, Point, iso_end, iso_start, ranges
from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import leading_number
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences, whole
from schemas import Issue, Period
from schemas.vocabulary import Precision

_URL_YEARS = r"{promise_in_address}-?[a-z-]*?-?((?:19|20)\d\d)(?:-((?:20)?\d\d))?(?!\d)"
_IN_AN_ITEM = 15
"""A year that stands only in an undertaking ("minst fem gånger under 2020") is the weakest sign of the validity."""
_UNDER_YEAR = r"\b{during}\s+(?:{single_year}\s+)?$"
_OPENING_YEARS = r"{opening}\s+(?:{span_word}\s+)?(?:19|20)\d\d"
_BEFORE_YEARS = r"{before_years}\s+(?:{years_word}\s+)?$"


@dataclass(frozen=True)
class Candidate:
    """A range of dates that may be the validity, and how much speaks for it."""

    piece: Piece
    dates: DateRange
    weight: int
    is_stated: bool


def find_period(
    page: Page, sections: Iterable[Section], has_commitments: set[int]
) -> tuple[Period | None, list[Issue]]:
    """The validity that the sections state, and doubts about it. `has_commitments`: starts of blocks with
    undertakings."""
    sections = list(sections)
    holding = {id(s.parent) for s in sections if any(block.start in has_commitments for block in s.blocks)}
    found = [
        c
        for i, section in enumerate(sections)
        for c in _section_candidates(
            section, page, i, id(section.heading) in holding or _holds(section, has_commitments)
        )
    ]
    if not found:
        return None, []
    best = _with_start(max(found, key=lambda c: c.weight), found)
    return _period(best), _doubts(best, found)


def _with_start(best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Till och med december 2023" under a heading "Medborgarlöfte 2022-2023" begins when the heading says."""
    if best.dates.first is not None or best.dates.last is None:
        return best
    end = best.dates.last.year
    whole_one = next((c for c in found if c.is_stated and c.dates.first and c.dates.years()[1] == end), None)
    if whole_one is None or whole_one.dates.years()[0] == end:
        return best
    return replace(best, dates=replace(best.dates, first=whole_one.dates.first))


def _holds(section: Section, has_commitments: set[int]) -> bool:
    return any(block.start in has_commitments for block in section.blocks)


def _section_candidates(section: Section, page: Page, index: int, holds: bool) -> Iterator[Candidate]:
    if section.under == "follow_up" or section.role in ("furniture", "contact"):
        return
    if section.heading is not None:
        yield from _heading_candidates(whole(section.heading), section, page, index, holds)
    for block in section.blocks:
        in_list = block.kind == "list_item"
        for piece in sentences(block):
            yield from _sentence_candidates(piece, section, index, in_list)


def _heading_candidates(heading: Piece, section: Section, page: Page, index: int, holds: bool) -> Iterator[Candidate]:
    words = lexicon("statements")
    promise = words["promise_word"].search(heading.folded)
    if not promise and (words["agreement_word"].search(heading.folded) or _about_other(heading.folded)):
        return
    for dates in ranges(heading.folded):
        if any(dates.years()):
            weight = (
                (80 if promise else 45)
                + (12 if holds else 0)
                + (3 if heading.block is page.heading else 0)
                - min(index, 10)
            )
            yield Candidate(heading, dates, weight, is_stated=bool(promise))


def _about_other(folded: str) -> bool:
    return bool(lexicon("period")["other_years"].search(folded))


def _sentence_candidates(piece: Piece, section: Section, index: int, in_list: bool) -> Iterator[Candidate]:
    for dates in _merged(ranges(piece.folded)):
        if any(dates.years()) and (weight := _weight(piece.folded, dates, section, in_list)):
            yield Candidate(piece, dates, weight - min(index, 10) // 2, is_stated=weight >= 70)


def _merged(found: list[DateRange]) -> list[DateRange]:
    """ "Börjar gälla 1 juni 2018 och löper till och med 31 maj 2019": a beginning and an end in one sentence."""
    for left, right in pairwise(found):
        begins = left.first is not None and left.last in (None, left.first)
        if begins and right.first is None and _in_order(left.first, right.last):
            return [DateRange(left.first, right.last, left.start, right.end)]
    return found


def _in_order(first: Point | None, last: Point | None) -> bool:
    return first is not None and last is not None and (first.year or 0) <= (last.year or 0)


def _weight(folded: str, dates: DateRange, section: Section, in_list: bool) -> int:
    """How strongly a sentence ties these dates to the promise; 0 for not at all."""
    words, about = lexicon("period"), lexicon("statements")
    near = folded[max(0, dates.start - 70) : dates.start]
    promise = about["promise_word"].search(folded) or lexicon("verbs")["promise"].search(folded)
    agreement = about["agreement_word"].search(near)
    if agreement and not about["promise_word"].search(near[agreement.end() :]):
        return 0
    if words["other_years"].search(near[-45:]) or words["other_years"].search(folded[dates.end : dates.end + 25]):
        return 0
    if words["extension"].search(folded) and promise:
        return 104
    valid = words["validity"].search(folded)
    if valid and (promise or section.role == "validity") and not in_list:
        return 100 if dates.start > valid.start() or section.role == "validity" else 88
    if section.role == "validity":
        return 90
    if about["agreement_word"].search(folded) and not promise:
        return 0
    if promise and not in_list:
        gap = dates.start - promise.end() if dates.start >= promise.end() else promise.start() - dates.end
        return 78 if gap <= 30 else 64
    if valid and not in_list:
        return 62
    if in_list:
        return _IN_AN_ITEM if word_pattern(_UNDER_YEAR, "period").search(near) else 0
    if word_pattern(_OPENING_YEARS, "period").match(folded) and dates.years()[0] != dates.years()[1]:
        return 58  # "Under 2021-2024 tar vi särskilt sikte på ..."
    return 55 if word_pattern(_BEFORE_YEARS, "period").search(near) and words["resolve"].search(folded) else 0


def _period(best: Candidate) -> Period:
    first, last = best.dates.first, best.dates.last
    folded = best.piece.folded
    open_end = bool(lexicon("period")["open_end"].search(folded))
    if first is not None and last is None and not open_end:
        last = _by_length(first, folded)
    return Period(
        start=iso_start(first),
        end=iso_end(last),
        text=best.piece.text[best.dates.start : best.dates.end],
        precision=_precision(first, last),
        is_open_ended=open_end,
        is_inferred=not best.is_stated,
        span=best.piece.part(best.dates.start, best.dates.end).span,
    )


def _by_length(first: Point, folded: str) -> Point | None:
    """ "Två år från den 1 juni 2022": the end follows from the length."""
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


def _doubts(best: Candidate, found: list[Candidate]) -> list[Issue]:
    span = best.piece.part(best.dates.start, best.dates.end).span
    text = best.piece.text[best.dates.start : best.dates.end]
    issues = []
    if any(point and point.is_impossible for point in (best.dates.first, best.dates.last)):
        issues.append(
            Issue(
                code="impossible-date",
                severity="warning",
                stage="extract",
                message=f"No calendar has this date; kept as printed: {text}",
                span=span,
            )
        )
    years = best.dates.years()
    if years[0] and years[1] and years[0] > years[1]:
        issues.append(
            Issue(
                code="reversed-period",
                severity="warning",
                stage="extract",
                message=f"The period ends before it begins: {text}",
                span=span,
            )
        )
    for other in found:
        if other.is_stated and other.weight >= 75 and _contradicts(other.dates, best.dates):
            words = other.piece.text[other.dates.start : other.dates.end]
            issues.append(
                Issue(
                    code="contradicting-periods",
                    severity="warning",
                    stage="extract",
                    message=f"Read {text}, but the text also says {words}",
                    span=other.piece.part(other.dates.start, other.dates.end).span,
                )
            )
            break
    return issues


def _contradicts(one: DateRange, other: DateRange) -> bool:
    a, b = one.years(), other.years()
    return None not in a and None not in b and a != b


def url_period(url: str | None) -> tuple[int, int] | None:
    """Years in an address ("medborgarlofte-2022-2023"); None without any."""
    match = word_pattern(_URL_YEARS, "period").search((url or "").casefold())
    if not match:
        return None
    first = int(match[1])
    last = match[2]
    return first, (int(last) if last and len(last) == 4 else first // 100 * 100 + int(last) if last else first)
