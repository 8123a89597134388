"""Which numbers of a text are values that somebody can check, and which are ages, years, roads, names or articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.durations import counts_time, is_service_level
from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import Quantity, quantities
from extractors.rates import Rate

_RATE_REACH = 24
"""Characters between "ett" and its rate ("ett öppet hus per halvår")."""
_WORD = re.compile(r"[\wåäöé/-]+")
_CLOCK = r"\d{1,2}\s*(?:[-–]|{to_or_and})\s*0\d(?!\d)"
_BARE_RANGE = re.compile(r"\d{1,2}\s*[-–]\s*\d\d\s*(?:[,.;)]|$)")
_MORNING, _NOON, _MIDNIGHT = 6, 12, 24
"""Hours that a range in figures without a unit goes from, over and to."""
_NAMED_BRACKET = re.compile(r"(?<![\w.])[A-ZÅÄÖ][\wåäöé]+\s*\($")
_QUOTED = re.compile(r"[”\"“«][^”\"“«»]{1,60}[”\"»]")


def is_target(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """Whether a number of lower-case text is a value to check, not an age, a year, a road or a mere article.

    `every`: all rates of the text.
    """
    if _is_name(folded, quantity) or _is_inside_other(folded, quantity, every):
        return False
    if _is_told_of(folded, quantity, every) or _is_named_by_neighbours(folded, quantity):
        return False
    if _counts_what_is(folded, quantity, every) or _is_mere_time(folded, quantity):
        return False
    if not quantity.is_article:
        return True
    if quantity.comparator in ("more_than", "less_than"):
        return False  # "över en kopp kaffe"
    return quantity.comparator not in ("exactly", "about") or _article_counts(folded, quantity, every)


def _is_name(folded: str, quantity: Quantity) -> bool:
    """A telephone number, a road, the number of an item or a time of the day."""
    after, services = folded[quantity.end :].lstrip(), lexicon("targets")["numbers_of_services"]
    if any(m.start() <= quantity.number_start < m.end() for m in services.finditer(folded)):
        return True
    if after.startswith(":a"):
        return True  # "66:an"
    is_bracket_open = folded.rfind("(", 0, quantity.start) > folded.rfind(")", 0, quantity.start)
    if after.startswith(")") and not is_bracket_open:
        return True  # "lovar att 1) mäta fart och 2) byta lampor"
    if _are_hours(folded, quantity):
        return True
    # "23-05", "mellan 19 och 01": from the evening into the night
    return word_pattern(_CLOCK, "numbers").match(folded, quantity.number_start) is not None


def _are_hours(folded: str, quantity: Quantity) -> bool:
    """ "Finns på plats 11-19, även helger": a range of the clock in figures that counts nothing."""
    upper = quantity.value_max or 0
    if not _MORNING <= quantity.value < _NOON < upper <= _MIDNIGHT:
        return False
    return _BARE_RANGE.match(folded, quantity.number_start) is not None


def _is_inside_other(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    return _is_year(folded, quantity) or _inside_quotes(folded, quantity) or _inside_rate(quantity, every)


def _is_told_of(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "De båtklubbar som har fler än 40 platser": a number that tells which ones are meant."""
    end = len(folded[: quantity.start].rstrip())
    relative = lexicon("targets")["relative_clause"].search(folded, 0, end)
    return bool(relative) and not _is_done_so_often(folded, quantity, every)


def _is_named_by_neighbours(folded: str, quantity: Quantity) -> bool:
    """ "Årskurs 8", "16 år", "varje by med fler än trettio hushåll": words beside it make it something else."""
    before, after = folded[: quantity.start].rstrip(), folded[quantity.end :].lstrip()
    words = lexicon("targets")
    if words["after_no"].opens(after) and not is_service_level(folded, quantity) and not _is_share(quantity, after):
        return True
    if quantity.comparator in ("more_than", "less_than") and words["describing"].search(folded, 0, len(before)):
        return True
    is_limited_before = quantity.comparator in ("at_least", "at_most") and quantity.number_start > quantity.start
    return not is_limited_before and _ends_with(before, "before_no")  # "åk 6 och uppåt", not "klass minst 6"


