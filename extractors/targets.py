"""Values in an undertaking that somebody can check afterwards."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lexicon import lexicon
from extractors.numbers import Quantity, quantities
from extractors.rates import Rate, is_event_rate, per_year, rates
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds
from schemas import Baseline, Issue, Target
from schemas.vocabulary import Comparator, TargetKind

_RATE_REACH = 24
"""Characters between "ett" and its rate ("ett öppet hus per halvår")."""
_WORD = re.compile(r"[\wåäöé/-]+")
_QUOTED = re.compile(r"[”\"“«][^”\"“«»]{1,60}[”\"»]")
_UNIT_STOP = frozenset(
    [
        "per",
        "i",
        "på",
        "under",
        "för",
        "med",
        "till",
        "av",
        "vid",
        "om",
        "och",
        "varje",
        "som",
        "där",
        "samt",
        "eller",
        "inom",
        "årligen",
        "från",
        "mot",
        "kring",
        "ska",
        "att",
        "varav",
        "sker",
        "ska",
        "kommer",
        "/",
        "–",
        "-",
    ]
)


def targets_of(piece: Piece) -> tuple[list[Target], list[Issue]]:
    """The targets of one undertaking, sentence by sentence, and doubts about their numbers."""
    found: list[Target] = []
    issues: list[Issue] = []
    for start, end in sentence_bounds(piece.text):
        sentence = piece.part(start, end)
        issues += [_disagreement(sentence, q) for q in quantities(sentence.folded) if q.disagrees]
        found += _in_sentence(sentence)
    return found or _first_rate(piece), issues


def _first_rate(piece: Piece) -> list[Target]:
    """The first rate of an undertaking that has no number at all."""
    parts = (piece.part(start, end) for start, end in sentence_bounds(piece.text))
    return next((found for part in parts if (found := _rate_targets(part, rates(part.folded)))), [])


def _in_sentence(sentence: Piece) -> list[Target]:
    folded = sentence.folded
    every = rates(folded)
    counted = [q for q in quantities(folded) if _is_target(folded, q, every) and not _ends_name(sentence.text, q)]
    restated = [q for i, q in enumerate(counted) if _restates(folded, q, counted[:i])]
    every = [rate for rate in every if not any(0 <= rate.start - q.end <= 2 for q in restated)]
    counted = [q for q in counted if q not in restated]
    result = []
    previous: Rate | None = None
    for i, quantity in enumerate(counted):
        after = counted[i + 1].start if i + 1 < len(counted) else len(folded)
        rate = _rate_for(quantity, every, after, previous if _is_part(folded, quantity) else None)
        previous = rate
        result.append(_target(sentence, quantity, rate))
    return result + _zero_targets(sentence)


def _is_target(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    before, after = folded[: quantity.start].rstrip(), folded[quantity.end :].lstrip()
    words = lexicon("targets")
    if any(m.start() <= quantity.number_start < m.end() for m in words["numbers_of_services"].pattern.finditer(folded)):
        return False
    if _is_year(folded, quantity) or _inside_quotes(folded, quantity) or _inside_rate(quantity, every):
        return False
    if words["after_no"].opens(after) and not _is_service_level(folded, quantity):
        return False
    if any(m.end() == len(before) for m in words["before_no"].pattern.finditer(before[-24:], 0)) or _ends_with(
        before, "before_no"
    ):
        return False
    if words["counted_no"].opens(after) and quantity.comparator == "exactly" and not _rate_follows(quantity, every):
        return False
    if quantity.comparator == "exactly" and _is_given(before):
        return False
    if words["time_unit"].opens(after) and not _counts_time(folded, quantity):
        return False
    if (
        quantity.comparator == "at_most"
        and folded[quantity.start :].startswith("inom")
        and not _is_service_level(folded, quantity)
    ):
        return False
    if quantity.is_article and quantity.comparator in ("more_than", "less_than"):
        return False  # "över en kopp kaffe"
    return not quantity.is_article or quantity.comparator != "exactly" or _article_counts(folded, quantity, every)


def _ends_name(text: str, quantity: Quantity) -> bool:
    """ "Nätverket Station 22": digits right after a capitalised word are part of a name, unless they count
    occasions."""
    before = text[: quantity.start].rstrip()
    word = before.rsplit(" ", 1)[-1] if " " in before else ""
    counts = lexicon("targets")["event"].opens(text[quantity.end :].casefold().lstrip())
    return quantity.comparator == "exactly" and word[:1].isupper() and text[quantity.start].isdigit() and not counts


def _rate_follows(quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "I fyra bostadsområden per år" counts; "fyra bostadsområden" describes."""
    return any(0 < rate.start - quantity.end <= 2 * _RATE_REACH for rate in every)


