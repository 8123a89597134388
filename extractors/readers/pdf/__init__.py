"""PDF into blocks, from the geometry of its pages.

Steps: open (opening) - find the promise in long documents (long_documents) - words and shapes of each page (device,
pages), or of its picture
(pictures) - running lines out (furniture) - tables and columns (tables, columns) - paragraphs (assemble) - headings
and lists - blocks.
"""

from __future__ import annotations

from extractors.blocks import Reading
from extractors.ocr import Ocr
from extractors.readers.pdf.document import read_document

__all__ = ["read_pdf"]


def read_pdf(data: bytes, *, ocr: Ocr | None = None) -> Reading:
    """Blocks of a PDF, with page and box. Pages that are pictures are read by `ocr`.

    Raises EmptyDocument, DamagedFile, EncryptedFile, TooLarge, or NeedsOcr when no page has text and no `ocr` was
    given.
    """
    return read_document(data, ocr)
