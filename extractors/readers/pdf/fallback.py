"""Text of a page that pdfminer cannot read, by PDFium, which forgives more but tells less: no weight, no size of its
own."""

from __future__ import annotations

from contextlib import closing

import pypdfium2

from extractors.readers.pdf.limits import MAX_GLYPHS_PER_PAGE
from extractors.readers.pdf.model import ASCENT, DESCENT, PageContent, Word

MAX_RECTANGLES = 4000
"""Pieces of text on one page; running text has one per line."""


def quick_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """All text of a page (counted from 1) in the order of the file; 3 ms a page."""
    try:
        with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
            return str(text.get_text_range(0, min(text.count_chars(), MAX_GLYPHS_PER_PAGE)))
    except pypdfium2.PdfiumError:
        return ""


def simple_content(document: pypdfium2.PdfDocument, number: int) -> PageContent:
    """The page as lines with boxes. Raises pypdfium2.PdfiumError when PDFium cannot read it either."""
    with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
        width, height = page.get_size()
        content = PageContent(number, width, height)
        for place in range(min(text.count_rects(), MAX_RECTANGLES)):
            left, bottom, right, top = text.get_rect(place)
            words = str(text.get_text_bounded(left, bottom, right, top)).split()
            content.words += _spread(words, left, right, height - top, height - bottom)
    return content


def _spread(words: list[str], left: float, right: float, top: float, bottom: float) -> list[Word]:
    """Words over the width of their line, each with its share."""
    letters = sum(len(word) for word in words) + len(words) - 1
    size = round((bottom - top) / (ASCENT + DESCENT))
    spread, at = [], left
    for word in words:
        end = at + (right - left) * len(word) / max(1, letters)
        spread.append(Word(word, at, end, bottom - DESCENT * size, float(size), spaced=True))
        at = end + (right - left) / max(1, letters)
    return spread