def _is_given(before: str) -> bool:
    """ "Kommunens sju grundskolor", "de tre torgen": a number of things that are there, not one to reach."""
    return bool(lexicon("targets")["given"].search(before))


def _ends_with(before: str, entry: str) -> bool:
    tail = before[-24:]
    return any(match.end() == len(tail) for match in lexicon("targets")[entry].pattern.finditer(tail))


def _is_year(folded: str, quantity: Quantity) -> bool:
    return (
        1900 <= quantity.value <= 2100
        and quantity.value == int(quantity.value)
        and folded[quantity.number_start : quantity.number_start + 4].isdigit()
    )


def _inside_quotes(folded: str, quantity: Quantity) -> bool:
    return any(m.start() < quantity.number_start < m.end() for m in _QUOTED.finditer(folded))


def _inside_rate(quantity: Quantity, every: Sequence[Rate]) -> bool:
    return any(rate.start <= quantity.number_start < rate.end for rate in every)


def _is_service_level(folded: str, quantity: Quantity) -> bool:
    return folded[quantity.start :].startswith(("inom", "senast inom")) and bool(
        lexicon("targets")["time_unit"].opens(folded[quantity.end :].lstrip())
    )


def _counts_time(folded: str, quantity: Quantity) -> bool:
    """Hours and days count as a value when they are limited or repeat ("minst 900 timmar per år"), not as a
    duration."""
    before = folded[: quantity.start].rstrip()
    if before.endswith(("under", "i", "på", "efter", "sedan", "om")) and quantity.comparator == "exactly":
        return False
    return quantity.comparator != "exactly" or bool(rates(folded[quantity.end : quantity.end + 40]))


