"""Ink that stands alone before the first word of a line, which may be its bullet."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.readers.pdf.model import BoxTuple, covering
from extractors.readers.pdf.spots import Spots
from extractors.readers.pdf.type_sizes import TextLine

REACH = 2.6
"""Font sizes between a bullet and its text at most; word processors set 1.5-2."""
APART = 0.9
"""Font sizes of white to the left of a bullet at least: what stands closer to other print belongs to a sentence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Ink that stands alone before a line, and the words of the line that follow it."""

    box: BoxTuple
    share: float
    """Of its box that is ink."""
    gap: float
    """White between it and the text."""
    line: TextLine
    text: str
    """What OCR made of it; empty where it was dropped."""

    @property
    def width(self) -> float:
        """As a share of the font size."""
        return (self.box[2] - self.box[0]) / self.line.size

    @property
    def height(self) -> float:
        """As a share of the font size."""
        return (self.box[3] - self.box[1]) / self.line.size


def candidate_of(line: TextLine, spots: Spots) -> Candidate | None:
    """The first ink of a line when white parts it from what stands to both sides. Specks count only where nothing
    larger does: dirt beside a bullet hides it else."""
    for least in (0.16, 0.06):
        glyphs = _glyphs(line, spots, least * line.size)
        first = next((i for i, (box, _) in enumerate(glyphs) if box[0] + box[2] >= 2 * line.words[0].left - 2), None)
        for i in (first, first - 1) if first is not None else ():
            if 0 <= i < len(glyphs) - 1 and (one := _alone(glyphs, i, line, line.words[0].text if i == first else "")):
                return one
    return None


def _alone(glyphs: list[tuple[BoxTuple, float]], i: int, line: TextLine, text: str) -> Candidate | None:
    (box, ink), (following, _) = glyphs[i], glyphs[i + 1]
    gap = (following[0] - box[2]) / line.size
    before = (box[0] - glyphs[i - 1][0][2]) / line.size if i else APART
    if before < APART or not 0.25 <= gap <= REACH:
        return None
    share = ink / max(1.0, (box[2] - box[0]) * (box[3] - box[1]))
    return Candidate(box, share, gap, line, text)


def _glyphs(line: TextLine, spots: Spots, least: float) -> list[tuple[BoxTuple, float]]:
    """Boxes and ink of the letters at the start of a line and to its left; a letter and its dots are one."""
    size, base, first = line.size, line.base, line.words[0]
    end = line.words[min(2, len(line.words) - 1)].right
    level = (spots.top + spots.bottom) / 2
    near = (level > base - 0.85 * size) & (level < base + 0.15 * size) & (spots.height < 1.4 * size)
    near &= (spots.right > first.left - 7 * size) & (spots.left < end)
    near &= (spots.width > least) | (spots.height > least)
    glyphs: list[tuple[BoxTuple, float]] = []
    for i in sorted(near.nonzero()[0], key=lambda place: int(spots.left[place])):
        box = (float(spots.left[i]), float(spots.top[i]), float(spots.right[i]), float(spots.bottom[i]))
        if glyphs and box[0] < glyphs[-1][0][2] + 0.02 * size:
            last, ink = glyphs[-1]
            glyphs[-1] = (covering([last, box]), ink + float(spots.area[i]))
        else:
            glyphs.append((box, float(spots.area[i])))
    return glyphs
