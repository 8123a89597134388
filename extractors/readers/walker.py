"""The elements of a web page in reading order, and the blocks they make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from extractors.blocks import Block
from extractors.readers.content import is_noise
from extractors.readers.gathering import Gatherer
from extractors.readers.html_tables import (
    STRONG,
    columns_of,
    grid_row,
    spans_table,
    split_rows,
)
from extractors.readers.item_parts import item_blocks
from extractors.readers.layout_tables import places_content, rows_of
from extractors.readers.markup import Element, first, text_of
from extractors.readers.plain import read_plain
from extractors.readers.table_heads import GridRow, head_and_rows
from extractors.readers.visible import is_block, squeeze, strings_and_ends, visible_text

HEADINGS = {f"h{i}": i for i in range(1, 7)}
_LISTS = ("ul", "ol", "dir")
_DEEPEST_ITEM = 20
"""Depth from which on items stand as deep as the ones above."""


@dataclass(slots=True)
class _List:
    numbered: bool
    number: int
    """Of the last item."""


class Walker:
    """Collects blocks; running text is gathered until an element ends it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.text = Gatherer()
        """Running text under way."""
        self._lists: list[_List] = []
        self._open: list[tuple[Element, int]] = []
        """Items and headings that hold blocks, with the number of blocks before them."""

    def walk(self, root: Element) -> None:
        """Adds the blocks of an element."""
        for part in strings_and_ends(root, self._enters):
            if isinstance(part, str):
                self.text.add(part)
            elif part is root:
                self.flush()
            else:
                self._leave(part)

    def _enters(self, child: Element) -> bool:
        """Begins an element; False when nothing of it is left to read."""
        if is_noise(child):
            return False
        name = child.tag
        if name == "br":
            self.text.end_line(stays_strong=_ends_parent(child))
        elif name in STRONG:
            self.text.open_strong()
        elif name in HEADINGS or name == "summary":
            return self._enters_heading(child)
        elif name == "table":
            return self._enters_table(child)
        elif name == "pre":
            self._preformatted(child)
        elif name in _LISTS:
            self.flush()
            self._lists.append(_List(name == "ol", _start(child) - 1))
        elif _is_item(child):
            self.flush()
            self._open.append((child, len(self.blocks)))
        elif is_block(child):
            self.flush()
        elif name == "a" and _follows_link(child) and self.text.ends_in_word():
            self.text.add(" ")
        return name not in ("br", "pre")

    def _leave(self, element: Element) -> None:
        if element.tag in STRONG:
            self.text.close_strong()
        elif self._open and self._open[-1][0] is element:
            self.flush()
            self._close(*self._open.pop())
        elif element.tag in _LISTS:
            self.flush()
            self._lists.pop()
        elif is_block(element):
            self.flush()

    def flush(self) -> None:
        """Ends the text under way."""
        blocks = self.text.flush()
        self.blocks += self._inside_item(blocks) if blocks and self._open else blocks

    def _inside_item(self, blocks: list[Block]) -> list[Block]:
        """Bullets typed inside an item are its children; they are the item itself when no text stands before them."""
        element, before = self._open[-1]
        if element.tag in HEADINGS:
            return blocks
        deeper = self._depth + (len(self.blocks) > before or blocks[0].kind != "list_item")
        return [replace(b, level=b.level + deeper) if b.kind == "list_item" else b for b in blocks]

    @property
    def _depth(self) -> int:
        return min(max(len(self._lists) - 1, 0), _DEEPEST_ITEM)

    def _close(self, element: Element, before: int) -> None:
        inner, self.blocks = self.blocks[before:], self.blocks[:before]
        if element.tag in HEADINGS:
            level = HEADINGS[element.tag]
            self.blocks += [Block("heading", b.text, level=level) if not i else b for i, b in enumerate(inner)]
            return
        listed = self._lists[-1] if self._lists else _List(numbered=False, number=0)
        listed.number += 1
        item = Block("list_item", "", level=self._depth, marker=f"{listed.number}." if listed.numbered else "•")
        own = takewhile(lambda child: child.tag not in _LISTS, element)
        linked = sum(len(squeeze(text_of(a))) for child in own for a in child.iter("a"))
        self.blocks += item_blocks(inner, item, linked)

    def _enters_heading(self, heading: Element) -> bool:
        """A heading that was never closed holds the lists and tables below it."""
        self.flush()
        if heading.tag in HEADINGS and first(heading, *_LISTS, "table") is not None:
            self._open.append((heading, len(self.blocks)))
            return True
        inner = first(heading, *HEADINGS)
        name = heading.tag if inner is None else inner.tag
        if text := visible_text(heading):
            self.blocks.append(Block("heading", text, level=HEADINGS.get(name, 0)))
        return False

    def _preformatted(self, tag: Element) -> None:
        """Text whose line breaks and gaps are meant."""
        self.flush()
        for br in tag.iterdescendants("br"):
            br.tail = "\n" + (br.tail or "")
        inner = read_plain(text_of(tag, "")).blocks
        above = self.text.group
        self.blocks += [replace(block, group=above + block.group if block.group else 0) for block in inner]
        self.text.group += max((block.group for block in inner), default=0)

    def _enters_table(self, table: Element) -> bool:
        self.flush()
        if first(table, "table") is not None:
            return True
        columns = columns_of(table)
        for head, body in columns:
            self.blocks.append(Block("heading", visible_text(head)))
            self.walk(body)
        if not columns and places_content(table):
            return True
        if not columns:
            self._rows(table)
        return False

    def _rows(self, table: Element) -> None:
        """Rows of data under their column heads; titles across the table are headings."""
        for caption in table.iterdescendants("caption"):
            self.walk(caption)
        rows: list[tuple[list[Element], GridRow]] = []
        spans: dict[int, tuple[int, str]] = {}
        for cells in rows_of(table):
            rows.append((cells, GridRow([]) if spans_table(cells) else grid_row(cells, spans)))
        header, body = head_and_rows([row for _, row in rows])
        shown = {id(row) for row in body}
        for cells, row in rows:
            if spans_table(cells):
                self._title(cells[0])
            elif id(row) in shown:
                self._row(cells, row, header)

    def _title(self, cell: Element) -> None:
        text = visible_text(cell)
        is_title = len(text) <= 110 and not text.endswith((".", ",", ";"))
        self.blocks.append(Block("heading" if is_title else "paragraph", text))

    def _row(self, cells: list[Element], row: GridRow, header: tuple[str, ...]) -> None:
        own = {visible_text(cell): _items(cell) for cell in cells if first(cell, "li", "br") is not None}
        for texts in split_rows(row.cells, [own.get(text, []) for text in row.cells]):
            self.blocks.append(Block("table_row", " | ".join(texts), cells=texts, header=header))


