"""Recognised words as words of a page: lines cut at columns, bullets taken off, dirt and signatures left out."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from extractors.ocr import OcrWord
from extractors.readers.pdf.bullets import take_bullets
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.model import Area, BoxTuple, Rule, Word
from extractors.readers.pdf.type_sizes import TextLine, text_lines
from extractors.readers.pdf.weights import Usual, is_bold, is_faded

DOUBTFUL, FAR_AND_SHORT = 0.3, 0.75
"""Confidence of short words at the end of a line, apart and far apart from it, below which they are specks, stamps and
signatures."""
DOUBTFUL_LINE = 0.45
"""Lines that read worse than this on average are no print."""
SURE_PRINT = 0.8
"""Confidence that handwriting does not reach."""
_GLUED_BULLET = re.compile(r"^[«»¢©®°•*·]+(?=\w\w)")


def recognised_words(
    found: list[OcrWord], ink: Ink, gutters: list[Rule], scale: float
) -> tuple[list[Word], list[Area]]:
    """Words of a page and the bullets that were drawn before its lines, in points; `scale` is pixels per point."""
    lines = _lines(found, gutters, scale)
    bulleted, boxes = take_bullets(text_lines(lines), ink.spots)
    clean = [replace(line, words=kept) for line in bulleted if (kept := without_specks(line.words))]
    usual = Usual.of(clean, ink)
    words: list[Word] = []
    for line in clean:
        if not is_faded(line, ink, usual) and not _is_scribble(line.words, ink):
            words += _line_words(line, is_bold(line, ink, usual), scale)
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


def _line_words(line: TextLine, bold: bool, scale: float) -> list[Word]:
    size, level = round(line.size / scale * 2) / 2, line.base / scale
    return [
        Word(_GLUED_BULLET.sub("•", word.text), word.left / scale, word.right / scale, level, size, bold, spaced=True)
        for word in line.words
    ]


def _area(box: BoxTuple, scale: float) -> Area:
    return Area((box[0] / scale, box[1] / scale, box[2] / scale, box[3] / scale), True)