def _article_counts(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "En" is a number before gång or tillfälle, after varav, and before an event that has a rate."""
    after = folded[quantity.end :].lstrip()
    words = lexicon("targets")
    if re.match(r"(?:gång|tillfälle)(?:er|n)?\b", after):
        return not re.match(r"gång(?:\s+(?:för alla|till|i tiden))", after)
    if folded[: quantity.start].rstrip().endswith(("varav", "minst", "minst varav")):
        return True
    near = next((rate for rate in every if rate.start >= quantity.end), None)
    if (
        near
        and near.start - quantity.end <= _RATE_REACH
        and folded[near.start : near.end].startswith(("per", "/", "i "))
    ):
        return True
    noun = next((w for w in _WORD.findall(after)[:3] if words["event"].pattern.fullmatch(w)), None)
    others = [q for q in quantities(folded) if not q.is_article]
    return bool(
        noun and not others and any(rate.end - quantity.end < 90 and quantity.start - rate.end < 60 for rate in every)
    )


def _restates(folded: str, quantity: Quantity, earlier: Sequence[Quantity]) -> bool:
    """ "Vid två tillfällen, ett per termin" is one target."""
    if not earlier or not quantity.is_article or quantity.comparator != "exactly" or _is_part(folded, quantity):
        return False
    between = folded[earlier[-1].end : quantity.start]
    return "," in between and len(between) < 40 and " och " not in between


def _is_part(folded: str, quantity: Quantity) -> bool:
    return bool(lexicon("targets")["varav"].search(folded[max(0, quantity.start - 12) : quantity.start]))


def _rate_for(quantity: Quantity, every: Sequence[Rate], before: int, inherited: Rate | None) -> Rate | None:
    """The nearest rate after a number and before the next one, else one that opens the sentence."""
    following = next((rate for rate in every if quantity.end <= rate.start < before), None)
    if following:
        return following
    if inherited:
        return inherited
    return next((rate for rate in reversed(every) if rate.end <= quantity.start), None)


def _target(sentence: Piece, quantity: Quantity, rate: Rate | None) -> Target:
    folded = sentence.folded
    unit, unit_end = _unit(sentence.text, quantity.end)
    service = _is_service_level(folded, quantity)
    deadline = None if service else _deadline(folded, rate)
    if (
        lexicon("targets")["goal_clause"].search(folded)
        and rate
        and rate.per == "year"
        and folded[rate.start : rate.end].startswith("under")
    ):
        rate = None
    if service:
        rate = None
    end = max(unit_end, rate.end if rate and rate.start >= quantity.start and rate.start - unit_end < 40 else 0)
    words = sentence.part(quantity.start, end)
    value_max = quantity.value_max
    return Target(
        text=words.text,
        value=quantity.value,
        value_max=value_max,
        comparator=quantity.comparator,
        unit=unit,
        indicator=None,
        per=rate.per if rate else None,
        interval=rate.interval if rate else 1,
        deadline=deadline,
        baseline=_baseline(sentence),
        kind="service_level" if service else _kind(folded),
        yearly_min=None if quantity.comparator in ("at_most", "less_than") else per_year(quantity.value, rate),
        yearly_max=_yearly_max(quantity, rate),
        span=words.span,
    )


def _yearly_max(quantity: Quantity, rate: Rate | None) -> float | None:
    if quantity.comparator in ("at_least", "more_than"):
        return None
    return per_year(quantity.value_max if quantity.value_max is not None else quantity.value, rate)


def _unit(text: str, start: int) -> tuple[str, int]:
    """What is counted: the words after the number up to a preposition, three at the most."""
    words: list[str] = []
    end = start
    for match in _WORD.finditer(text, start):
        if match[0].casefold() in _UNIT_STOP or text[end : match.start()].strip(' ”"“«(') or len(words) == 4:
            break
        words.append(match[0].split("/")[0])
        end = match.start() + len(words[-1])
        if "/" in match[0]:
            break
    return (" ".join(words) or "antal"), end


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
    match = lexicon("targets")["baseline"].search(sentence.folded)
    if not match or not re.search(r"jämför|förhållande|statistik|nivå|låga|höga", match[0]):
        return None
    year = re.search(r"(?:19|20)\d\d", match[0])
    return Baseline(year=int(year[0]) if year else None, text=sentence.text[match.start() : match.end()])


def _rate_targets(sentence: Piece, every: Sequence[Rate]) -> list[Target]:
    """ "Varje vecka", "kvartalsvis", "den årliga ..." with an event are one per unit."""
    folded = sentence.folded
    rate = next((r for r in every if is_event_rate(folded, r)), None) or _adjective_rate(folded)
    if rate is None:
        return []
    place = sentence.part(rate.start, rate.end)
    return [_one_each(place, rate, "exactly")]


def _adjective_rate(folded: str) -> Rate | None:
    match = next(
        (m for m in lexicon("rates")["each"].pattern.finditer(folded) if re.search(r"lig|vis[a]?\b", m[0])), None
    )
    if match is None:
        return None
    per = "year" if "år" in match[0] else "quarter" if "kvartal" in match[0] else "month"
    return Rate(per, 1, match.start(), match.end())  # type: ignore[arg-type]


def _one_each(place: Piece, rate: Rate, comparator: Comparator) -> Target:
    yearly = per_year(1, rate)
    return Target(
        text=place.text, value=1, comparator=comparator, unit="gång", per=rate.per, interval=rate.interval,
        kind="output", yearly_min=yearly, yearly_max=yearly, span=place.span,
    )  # fmt: skip


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


def _disagreement(sentence: Piece, quantity: Quantity) -> Issue:
    words = sentence.part(quantity.start, quantity.end)
    return Issue(
        code="number-mismatch", severity="warning", stage="extract",
        message=f"The number in words and the number in digits differ: {words.text}", span=words.span,
    )  # fmt: skip
