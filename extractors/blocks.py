"""The block model: what every reader yields, and the canonical text that all offsets point into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractors.remembering import kept
from schemas import Issue, Span

BlockKind = Literal["heading", "paragraph", "list_item", "table_row"]


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table row. Its text has single spaces and no line breaks.

    Equal by value, for tests, but hashed by identity: what is remembered of a block holds for it alone, and not for an
    equal one of another document. So blocks and pieces are never members of a set.
    """

    kind: BlockKind
    text: str
    level: int = 0
    """Heading: 1-6 as in HTML (0 where the source shows no level). List item: depth, 0 for the outermost."""
    marker: str = ""
    """What stood before a list item, e.g. "•" or "1."."""
    strong: int = 0
    """Number of characters at the start that are set bold; the whole length for a bold paragraph."""
    group: int = 0
    """Lines printed without a gap between them (a signature block, lines parted by <br>) share a number; 0 is no
    group."""
    cells: tuple[str, ...] = ()
    """Table row: the text of each cell; `text` is their join by " | "."""
    header: tuple[str, ...] = ()
    """Table row: the column heads that stand above it."""
    is_link: bool = False
    """All of its words are one link to another page."""
    page: int | None = None
    """Page, counted from 1."""
    box: tuple[float, float, float, float] | None = None
    """Left, top, right, bottom on the page, in points."""
    start: int = 0
    """Offset of `text` in the canonical text."""
    __hash__ = object.__hash__

    @kept
    def folded(self) -> str:
        """Its text in lower case, for lexicons; a few letters ("ß") make it longer."""
        return self.text.casefold()

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)

    def placed(self, start: int) -> Block:
        """The same block at an offset in the canonical text; `replace` takes eight times as long."""
        moved = object.__new__(Block)
        moved.__dict__.update(self.__dict__, start=start)
        return moved

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The part of this block from `start` to `end`, counted within the block."""
        stop = len(self.text) if end is None else end
        return Span(start=self.start + start, end=self.start + stop, page=self.page, box=self.box)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of bytes: blocks in reading order, not yet placed in the canonical text."""

    media_type: str
    blocks: Sequence[Block]
    title: str | None = None
    """The title the file itself carries (HTML <title>, PDF or DOCX metadata)."""
    is_ocr: bool = False
    pages_used: tuple[int, ...] = ()
    issues: Sequence[Issue] = field(default_factory=tuple)


def compose(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """The canonical text, and the blocks with their offsets in it.

    Blocks are parted by a blank line, items of one list and lines of one group by a line break; items show their
    marker.
    """
    parts: list[str] = []
    placed: list[Block] = []
    length = 0
    previous: Block | None = None
    for block in blocks:
        lead = _separator(previous, block) + _prefix(block)
        parts += (lead, block.text)
        placed.append(block.placed(length + len(lead)))
        length += len(lead) + len(block.text)
        previous = block
    return "".join(parts), placed


def _separator(previous: Block | None, block: Block) -> str:
    if previous is None:
        return ""
    together = (block.group and block.group == previous.group) or (
        block.kind == previous.kind and block.kind in ("list_item", "table_row")
    )
    return "\n" if together else "\n\n"


def _prefix(block: Block) -> str:
    return f"{'  ' * block.level}{block.marker or '•'} " if block.kind == "list_item" else ""
