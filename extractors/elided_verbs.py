"""Second subjects whose verb is not said again: "Polisen ska göra åtta kontroller och kommunen två rundor"."""

from __future__ import annotations

from extractors.lexicon import lexicon, word_pattern
from extractors.numbers import quantities
from extractors.parties import Mention
from extractors.structure.pieces import Piece


def has_elided_verb(piece: Piece, party: Mention) -> bool:
    """Whether a party opens a second part of a sentence and its verb is understood: with an infinitive ("kommer
    polisen att besöka ... och kommunen att sätta upp ...", "..., polisen att vara med"), or with a number of something
    after "och"."""
    above, below = piece.folded[: party.start].rstrip(), piece.folded[party.end :]
    if word_pattern(r"\s+{infinitive_mark}\s").match(below):
        return above.endswith(",") or not lexicon("actors")["made_easier_for"].search(above)
    if above.endswith(","):
        return False
    return _counts_something(piece, party) and not lexicon("actors")["between"].search(piece.folded[: party.start])


def _counts_something(piece: Piece, party: Mention) -> bool:
    """Whether a number that is no rate stands right behind: "kommunen två rundor", not "kommunen två gånger"."""
    at = party.end + 1
    number = next((one for one in quantities(piece.folded) if one.start == at and not one.is_article), None)
    times = word_pattern(r"\s*{times}\b", "review")
    return number is not None and not times.match(piece.folded, number.end)
