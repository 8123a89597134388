"""Opening a PDF: what is wrong with it, said in one of the known failures, before any page is read."""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from itertools import islice
from typing import Any

import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from extractors.errors import DamagedFile, EmptyDocument, EncryptedFile
from extractors.readers.pdf.unpacking import check_streams

PDFMINER_FAILURES = (
    PSException,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    RecursionError,
    OverflowError,
    ZeroDivisionError,
    NotImplementedError,
    UnicodeError,
    struct.error,
    zlib.error,
    EOFError,
)
"""What pdfminer raises on broken files: it checks little, so that a wrong type shows as any of these."""
_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium's public/fpdfview.h."""


def open_pdfium(data: bytes) -> pypdfium2.PdfDocument:
    """The document as PDFium sees it. Raises EmptyDocument, EncryptedFile, DamagedFile, TooLarge."""
    if not data.strip(b"\0\t\r\n "):
        raise EmptyDocument("the file has no content")
    check_streams(data)
    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) == 0:
            raise DamagedFile("the file has no pages")
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).casefold():
            raise EncryptedFile("the file needs a password") from error
        raise DamagedFile(f"no PDF reader can open the file: {error}") from error
    return document


class PageFinder:
    """pdfminer's pages, found one after the other so that only those before the last wanted one are looked at."""

    def __init__(self, data: bytes, numbers: list[int]) -> None:
        self._wanted = set(numbers)
        self._pages: dict[int, Any] = {}
        # A page tree that breaks in the middle still yields the pages before; PDFium reads the others.
        with suppress(*PDFMINER_FAILURES):
            document = PDFDocument(PDFParser(BytesIO(data)))
            for number, page in enumerate(islice(PDFPage.create_pages(document), max(numbers, default=0)), start=1):
                if number in self._wanted:
                    self._pages[number] = page

    def page(self, number: int) -> Any | None:
        """The page of this number, counted from 1; None when pdfminer cannot find it. Each is given once, then
        forgotten."""
        return self._pages.pop(number, None)


@contextmanager
def quiet_pdfminer() -> Iterator[None]:
    """Keeps pdfminer's remarks about odd files off the terminal; what matters of them becomes an issue."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
