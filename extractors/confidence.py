"""How often a reading with these signs was right on annotated text: two logistic models whose weights are data."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat

from extractors.lexicon import lexicon_values
from schemas import Actor, Commitment, PromiseSet, Target

SHORT, LONG = 5, 35
"""Words below and above which an undertaking has an unusual length."""
_DIGIT = re.compile(r"\d")


def commitment_signs(
    text: str, actors: Sequence[Actor], targets: Sequence[Target], evidence: Sequence[str]
) -> list[str]:
    """What a commitment rests on: the rules that made it, how its actors are known, its length and its values."""
    words = len(text.split())
    return [
        *(f"rule:{rule}" for rule in evidence),
        f"actors:{actors[0].via if actors else 'none'}",
        *(["actors:third-party"] if any(actor.kind == "other" for actor in actors) else []),
        f"length:{'short' if words < SHORT else 'long' if words > LONG else 'usual'}",
        "targets:digits-unread" if not targets and _DIGIT.search(text) else _count(targets),
    ]


def target_signs(target: Target, targets: Sequence[Target], evidence: Sequence[str]) -> list[str]:
    """What a target rests on: the rules that made its commitment, its limit, rate, kind, and the values beside it."""
    return [
        *(f"rule:{rule}" for rule in evidence),
        f"comparator:{target.comparator}",
        f"rate:{target.per or 'none'}",
        f"kind:{target.kind}",
        _count(targets),
    ]


def _count(targets: Sequence[Target]) -> str:
    return f"targets:{('none', 'one', 'several')[min(2, len(targets))]}"


def commitment_confidence(
    text: str, actors: Sequence[Actor], targets: Sequence[Target], evidence: Sequence[str]
) -> float:
    """Expected share, among commitments with these signs, of those whose text, actors and targets are all right."""
    return share("commitment", commitment_signs(text, actors, targets, evidence))


def rated_targets(targets: Sequence[Target], evidence: Sequence[str]) -> list[Target]:
    """The targets of one commitment, each with its confidence."""
    return [
        target.model_copy(update={"confidence": share("target", target_signs(target, targets, evidence))})
        for target in targets
    ]


def in_scan(promise: PromiseSet) -> PromiseSet:
    """The same promise, known from recognised text: its confidences are lowered by what scans cost."""
    return promise.model_copy(update={"commitments": [_in_scan(one) for one in promise.commitments]})


def _in_scan(made: Commitment) -> Commitment:
    right = lexicon_values("ocr", "right_in_scans")
    targets = [
        target.model_copy(update={"confidence": round(target.confidence * right["target"], 2)})
        for target in made.targets
    ]
    return made.model_copy(update={"confidence": round(made.confidence * right["commitment"], 2), "targets": targets})


def share(what: str, signs: Sequence[str]) -> float:
    """Expected share of right readings among those with these signs; `what` is "commitment" or "target".

    A sign that no annotated text had weighs nothing. Rounded, so that every machine states the same figure.
    """
    weights = _weights(what)
    return round(1 / (1 + math.exp(-weights["intercept"] - sum(map(weights.get, signs, repeat(0.0))))), 2)


@cache
def _weights(what: str) -> dict[str, float]:
    return {sign: float(weight) for sign, weight in lexicon_values("confidence", what).items()}
