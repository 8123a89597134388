"""Web pages written with `<div>` and `<br>` alone: read as the plain text that they show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractors.blocks import Block
from extractors.readers.gathering import RawLine, is_bold_title
from extractors.readers.markup import Element, first
from extractors.readers.plain import read_plain
from extractors.readers.visible import visible_text
from extractors.readers.walker import Walker


def is_flat(content: Element) -> bool:
    """Whether a page marks neither paragraphs nor headings, lists or tables."""
    return first(content, "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "dt", "summary", "pre") is None


def read_flat(content: Element) -> list[Block]:
    """Blocks of such a page; a line that is all link heads nothing."""
    walker = _LineWalker()
    walker.walk(content)
    links = {visible_text(link) for link in content.iterdescendants("a")}
    titles = [block for block in walker.blocks if block.kind == "heading"]
    blocks = read_plain(walker.shown()).blocks
    return [*titles, *(replace(b, kind="paragraph") if b.kind == "heading" and b.text in links else b for b in blocks)]


class _LineWalker(Walker):
    """Collects the lines of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[list[str]] = []

    def flush(self) -> None:
        """Ends the lines of an element."""
        if lines := self.text.take():
            self._parts.append([text for line in lines for text in _marked(line, len(lines) == 1)])

    def shown(self) -> str:
        """Plain text; a blank line parts elements, unless empty elements do."""
        gaps = any(not any(part) for part in self._parts)
        return ("\n" if gaps else "\n\n").join("\n".join(part) for part in self._parts)


def _marked(line: RawLine, alone: bool) -> Iterator[str]:
    """A line, set apart when it is a title in bold."""
    text, bold = line[0].strip(), line[1]
    yield from ("", text, "") if is_bold_title(text, bold, alone) else (text,)
