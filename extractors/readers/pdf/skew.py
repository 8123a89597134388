"""Straightening of scans that lay askew in the feeder."""

from __future__ import annotations

import numpy as np
from PIL import Image

SPAN = 3.0
"""Degrees that are looked for on both sides."""
_WIDTH = 700
"""Pixels of the small copy that the angle is measured on: 0.1 degrees move a line's end by one pixel."""

_TALL = 8
"""Heights of a picture that is no page: a copy of it as wide as others would be too large."""


def straightened(image: Image.Image) -> Image.Image:
    """The grey picture with its lines level."""
    angle = skew(image)
    if abs(angle) < 0.12:
        return image
    return image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def skew(image: Image.Image) -> float:
    """Degrees by which the picture must be turned (counter-clockwise) to make its lines level.

    Level lines make the number of dark pixels change most from row to row.
    """
    if image.height > _TALL * image.width:
        return 0.0
    small = image.resize((_WIDTH, max(1, round(image.height * _WIDTH / image.width))), Image.Resampling.BOX)
    small = small.point([255 if level < 150 else 0 for level in range(256)])
    coarse = max(np.arange(-SPAN, SPAN + 0.01, 0.5), key=lambda angle: _sharpness(small, float(angle)))
    fine = max(np.arange(coarse - 0.4, coarse + 0.41, 0.1), key=lambda angle: _sharpness(small, float(angle)))
    return float(fine) if _sharpness(small, float(fine)) > 1.05 * _sharpness(small, 0.0) else 0.0


def _sharpness(small: Image.Image, angle: float) -> float:
    rows = np.asarray(small.rotate(angle), dtype=np.float64).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
