"""Recognised words as words of a page: their size from the shapes of their letters, their weight from their ink,
bullets put right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median, median_low

import numpy as np

from extractors.ocr import OcrWord
from extractors.readers.pdf.bullets import TextLine, take_bullets
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.model import Area, BoxTuple, Rule, Word

EVEN = 0.12
"""Share by which sizes of one font differ as measured from boxes of letters."""
DOUBTFUL, FAR_AND_SHORT = 0.3, 0.75
"""Confidence of short words at the end of a line, apart and far apart from it, below which they are specks, stamps and
signatures."""
DOUBTFUL_LINE = 0.45
"""Lines that read worse than this on average are no print."""
FADED = 0.2
"""Lines this pale against the page's median are stamps; print in grey has 0.5."""
SURE_PRINT = 0.8
"""Confidence that handwriting does not reach."""
BOLD = (1.04, 1.3, 1.15)
"""Weights, against the page's median, between which bold begins, and where it begins when no gap shows it; measured on
62 scans in eight fonts: 1.1-1.7 on bold lines, 0.85-1.08 on regular ones."""
GAP = 0.04
"""Between the weights of regular and of bold lines at least."""
FEW = 17
"""Letters of a line that is too short to be measured surely for itself."""
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


def recognised_words(
    found: list[OcrWord], ink: Ink, gutters: list[Rule], scale: float
) -> tuple[list[Word], list[Area]]:
    """Words of a page and the bullets that were drawn before its lines, in points; `scale` is pixels per point."""
    lines = _lines(found, gutters, scale)
    sized = _evened(_with_neighbours_size([(line, line_size(line)) for line in lines]))
    bulleted, boxes = take_bullets([TextLine(line, size, _level(line, size)) for line, size in sized], ink.spots)
    clean = [replace(line, words=kept) for line in bulleted if (kept := without_specks(line.words))]
    usual = _Usual.of(clean, ink)
    words: list[Word] = []
    for line in clean:
        if _darkness(line.words, ink) >= FADED * usual.darkness and not _is_scribble(line.words, ink):
            words += _line_words(line, _is_bold(line, ink, usual), scale)
    return words, [_area(box, scale) for box in boxes]


def _lines(found: list[OcrWord], gutters: list[Rule], scale: float) -> list[list[OcrWord]]:
    """Words in the lines that OCR found, cut where it read on into the next column."""
    lines: list[list[OcrWord]] = []
    for _, group in groupby(found, key=lambda word: (word.block, word.paragraph, word.line)):
        line: list[OcrWord] = []
        for word in group:
            text = word.text.strip("|¦_")
            if not text or word.bottom - word.top >= 60 * scale:
                continue
            if line and _is_parted(line[-1], word, gutters, scale):
                lines.append(line)
                line = []
            line.append(replace(word, text=text))
        lines += [line] if line else []
    return [line for line in lines if any(letter.isalnum() for word in line for letter in word.text)]


def _is_parted(word: OcrWord, following: OcrWord, gutters: list[Rule], scale: float) -> bool:
    level = (word.top + word.bottom) / 2 / scale
    return any(
        rule.start <= level <= rule.end and word.right / scale < rule.at + 1 and rule.at - 1 < following.left / scale
        for rule in gutters
    )


@dataclass(frozen=True, slots=True)
class _Usual:
    """What is normal on a page: medians over its lines, and the weight from which on a line is bold."""

    darkness: float
    bold: float

    @classmethod
    def of(cls, lines: list[TextLine], ink: Ink) -> _Usual:
        if not lines:
            return cls(1.0, 1.0)
        weights = [_weight(line, ink) for line in lines]
        normal = median(weights)
        return cls(median(_darkness(line.words, ink) for line in lines), normal * _bold_limit(weights, normal))


def _bold_limit(weights: list[float], normal: float) -> float:
    """The middle of the first gap above the weights of regular lines, as a share of the normal one: how much heavier
    bold is depends on the font, the blur and the toner, but all lines of a page share these."""
    least, most, usual = BOLD
    steps = [least, *sorted(w / normal for w in weights if least < w / normal < most), most]
    gaps = ((below, above) for below, above in pairwise(steps) if above - below >= GAP and above > least + GAP)
    return next((min((below + above) / 2, usual) for below, above in gaps), usual)


def _is_bold(line: TextLine, ink: Ink, usual: _Usual) -> bool:
    few = sum(len(word.text) for word in line.words) < FEW
    return _weight(line, ink) > usual.bold * (1.05 if few else 1.0)


def without_specks(line: list[OcrWord]) -> list[OcrWord]:
    """The line without what was hardly read at its ends; all of it goes when hardly anything was read.

    Words within a line that reads well are kept: their neighbours vouch for them.
    """
    letters = sum(len(word.text) for word in line)
    sureness = sum(word.confidence * len(word.text) for word in line) / max(1, letters)
    if sureness < DOUBTFUL_LINE:
        return [word for word in line if word.confidence > 0.8 and len(word.text) > 3]
    first, last = 0, len(line)
    while first < last and _is_speck(line[first], line[first + 1 : first + 2]):
        first += 1
    while first < last and _is_speck(line[last - 1], line[max(first, last - 2) : last - 1]):
        last -= 1
    return line[first:last]


def _is_speck(word: OcrWord, beside: list[OcrWord]) -> bool:
    """Whether a word at the end of a line is dirt, or a piece of a stamp or of a signature: signs that were hardly
    read, or a few letters far from the rest. A badly read word at a word's distance is a word."""
    letters = sum(letter.isalnum() for letter in word.text)
    if letters == 0:
        return word.confidence < 0.6
    height = word.bottom - word.top
    gap = max((max(word.left - other.right, other.left - word.right) for other in beside), default=height)
    return letters < 4 and gap > 0.8 * height and word.confidence < (DOUBTFUL if gap < 2 * height else FAR_AND_SHORT)


def _is_scribble(line: list[OcrWord], ink: Ink) -> bool:
    """Whether a short line is a signature: its letters are one stroke, and hardly read."""
    text = "".join(word.text for word in line)
    if len(line) > 3 or len(text) < 3 or max(word.confidence for word in line) > SURE_PRINT:
        return False
    return sum(ink.letters(w.left, w.top, w.right, w.bottom) for w in line) <= 0.5 * len(text)


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


def _with_neighbours_size(sized: list[tuple[list[OcrWord], float]]) -> list[tuple[list[OcrWord], float]]:
    """The lines with the size of the line right above for those of few letters that go on from it: "i veckan." measures
    a fifth too large or small."""
    done: list[tuple[list[OcrWord], float]] = []
    for line, size in sized:
        few = sum(len(word.text) for word in line) < FEW
        goes_on = line[0].text[:1].islower() or any(word.text.endswith((".", ",", ":")) for word in line)
        above = [usual for other, usual in done if _is_right_below(line, other, usual)] if few and goes_on else []
        done.append((line, above[-1] if above and 0.7 < size / above[-1] < 1.45 else size))
    return done


def _is_right_below(line: list[OcrWord], other: list[OcrWord], size: float) -> bool:
    step = line[0].bottom - other[0].bottom
    return 0.5 * size < step < 2 * size and other[0].left - 2 * size < line[0].left < other[-1].right


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
