"""Paper copies: pages as pictures, with the skew, noise, stamps and compression of office scanners."""

from __future__ import annotations

import random
from io import BytesIO
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .wear import holed, scribbled, shadowed, specked, unevenly_lit

_STAMP_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"


def scanned(pdf: bytes, options: dict[str, Any]) -> bytes:
    """The document as a scan. Options: dpi, skew (degrees), noise (share of pixels), blur, stamp (text), bits (1 or
    8), quality, turn, seed; and those of `wear`: scribble (signatures on the last page), holes, faded (grey level of
    the ink), gradient (darkening of one side), specks (number), shadow (side)."""
    chance = random.Random(options.get("seed", 7))
    source = pypdfium2.PdfDocument(pdf)
    pages = [_page(source[number], options, chance, number == len(source) - 1) for number in range(len(source))]
    return _pdf(pages, options)


def _page(page: Any, options: dict[str, Any], chance: random.Random, is_last: bool) -> Image.Image:
    dpi = options.get("dpi", 150)
    image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    if "stamp" in options:
        _stamp(image, options["stamp"], dpi)
    if is_last:
        scribbled(image, options.get("scribble", 0), dpi, chance)
    image = image.rotate(options.get("skew", 0) * chance.choice((1, 0.7)), Image.Resampling.BICUBIC, fillcolor=255)
    image = unevenly_lit(image, options.get("faded", 0), options.get("gradient", 0))
    image = image.filter(ImageFilter.GaussianBlur(options.get("blur", 0)))
    for _ in range(int(options.get("noise", 0) * image.width * image.height)):
        spot = (chance.randrange(image.width), chance.randrange(image.height))
        image.putpixel(spot, chance.randrange(60, 200))
    specked(image, options.get("specks", 0), chance)
    if "holes" in options:
        holed(image, dpi)
    if "shadow" in options:
        shadowed(image, options["shadow"], dpi)
    turned: Image.Image = image.rotate(options.get("turn", 0), expand=True)
    return turned


def _stamp(image: Image.Image, text: str, dpi: int) -> None:
    width = max(dpi * 2, dpi // 3 + dpi * len(text) // 8)
    layer = Image.new("L", (width, dpi), 0)
    draw = ImageDraw.Draw(layer)
    draw.rectangle((4, 4, width - 5, dpi - 5), outline=150, width=max(2, dpi // 60))
    draw.text((dpi // 6, dpi // 3), text, fill=150, font=ImageFont.truetype(_STAMP_FONT, dpi // 6))
    layer = layer.rotate(11, expand=True)
    image.paste(90, (image.width - int(dpi * 0.6) - width, int(dpi * 0.4)), layer)


def _pdf(pages: list[Image.Image], options: dict[str, Any]) -> bytes:
    dpi = options.get("dpi", 150)
    packing = {"quality": options.get("quality", 40)}
    if options.get("bits", 8) == 1:
        pages = [page.point([255 if level > 150 else 0 for level in range(256)]).convert("1") for page in pages]
        packing = {}
    out = BytesIO()
    pages[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=pages[1:], **packing)
    return out.getvalue()
