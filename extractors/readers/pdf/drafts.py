"""Blocks in the making: lines that belong together."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.blocks import BlockKind
from extractors.readers.pdf.joined_lines import join_lines
from extractors.readers.pdf.lines import Line, joined
from extractors.readers.pdf.marks import Mark
from extractors.readers.pdf.model import covering
from extractors.readers.pdf.pages import page_box


@dataclass(slots=True)
class Draft:
    """A heading, paragraph or list item of one or several lines."""

    kind: BlockKind
    lines: list[Line]
    mark: Mark | None = None
    level: int = 0
    is_near: bool = False
    """No gap parts it from the draft above."""
    ends_hard: bool = True
    """Its last line ended although the next word had room."""
    after_rule: bool = False
    group: int = 0
    is_short_block: bool = False

    @property
    def last(self) -> Line:
        """The lowest line."""
        return self.lines[-1]

    @property
    def size(self) -> float:
        """Font size of its first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether every line is bold."""
        return all(line.bold for line in self.lines)

    def text(self) -> tuple[str, int]:
        """The text in one line, and the number of bold characters at its start."""
        return joined(join_lines([line.words for line in self.lines]))

    def box(self) -> tuple[int, tuple[float, float, float, float]]:
        """Page, and the box of the lines that stand on it."""
        page = self.lines[0].page
        box = covering([line.box for line in self.lines if line.page is page and line.column == self.lines[0].column])
        left, top, right, bottom = page_box(box, page)
        return page.number, (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))


@dataclass(slots=True)
class Row:
    """A row of a table, complete with what stands in cells that span it."""

    cells: list[str]
    header: tuple[str, ...]
    page: int
    box: tuple[float, float, float, float]
    strong: int = 0
    table: int = field(default=0)
