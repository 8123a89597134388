"""The dark pixels of a scanned page: how heavy words are set, bullets that OCR dropped, ruled lines."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PIL import Image

from extractors.readers.pdf.cleaning import INK
from extractors.readers.pdf.gutters import find_gutters
from extractors.readers.pdf.model import Rule
from extractors.readers.pdf.spots import find_spots, stretches

MIN_RULE = 30.0
"""Points; letters are shorter."""
MAX_THICK = 4.0
"""Points; thicker dark stripes are shading."""


class Ink:
    """Dark pixels of one picture."""

    def __init__(self, image: Image.Image) -> None:
        self._grey: npt.NDArray[np.uint8] = np.asarray(image)
        self._dark: npt.NDArray[np.bool_] = self._grey < INK
        self.spots = find_spots(self._dark)

    def share(self, left: float, top: float, right: float, bottom: float) -> float:
        """Share of dark pixels in a box of pixels."""
        part = self._part(left, top, right, bottom)
        return float(part.mean()) if part.size else 0.0

    def stroke_share(self, left: float, top: float, right: float, bottom: float) -> float:
        """Share of pixels in a box that are nearer to its darkest shade than to paper, so that grey print counts like
        black."""
        part = self._grey[max(0, int(top)) : max(0, int(bottom)), max(0, int(left)) : max(0, int(right))]
        if not part.size:
            return 0.0
        return float((part < (float(np.percentile(part, 3)) + 255) / 2).mean())

    def stroke_widths(self, left: float, top: float, right: float, bottom: float) -> npt.NDArray[np.float32]:
        """Pixels that each upright stroke in a box is broad, in parts of a pixel from how grey its edges are: one value
        per stroke and row."""
        part = self._grey[max(0, int(top)) : int(bottom) + 1, max(0, int(left) - 1) : int(right) + 2]
        if min(part.shape) < 4:
            return np.zeros(0, dtype=np.float32)
        ink = np.clip((255.0 - part) / max(60.0, 255.0 - float(np.percentile(part, 3))), 0, 1)
        row, start, end = stretches(ink > 0.5)
        total = np.concatenate([np.zeros((len(ink), 1)), np.cumsum(ink, axis=1)], axis=1)
        widths = total[row, np.minimum(end + 1, ink.shape[1])] - total[row, np.maximum(start - 1, 0)]
        return np.asarray(widths, dtype=np.float32)

    def letters(self, left: float, top: float, right: float, bottom: float) -> int:
        """Number of spots of a letter's height, at least a third of the box's, in a box of pixels."""
        spots = self.spots
        x, y = (spots.left + spots.right) / 2, (spots.top + spots.bottom) / 2
        inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
        return int((inside & (spots.height > (bottom - top) / 3)).sum())

    def gutters(self, scale: float) -> list[Rule]:
        """White stripes between columns, in points."""
        height, width = self._dark.shape
        return find_gutters(self.spots, (height, width), scale)

    def rules(self, scale: float) -> list[Rule]:
        """Ruled lines in points; `scale` is pixels per point."""
        level = [Rule(True, at, start, end) for at, start, end in _stripes(self._dark, scale)]
        upright = [Rule(False, at, start, end) for at, start, end in _stripes(self._dark.T, scale)]
        return level + upright

    def _part(self, left: float, top: float, right: float, bottom: float) -> npt.NDArray[np.bool_]:
        return self._dark[max(0, int(top)) : max(0, int(bottom)), max(0, int(left)) : max(0, int(right))]


def _stripes(dark: npt.NDArray[np.bool_], scale: float) -> list[tuple[float, float, float]]:
    """Position, start and end of thin dark stripes along the rows."""
    window = int(MIN_RULE * scale)
    if dark.shape[1] <= window:
        return []
    total = np.cumsum(dark, axis=1, dtype=np.int32)
    full = (total[:, window:] - total[:, :-window]) > 0.9 * window
    found = []
    for first, last in _runs(np.asarray(full.any(axis=1)), 2):
        if last - first > MAX_THICK * scale:
            continue
        for start, end in _runs(np.asarray(full[first:last].any(axis=0)), int(scale)):
            found.append(((first + last) / 2 / scale, start / scale, (end + window) / scale))
    return found


def _runs(flags: npt.NDArray[np.bool_], gap: int) -> list[tuple[int, int]]:
    """Start and end of stretches of true values, joined over at most `gap` false ones."""
    places = np.flatnonzero(flags)
    if not len(places):
        return []
    cuts = [0, *(i + 1 for i, (a, b) in enumerate(pairwise(places)) if b - a > gap + 1), len(places)]
    return [(int(places[a]), int(places[b - 1]) + 1) for a, b in pairwise(cuts)]
