"""Words into lines: what stands on one baseline without a wide gap between."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

from extractors.readers.pdf.marks import Mark, drawn_mark, split_mark
from extractors.readers.pdf.model import Area, BoxTuple, PageContent, Rule, Word

WIDE_GAP = 1.25
"""Words further apart than this many font sizes belong to different columns, until the columns say otherwise."""
_TOUCH = 0.12
_ACCENT = re.compile(r"([¨˚´`])\s?([aAoOeEuU])")
_COMBINING = {"¨": "\u0308", "˚": "\u030a", "´": "\u0301", "`": "\u0300"}


@dataclass(slots=True)
class Line:
    """Words side by side on one baseline, with the mark that opens a list item taken off."""

    words: list[Word]
    page: PageContent
    mark: Mark | None = None
    right_edge: float = 0.0
    """Where lines of this column end at most."""
    left_edge: float = 0.0
    """Where lines of this column begin at the least."""
    column: int = 0
    """Number of the column it stands in, in reading order over the whole document."""
    is_short_block: bool = False
    """Stands in columns so short that each is one unit, as signature blocks are."""
    is_underlined: bool = False
    above: Literal["near", "far", "rule"] = field(default="far")

    @property
    def x0(self) -> float:
        """Left edge of the text, behind the mark."""
        return self.words[0].x0

    @property
    def start(self) -> float:
        """Left edge, mark included."""
        return self.mark.x0 if self.mark else self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.words[-1].x1

    @property
    def baseline(self) -> float:
        """Of the longest word, since raised and lowered ones are short."""
        return max(self.words, key=lambda word: len(word.text)).baseline

    @property
    def size(self) -> float:
        """Font size of the longest word."""
        return max(self.words, key=lambda word: len(word.text)).size

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def box(self) -> BoxTuple:
        """Edges, mark included."""
        return self.start, self.top, self.x1, self.bottom

    @property
    def bold(self) -> bool:
        """Whether all letters are bold."""
        return all(word.bold or not _has_letters(word.text) for word in self.words) and any(w.bold for w in self.words)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return joined([(word.text, word.bold) for word in spaced(self.words)])[0]


def _has_letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def spaced(words: list[Word]) -> list[Word]:
    """Copies in which pieces of one word, drawn apart, are one."""
    whole: list[Word] = []
    for word in words:
        last = whole[-1] if whole else None
        if last and not last.spaced and word.x0 - last.x1 < _TOUCH * word.size and last.bold == word.bold:
            whole[-1] = Word(
                last.text + word.text, last.x0, word.x1, last.baseline, last.size, last.bold, last.mcid, word.spaced
            )
        else:
            whole.append(word)
    return whole


def joined(pieces: list[tuple[str, bool]]) -> tuple[str, int]:
    """Pieces as one text with single spaces, and how many characters at its start are bold."""
    text, strong, is_leading = "", 0, True
    for piece, bold in pieces:
        text = f"{text} {piece}" if text else piece
        is_leading = is_leading and bold
        strong = len(text) if is_leading else strong
    clean = tidy(text)
    return clean, min(strong, len(clean)) if len(clean) != len(text) else strong


def tidy(text: str) -> str:
    """NFC, with accents that were drawn beside their letter put on it, and plain spaces."""
    if any(accent in text for accent in _COMBINING):
        text = _ACCENT.sub(lambda found: found[2] + _COMBINING[found[1]], text)
    return unicodedata.normalize("NFC", text.replace("\u00a0", " ").replace("\u202f", " ").replace("\ufffd", ""))


def page_lines(words: list[Word], page: PageContent) -> list[Line]:
    """Lines of `words`, from top to bottom and left to right, split at wide gaps; raised footnote numbers are left
    out."""
    rows: list[list[Word]] = []
    for word in sorted(_without_note_marks(words), key=lambda w: (w.baseline, w.x0)):
        row = rows[-1] if rows else None
        if row and abs(word.baseline - _anchor(row)) <= 0.3 * max(word.size, *(w.size for w in row)):
            row.append(word)
        else:
            rows.append([word])
    lines = [line for row in rows for line in _row_lines(sorted(row, key=lambda w: w.x0), page)]
    return sorted(lines, key=lambda line: (line.baseline, line.x0))


def _anchor(row: list[Word]) -> float:
    return max(row[:8], key=lambda word: word.size * min(len(word.text), 4)).baseline


def _without_note_marks(words: list[Word]) -> list[Word]:
    """The words, in the order they were drawn, without small raised numbers: marks of footnotes, unless a unit's
    power ("m2")."""
    kept: list[Word] = []
    for word in words:
        if not kept or not _is_note_mark(word, kept[-1]):
            kept.append(word)
        else:
            kept[-1].spaced = kept[-1].spaced or word.spaced
    return kept


def _is_note_mark(word: Word, before: Word) -> bool:
    is_raised = word.size < 0.85 * before.size and 0.1 * before.size < before.baseline - word.baseline < before.size
    is_beside = -0.3 * before.size < word.x0 - before.x1 < 0.7 * before.size
    is_power = before.text.casefold() in ("m", "km", "dm", "cm", "mm")
    return is_raised and is_beside and not is_power and word.text.strip("()*,").isdigit()


def _row_lines(row: list[Word], page: PageContent) -> list[Line]:
    lines: list[Line] = []
    pieces: list[Word] = []
    for word in row:
        if pieces and _is_apart(pieces[-1], word, page) and not _is_lone_mark(pieces):
            lines += _line(pieces, page)
            pieces = []
        pieces.append(word)
    return lines + (_line(pieces, page) if pieces else [])


def _is_apart(word: Word, following: Word, page: PageContent) -> bool:
    wide = following.x0 - word.x1 > WIDE_GAP * min(following.size, word.size)
    return wide or is_over_gutter(word, following, page.gutters)


def is_over_gutter(word: Word, following: Word, gutters: list[Rule]) -> bool:
    """Whether a white stripe between columns runs between two words of one line."""
    level = word.baseline - 0.25 * word.size
    return any(
        rule.start <= level <= rule.end and word.x1 < rule.at + 1 and rule.at - 1 < following.x0 for rule in gutters
    )


def _is_lone_mark(pieces: list[Word]) -> bool:
    return len(spaced(pieces)) == 1 and len(pieces[0].text) <= 4 and split_mark([*pieces, *pieces]) is not None


def _line(pieces: list[Word], page: PageContent) -> list[Line]:
    words = spaced(pieces)
    found = split_mark(words)
    mark, rest = found if found else (drawn_mark(words[0], page.dots), words)
    return [Line(rest, page, mark)] if any(word.text.strip("\ufffd") for word in rest) else []


def dots_without(dots: list[Area], boxes: list[BoxTuple]) -> list[Area]:
    """Drawn shapes outside of `boxes`."""
    return [dot for dot in dots if not any(b[0] <= dot.box[0] <= b[2] and b[1] <= dot.box[1] <= b[3] for b in boxes)]
