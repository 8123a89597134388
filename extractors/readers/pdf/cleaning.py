"""A scanned page as its print was: paper white and ink black, without dirt, punched holes and the dark edge of the
glass."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from extractors.readers.pdf.spots import Mask, Spots, find_spots

Grey = npt.NDArray[np.uint8]

INK = 140
"""Grey level below which a pixel of a cleaned picture is ink."""
_BLOCK = 32
"""Pixels of the squares in which the level of the paper is measured: wider than a letter, so that each shows paper."""
_DIRT = 4
"""Dark pixels; the dot of an i at 8 points has 6 or more at 220 dpi."""
_FULL_STOP = 1.3
"""Points; a speck of that size that has no letter near is no full stop."""
_NEAR = 9.0
"""Points from a full stop to its letter, or from the smallest bullets to their text."""
_EDGE = 22.0
"""Points; dark bands at the edge that are thicker may hold white print."""
_HOLE = (8.0, 28.0)
"""Points across; punched holes measure 5.5-7 mm."""


def cleaned(image: Image.Image, scale: float) -> Image.Image:
    """The grey picture cleaned; `scale` is pixels per point."""
    grey = _levelled(image)
    dark = grey < INK
    spots = find_spots(dark)
    if not len(spots.area):
        return Image.fromarray(grey)
    doomed = _is_dirt(spots, scale) | _is_edge(spots, dark.shape, scale) | _is_hole(spots, dark.shape, scale)
    if doomed.any():
        wiped = Image.fromarray(spots.mask(doomed, dark.shape)).convert("L").filter(ImageFilter.MaxFilter(5))
        kept = spots.mask(~doomed, dark.shape)
        grey[(np.asarray(wiped) > 0) & ~kept] = 255
    return Image.fromarray(grey)


def _levelled(image: Image.Image) -> Grey:
    """The picture with its paper at 255 everywhere and its ink near 0, however dim the light and pale the toner."""
    small = (max(1, image.width // _BLOCK), max(1, image.height // _BLOCK))
    paper = image.filter(ImageFilter.MaxFilter(3)).resize(small, Image.Resampling.BOX)
    # The mean of a block is darkened by its ink, so neighbours' brightest stands for it.
    paper = paper.filter(ImageFilter.MaxFilter(5)).resize(image.size, Image.Resampling.BILINEAR)
    grey = np.asarray(image, dtype=np.float32) / np.maximum(np.asarray(paper, dtype=np.float32), 90.0)
    ink = np.sort(grey[::3, ::3], axis=None)[: max(1, grey.size // 900)].mean()
    stretched = (grey - min(float(ink), 0.6)) / (1.0 - min(float(ink), 0.6))
    return np.asarray(np.clip(stretched * 255, 0, 255), dtype=np.uint8)


def _is_dirt(spots: Spots, scale: float) -> Mask:
    size = _FULL_STOP * scale
    small = (spots.width < size) & (spots.height < size)
    return np.asarray((spots.area <= _DIRT) | (small & ~_near_letters(spots, small, _NEAR * scale)))


def _near_letters(spots: Spots, small: Mask, reach: float) -> Mask:
    """Which spots have one that is not small beside, above or below them within `reach` pixels."""
    near = np.zeros(len(small), dtype=bool)
    places = np.flatnonzero(~small)
    for i in np.flatnonzero(small):
        across = np.maximum(spots.left[places] - spots.right[i], spots.left[i] - spots.right[places])
        down = np.maximum(spots.top[places] - spots.bottom[i], spots.top[i] - spots.bottom[places])
        near[i] = bool(((across < reach) & (down < reach)).any())
    return near


def _is_edge(spots: Spots, shape: tuple[int, int], scale: float) -> Mask:
    """Dark bands along an edge of the picture."""
    near = int(2 * scale)
    touches = (spots.left <= near) | (spots.top <= near)
    touches |= (spots.right >= shape[1] - near) | (spots.bottom >= shape[0] - near)
    long = np.maximum(spots.width, spots.height)
    thick = spots.area / long
    return np.asarray(touches & (thick < _EDGE * scale) & (long > 3 * thick) & (long > 30 * scale))


def _is_hole(spots: Spots, shape: tuple[int, int], scale: float) -> Mask:
    """Black discs in the margins."""
    least, most = _HOLE[0] * scale, _HOLE[1] * scale
    round_ = (spots.area > 0.7 * spots.width * spots.height) & (abs(spots.width - spots.height) < 0.2 * spots.width)
    sized = (spots.width > least) & (spots.width < most)
    outside = (spots.right < 0.1 * shape[1]) | (spots.left > 0.9 * shape[1])
    return np.asarray(round_ & sized & outside)
