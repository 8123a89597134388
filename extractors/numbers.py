"""Swedish numbers in words and digits, with what limits them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.lexicon import lexicon, lexicon_tables, lexicon_values, word_pattern
from extractors.lexicon.sought import Sought, known
from extractors.remembering import remembered
from schemas.vocabulary import Comparator

_LIMITS: tuple[Comparator, ...] = ("at_least", "at_most", "more_than", "less_than", "about", "between")
_LIMITS_AFTER: tuple[tuple[str, Comparator], ...] = (("or_more", "at_least"), ("or_fewer", "at_most"))
_SPACE = r"\s+"
_MANY = {"hundra": 100, "tusen": 1000}
"""Of which a few are told in two words as well ("tre hundra")."""
_DIGIT = "[0123456789]"
_DIGITS = rf"{_DIGIT}\d{{0,2}}(?:[  ]\d{{3}})+(?!\d)|{_DIGIT}\d*(?:,\d+)?"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, from `start` (its comparator included) to `end`."""

    value: float
    value_max: float | None
    comparator: Comparator
    start: int
    number_start: int
    end: int
    is_article: bool
    """The word "en" or "ett", which is a number only in some places."""
    disagrees: bool = False
    """Words and digits that differ, "åttio (90)"."""


@cache
def _words() -> dict[str, float]:
    told = {form: float(value) for value, forms in lexicon_values("numbers", "words").items() for form in forms}
    few = {form: value for form, value in told.items() if 2 <= value <= 9 and value == int(value)}
    return told | {f"{form} {word}": value * many for form, value in few.items() for word, many in _MANY.items()}


@cache
def _sought() -> Sought:
    """Numbers with all that goes with them, which begin with a limit or a digit or a number word: to try each place of
    a text takes five times as long."""
    tables = lexicon_tables("numbers")
    number = "(?:" + _DIGITS + "|" + "|".join(sorted(_words(), key=len, reverse=True)) + ")"
    limits = "|".join(
        f"(?P<{name}>(?:{'|'.join(form.replace('_', _SPACE) for form in tables[name]['forms'])}))" for name in _LIMITS
    )
    shape = (
        rf"(?<![\w/,.§:-])(?:(?:{limits})\s+)?(?P<first>{number})"
        rf"(?:\s*(?P<range>[-–—−]|{{to_or_and}})\s*(?P<second>{number}))?(?:\s*{{pieces}})?"
        rf"(?:\s*\((?P<paren>{number})(?:\s*{{pieces_in_bracket}})?\))?(?![\w§%]|[.:]\d|/\d)"
    )
    opening = Sought(*known(f"(?:{limits}|{number})"))
    return replace(opening, source=word_pattern(shape, "numbers").pattern)


def parse_number(words: str) -> float:
    """Value of digits ("1 200", "2,5") or a number word. Raises KeyError for anything else."""
    if words[0].isdigit():
        return float(re.sub(r"[  ]", "", words).replace(",", "."))
    return _words()[words]


def leading_number(words: str) -> float:
    """The number that lower-case text opens with, also inside a compound ("treårsperiod"). Raises ValueError for
    none."""
    digits = re.match(r"\d+", words)
    if digits:
        return float(digits[0])
    form = max((form for form in _words() if words.startswith(form)), key=len, default=None)
    if form is None:
        raise ValueError(f"no number opens {words!r}")
    return _words()[form]


def quantities(folded: str) -> list[Quantity]:
    """All numbers in lower-case text, in order."""
    return list(_quantities(folded))


@remembered
def _quantities(folded: str) -> tuple[Quantity, ...]:
    found = _joined([_quantity(match) for match in _sought().finditer(folded)], folded)
    below = [*found[1:], None]
    return tuple(
        one
        for one, following in zip(found, below, strict=False)
        if not (one.is_article and following is not None and following.start == one.end + 1)  # "ett femtontal"
    )


def _joined(found: Sequence[Quantity], folded: str) -> list[Quantity]:
    """The numbers with those in several words as one ("två hundra femtio", "tjugo tusen")."""
    joined: list[Quantity] = []
    for one in found:
        above = joined[-1] if joined else None
        if above is None or folded[above.end : one.start] != " " or not folded[one.start - 2].isalpha():
            joined.append(one)
        elif one.value in _MANY.values() and above.value < one.value and folded[one.start].isalpha():
            # "ett hundratal" is about so many, by its second word; "minst två hundra" is a limit by its first
            comparator = one.comparator if above.is_article else above.comparator
            value = above.value * one.value
            joined[-1] = replace(above, value=value, end=one.end, comparator=comparator, is_article=False)
        elif any(above.value >= many > one.value and not above.value % many for many in _MANY.values()) and (
            folded[one.start].isalpha()
        ):
            joined[-1] = replace(above, value=above.value + one.value, end=one.end)
        else:
            joined.append(one)
    return joined


def _quantity(match: re.Match[str]) -> Quantity:
    words = lexicon("numbers")
    value = parse_number(match["first"])
    upper = parse_number(match["second"]) if match["second"] else None
    comparator: Comparator = next((name for name in _LIMITS if match[name]), "exactly")
    end = match.end()
    if words["roughly"].pattern.fullmatch(match["first"]):
        comparator = "about"  # "ett tiotal"
    if upper is not None and (
        upper <= value or (lexicon("grammar")["and"].pattern.fullmatch(match["range"]) and comparator != "between")
    ):
        upper, end = None, match.end("first")
    if upper is not None:
        comparator = "between"
    elif comparator == "between":
        comparator = "exactly"
    if comparator == "exactly" and upper is None and not words["article"].pattern.fullmatch(match["first"]):
        comparator, end = _limit_after(match.string, end)
    paren = parse_number(match["paren"]) if match["paren"] and upper is None else None
    return Quantity(
        value=value,
        value_max=upper,
        comparator=comparator,
        start=match.start(),
        number_start=match.start("first"),
        end=end,
        is_article=bool(words["article"].pattern.fullmatch(match["first"])),
        disagrees=paren is not None and paren != value,
    )


def _limit_after(folded: str, end: int) -> tuple[Comparator, int]:
    """ "250 eller fler": a limit that stands behind its number, and where it ends."""
    words = lexicon("numbers")
    if folded[end - 1].isdecimal() and (tens := word_pattern(r"{tens}\b", "numbers").match(folded, end)):
        return "about", tens.end()  # "ett 50-tal"
    for entry, comparator in _LIMITS_AFTER:
        if match := words[entry].pattern.match(folded, end + 1):
            return comparator, match.end()
    return "exactly", end
