"""How a promise will be followed up: a plan, never a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.date_ranges import ranges
from extractors.lexicon import lexicon
from extractors.numbers import quantities
from extractors.rates import Rate, per_year, rates
from extractors.structure.outline import Section
from extractors.structure.pieces import Piece, sentences
from schemas import Review
from schemas.vocabulary import Per

_SILENT = frozenset(("furniture", "contact", "background", "definition", "signatures"))

_A_YEAR: dict[Per, float] = {"year": 1, "half_year": 2, "quarter": 4, "month": 12, "week": 52, "day": 365}
_NEXT_WORD = 1
"""Characters between a name and a year that belongs to it."""


@dataclass(frozen=True)
class _Candidate:
    """A sentence that says that something is followed up."""

    piece: Piece
    weight: int


def find_review(sections: Sequence[Section]) -> Review | None:
    """How the promise is followed up, by the sentence that says it most plainly and those that go on about it."""
    found = [candidate for section in sections for candidate in _candidates(section)]
    if not found:
        return None
    best = max(found, key=lambda candidate: candidate.weight)
    return _review(_with_neighbours(best.piece))


def _candidates(section: Section) -> Iterator[_Candidate]:
    if section.under == "follow_up" or section.role in _SILENT:
        return
    for block in section.blocks:
        for piece in sentences(block):
            if _is_review(piece) or (section.role == "review" and _says_when(piece)):
                yield _Candidate(piece, _weight(piece, section))


def _is_review(piece: Piece) -> bool:
    """Whether a sentence says what will be done about the promise itself."""
    words = lexicon("review")
    said = words["acts"].search(piece.folded) and words["about"].search(piece.folded)
    return bool(said) and piece.clause.form != "past"


def _weight(piece: Piece, section: Section) -> int:
    """How plainly a sentence speaks of following up the promise; one inside an undertaking speaks of that alone."""
    words = lexicon("statements")
    about = words["promise_word"].search(piece.folded) or words["agreement_word"].search(piece.folded)
    weight = 3 * bool(about) + 2 * _says_when(piece) + 3 * (section.role == "review")
    weight += 3 * bool(lexicon("review")["core"].search(piece.folded))
    return weight - 4 * (piece.block.kind == "list_item" and section.role != "review")


def _says_when(piece: Piece) -> bool:
    return piece.clause.form != "past" and bool(_cadence(piece.folded) or _dates(piece))


def _with_neighbours(piece: Piece) -> Piece:
    """The sentence with those of its block beside it that are about following up too."""
    start, end = piece.start, piece.end
    inner = sentences(piece.block)
    here = next(n for n, other in enumerate(inner) if other.end > piece.start)
    for other in inner[here + 1 :]:
        if not _goes_on(other):
            break
        end = other.end
    for other in reversed(inner[:here]):
        if not _is_review(other):
            break
        start = other.start
    return Piece(piece.block, start, end)


def _goes_on(piece: Piece) -> bool:
    return _is_review(piece) or bool(lexicon("review")["goes_on"].search(piece.folded))


def _review(piece: Piece) -> Review:
    return Review(text=piece.text, dates=_dates(piece), cadence=_cadence(piece.folded), span=piece.span)


def _cadence(folded: str) -> Per | None:
    """The first rhythm. "Två gånger per år" is one a half-year; "under året" alone says when and not how often."""
    for rate in rates(folded):
        times = _times(folded, rate)
        if times is None and lexicon("review")["no_cadence"].opens(folded[rate.start : rate.end]):
            continue
        yearly = per_year(times or 1, rate)
        even = next((per for per, number in _A_YEAR.items() if number == yearly), None)
        return even or (rate.per if rate.interval == 1 else None)
    return None


def _times(folded: str, rate: Rate) -> float | None:
    """The number in "två gånger per år"; None without one."""
    words = lexicon("review")["times"]
    found = quantities(folded[: rate.start])
    before = [q for q in found if words.pattern.fullmatch(folded[q.end : rate.start].strip())]
    return before[-1].value if before else None


def _dates(piece: Piece) -> list[str]:
    """Dates, months and years as printed; the years of "medborgarlöftet 2023-2024" are the promise's name."""
    named = [match.end() for match in lexicon("statements")["promise_word"].finditer(piece.folded)]
    found = [dates for dates in ranges(piece.folded) if not any(0 <= dates.start - end <= _NEXT_WORD for end in named)]
    return [piece.text[dates.start : dates.end].rstrip(".,") for dates in found]
