"""Font sizes of recognised lines, from the heights of their letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, median_low

from extractors.ocr import OcrWord

EVEN = 0.12
"""Share by which sizes of one font differ as measured from boxes of letters."""
FEW = 17
"""Letters of a line that is too short to be measured surely for itself."""
_ASCENDING = re.compile(r"[A-ZÅÄÖa-zåäö0-9]")
_TALL = frozenset('bdfhijkltåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()/”"')
_DEEP = frozenset("gjpqyQ,;()/")
_HIGH = frozenset("ÅÄÖÉ")

Sized = tuple[list[OcrWord], float]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A recognised line with its font size and baseline in pixels."""

    words: list[OcrWord]
    size: float
    base: float

    @property
    def letters(self) -> int:
        """Number of characters."""
        return sum(len(word.text) for word in self.words)


def text_lines(lines: Sequence[list[OcrWord]]) -> list[TextLine]:
    """The lines of a page with sizes that differ by measuring error made one."""
    sized = _evened(_with_neighbours_size([(line, line_size(line)) for line in lines]))
    return [TextLine(line, size, _level(line, size)) for line, size in sized]


def line_size(line: Iterable[OcrWord]) -> float:
    """Font size of a line in pixels, from the heights of words that have letters of known height."""
    sizes = [(word.bottom - word.top) / height_share(word.text) for word in line if _ASCENDING.search(word.text)]
    return median(sizes) if sizes else 30.0


def height_share(text: str) -> float:
    """Height of a word's ink as a share of the font size: x-height 0.48, ascenders and capitals 0.2 more, descenders
    0.21."""
    letters = set(text)
    tall = 0.2 if letters & _TALL else 0.0
    high = 0.4 if letters & _HIGH else tall
    return 0.48 + high + (0.21 if letters & _DEEP else 0.0)


def _with_neighbours_size(sized: list[Sized]) -> list[Sized]:
    """The lines with the size of the line right above for those of few letters that go on from it: "i veckan." measures
    a fifth too large or small."""
    done: list[Sized] = []
    for line, size in sized:
        few = sum(len(word.text) for word in line) < FEW
        goes_on = line[0].text[:1].islower() or any(word.text.endswith((".", ",", ":")) for word in line)
        above = [usual for other, usual in done if _is_right_below(line, other, usual)] if few and goes_on else []
        done.append((line, above[-1] if above and 0.7 < size / above[-1] < 1.45 else size))
    return done


def _is_right_below(line: list[OcrWord], other: list[OcrWord], size: float) -> bool:
    step = line[0].bottom - other[0].bottom
    return 0.5 * size < step < 2 * size and other[0].left - 2 * size < line[0].left < other[-1].right


def _evened(sized: list[Sized]) -> list[Sized]:
    """The lines with sizes that differ by measuring error made one: first those near the running text's, then those
    near each other."""
    rest = sorted(size for line, size in sized for word in line for _ in word.text)
    levels: list[float] = []
    while rest:
        level = median_low(rest)
        levels.append(level)
        rest = [size for size in rest if abs(size / level - 1) > EVEN]
    return [(line, next(level for level in levels if abs(size / level - 1) <= EVEN)) for line, size in sized]


def _level(line: list[OcrWord], size: float) -> float:
    """The baseline, in pixels."""
    return median([w.bottom for w in line if not set(w.text) & _DEEP] or [w.bottom - 0.2 * size for w in line])
