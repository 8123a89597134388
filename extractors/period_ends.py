"""Ends of a validity that other words than its dates tell: "tills vidare", "året ut", "under en tvåårsperiod"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.date_ranges import ranges
from extractors.lexicon import lexicon
from extractors.numbers import leading_number
from extractors.period_candidates import YEARS_ALONE, Candidate
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences


def reopened(best: Candidate, sections: Sequence[Section]) -> Candidate:
    """ "Löftet löper tills vidare" beside the promise's year leaves its end open."""
    words = lexicon("period")
    is_line = len(best.piece.block.text) <= YEARS_ALONE  # "2024 och tills vidare"
    if not best.is_one_year or (words["open_end"].search(best.piece.folded) and not is_line):
        return best
    told = words["open_end"].search(best.piece.folded) or any(_leaves_open(p, best) for p in _sentences(sections))
    return replace(best, dates=replace(best.dates, last=None), is_open=True) if told else best


def closed(best: Candidate) -> Candidate:
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


def stretched(best: Candidate, sections: Sequence[Section]) -> Candidate:
    """A year known only from an undertaking is the first of a promise given "under en tvåårsperiod"."""
    first = best.dates.first
    if best.is_stated or not best.is_one_year or first is None or first.year is None:
        return best
    words, about = lexicon("period"), lexicon("statements")["promise_word"]
    told = (p.folded for p in _sentences(sections) if about.search(p.folded))
    lengths = (match[0] for folded in told if (match := words["length_of_promise"].search(folded)))
    length = next((match for phrase in lengths if (match := words["length"].search(phrase))), None)
    if length is None:
        return best
    last = replace(first, year=first.year + int(leading_number(length[0])) - 1)
    return replace(best, dates=replace(best.dates, last=last))


def _sentences(sections: Sequence[Section]) -> list[Piece]:
    return [piece for section in sections for block in section.blocks for piece in sentences(block)]
