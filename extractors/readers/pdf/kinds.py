"""What kind of page it is: text, a picture of text, or a picture with recognised text laid over it."""

from __future__ import annotations

from extractors.readers.pdf.fonts import UNKNOWN
from extractors.readers.pdf.model import PageContent

FEW_LETTERS = 25
"""A page number and a stamp."""
SOME_LETTERS = 200
"""A printed margin around a scan that fills the page."""


def picture_share(page: PageContent) -> float:
    """Share of the page that its largest picture covers."""

    def share(box: tuple[float, float, float, float]) -> float:
        width = min(box[2], page.width) - max(box[0], 0)
        height = min(box[3], page.height) - max(box[1], 0)
        return max(0.0, width) * max(0.0, height) / max(1.0, page.width * page.height)

    strips = sum(share(area.box) for area in page.pictures)
    return min(1.0, strips)


def is_picture(page: PageContent) -> bool:
    """Whether the page's words must be read from its picture: hardly any, or letters whose font does not say what
    they are."""
    letters = page.letters
    covered = picture_share(page)
    if letters < FEW_LETTERS:
        return covered > 0.2
    if letters < SOME_LETTERS and covered > 0.7 and not has_ocr_layer(page):
        return True
    unknown = sum(word.text.count(UNKNOWN) for word in page.words)
    return unknown > 0.3 * letters


def has_ocr_layer(page: PageContent) -> bool:
    """Whether unseen text lies over a picture, as scanners with OCR make it."""
    hidden = sum(len(word.text) for word in page.words if word.hidden)
    return hidden > 0.8 * max(1, page.letters) and picture_share(page) > 0.5
