"""Connected spots of ink in a picture: letters, bullets, dirt, frames."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

MAX_RUNS = 1_500_000
"""Stretches of dark pixels in a picture; a page of text at 220 dpi has 150,000, one of halftone dots 800,000."""


@dataclass(frozen=True, slots=True)
class Spots:
    """One entry per spot in every array; pixels that touch at a corner belong together."""

    left: Ints
    top: Ints
    right: Ints
    bottom: Ints
    area: Ints
    """Dark pixels."""
    _runs: tuple[Ints, Ints, Ints, Ints]
    """Row, start, end and spot of each stretch of dark pixels."""

    @property
    def width(self) -> Ints:
        """Pixels from edge to edge."""
        return self.right - self.left

    @property
    def height(self) -> Ints:
        """Pixels from edge to edge."""
        return self.bottom - self.top

    def mask(self, chosen: Mask, shape: tuple[int, int]) -> Mask:
        """The pixels of the chosen spots in a picture of this shape."""
        row, start, end, _ = (part[chosen[self._runs[3]]] for part in self._runs)
        steps = np.zeros((shape[0], shape[1] + 1), dtype=np.int8)
        np.add.at(steps, (row, start), 1)
        np.add.at(steps, (row, end), -1)
        return np.cumsum(steps, axis=1, dtype=np.int8)[:, :-1] > 0


def find_spots(dark: Mask) -> Spots:
    """All spots of a picture; none of a picture that is nothing but dots, so that memory stays bounded."""
    row, start, end = stretches(dark)
    if len(row) > MAX_RUNS:
        row = start = end = row[:0]
    spot = _joined(len(row), *_neighbours(row, start, end, dark.shape[1] + 1))
    count = int(spot.max()) + 1 if len(spot) else 0
    left, top = np.full((2, count), dark.size, dtype=np.int64)
    right, bottom = np.zeros((2, count), dtype=np.int64)
    np.minimum.at(left, spot, start)
    np.minimum.at(top, spot, row)
    np.maximum.at(right, spot, end)
    np.maximum.at(bottom, spot, row + 1)
    area = np.bincount(spot, weights=end - start, minlength=count).astype(np.int64)
    return Spots(left, top, right, bottom, area, (row, start, end, spot))


def stretches(dark: Mask) -> tuple[Ints, Ints, Ints]:
    """Row, start and end of each stretch of dark pixels, from top to bottom and left to right."""
    padded = np.zeros((dark.shape[0], dark.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = dark
    change = np.diff(padded, axis=1)
    row, start = np.nonzero(change == 1)
    _, end = np.nonzero(change == -1)
    return row, start, end


def _neighbours(row: Ints, start: Ints, end: Ints, width: int) -> tuple[Ints, Ints]:
    """Pairs of stretches that touch, in rows that follow each other."""
    first = np.searchsorted(row * width + end, (row + 1) * width + start, "left")
    last = np.searchsorted(row * width + start, (row + 1) * width + end, "right")
    count = np.maximum(last - first, 0)
    above = np.repeat(np.arange(len(row)), count)
    place = np.arange(len(above)) - np.repeat(np.cumsum(count) - count, count)
    return above, np.repeat(first, count) + place


def _joined(count: int, one: Ints, other: Ints) -> Ints:
    """Number of its group for each of `count` things, given the pairs that belong together."""
    parent = np.arange(count)
    while True:
        a, b = parent[one], parent[other]
        apart = a != b
        if not apart.any():
            return np.unique(parent, return_inverse=True)[1].reshape(-1)
        np.minimum.at(parent, np.maximum(a, b)[apart], np.minimum(a, b)[apart])
        while (parent != parent[parent]).any():
            parent = parent[parent]
