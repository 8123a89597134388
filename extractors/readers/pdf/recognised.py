"""Recognised words as words of a page: their size from the shapes of their letters, their weight from their ink, bullets put right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from extractors.ocr import OcrWord
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.model import Area, Word

DOUBTFUL = 0.25
"""Words below this confidence are specks, stamps and signatures."""
BOLD = 1.22
"""Ink of a bold line against the page's median; measured 1.3-1.6 on bold, 0.9-1.15 on regular lines."""
_ASCENDING = re.compile(r"[A-ZÅÄÖa-zåäö0-9]")
_TALL = frozenset("bdfhijkltåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()/”\"")
_DEEP = frozenset("gjpqyQ,;()/")
_HIGH = frozenset("ÅÄÖÉ")
_BULLET_LOOKS = frozenset("•·°*«»¢©®¤¥=+-–—.eocsvxaO0@&#>~'\"’”“‘»")
_GLUED_BULLET = re.compile(r"^[«»¢©®°•*·]+(?=\w\w)")


def recognised_words(found: list[OcrWord], ink: Ink, scale: float) -> tuple[list[Word], list[Area]]:
    """Words of a page and the bullets that were drawn before its lines, in points; `scale` is pixels per point."""
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in found:
        if word.confidence >= DOUBTFUL and word.bottom - word.top < 60 * scale:
            lines[word.block, word.paragraph, word.line].append(word)
    sized = [(line, line_size(line)) for line in lines.values()]
    body = _body_size(sized)
    weights = [_weight(line, ink, size) for line, size in sized]
    normal = median(weights) if weights else 1.0
    words: list[Word] = []
    dots: list[Area] = []
    for (line, raw_size), weight in zip(sized, weights, strict=True):
        size = body if 0.87 < raw_size / body < 1.13 else raw_size
        line = _without_false_bullet(line, size, ink, dots, scale)
        words += _line_words(line, round(size / scale * 2) / 2, weight > BOLD * normal, scale)
    return words, dots


def line_size(line: Iterable[OcrWord]) -> float:
    """Font size of a line in pixels, from the heights of words that have letters of known height."""
    sizes = [(word.bottom - word.top) / _height_share(word.text) for word in line if _ASCENDING.search(word.text)]
    return median(sizes) if sizes else 30.0


def _height_share(text: str) -> float:
    """Height of a word's ink as a share of the font size: x-height 0.48, ascenders and capitals 0.2 more, descenders 0.21."""
    letters = set(text)
    tall = 0.2 if letters & _TALL else 0.0
    high = 0.4 if letters & _HIGH else tall
    return 0.48 + high + (0.21 if letters & _DEEP else 0.0)


def _body_size(sized: list[tuple[list[OcrWord], float]]) -> float:
    sizes = [size for line, size in sized for word in line for _ in word.text]
    return median(sizes) if sizes else 30.0


def _weight(line: list[OcrWord], ink: Ink, size: float) -> float:
    """Ink per line of letters, evened out over the size since strokes grow with it."""
    shares = [ink.share(word.left, word.top, word.right, word.bottom) * _height_share(word.text) for word in line]
    letters = [len(word.text) for word in line]
    return sum(share * count for share, count in zip(shares, letters, strict=True)) / max(1, sum(letters))


def _line_words(line: list[OcrWord], size: float, bold: bool, scale: float) -> list[Word]:
    level = median([word.bottom for word in line if not set(word.text) & _DEEP] or [w.bottom - 0.2 * size * scale for w in line])
    words = []
    for word in line:
        text = _GLUED_BULLET.sub("•", word.text)
        words.append(Word(text, word.left / scale, word.right / scale, level / scale, size, bold, spaced=True))
    return words


def _without_false_bullet(line: list[OcrWord], size: float, ink: Ink, dots: list[Area], scale: float) -> list[OcrWord]:
    """The line without a first word that is a bullet read as a letter; the bullet is added to `dots`, as are those not read at all."""
    first, rest = line[0], line[1:]
    if rest and len(first.text) <= 2 and set(first.text) <= _BULLET_LOOKS and _is_blob(first, rest[0], size, ink):
        dots.append(_area(first.left, first.top, first.right, first.bottom, scale))
        return rest
    base = median(word.bottom for word in line)
    blob = ink.blob(first.left - 2.4 * size, base - 0.75 * size, first.left - 0.25 * size, base)
    if blob and all(0.12 * size < side < 0.6 * size for side in (blob[2] - blob[0], blob[3] - blob[1])):
        if 0.6 < (blob[2] - blob[0]) / (blob[3] - blob[1]) < 1.7 and ink.share(*blob) > 0.55:
            dots.append(_area(*blob, scale))
    return line


def _is_blob(first: OcrWord, following: OcrWord, size: float, ink: Ink) -> bool:
    box = ink.blob(first.left, first.top, first.right, first.bottom)
    if box is None or following.left - first.right < 0.3 * size:
        return False
    width, height = box[2] - box[0], box[3] - box[1]
    is_dash = width > 1.8 * height and width < size
    return is_dash or (0.5 < width / height < 2 and height < 0.6 * size and ink.share(*box) > 0.55)


def _area(left: float, top: float, right: float, bottom: float, scale: float) -> Area:
    return Area((left / scale, top / scale, right / scale, bottom / scale), True)
