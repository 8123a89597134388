"""What a report itself says of the outcome. Numbers are never compared: that is for the reader of the data."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon
from extractors.looking_back.recalling import parties
from extractors.looking_back.roles import is_told
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds
from schemas.vocabulary import Verdict

_ORDER: tuple[Verdict, ...] = ("not_reported", "not_kept", "partly", "kept")
_STATED: tuple[Verdict, ...] = ("partly", "kept", "not_reported")


def status(folded: str) -> Verdict | None:
    """The verdict of a cell or label that holds nothing else ("Klart", "Ej påbörjat")."""
    words = lexicon("looking_back")
    return next((one for one in _ORDER if words[f"status_{one}"].search(folded.strip())), None)


def verdict(results: Sequence[Piece]) -> Verdict:
    """The verdict over one item's results; something that failed beside something done is "partly"."""
    if not results:
        return "not_reported"
    told = [piece.part(*bounds) for piece in results for bounds in sentence_bounds(piece.text)]
    said = [_sentence_verdict(piece.folded) for piece in told]
    if "not_kept" in said:
        done = any(one != "not_kept" and _tells_deed(piece) for piece, one in zip(told, said, strict=True))
        return "partly" if done else "not_kept"
    return next((one for one in _STATED if one in said), "unclear")


def _sentence_verdict(folded: str) -> Verdict | None:
    words = lexicon("looking_back")
    if words["not_fully"].search(folded):
        return "partly"
    return status(folded) or next((one for one in _ORDER if words[one].search(folded)), None)


def _tells_deed(piece: Piece) -> bool:
    """Whether a sentence tells that something was done."""
    carried = lexicon("looking_back")["carried_out"].search(piece.folded)
    return bool(carried) or (is_told(piece) and bool(parties(piece.text)))
