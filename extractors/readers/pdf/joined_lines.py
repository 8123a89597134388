"""Words of a PDF's lines as one run of text."""

from __future__ import annotations

from extractors.readers.hyphens import HYPHENS, glue
from extractors.readers.pdf.lines import spaced
from extractors.readers.pdf.model import Word


def join_lines(lines: list[list[Word]]) -> list[tuple[str, bool]]:
    """Words of following lines as pieces of text with their weight; a word that a hyphen broke is one piece."""
    pieces: list[tuple[str, bool]] = []
    for words in lines:
        for position, word in enumerate(spaced(words)):
            last = pieces[-1] if pieces else ("", False)
            if position == 0 and last[0].endswith(HYPHENS) and len(last[0]) > 1:
                glued = glue(last[0], word.text)
                if glued is not None:
                    pieces[-1] = (glued, last[1])
                    continue
            pieces.append((word.text, word.bold))
    return [(clean, bold) for piece, bold in pieces if (clean := _inner(piece))]


def _inner(piece: str) -> str:
    """Without soft hyphens that did not end a line."""
    return piece.replace("\u00ad", "") if "\u00ad" in piece else piece
