"""Values in an undertaking that somebody can check afterwards."""

from __future__ import annotations

import re

from extractors.durations import is_duration, is_service_level
from extractors.equal_targets import equal_targets
from extractors.lexicon import lexicon, lexicon_values
from extractors.numbers import Quantity, quantities
from extractors.rates import Rate, per_year, rates
from extractors.structure.pieces import Piece
from extractors.target_numbers import ends_name, is_part, is_target, restates
from extractors.target_parts import shares_of, without_parts
from extractors.target_rates import is_whole_year, rate_for, rate_targets, sharing, yearly_max
from extractors.text import sentence_bounds
from schemas import Baseline, Issue, Target
from schemas.vocabulary import Comparator, TargetKind

_WORD = re.compile(r"%|[\wåäöé/-]+")
_LONGEST = 3000
"""Characters of a sentence that are looked at: each number is asked about all others, and a page without stops is one
sentence."""
_CLAUSE_REACH = 45
"""Characters before a number that may still say how it is meant."""


def targets_of(piece: Piece) -> tuple[list[Target], list[Issue]]:
    """The targets of one undertaking, sentence by sentence, and doubts about their numbers."""
    found: list[Target] = []
    issues: list[Issue] = []
    for start, end in sentence_bounds(piece.text):
        sentence = piece.part(start, min(end, start + _LONGEST))
        issues += [_cut(piece.part(start, end))] if end - start > _LONGEST else []
        issues += [_disagreement(sentence, q) for q in quantities(sentence.folded) if q.disagrees]
        if not (start and _tells_past(sentence)):
            found += _in_sentence(sentence)
    return without_parts(found) or _first_rate(piece), issues


def _first_rate(piece: Piece) -> list[Target]:
    """The first rate of an undertaking that has no number at all."""
    parts = [piece.part(start, end) for start, end in sentence_bounds(piece.text)]
    parts = parts[:1] + [part for part in parts[1:] if not _tells_past(part)]
    return next((found for part in parts if (found := rate_targets(part, rates(part.folded)))), [])


def _tells_past(sentence: Piece) -> bool:
    """ "Redan under 2019 byttes 140 lampor" behind what is promised; "Parterna kom överens om att göra 20 besök" and
    "Målet sattes till 20" say what is to be."""
    if sentence.clause.form != "past":
        return False
    return lexicon("targets")["still_to_be"].search(sentence.folded) is None


def _in_sentence(sentence: Piece) -> list[Target]:
    folded = sentence.folded
    every = rates(folded)
    counted = [q for q in quantities(folded) if is_target(folded, q, every) and not ends_name(sentence.text, q)]
    if not counted:
        return _zero_targets(sentence)  # as four sentences of five
    shares = shares_of(folded, quantities(folded))
    counted = [q for q in counted if q not in shares]
    restated = [q for i, q in enumerate(counted) if restates(folded, q, counted[:i])]
    every = [rate for rate in every if not any(0 <= rate.start - q.end <= 2 for q in restated)]
    counted = [q for q in counted if q not in restated]
    lasting = [is_duration(folded, quantity, every) for quantity in counted]
    result = []
    previous: Rate | None = None
    for i, quantity in enumerate(counted):
        inherited = previous if is_part(folded, quantity) else None
        previous = None if lasting[i] else rate_for(folded, counted, i, every, inherited)
        result.append(_target(sentence, quantity, previous))
    is_told_apart = bool(lasting) and all(lasting)  # "varje fredag ha en patrull ute i minst tre timmar"
    often = rate_targets(sentence, every) if is_told_apart else []
    shared = sharing(result, counted, every, folded)
    return [*often, *shared, *equal_targets(sentence, shared), *_zero_targets(sentence)]


