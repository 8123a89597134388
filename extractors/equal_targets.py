"""Values told by another one: "45 kvällar på Kungsmarken och lika många på Gullaberna"."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon, lexicon_values
from extractors.structure.pieces import Piece
from schemas import Target


def equal_targets(sentence: Piece, counted: Sequence[Target]) -> list[Target]:
    """As many, half or twice as many as the nearest of the targets before it, and like that one in all else.

    `counted`: the targets of the sentence, in order.
    """
    factors: dict[str, float] = lexicon_values("targets", "as_many")
    found = []
    for match in lexicon("targets")["as_many"].finditer(sentence.folded):
        words = sentence.part(match.start("told"), match.end("told"))
        above = next((one for one in reversed(counted) if one.span.end <= words.span.start), None)
        factor = factors[" ".join(words.folded.split())]
        if above is not None:
            found.append(above.model_copy(update={"text": words.text, "span": words.span, **_times(above, factor)}))
    return found


def _times(target: Target, factor: float) -> dict[str, float | None]:
    """The values of a target, each times a factor."""
    values = {name: getattr(target, name) for name in ("value", "value_max", "yearly_min", "yearly_max")}
    return {name: None if value is None else value * factor for name, value in values.items()}
