"""How often an undertaking with these signs was right on annotated text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.lexicon import lexicon_values


@cache
def _table() -> dict[str, float]:
    return {key: float(value) for key, value in lexicon_values("confidence", "rules").items()}


def confidence(evidence: Sequence[str], actor_via: str) -> float:
    """The measured share of right readings for the weakest rule that made it, lowered where the actors are only the document's."""
    table = _table()
    base = min((table.get(rule, table["default"]) for rule in evidence), default=table["default"])
    return round(base * (table["actors:document"] if actor_via == "document" else 1.0), 2)
