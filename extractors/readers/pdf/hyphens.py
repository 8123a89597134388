"""Words broken at line ends."""

from __future__ import annotations

from extractors.lexicon import lexicon
from extractors.readers.pdf.lines import spaced
from extractors.readers.pdf.model import Word

HYPHENS = ("-", "‐", "\u00ad")


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


def glue(left: str, right: str) -> str | None:
    """`left`, which ends in a hyphen, and `right` as one word; None when they stay two ("skol-" "och").

    A hyphen before a capital or after one or after a digit belongs to the word ("CAN-rapport", "2023-2024",
    "Väst-Sverige").
    """
    stem = left[:-1]
    if left.endswith("\u00ad"):
        return stem + right
    bare = right.casefold().strip(".,;:()")
    if lexicon("page_layout")["after_open_hyphen"].pattern.fullmatch(bare):
        return None
    if right[:1].isupper() or right[:1].isdigit() or stem[-1:].isdigit() or stem.isupper() or not stem[-1:].isalpha():
        return left + right
    return stem + right
