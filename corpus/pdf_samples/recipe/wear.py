"""What paper goes through before it is scanned: signed, punched, faded, copied on a dirty glass."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageDraw


def scribbled(image: Image.Image, count: int, dpi: int, chance: random.Random) -> None:
    """Signatures in ink, side by side over the lowest text of the page."""
    dark = image.point([255 if level < 128 else 0 for level in range(256)]).getbbox()
    draw = ImageDraw.Draw(image)
    for place in range(count):
        left = int((0.13 + 0.42 * place) * image.width)
        level = (dark[3] if dark else image.height // 2) - int(0.75 * dpi)
        points = [
            (
                left + step * dpi // 40,
                level + int(dpi * 0.12 * math.sin(step * 0.9 + place) * chance.uniform(0.3, 1.2)),
            )
            for step in range(50)
        ]
        draw.line(points, fill=70, width=max(2, dpi // 75), joint="curve")


def unevenly_lit(image: Image.Image, faded: int, gradient: int) -> Image.Image:
    """Ink as pale as `faded`, and paper that is darker by `gradient` at its right edge."""
    if faded:
        image = image.point([faded + level * (255 - faded) // 255 for level in range(256)])
    if gradient:
        ramp = Image.linear_gradient("L").rotate(90).resize(image.size)
        dimmed = image.point([max(0, level - gradient) for level in range(256)])
        image = Image.composite(image, dimmed, ramp)
    return image


def specked(image: Image.Image, count: int, chance: random.Random) -> None:
    """Dirt of two to five pixels."""
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        x, y, size = chance.randrange(image.width), chance.randrange(image.height), chance.randrange(2, 6)
        draw.ellipse((x, y, x + size, y + size), fill=chance.randrange(0, 90))


def holed(image: Image.Image, dpi: int) -> None:
    """Two punched holes at the left edge, which a scanner with an open lid sees black."""
    draw = ImageDraw.Draw(image)
    for y in (image.height / 2 - 1.57 * dpi, image.height / 2 + 1.57 * dpi):
        x = 0.45 * dpi
        draw.ellipse((x - dpi / 9, y - dpi / 9, x + dpi / 9, y + dpi / 9), fill=25)


def shadowed(image: Image.Image, side: str, dpi: int) -> None:
    """A dark stripe where the paper did not reach the edge of the glass."""
    width = dpi // 6
    boxes = {
        "left": (0, 0, width, image.height),
        "right": (image.width - width, 0, image.width, image.height),
        "top": (0, 0, image.width, width),
    }
    image.paste(20, boxes[side])
