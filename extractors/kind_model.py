"""The kind of a page by a linear model of its signs, which overrules the rules where it is sure of another.

Rules ask for single marks (a title, a date, a quotation), and pages that point to a promise, explain one or tell of one
share most of them. What tells these apart is the whole of their words, which the model weighs: multinomial logistic
regression over documents whose kind is annotated. docs/accuracy.md says what that is worth, and how the weights are
fitted.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import repeat
from typing import get_args

from extractors.drafts import Draft
from extractors.kind_signs import kind_signs
from extractors.page import Page
from extractors.second_look import is_scrap
from schemas.vocabulary import DocumentKind

WEIGHTS = "kind_model.json"
"""Beside this module: what each sign adds to the log odds of each kind, in hundredths, so that sums are exact."""
KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
"""In the order of the weights."""
SURE = 0.4
"""Probability above which the model overrules the rules. Of 1,662 documents that the weights were not fitted on the
rules have 1551 right; with the model 1561 are right here, 1554 at 0.6 and 1550 at 0.8."""
_CERTAIN = 5
"""Undertakings in lists. Of 917 annotated pages with so many none was overruled; of 174 with four, three were."""

_LANE = 32
"""Bits that the sum of a kind takes in a packed number, far more than a page of any length has of them."""
_LANE_MOST = 1 << (_LANE - 1)

Weights = Mapping[str, Sequence[int]]
"""Of each sign, in the order of the kinds."""
Packed = Mapping[str, int]
"""The same, see `packed`."""


def weighed_kind(page: Page, drafts: Sequence[Draft], ruled: DocumentKind) -> DocumentKind:
    """The kind that the model is sure of, else that of the rules. A scrap has no words to weigh, and many undertakings
    in lists leave no doubt: both stay with the rules."""
    is_certain = sum(not one.is_prose for one in drafts) >= _CERTAIN
    if is_certain or is_scrap(page):
        return ruled
    return surest(chances(kind_signs(page, drafts, ruled)), ruled)


def surest(of_kinds: Mapping[DocumentKind, float], ruled: DocumentKind, sure: float = SURE) -> DocumentKind:
    """The likeliest kind where it is likelier than `sure`, else that of the rules."""
    likeliest = max(KINDS, key=of_kinds.__getitem__)
    return likeliest if of_kinds[likeliest] > sure else ruled


def chances(signs: Iterable[str], weights: Packed | None = None) -> dict[DocumentKind, float]:
    """The probability of each kind, by the weights in use or by others. Signs that no document had weigh nothing."""
    weights = _weights() if weights is None else weights
    odds = [odd / 100 for odd in _unpacked(sum(map(weights.get, signs, repeat(0))))]
    shares = [math.exp(odd - max(odds)) for odd in odds]
    return {kind: share / sum(shares) for kind, share in zip(KINDS, shares, strict=True)}


def packed(weights: Weights) -> dict[str, int]:
    """What each sign adds to the log odds of all kinds in one number, so that a page's signs are added up once and not
    for each kind, which takes a third of the time."""
    return {sign: sum(weight << at * _LANE for at, weight in enumerate(row)) for sign, row in weights.items()}


def _unpacked(total: int) -> list[int]:
    """The sums of the kinds, the first in the lowest bits."""
    sums = []
    for _ in KINDS:
        lowest = (total + _LANE_MOST) % (2 * _LANE_MOST) - _LANE_MOST
        sums.append(lowest)
        total = (total - lowest) >> _LANE
    return sums


@cache
def _weights() -> dict[str, int]:
    """The weights in use. Raises ValueError when their columns are not the kinds of today."""
    text = resources.files("extractors").joinpath(WEIGHTS).read_text(encoding="utf-8")
    told = json.loads(text)
    if tuple(told["kinds"]) != KINDS:
        raise ValueError(f"{WEIGHTS} was fitted for other kinds, or in another order: {told['kinds']}")
    return packed(told["weights"])
