"""A promise and its result in one item of a list."""

from __future__ import annotations

import re

from extractors.lexicon import word_pattern
from extractors.looking_back.recalling import promises, recalls
from extractors.looking_back.roles import is_past, split_result_label
from extractors.looking_back.verdicts import status
from extractors.structure.labels import split_label
from extractors.structure.pieces import Piece
from extractors.text import sentence_bounds

_NEW_LINE = re.compile(r"(?<=[a-zåäö]{4})\s+(?=[A-ZÅÄÖ][a-zåäö]+\s+[a-zåäö]+)")
_GOES_ON = r"\b(?:{preposition}|{before_name})$"
_SHORTEST_PROMISE = 3
"""Words."""


def promise_and_result(piece: Piece) -> tuple[Piece, Piece] | None:
    """An item that recalls a promise and goes on to say how it went."""
    bounds = sentence_bounds(piece.text)
    first = piece.part(*bounds[0])
    if len(bounds) > 1 and promises(first) and not is_past(first):
        for start, end in bounds[1:]:
            sentence = piece.part(start, end)
            if split_result_label(sentence) or (is_past(sentence) and not recalls(sentence)):
                rest = piece.part(start)
                labelled = split_result_label(rest)
                return piece.part(0, start), labelled[1] if labelled else rest
    if below := _result_on_next_line(piece):
        return below
    label = split_label(piece)
    if label and label[1] is not None and status(label[1].folded.rstrip(".")):
        return label[0], label[1]
    return None


def _result_on_next_line(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Kontroller med inriktning på nykterhet Nio kontroller har hållits": a promise without a stop, its result."""
    first = piece.part(*sentence_bounds(piece.text)[0])
    for match in _NEW_LINE.finditer(first.text):
        promise, result = first.part(0, match.start()), piece.part(match.end())
        told = is_past(result.part(*sentence_bounds(result.text)[0]))
        goes_on = word_pattern(_GOES_ON, "looking_back").search(promise.folded)  # "personal från Kultur och fritid har"
        if len(promise.text.split()) >= _SHORTEST_PROMISE and told and not goes_on and not is_past(promise):
            return promise, result
    return None
