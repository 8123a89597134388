"""Pages that are pictures: drawn by PDFium, straightened, recognised, and described like other pages."""

from __future__ import annotations

from io import BytesIO
from statistics import mean

import pypdfium2
import pypdfium2.raw
from PIL import Image

from extractors.errors import TooLarge
from extractors.ocr import Ocr, OcrWord
from extractors.readers.pdf.cleaning import cleaned
from extractors.readers.pdf.frames import frames
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.limits import MAX_PICTURE_PIXELS, MAX_RENDER_PIXELS
from extractors.readers.pdf.model import PageContent
from extractors.readers.pdf.recognised import recognised_words
from extractors.readers.pdf.skew import straightened

DPI = 220
"""Tesseract wants capitals of 20-30 pixels; 10 point text has 21 at this resolution."""
SURE = 0.55
"""Mean confidence below which the page may lie on its side. Upright scans read at 0.75-0.95, turned ones at 0.1-0.4."""


def read_picture(document: pypdfium2.PdfDocument, number: int, ocr: Ocr) -> tuple[PageContent, float]:
    """A page (counted from 1) read by `ocr`, and the mean confidence, 0-1.

    Raises TooLarge when it holds a picture too big to unpack, OSError when the program cannot be run.
    """
    image, scale = _drawn(document, number)
    image = straightened(cleaned(image, scale))
    words = ocr(_png(image))
    turn = 0
    if confidence(words) < SURE:
        image, words, turn = _best_turn(image, words, ocr)
    page = PageContent(number, image.width / scale, image.height / scale, turn=turn, is_ocr=True)
    ink = Ink(image)
    page.gutters = ink.gutters(scale)
    page.words, page.dots = recognised_words(words, ink, page.gutters, scale)
    page.rules = ink.rules(scale)
    page.areas = frames(page.rules)
    return page, confidence(words)


def confidence(words: list[OcrWord]) -> float:
    """Mean over words of two letters and more; 0 when there are none, or when they run up or down the picture.

    Tesseract turns what it takes for upright columns of text by itself: a page that lies on its side then reads at
    0.7, with its words in disorder.
    """
    long = [word for word in words if len(word.text) > 3]
    upright = [word for word in long if word.bottom - word.top > word.right - word.left]
    if 2 * len(upright) > len(long):
        return 0.0
    return mean([word.confidence for word in words if len(word.text) > 1] or [0.0])


def _best_turn(image: Image.Image, words: list[OcrWord], ocr: Ocr) -> tuple[Image.Image, list[OcrWord], int]:
    """The picture in the direction that reads best. A page without text is tried in all of them and stays as it is."""
    best = (image, words, 0)
    for turn, transpose in (
        (270, Image.Transpose.ROTATE_90),
        (90, Image.Transpose.ROTATE_270),
        (180, Image.Transpose.ROTATE_180),
    ):
        other = image.transpose(transpose)
        found = ocr(_png(other))
        if confidence(found) > confidence(best[1]) + 0.1:
            best = (other, found, turn)
        if confidence(found) > SURE + 0.1:
            break
    return best


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=1, dpi=(DPI, DPI))
    return out.getvalue()


def _drawn(document: pypdfium2.PdfDocument, number: int) -> tuple[Image.Image, float]:
    """The page in grey, and its pixels per point."""
    page = document[number - 1]
    try:
        _check_pictures(page)
        width, height = page.get_size()
        scale = min(DPI / 72, (MAX_RENDER_PIXELS / max(1.0, width * height)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        image = bitmap.to_pil().convert("L")
        bitmap.close()
        return image, scale
    finally:
        page.close()


def _check_pictures(page: pypdfium2.PdfPage) -> None:
    for item in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        width, height = item.get_px_size()
        if width * height > MAX_PICTURE_PIXELS:
            raise TooLarge(f"a picture of {width} x {height} pixels")