def _counts_what_is(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "Fyra prioriterade områden", "Kommunens sju grundskolor", "de tre torgen": a number of things that are there."""
    if quantity.comparator != "exactly":
        return False
    end, after = len(folded[: quantity.start].rstrip()), folded[quantity.end :].lstrip()
    words = lexicon("targets")
    is_described = words["counted_no"].opens(after) and not words["more_of_them"].search(folded, 0, end)
    if is_described and not _rate_follows(quantity, every):
        return True
    return words["given"].search(folded, 0, end) is not None


def _is_mere_time(folded: str, quantity: Quantity) -> bool:
    """Hours or days that neither count nor limit a service."""
    after = folded[quantity.end :].lstrip()
    if lexicon("targets")["time_unit"].opens(after) and not counts_time(folded, quantity):
        return True
    is_within = quantity.comparator == "at_most" and word_pattern("{within}", "targets").match(folded, quantity.start)
    return bool(is_within) and not is_service_level(folded, quantity)


def _is_done_so_often(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "Ringa alla som bor ensamma två gånger per år", "den som anmält inom två dygn": a number right behind a relative
    clause that is no part of it, unless the clause tells what has been done within a time."""
    words = lexicon("targets")
    if is_service_level(folded, quantity):
        return not words["has_done"].search(folded[: quantity.start].rstrip())
    return bool(words["occasion"].opens(folded[quantity.end :].lstrip())) and _rate_follows(quantity, every)


def _is_share(quantity: Quantity, after: str) -> bool:
    """ "Minst 90 procent av eleverna": a share with a limit is to be reached; one without describes."""
    return quantity.comparator in ("at_least", "at_most") and bool(lexicon("targets")["percent"].opens(after))


def ends_name(text: str, quantity: Quantity) -> bool:
    """ "Nätverket Station 22", "Storgatan (4-10)": digits right after a capitalised word are part of a name, unless
    they count occasions."""
    before = text[: quantity.start].rstrip()
    if before.endswith("(") and text[quantity.end : quantity.end + 1] == ")":
        if quantity.comparator == "exactly":  # "Trafikkontroller (20)" counts
            return bool(word_pattern(r"{street}\s*\($", "targets").search(before.casefold()))
        return quantity.comparator == "between" and bool(_NAMED_BRACKET.search(before))
    word = before.rsplit(" ", 1)[-1].lstrip("(") if " " in before else ""
    counts = lexicon("targets")["event"].opens(text[quantity.end :].casefold().lstrip())
    return quantity.comparator == "exactly" and word[:1].isupper() and text[quantity.start].isdigit() and not counts


def _rate_follows(quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "I fyra bostadsområden per år" counts; "fyra bostadsområden" describes."""
    return any(0 < rate.start - quantity.end <= 2 * _RATE_REACH for rate in every)


def _ends_with(before: str, entry: str) -> bool:
    tail = before[-24:]
    return any(match.end() == len(tail) for match in lexicon("targets")[entry].finditer(tail))


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


def _article_counts(folded: str, quantity: Quantity, every: Sequence[Rate]) -> bool:
    """ "En" is a number before gång or tillfälle, after varav, and before an event that has a rate."""
    after = folded[quantity.end :].lstrip()
    words = lexicon("targets")
    if words["occasion"].opens(after):
        return not words["no_occasion"].opens(after)
    if words["article_of"].opens(after) or _occasion_counted(folded):
        return False  # "en av polisens kontroller"; "En trygghetsdag ordnas en gång om året"
    if folded[: quantity.start].rstrip().endswith(words["counting"].forms):
        return True
    near = next((rate for rate in every if rate.start >= quantity.end), None)
    if words["no_event"].search(after[:_RATE_REACH]):
        return False
    if (
        near
        and near.start - quantity.end <= _RATE_REACH
        and word_pattern("{article_rate}", "targets").match(folded, near.start)
    ):
        return True
    noun = next((w for w in _WORD.findall(after)[:3] if words["event"].pattern.fullmatch(w)), None)
    others = [q for q in quantities(folded) if not q.is_article]
    return bool(
        noun and not others and any(rate.end - quantity.end < 90 and quantity.start - rate.end < 60 for rate in every)
    )


def _occasion_counted(folded: str) -> bool:
    """Whether "en gång" or "ett tillfälle" stands in a text, which then is the number that counts."""
    occasion = lexicon("targets")["occasion"]
    return any(q.is_article and occasion.opens(folded[q.end :].lstrip()) for q in quantities(folded))


def restates(folded: str, quantity: Quantity, earlier: Sequence[Quantity]) -> bool:
    """ "Vid två tillfällen, ett per termin" is one target."""
    if not earlier or not quantity.is_article or quantity.comparator != "exactly" or is_part(folded, quantity):
        return False
    between = folded[earlier[-1].end : quantity.start]
    return "," in between and len(between) < 40 and not word_pattern(" {and} ").search(between)


def is_part(folded: str, quantity: Quantity) -> bool:
    """Whether a number says how many of the ones before it ("varav två")."""
    return bool(lexicon("targets")["varav"].search(folded[max(0, quantity.start - 12) : quantity.start]))
