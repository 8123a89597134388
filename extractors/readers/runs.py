"""Text with weight and line breaks, as office formats store it, and the blocks that one paragraph of it makes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from extractors.blocks import Block

BREAK = "\n"
"""A line break within a paragraph."""
_GAP = re.compile(r"\t+| {3,}")
"""Tabs and runs of spaces put things side by side."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph of an office document."""

    runs: list[tuple[str, bool]] = field(default_factory=list)
    """Text and whether it is bold."""
    level: int = 0
    """Heading level; 0 for none."""
    marker: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """All runs."""
        return "".join(text for text, _ in self.runs)

    def lines(self) -> list[tuple[str, int]]:
        """Lines parted by breaks: text with single spaces, and number of bold characters at its start."""
        lines: list[list[tuple[str, bool]]] = [[]]
        for text, bold in self.runs:
            first, *more = text.split(BREAK)
            lines[-1].append((first, bold))
            lines += [[(piece, bold)] for piece in more]
        return [line for pieces in lines if (line := _line(pieces))[0]]


def _line(pieces: list[tuple[str, bool]]) -> tuple[str, int]:
    strong, is_leading, text = 0, True, ""
    for piece, bold in pieces:
        text += piece
        if is_leading and (bold or not piece.strip()):
            strong = len(clean(text)) if bold else strong
        else:
            is_leading = False
    return clean(text), strong


def clean(text: str) -> str:
    """NFC with single spaces, without soft hyphens and characters of no width."""
    text = re.sub("[\u00ad\u200b\u200c\u200d\u2060\ufeff]", "", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def columns_of(paragraph: Paragraph) -> list[str]:
    """What tabs put side by side in a short paragraph, e.g. two names over two roles; one piece when nothing stands
    apart."""
    pieces = [clean(piece) for piece in _GAP.split(paragraph.text.strip("\t "))]
    return [piece for piece in pieces if piece] if 1 < len(pieces) <= 3 else [clean(paragraph.text)]


def side_by_side(paragraphs: list[Paragraph]) -> list[list[str]] | None:
    """Person by person what a signature block set with tabs prints line by line; None when the paragraphs are no such
    block."""
    rows = [columns_of(paragraph) for paragraph in paragraphs]
    if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows) or len(rows[0]) < 2:
        return None
    if any(len(piece.split()) > 8 for row in rows for piece in row):
        return None
    return [list(column) for column in zip(*rows, strict=True)]


HAND_MADE_LEVEL = 5
"""Level of headings that no style marks; below those that people mark."""
_SHORT = 8
"""Words of a line that can belong to a signature block."""


def is_bold_line(paragraph: Paragraph) -> bool:
    """A short paragraph, all bold, without a stop: a heading made by hand, or a name over a title."""
    text = clean(paragraph.text)
    if paragraph.level or paragraph.marker or not text or "\t" in paragraph.text or BREAK in paragraph.text.strip():
        return False
    all_bold = all(bold for piece, bold in paragraph.runs if piece.strip())
    return all_bold and len(text.split()) <= 10 and not text.endswith((".", ",", ";", ":"))


class BlockMaker:
    """Turns paragraphs and table rows into blocks, numbering groups of close lines."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._side_by_side: list[Paragraph] = []
        self._bold_line: Paragraph | None = None
        self._lines: list[tuple[str, int]] = []
        self._group = 0

    def add(self, paragraph: Paragraph) -> None:
        """The next paragraph, possibly an empty one."""
        lines = paragraph.lines()
        if not lines:
            self._end_lines()
        elif len(columns_of(paragraph)) > 1 and not paragraph.marker and not paragraph.level:
            self._end_lines()
            self._settle_bold_line(None)
            self._side_by_side.append(paragraph)
        else:
            self._end_side_by_side()
            self._settle_bold_line(paragraph)
            self._add(paragraph, lines)

    def row(self, cells: list[str], header: tuple[str, ...], strong: int = 0) -> None:
        """A table row."""
        self._settle_bold_line(None, opens=True)
        self.flush()
        if any(cells):
            self.blocks.append(Block("table_row", " | ".join(cells), cells=tuple(cells), header=header, strong=strong))

    def flush(self) -> None:
        """Ends what waits for a following paragraph; to be called at the end of the document."""
        self._settle_bold_line(None)
        self._end_lines()
        self._end_side_by_side()

    def _add(self, paragraph: Paragraph, lines: list[tuple[str, int]]) -> None:
        whole = " ".join(line for line, _ in lines)
        if paragraph.level:
            self._end_lines()
            self.blocks.append(Block("heading", whole, level=paragraph.level))
        elif paragraph.marker:
            self._end_lines()
            self.blocks.append(Block("list_item", whole, paragraph.depth, paragraph.marker, lines[0][1]))
        elif is_bold_line(paragraph):
            self._end_lines()
            self._bold_line = paragraph
        elif len(lines) > 1 or _is_short(lines[0][0]):
            self._lines += lines
        else:
            self._end_lines()
            self.blocks.append(Block("paragraph", lines[0][0], strong=lines[0][1]))

    def _settle_bold_line(self, below: Paragraph | None, *, opens: bool = False) -> None:
        """A bold line over a list, a table or running text is a heading; over another short line it is a name."""
        line, self._bold_line = self._bold_line, None
        if line is None:
            return
        text = clean(line.text)
        if opens or (below is not None and (below.marker or below.level or not _is_short(clean(below.text)))):
            self._end_lines()
            self.blocks.append(Block("heading", text, level=HAND_MADE_LEVEL))
        else:
            self._lines.append((text, len(text)))

    def _end_lines(self) -> None:
        lines, self._lines = self._lines, []
        self._group += len(lines) > 1
        group = self._group if len(lines) > 1 else 0
        self.blocks += [Block("paragraph", text, strong=strong, group=group) for text, strong in lines]

    def _end_side_by_side(self) -> None:
        waiting, self._side_by_side = self._side_by_side, []
        for person in side_by_side(waiting) or [[clean(paragraph.text)] for paragraph in waiting]:
            self._lines = [(line, 0) for line in person]
            self._end_lines()


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT and not text.endswith((".", ":", ";", ","))
