"""How strongly a sentence ties dates to the promise."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.date_ranges import DateRange
from extractors.lexicon import lexicon, word_pattern
from extractors.structure.headings import Role

LABELLED = 101
_IN_AN_ITEM = 15
"""A year that stands only in an undertaking ("minst fem gånger under 2020") is the weakest sign of the validity."""
_RULE_REACH = 40
"""Characters in which a rule of validity names the promise and says that it is valid."""
_REACH, _REACH_OF_EVENT = 70, 45
"""Characters before dates in which a sentence ties them to something."""
_REACH_AFTER = 28
"""Characters behind dates in which something else may be said of them ("håller på att arbetas fram")."""
_BESIDE = 6
_EXACT = {"day", "month"}
_DONE_IN_YEAR = r"\b(?:{during}\s+(?:{single_year}\s+|(?:[\w-]+\s+){0,3})|{times}\s+)$"
"""Words before the year in which something is done: "under 2023", "vid 25 tillfällen 2023"."""
_OPENING_YEARS = r"{opening}\s+(?:{span_word}\s+)?(?:19|20)\d\d"
_BEFORE_YEARS = r"{before_years}\s+(?:{years_word}\s+)?$"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands."""

    role: Role
    in_list: bool = False
    is_titled: bool = False
    """Whether the page's title names a promise, so that "avtalet" in its text may be that promise."""
    recalls_promise: bool = False
    """Whether it opens with "Det gäller" after a sentence about the promise."""


def weight(folded: str, before: int, dates: DateRange, setting: Setting) -> int:
    """The weight of dates in a sentence; 0 where nothing ties them to the promise.

    `before`: where the dates before these end, since "överenskommelsen för 2020–2024" says nothing of later dates.
    """
    words, about = lexicon("period"), lexicon("statements")
    near = max(before, dates.start - _REACH)
    promise = about["promise_word"].search(folded) or lexicon("verbs")["promise"].search(folded)
    valid = words["validity"].search(folded)
    role, in_list = setting.role, setting.in_list
    if _is_of_agreement(folded, before, dates.start) or _is_about_other(folded, near, dates):
        return 0
    if promise and not in_list and words["for_the_year"].search(folded, dates.end):
        return 96  # "I mars 2023 tecknade parterna medborgarlöftet för året"
    extension = words["extension"].search(folded, 0, dates.end)
    if extension and (promise or valid) and not in_list and not words["possible"].search(folded):
        return 95
    other = words["other_promise"].search(folded)
    if other and not (setting.recalls_promise and other.start() > dates.end):
        return 0  # not "Det löper i tre år från april, eftersom förra löftets åtgärder hann ta slut"
    if role == "validity":
        return 100 if valid or promise else 90
    if about["agreement_word"].search(folded, before) and not promise:
        return _IN_AN_ITEM if setting.is_titled and not in_list and words["resolve"].search(folded) else 0
    if in_list and valid and promise and promise.end() < valid.start() < _RULE_REACH:
        return 95  # "Medborgarlöftet gäller från 1 mars 2019 ...", set as a bullet among rules
    if in_list and promise and 0 <= dates.start - promise.end() <= _BESIDE:
        return 60  # "... skriva på medborgarlöftet för 2020", said in a quotation
    if in_list:
        return _IN_AN_ITEM if word_pattern(_DONE_IN_YEAR, "period").search(folded, near, dates.start) else 0
    if is_labelled(folded, dates) or (valid and setting.recalls_promise):
        return LABELLED
    if _is_exact(dates) and lexicon("verbs")["promise"].search(folded):
        return 97  # "Under tiden 1 februari 2020 - 31 januari 2022 lovar polisen att:"
    if valid and promise:
        return 100 if dates.start > valid.start() else 88
    if promise and dates.first == dates.last and _is_day(dates):
        return 0  # "2022-02-03 Eva Alm skriver under medborgarlöftet": no promise is for a day
    if promise:
        gap = dates.start - promise.end() if dates.start >= promise.end() else promise.start() - dates.end
        return 78 if gap <= 30 else 64
    return 62 if valid else _beside_resolve(folded, near, dates, role)


