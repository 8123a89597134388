"""How heavily recognised lines are printed: which are bold, which so pale that they are stamps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import numpy as np

from extractors.ocr import OcrWord
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.type_sizes import FEW, TextLine, height_share

FADED = 0.2
"""Lines this pale against the page's median are stamps; print in grey has 0.5."""
BOLD = (1.04, 1.3, 1.15)
"""Weights, against the page's median, between which bold begins, and where it begins when no gap shows it; measured on
62 scans in eight fonts: 1.1-1.7 on bold lines, 0.85-1.08 on regular ones."""
GAP = 0.04
"""Between the weights of regular and of bold lines at least."""
LEVEL_STROKE = 0.3
"""Share of the font size; longer stretches of ink in a row are level strokes."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is normal on a page: medians over its lines, and the weight from which on a line is bold."""

    darkness: float
    bold: float

    @classmethod
    def of(cls, lines: list[TextLine], ink: Ink) -> Usual:
        """Measured on all lines of a page."""
        if not lines:
            return cls(1.0, 1.0)
        weights = [_weight(line, ink) for line in lines]
        normal = median(weights)
        return cls(median(_darkness(line.words, ink) for line in lines), normal * _bold_limit(weights, normal))


def is_bold(line: TextLine, ink: Ink, usual: Usual) -> bool:
    """Whether a line is set in bold."""
    few = line.letters < FEW
    return _weight(line, ink) > usual.bold * (1.05 if few else 1.0)


def is_faded(line: TextLine, ink: Ink, usual: Usual) -> bool:
    """Whether a line is a stamp, or shows through from the other side."""
    return _darkness(line.words, ink) < FADED * usual.darkness


def _bold_limit(weights: list[float], normal: float) -> float:
    """The middle of the first gap above the weights of regular lines, as a share of the normal one: how much heavier
    bold is depends on the font, the blur and the toner, but all lines of a page share these."""
    least, most, usual = BOLD
    if not normal:
        return usual
    steps = [least, *sorted(w / normal for w in weights if least < w / normal < most), most]
    gaps = ((below, above) for below, above in pairwise(steps) if above - below >= GAP and above > least + GAP)
    return next((min((below + above) / 2, usual) for below, above in gaps), usual)


def _weight(line: TextLine, ink: Ink) -> float:
    """How heavily a line is set: the mean of two measures, since blur spoils the one and narrow letters the other.

    One is ink against its own shade, evened out over the height of the letters; the other how broad upright strokes
    are.
    """
    words = line.words
    shares = [ink.stroke_share(w.left, w.top, w.right, w.bottom) * height_share(w.text) for w in words]
    widths = np.concatenate([ink.stroke_widths(w.left, w.top, w.right, w.bottom) for w in words])
    widths = widths[widths < LEVEL_STROKE * line.size]
    broad = float(np.median(widths)) / line.size if len(widths) else 0.0
    return float((_per_letter(words, shares) * broad) ** 0.5)


def _darkness(line: list[OcrWord], ink: Ink) -> float:
    return _per_letter(line, [ink.share(word.left, word.top, word.right, word.bottom) for word in line])


def _per_letter(line: list[OcrWord], values: list[float]) -> float:
    letters = [len(word.text) for word in line]
    return sum(value * count for value, count in zip(values, letters, strict=True)) / max(1, sum(letters))
