"""One page of an open PDF as words and shapes, turned so that its text runs to the right."""

from __future__ import annotations

from collections import Counter
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager

from extractors.readers.pdf.device import WordDevice, to_reading
from extractors.readers.pdf.fonts import FontStyles
from extractors.readers.pdf.model import Area, BoxTuple, PageContent, Rule, Word


class PageReader:
    """Reads the pages of one document, sharing what it learns of its fonts."""

    def __init__(self) -> None:
        self._manager = PDFResourceManager()
        self._fonts = FontStyles()

    def read(self, page: Any, number: int) -> PageContent:
        """The page's content. Raises TooLarge for pages that draw without end, pdfminer's errors for broken ones."""
        device = WordDevice(self._manager, self._fonts)
        PDFPageInterpreter(self._manager, device).process_page(page)
        return turned_page(device, number)


def turned_page(device: WordDevice, number: int) -> PageContent:
    """The device's findings in the frame in which most of its text runs to the right; other text is dropped."""
    letters: Counter[int] = Counter()
    for word in device.words:
        letters[word.turn] += len(word.text)
    turn = letters.most_common(1)[0][0] if letters else 0
    size = (device.width, device.height)
    shapes = device.shapes
    width, height = size if turn in (0, 180) else size[::-1]
    return PageContent(
        number=number,
        width=width,
        height=height,
        words=_once([word for word in device.words if word.turn == turn]),
        rules=[_turned_rule(rule, turn, size) for rule in shapes.rules],
        areas=[_turned_area(area, turn, size) for area in shapes.areas],
        dots=[_turned_area(area, turn, size) for area in shapes.dots],
        pictures=[_turned_area(area, turn, size) for area in shapes.pictures],
        turn=turn,
    )


def page_box(box: BoxTuple, page: PageContent) -> BoxTuple:
    """A box of the turned page as it lies on the page that people see."""
    left, top, right, bottom = box
    width, height = page.width, page.height
    if page.turn == 90:
        return top, width - right, bottom, width - left
    if page.turn == 180:
        return width - right, height - bottom, width - left, height - top
    if page.turn == 270:
        return height - bottom, left, height - top, right
    return box


def _once(words: list[Word]) -> list[Word]:
    """Words without those printed twice at one place, which is how some programs make bold."""
    seen: dict[tuple[str, int, int], Word] = {}
    kept = []
    for word in words:
        key = (word.text, round(word.x0 / 2), round(word.baseline / 2))
        twin = seen.get(key)
        if twin is not None and abs(twin.size - word.size) < 0.5:
            twin.bold = True
        else:
            seen[key] = word
            kept.append(word)
    return kept


def _turned_box(box: BoxTuple, turn: int, size: tuple[float, float]) -> BoxTuple:
    one = to_reading(box[0], box[1], turn, *size)
    other = to_reading(box[2], box[3], turn, *size)
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _turned_area(area: Area, turn: int, size: tuple[float, float]) -> Area:
    return Area(_turned_box(area.box, turn, size), area.filled)


def _turned_rule(rule: Rule, turn: int, size: tuple[float, float]) -> Rule:
    ends = (rule.start, rule.at, rule.end, rule.at) if rule.level else (rule.at, rule.start, rule.at, rule.end)
    left, top, right, bottom = _turned_box(ends, turn, size)
    return Rule(True, top, left, right) if right - left >= bottom - top else Rule(False, left, top, bottom)
