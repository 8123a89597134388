"""One PDF from bytes to blocks: which pages, read how, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import pypdfium2

from extractors.blocks import Reading
from extractors.errors import EmptyDocument, NeedsOcr, TooLarge
from extractors.ocr import Ocr
from extractors.readers.pdf.fallback import quick_text, simple_content
from extractors.readers.pdf.kinds import has_ocr_layer, is_picture
from extractors.readers.pdf.layout import page_blocks
from extractors.readers.pdf.limits import MAX_PAGES_OCR, MAX_PAGES_SCANNED
from extractors.readers.pdf.long_documents import promise_pages
from extractors.readers.pdf.misread import put_right
from extractors.readers.pdf.model import HeavyPage, PageContent
from extractors.readers.pdf.opening import PDFMINER_FAILURES, PageFinder, open_pdfium, quiet_pdfminer
from extractors.readers.pdf.pages import PageReader
from extractors.readers.pdf.pictures import read_picture
from schemas import Issue

MEDIA_TYPE = "application/pdf"
A4 = (595.0, 842.0)
"""Size, in points, that stands for that of a page which cannot be read."""
DOUBTFUL = 0.7
"""Mean confidence of a scan below which names and numbers should be checked by eye."""


def read_document(data: bytes, ocr: Ocr | None) -> Reading:
    """See `read_pdf`."""
    document = open_pdfium(data)
    try:
        with quiet_pdfminer():
            return _DocumentReader(data, document, ocr).read()
    finally:
        document.close()


@dataclass
class _DocumentReader:
    data: bytes
    document: pypdfium2.PdfDocument
    ocr: Ocr | None
    issues: list[Issue] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    """Pages that are pictures and were not read, for want of OCR."""
    tried: int = 0
    """Pages given to OCR."""
    left_out: list[int] = field(default_factory=list)
    """Pages that are pictures, or may be, past those that are given to OCR."""

    def read(self) -> Reading:
        numbers = self._numbers()
        every = numbers or list(range(1, len(self.document) + 1))
        finder, reader = PageFinder(self.data, every), PageReader()
        contents = [self._content(number, finder.page(number), reader) for number in every]
        contents = [self._recognised(content) if is_picture(content) else content for content in contents]
        contents = [put_right(content) if content.is_ocr else content for content in contents]
        is_ocr = any(content.is_ocr for content in contents)
        self._report_pictures()
        blocks = page_blocks(contents)
        if not blocks:
            self._raise_empty()
        title = self.document.get_metadata_value("Title").strip() or None
        used = tuple(number for number in numbers or () if number not in {*self.pictures, *self.left_out})
        return Reading(MEDIA_TYPE, blocks, title, is_ocr, used, tuple(self.issues))

    def _numbers(self) -> list[int] | None:
        count = len(self.document)
        numbers, self.left_out = promise_pages(count, lambda number: quick_text(self.document, number))
        if numbers is not None and count > MAX_PAGES_SCANNED:
            self._note(
                "pages-left-out", "warning", f"only the first {MAX_PAGES_SCANNED} of {count} pages were searched"
            )
        return numbers

    def _content(self, number: int, page: Any, reader: PageReader) -> PageContent:
        """The page by pdfminer; where that fails, by PDFium with less structure, and the record says so."""
        try:
            if page is None:
                raise HeavyPage("pdfminer finds no such page")
            content = reader.read(page, number)
        except TooLarge as error:
            self._note("page-unreadable", "warning", f"page {number} could not be read: {error}")
            return PageContent(number, *A4)
        except (HeavyPage, *PDFMINER_FAILURES) as error:
            return self._simple(number, error)
        content.is_ocr = has_ocr_layer(content)
        return content

    def _simple(self, number: int, error: Exception) -> PageContent:
        try:
            content = simple_content(self.document, number)
        except pypdfium2.PdfiumError:
            self._note("page-unreadable", "warning", f"page {number} could not be read: {error}")
            return PageContent(number, *A4)
        self._note("page-simplified", "warning", f"page {number} was read without its layout: {error}")
        return content

    def _recognised(self, content: PageContent) -> PageContent:
        number = content.number
        if self.ocr is None or self.tried >= MAX_PAGES_OCR:
            (self.pictures if self.ocr is None else self.left_out).append(number)
            return content
        self.tried += 1
        try:
            page, confidence = read_picture(self.document, number, self.ocr)
        except (OSError, TooLarge, pypdfium2.PdfiumError) as error:
            self._note("page-unreadable", "warning", f"page {number} is a picture that could not be read: {error}")
            return content
        if confidence < DOUBTFUL:
            self._note("ocr-doubtful", "warning", f"page {number} was recognised with confidence {confidence:.2f}")
        return page

    def _report_pictures(self) -> None:
        if self.pictures:
            self._note(
                "needs-ocr",
                "warning",
                f"pages {listed(self.pictures)} are pictures; install tesseract with its Swedish model to read them",
            )
        if self.left_out:
            self._note(
                "pictures-left-out",
                "warning",
                f"pages {listed(self.left_out)} have no text and were not read: "
                f"at most {MAX_PAGES_OCR} pages of a document are recognised",
            )

    def _raise_empty(self) -> None:
        if self.pictures:
            raise NeedsOcr("all pages are pictures; install tesseract with its Swedish model to read them")
        reasons = "; ".join(issue.message for issue in self.issues)
        raise EmptyDocument(f"no page has text {reasons}".strip())

    def _note(self, code: str, severity: Any, message: str) -> None:
        self.issues.append(Issue(code=code, severity=severity, stage="read", message=message))


def listed(numbers: Iterable[int]) -> str:
    """Page numbers as people write them: "3, 21-40"."""
    runs = (list(run) for _, run in groupby(enumerate(sorted(numbers)), key=lambda one: one[1] - one[0]))
    return ", ".join(str(run[0][1]) if len(run) == 1 else f"{run[0][1]}-{run[-1][1]}" for run in runs)
