"""What a page is made of, once its drawing commands are understood: words, rules, boxes and pictures.

Coordinates are points from the upper left corner of the page as it is read, y downwards. A page whose text runs
sideways is turned first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

BoxTuple = tuple[float, float, float, float]
"""Left, top, right, bottom."""

ASCENT, DESCENT = 0.78, 0.22
"""Share of the font size above and below the baseline. Fonts differ; readers only need boxes that hold the letters."""


class HeavyPage(Exception):
    """A page that pdfminer would need minutes for, e.g. a map drawn as lines. PDFium still gives its text quickly."""


@dataclass(slots=True)
class Word:
    """Letters drawn without a gap, in one font and size, on one baseline."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False
    mcid: int | None = None
    """Marked content that it belongs to, in tagged files."""
    spaced: bool = False
    """Whether a space character follows it."""
    turn: int = 0
    """Direction of writing: 0 to the right, 90 upwards, 180 upside down, 270 downwards."""
    hidden: bool = False
    """Drawn without ink, as the text layer over a scanned picture is."""

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level or upright."""

    level: bool
    at: float
    """y of a level rule, x of an upright one."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Area:
    """A framed or filled rectangle, a picture, or a small drawn shape."""

    box: BoxTuple
    filled: bool = False


@dataclass(slots=True)
class PageContent:
    """One page, ready for the layout steps."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    dots: list[Area] = field(default_factory=list)
    """Drawn shapes of a bullet's size."""
    pictures: list[Area] = field(default_factory=list)
    gutters: list[Rule] = field(default_factory=list)
    """White stripes that part columns, of scanned pages: words on both sides of one stand in two lines."""
    turn: int = 0
    """How the page was turned to make its text run to the right."""
    is_ocr: bool = False
    elements: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Tagged files: marked content id -> (number of the structure element, its role)."""

    @property
    def letters(self) -> int:
        """Number of characters."""
        return sum(len(word.text) for word in self.words)


def covering(boxes: list[BoxTuple]) -> BoxTuple:
    """The smallest box that holds all of `boxes` (at least one)."""
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
