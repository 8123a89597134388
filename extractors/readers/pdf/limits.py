"""What one document may cost. All limits count things, never seconds, so that the same bytes give the same record on
every machine.

Figures: a page of running text holds 3,000 characters and 100 shapes, an A4 page at 300 dpi 9 million pixels,
pdfminer reads about
100,000 characters a second.
"""

from __future__ import annotations

MAX_PAGES_SCANNED = 1500
"""Pages of a long document whose quick text is looked at; later ones are left out and an issue says so."""
MAX_PAGES_READ = 40
"""Pages whose layout is read."""
LONG_DOCUMENT_PAGES = 30
"""Documents with more pages are searched for the promise first."""
MAX_PAGES_OCR = 20
"""Pages recognised from pictures, at 1-2 seconds each."""
MAX_GLYPHS_PER_PAGE = 60_000
MAX_OBJECTS_PER_PAGE = 200_000
"""Steps of paths; maps drawn as vectors reach 100,000."""
MAX_FORMS_PER_PAGE = 5_000
"""Forms and pictures. Forms that draw each other can ask for billions, in PDFium too, so such a page is not read at
all."""
MAX_STREAM_BYTES = 60_000_000
"""Any unpacked stream that is not a picture."""
MAX_UNPACKED_BYTES = 250_000_000
"""All of those together."""
MAX_RENDER_PIXELS = 12_000_000
"""Picture handed to OCR; larger pages are drawn at a lower resolution."""
MAX_PICTURE_PIXELS = 150_000_000
"""A scanned A3 page at 600 dpi has 70 million; a picture is unpacked whole before it is drawn smaller."""