def _target(sentence: Piece, quantity: Quantity, rate: Rate | None) -> Target:
    folded = sentence.folded
    unit, unit_end = _unit(sentence.text, quantity.end)
    service = is_service_level(folded, quantity)
    deadline = None if service else _deadline(folded, rate)
    if lexicon("targets")["goal_clause"].search(folded) and rate and is_whole_year(folded, rate):
        rate = None
    if service:
        rate = None
    end = max(unit_end, rate.end if rate and rate.start >= quantity.start and rate.start - unit_end < 40 else 0)
    words = sentence.part(quantity.start, end)
    value, value_max, comparator = quantity.value, quantity.value_max, quantity.comparator
    comparator = _in_clause(folded, quantity) or comparator
    if comparator == "between" and value_max is not None and _is_change(folded, quantity):
        value, value_max, comparator = value_max, None, "exactly"  # "ökar från 2 till 4": the second is to be reached
    return Target(
        text=words.text,
        value=value,
        value_max=value_max,
        comparator=comparator,
        unit=unit,
        indicator=None,
        per=rate.per if rate else None,
        interval=rate.interval if rate else 1,
        deadline=deadline,
        baseline=_baseline(sentence),
        kind="service_level" if service else _kind(folded),
        yearly_min=None if quantity.comparator in ("at_most", "less_than") else per_year(quantity.value, rate),
        yearly_max=yearly_max(quantity, rate),
        span=words.span,
    )


def _in_clause(folded: str, quantity: Quantity) -> Comparator | None:
    """What the clause before a number makes of it: "inte sitta uppe i mer än 12 timmar" is at most, "i genomsnitt göra
    en kontroll" about."""
    before = re.split(r"[,.;:]", folded[max(0, quantity.start - _CLAUSE_REACH) : quantity.start])[-1]
    if quantity.comparator == "more_than" and lexicon("targets")["negation"].search(before):
        return "at_most"
    is_average = quantity.comparator == "exactly" and lexicon("targets")["on_average"].search(before)
    return "about" if is_average else None


def _is_change(folded: str, quantity: Quantity) -> bool:
    """Whether a range is the way from what is to what will be."""
    words = lexicon("targets")
    return bool(words["changes"].search(folded, 0, quantity.start)) and bool(
        words["from_value"].search(folded[max(0, quantity.start - 8) : quantity.number_start])
    )


def _unit(text: str, start: int) -> tuple[str, int]:
    """What is counted: the words after the number up to a preposition, four at the most."""
    words: list[str] = []
    end = start
    stop = lexicon("targets")["unit_stop"].pattern
    for match in _WORD.finditer(text, start):
        if stop.fullmatch(match[0].casefold()) or text[end : match.start()].strip(' ”"“«(') or len(words) == 4:
            break
        words.append(match[0].split("/")[0])
        end = match.start() + len(words[-1])
        if "/" in match[0]:
            break
    return (" ".join(words) or str(lexicon_values("targets", "unit_stop")["none"])), end


def _kind(folded: str) -> TargetKind:
    return "outcome" if lexicon("targets")["outcome"].search(folded) else "output"


def _deadline(folded: str, rate: Rate | None) -> str | None:
    """Year or date of "senast", "under 2018", "hösten 2020"; a year that is the rate itself is none."""
    match = lexicon("targets")["deadline"].search(folded)
    if not match or (rate and rate.start < match.end() and match.start() < rate.end):
        return None
    iso = re.search(r"(?:19|20)\d\d(?:-\d\d-\d\d)?$", match[0])
    return iso[0] if iso else None


def _baseline(sentence: Piece) -> Baseline | None:
    words = lexicon("targets")
    if not words["compared"].may_be_in(sentence.folded):
        return None  # as nearly always
    match = words["baseline"].search(sentence.folded)
    if not match or not words["compared"].search(match[0]):
        return None
    year = re.search(r"(?:19|20)\d\d", match[0])
    return Baseline(year=int(year[0]) if year else None, text=sentence.text[match.start() : match.end()])


def _zero_targets(sentence: Piece) -> list[Target]:
    """Zero goals count only where a named list or statistic decides them."""
    match = lexicon("targets")["zero"].search(sentence.folded)
    if not match:
        return []
    words = sentence.part(match.start(), match.end())
    return [
        Target(
            text=words.text,
            value=0,
            comparator="exactly",
            unit=_unit(sentence.text, match.start() + match[0].index(" "))[0],
            kind="outcome",
            span=words.span,
        )
    ]


def _cut(sentence: Piece) -> Issue:
    return Issue(
        code="sentence-cut",
        severity="warning",
        stage="extract",
        message=f"A sentence has {len(sentence.text):,} characters; targets are sought in its first {_LONGEST:,}",
        span=sentence.span,
    )


def _disagreement(sentence: Piece, quantity: Quantity) -> Issue:
    words = sentence.part(quantity.start, quantity.end)
    return Issue(
        code="number-mismatch",
        severity="warning",
        stage="extract",
        message=f"The number in words and the number in digits differ: {words.text}",
        span=words.span,
    )
