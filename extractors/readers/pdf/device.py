"""Turns a page's drawing commands into words and shapes, in the order they are drawn.

pdfminer makes one object per glyph and pdfplumber one dictionary more; nearly all their time goes there. This device
builds words at once,
which costs less than pdfplumber's `extract_words` although more is read (benchmarks/pdf_readers.py).
"""

from __future__ import annotations

import math
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFResourceManager

from extractors.errors import TooLarge
from extractors.readers.pdf.fonts import FontStyles
from extractors.readers.pdf.limits import MAX_FORMS_PER_PAGE, MAX_GLYPHS_PER_PAGE, MAX_OBJECTS_PER_PAGE
from extractors.readers.pdf.model import HeavyPage, Word
from extractors.readers.pdf.shapes import Shapes

GAP = 0.17
"""A step to the right of this share of the font size starts a new word; spaces are 0.22-0.33 wide, kerning below
0.1."""


class WordDevice(PDFDevice):
    """Collects the words, rules, boxes and pictures of one page.

    Raises HeavyPage for pages that draw very much, TooLarge for those whose forms draw each other without end.
    """

    def __init__(self, manager: PDFResourceManager, fonts: FontStyles) -> None:
        super().__init__(manager)
        self.words: list[Word] = []
        self.shapes = Shapes()
        self.width = self.height = 0.0
        self._fonts = fonts
        self._mcid: int | None = None
        self._marks: list[int | None] = []
        self._glyphs = self._objects = self._forms = 0

    def begin_page(self, page: Any, ctm: Any) -> None:
        x0, y0, x1, y1 = page.mediabox
        sideways = page.rotate in (90, 270)
        self.width, self.height = (abs(y1 - y0), abs(x1 - x0)) if sideways else (abs(x1 - x0), abs(y1 - y0))

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        self._marks.append(self._mcid)
        if isinstance(props, dict) and isinstance(props.get("MCID"), int):
            self._mcid = props["MCID"]
        elif getattr(tag, "name", "") == "Artifact":
            self._mcid = -1

    def end_tag(self) -> None:
        self._mcid = self._marks.pop() if self._marks else None

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        self._forms += 1
        if self._forms > MAX_FORMS_PER_PAGE:
            raise TooLarge(f"a page draws more than {MAX_FORMS_PER_PAGE} forms")

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        self._spend(1 + len(path))
        self.shapes.add_path(path, self.ctm or (1, 0, 0, 1, 0, 0), graphicstate, stroke, fill)

    def render_image(self, name: str, stream: Any) -> None:
        self.shapes.add_picture(self.ctm or (1, 0, 0, 1, 0, 0))

    def _spend(self, cost: int) -> None:
        self._objects += cost
        if self._objects > MAX_OBJECTS_PER_PAGE:
            raise HeavyPage(f"a page draws more than {MAX_OBJECTS_PER_PAGE} lines")

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        font = textstate.font
        style = self._fonts.style(font)
        a, b, c, d, e, f = _product(textstate.matrix, self.ctm or (1, 0, 0, 1, 0, 0))
        size, stretch = textstate.fontsize, textstate.scaling * 0.01
        run = _Run(self, textstate, size * math.hypot(c, d), math.hypot(a, b), _turn(a, b), style.is_bold)
        letterspace, wordspace = textstate.charspace * stretch, textstate.wordspace * stretch
        x, y = textstate.linematrix
        step, rise, began = 0.001 * size * stretch, textstate.rise, False
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * step
                began = True
                continue
            for cid in font.decode(part) if isinstance(part, bytes) else ():
                x += letterspace if began else 0.0
                began = True
                width = style.width(cid) * size * stretch
                run.glyph(style.text(cid), a * x + c * (y + rise) + e, b * x + d * (y + rise) + f, width)
                x += width + (wordspace if cid == 32 and not style.is_multibyte else 0.0)
        textstate.linematrix = (x, y)
        self._glyphs += run.count
        if self._glyphs > MAX_GLYPHS_PER_PAGE:
            raise HeavyPage(f"a page holds more than {MAX_GLYPHS_PER_PAGE} characters")


class _Run:
    """Adds the glyphs of one string to the page's words, joining those that touch."""

    def __init__(self, device: WordDevice, state: Any, size: float, scale: float, turn: int, is_bold: bool) -> None:
        self.count = 0
        self._words = device.words
        self._frame = (device.width, device.height)
        self._size, self._scale, self._turn = abs(size), scale, turn
        self._style = (is_bold or state.render == 2, device._mcid, state.render == 3)

    def glyph(self, text: str, x: float, y: float, width: float) -> None:
        """One glyph at the page's own coordinates, y upwards; `width` in text space."""
        self.count += 1
        if self._turn < 0 or self._size < 0.5:
            return
        x, y = to_reading(x, y, self._turn, *self._frame)
        last = self._words[-1] if self._words else None
        if text.isspace() or not text:
            if last is not None:
                last.spaced = True
            return
        right = x + width * self._scale
        if last is not None and self._continues(last, x, y):
            last.text += text
            last.x1 = right
        else:
            bold, mcid, hidden = self._style
            self._words.append(Word(text, x, right, y, self._size, bold, mcid, False, self._turn, hidden))

    def _continues(self, last: Word, x: float, y: float) -> bool:
        return (
            not last.spaced
            and -0.5 * self._size < x - last.x1 < GAP * self._size
            and abs(last.baseline - y) < 0.05 * self._size
            and abs(last.size - self._size) < 0.08 * self._size
            and last.bold == self._style[0]
            and last.turn == self._turn
            and last.mcid == self._style[1]
        )


def to_reading(x: float, y: float, turn: int, width: float, height: float) -> tuple[float, float]:
    """A point of the page (y upwards) as seen when text with direction `turn` runs to the right (y downwards)."""
    if turn == 0:
        return x, height - y
    if turn == 90:
        return y, x
    return (width - x, y) if turn == 180 else (height - y, width - x)


def _turn(a: float, b: float) -> int:
    """Direction of writing in quarter turns; -1 for slanted text, which is a stamp or a watermark."""
    if abs(b) <= 0.05 * abs(a):
        return 0 if a > 0 else 180
    if abs(a) <= 0.05 * abs(b):
        return 90 if b > 0 else 270
    return -1


def _product(m: Any, n: Any) -> tuple[float, float, float, float, float, float]:
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    return g * a + i * b, h * a + j * b, g * c + i * d, h * c + j * d, g * e + i * f + k, h * e + j * f + o
