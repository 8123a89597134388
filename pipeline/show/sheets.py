"""The pages of a PDF as pictures, with a box around every place that something was read from."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .marks import Kind, Mark

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_SHEETS = 30
"""Pictures of more pages would make a file that browsers are slow to open (about 80 KB each)."""
_PIXELS_PER_POINT = 1.6
_LONGEST_SIDE = 8000
"""Pixels. A web page printed to one page of paper is metres tall; WebP ends at 16,383."""
_QUALITY = 60
"""Of WebP; text of ten points stays legible."""
_OWN_BOX: tuple[Kind, ...] = ("period", "area", "commitment", "review", "signatory", "item", "contact")
"""Kinds that get a box; targets, actors and activities stand within one of these."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on a page, in points from its upper left corner."""

    mark: Mark
    left: float
    top: float
    width: float
    height: float

    @property
    def label(self) -> str:
        """The number of a commitment, as in the list beside the text; empty for everything else."""
        return str(int(self.mark.key[2]) + 1) if self.mark.kind == "commitment" else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    number: int
    width: float
    height: float
    """In points."""
    picture: str
    """As a data address."""
    frames: tuple[Frame, ...]


def sheets(data: bytes, found: Sequence[Mark]) -> list[Sheet]:
    """The pages of a PDF that something was read from, at most MAX_SHEETS; none for other files and damaged ones."""
    import pypdfium2

    numbers = sorted({mark.span.page for mark in found if mark.span.page is not None and mark.span.box is not None})
    if not numbers or not data.lstrip()[:5].startswith(b"%PDF-"):
        return []
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            pages = [number for number in numbers if number <= len(document)]
            return [_sheet(document, number, found) for number in pages[:MAX_SHEETS]]
    except pypdfium2.PdfiumError:
        # Text can be had from some damaged files that PDFium does not draw; it is shown without pictures.
        return []


def _sheet(document: PdfDocument, number: int, found: Sequence[Mark]) -> Sheet:
    page = document[number - 1]
    width, height = page.get_size()
    out = io.BytesIO()
    scale = min(_PIXELS_PER_POINT, _LONGEST_SIDE / max(width, height, 1))
    page.render(scale=scale).to_pil().convert("RGB").save(out, "WEBP", quality=_QUALITY)
    picture = f"data:image/webp;base64,{base64.b64encode(out.getvalue()).decode()}"
    return Sheet(number, width, height, picture, tuple(_frames(number, found)))


def _frames(number: int, found: Sequence[Mark]) -> Iterator[Frame]:
    for mark in found:
        if mark.span.page == number and mark.span.box is not None and mark.kind in _OWN_BOX:
            left, top, right, bottom = mark.span.box
            yield Frame(mark, round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1))
