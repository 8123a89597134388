"""Recognised words as words of a page: their size from the shapes of their letters, their weight from their ink,
bullets put right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median, median_low

import numpy as np

from extractors.ocr import OcrWord
from extractors.readers.pdf.bullets import TextLine, take_bullets
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.model import Area, BoxTuple, Word

EVEN = 0.12
"""Share by which sizes of one font differ as measured from boxes of letters."""
DOUBTFUL = 0.3
"""Short words below this confidence at the end of a line are specks, stamps and signatures."""
DOUBTFUL_LINE = 0.45
"""Lines that read worse than this on average are no print."""
FADED = 0.2
"""Lines this pale against the page's median are stamps; print in grey has 0.5."""
BOLD = 1.15
"""Weight of a bold line against the page's median; measured on 62 scans in eight fonts 1.2-1.7 on bold lines, 0.85-1.1
on regular ones."""
BOLD_WORD = 1.25
"""The same for lines of a few letters, which measure less surely."""
LEVEL_STROKE = 0.3
"""Share of the font size; longer stretches of ink in a row are level strokes."""
FEW = 12
"""Letters of a line that is too short to be measured for itself."""
_ASCENDING = re.compile(r"[A-ZÅÄÖa-zåäö0-9]")
_TALL = frozenset('bdfhijkltåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()/”"')
_DEEP = frozenset("gjpqyQ,;()/")
_HIGH = frozenset("ÅÄÖÉ")
_BULLET_LOOKS = frozenset("•·°*«»¢©®¤¥=+-–—.eocsvxaO0@&#>~'\"’”“‘»")
_GLUED_BULLET = re.compile(r"^[«»¢©®°•*·]+(?=\w\w)")


def recognised_words(found: list[OcrWord], ink: Ink, scale: float) -> tuple[list[Word], list[Area]]:
    """Words of a page and the bullets that were drawn before its lines, in points; `scale` is pixels per point."""
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in found:
        text = word.text.strip("|¦_")
        if text and word.bottom - word.top < 60 * scale:
            lines[word.block, word.paragraph, word.line].append(replace(word, text=text))
    sized = _evened([(line, line_size(line)) for line in lines.values()])
    bulleted, boxes = take_bullets([TextLine(line, size, _level(line, size)) for line, size in sized], ink.spots)
    clean = [replace(line, words=kept) for line in bulleted if (kept := without_specks(line.words))]
    usual = _Usual.of(clean, ink)
    words: list[Word] = []
    for line in clean:
        if _darkness(line.words, ink) >= FADED * usual.darkness:
            words += _line_words(line, _is_bold(line, ink, usual), scale)
    return words, [_area(box, scale) for box in boxes]


@dataclass(frozen=True, slots=True)
class _Usual:
    """Medians over the lines of a page."""

    weight: float = 1.0
    darkness: float = 1.0

    @classmethod
    def of(cls, lines: list[TextLine], ink: Ink) -> _Usual:
        if not lines:
            return cls()
        return cls(median(_weight(line, ink) for line in lines), median(_darkness(line.words, ink) for line in lines))


def _is_bold(line: TextLine, ink: Ink, usual: _Usual) -> bool:
    limit = BOLD if sum(len(word.text) for word in line.words) >= FEW else BOLD_WORD
    return _weight(line, ink) > limit * usual.weight


def without_specks(line: list[OcrWord]) -> list[OcrWord]:
    """The line without what was hardly read at its ends; all of it goes when hardly anything was read.

    Words within a line that reads well are kept: their neighbours vouch for them.
    """
    letters = sum(len(word.text) for word in line)
    sureness = sum(word.confidence * len(word.text) for word in line) / max(1, letters)
    if sureness < DOUBTFUL_LINE:
        return [word for word in line if word.confidence > 0.8 and len(word.text) > 3]
    first, last = 0, len(line)
    while first < last and _is_speck(line[first], 3):
        first += 1
    while first < last and _is_speck(line[last - 1], 5):
        last -= 1
    return line[first:last]


def _is_speck(word: OcrWord, length: int) -> bool:
    letters = sum(letter.isalnum() for letter in word.text)
    return (word.confidence < DOUBTFUL and letters < length) or (letters == 0 and word.confidence < 0.6)


def line_size(line: Iterable[OcrWord]) -> float:
    """Font size of a line in pixels, from the heights of words that have letters of known height."""
    sizes = [(word.bottom - word.top) / _height_share(word.text) for word in line if _ASCENDING.search(word.text)]
    return median(sizes) if sizes else 30.0


def _height_share(text: str) -> float:
    """Height of a word's ink as a share of the font size: x-height 0.48, ascenders and capitals 0.2 more, descenders
    0.21."""
    letters = set(text)
    tall = 0.2 if letters & _TALL else 0.0
    high = 0.4 if letters & _HIGH else tall
    return 0.48 + high + (0.21 if letters & _DEEP else 0.0)


def _evened(sized: list[tuple[list[OcrWord], float]]) -> list[tuple[list[OcrWord], float]]:
    """The lines with sizes that differ by measuring error made one: first those near the running text's, then those
    near each other."""
    rest = sorted(size for line, size in sized for word in line for _ in word.text)
    levels: list[float] = []
    while rest:
        level = median_low(rest)
        levels.append(level)
        rest = [size for size in rest if abs(size / level - 1) > EVEN]
    return [(line, next(level for level in levels if abs(size / level - 1) <= EVEN)) for line, size in sized]


def _weight(line: TextLine, ink: Ink) -> float:
    """How heavily a line is set: the mean of two measures, since blur spoils the one and narrow letters the other.

    One is ink against its own shade, evened out over the height of the letters; the other how broad upright strokes
    are.
    """
    words = line.words
    shares = [ink.stroke_share(w.left, w.top, w.right, w.bottom) * _height_share(w.text) for w in words]
    widths = np.concatenate([ink.stroke_widths(w.left, w.top, w.right, w.bottom) for w in words])
    widths = widths[widths < LEVEL_STROKE * line.size]
    broad = float(np.median(widths)) / line.size if len(widths) else 0.0
    return float((_per_letter(words, shares) * broad) ** 0.5)


def _darkness(line: list[OcrWord], ink: Ink) -> float:
    return _per_letter(line, [ink.share(word.left, word.top, word.right, word.bottom) for word in line])


def _per_letter(line: list[OcrWord], values: list[float]) -> float:
    letters = [len(word.text) for word in line]
    return sum(value * count for value, count in zip(values, letters, strict=True)) / max(1, sum(letters))


def _level(line: list[OcrWord], size: float) -> float:
    """The baseline, in pixels."""
    return median([w.bottom for w in line if not set(w.text) & _DEEP] or [w.bottom - 0.2 * size for w in line])


def _line_words(line: TextLine, bold: bool, scale: float) -> list[Word]:
    size, level = round(line.size / scale * 2) / 2, line.base / scale
    return [
        Word(_GLUED_BULLET.sub("•", word.text), word.left / scale, word.right / scale, level, size, bold, spaced=True)
        for word in line.words
    ]


def _area(box: BoxTuple, scale: float) -> Area:
    return Area((box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale), True)