def is_of_something_else(folded: str, dates: DateRange, is_told: bool) -> bool:
    """Whether something else happened in a year, or an agreement or another promise has it. "De har skrivit ett avtal
    om vad polisen ska göra under 2024" tells when it is done. `is_told`: the sentence is in the past."""
    near = max(0, dates.start - _REACH)
    duty = lexicon("verbs")["duty"].search(folded, near, dates.start)
    if is_told and duty is None:
        return True
    about = _is_about_other(folded, duty.start() if duty else near, dates)
    of_agreement = duty is None and _is_of_agreement(folded, 0, dates.start)
    return about or of_agreement or bool(lexicon("period")["other_promise"].search(folded))


def _is_exact(dates: DateRange) -> bool:
    first, last = dates.first, dates.last
    return first is not None and last is not None and first != last and {first.precision, last.precision} <= _EXACT


def _is_day(dates: DateRange) -> bool:
    return dates.first is not None and dates.first.precision == "day"


def is_labelled(folded: str, dates: DateRange) -> bool:
    """ "Giltighetstid: 2021-2022"."""
    valid = lexicon("period")["validity"].search(folded)
    return valid is not None and bool(re.fullmatch(r":\s*", folded[valid.end() : dates.start]))


def _is_about_other(folded: str, near: int, dates: DateRange) -> bool:
    """Whether the words beside dates, from `near` on, say that something else happened then, or that the agreement runs
    then."""
    words, about, start = lexicon("period"), lexicon("statements"), dates.start
    agreement = about["agreement_word"].search(folded, near, start)
    if agreement and not about["promise_word"].search(folded, agreement.end(), start):
        return True
    is_whole = dates.first is not None and dates.last is not None and dates.first != dates.last
    # "Löftet gäller under 2018 och ..."
    is_valid = about["promise_word"].search(folded, near, start) and words["validity"].search(folded, near, start)
    if is_other_event(folded, max(near, start - _REACH_OF_EVENT), start):
        return True
    says_more = not (is_whole or is_valid)
    return says_more and words["other_years"].search(folded, dates.end, dates.end + _REACH_AFTER) is not None


def _is_of_agreement(folded: str, start: int, end: int) -> bool:
    """ "... bilaga till den överenskommelse som gäller mellan kommunerna och polisen 2018-2021"."""
    about = lexicon("statements")
    agreements = list(about["agreement_word"].finditer(folded, start, end))
    if not agreements or about["promise_word"].search(folded, agreements[-1].end(), end):
        return False
    return lexicon("period")["validity"].search(folded, agreements[-1].end(), end) is not None


def is_other_event(folded: str, start: int, end: int) -> bool:
    """Whether something else happened then. "Undertecknades medborgarlöftet för 2022" tells the promise's year."""
    words = lexicon("period")
    event = words["other_years"].search(folded, start, end)
    if event is None:
        return False
    named = lexicon("statements")["promise_word"].search(folded, event.end(), end)
    return not (named and words["settled"].search(event[0]))


def _beside_resolve(folded: str, near: int, dates: DateRange, role: Role) -> int:
    """Years beside a verb that says what will be done, on a page that says no more. A mere last day is a deadline."""
    if dates.first is None:
        return 0
    if word_pattern(_OPENING_YEARS, "period").match(folded) and dates.years()[0] != dates.years()[1]:
        return 58  # "Under 2021-2024 tar vi särskilt sikte på ..."
    resolves = role not in ("background", "definition") and lexicon("period")["resolve"].search(folded)
    if resolves and word_pattern(_BEFORE_YEARS, "period").search(folded, near, dates.start):
        return 66 if role == "promise" and word_pattern(_OPENING_YEARS, "period").match(folded) else 55
    begins = dates.first != dates.last and lexicon("calendar")["since"].search(folded, near, dates.start)
    return 52 if begins and dates.last is not None else 0