def _items(cell: Element) -> list[str]:
    """The items of a cell that is a list, words that lead in before the first; none when more stands in it."""
    walker = Walker()
    walker.walk(cell)
    leads = list(takewhile(lambda block: block.kind != "list_item", walker.blocks))
    items = walker.blocks[len(leads) :]
    if len(items) < 2 or len(leads) > 1 or any(block.kind != "list_item" for block in items):
        return []
    texts = [block.text for block in items]
    return [" ".join([*(block.text for block in leads), texts[0]]), *texts[1:]]


def _is_item(element: Element) -> bool:
    """Items, and what stands in a list in place of one; not what only wraps items."""
    if element.tag == "li" or element.get("role") == "listitem":
        return True
    parent = element.getparent()
    return parent is not None and parent.tag in _LISTS and first(element, "li") is None


def _start(tag: Element) -> int:
    value = tag.get("start") or "1"
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def _ends_parent(br: Element) -> bool:
    """Whether a line break is the last of a bold element."""
    parent = br.getparent()
    return parent is not None and parent.tag in STRONG and br.getnext() is None and not (br.tail or "").strip()


def _follows_link(link: Element) -> bool:
    """Whether another link stands right before this one: only the style sheet sets them apart."""
    before = link.getprevious()
    return before is not None and before.tag == "a" and not before.tail and before.get("href") != link.get("href")
