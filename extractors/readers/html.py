"""Web pages into blocks: the content of the page without its furniture, walked in reading order."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.blocks import Block, Reading
from extractors.errors import TooLarge
from extractors.readers.columns_of_text import part_columns
from extractors.readers.content import find_content, is_noise
from extractors.readers.html_tables import STRONG, grid_rows, places_content, squeeze
from extractors.readers.lines import group_to_blocks, join_wrapped, parse_line
from extractors.readers.markup import Element, elements, first, has_text, parse, text_of
from extractors.readers.plain import normalise, read_plain
from extractors.readers.table_heads import head_and_rows

_HEADINGS = {f"h{i}": i for i in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_LARGEST = 20_000_000
"""Bytes. The largest real page seen has 1.5 MB; parsing takes about ten times its size in memory."""
_DEEPEST = 80
"""Nested elements that are walked. Real pages reach 40."""


def read_html(data: bytes) -> Reading:
    """Blocks of a page's content. Raises TooLarge."""
    if len(data) > _LARGEST:
        raise TooLarge(f"the page has {len(data):,} bytes; {_LARGEST:,} are read at most")
    page = parse(data)
    title = first(page, "title")
    walker = _Walker()
    walker.walk(find_content(page), 0)
    return Reading(
        media_type="text/html",
        blocks=_with_page_heading(walker.blocks, page),
        title=(text_of(title).strip() or None) if title is not None else None,
    )


def _with_page_heading(blocks: list[Block], page: Element) -> list[Block]:
    """The page's h1 often stands outside the element that holds the content."""
    if any(block.kind == "heading" and block.level == 1 for block in blocks):
        return blocks
    heading = next((h for h in page.iterdescendants("h1") if has_text(h) and not is_noise(h)), None)
    if heading is None:
        return blocks
    return [Block("heading", squeeze(text_of(heading)), level=1), *blocks]


def _apart(lines: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Lines with columns of signatures taken apart; bold is lost in those."""
    if not any("\t" in raw.strip() for raw, _ in lines):
        return lines
    bold = {raw.strip(): length for raw, length in lines}
    return [(raw, bold.get(raw, 0)) for raw in part_columns(list(map(str.strip, (raw for raw, _ in lines))))]


def _with_gaps(text: str) -> str:
    """Normalised text with one space, or a tab, for each run of white space."""
    if "\u00a0" not in text:
        return re.sub(r"\s+", " ", normalise(text))
    kept = "\u00a0".join(normalise(part) for part in text.split("\u00a0"))
    return re.sub(r"\s+", _width_of_gap, kept)


def _width_of_gap(gap: re.Match[str]) -> str:
    """One space; a tab for a run of no-break spaces, which sets the columns of a signature block apart."""
    return "\t" if gap[0].count("\u00a0") > 2 else " "


class _Walker:
    """Collects blocks; running text is gathered until an element ends it."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._group = 0
        self._lines: list[tuple[str, int]] = [("", 0)]

    def walk(self, node: Element, depth: int, list_depth: int = -1) -> None:
        """Blocks of an element's children."""
        if depth > _DEEPEST:
            return
        self._add(node.text, strong=False)
        for child in node:
            if isinstance(child.tag, str) and not is_noise(child):  # a comment's tag is a function
                self._element(child, depth, list_depth)
            self._add(child.tail, strong=False)
        if node.tag in _BLOCKS:
            self._flush()

    def _element(self, tag: Element, depth: int, list_depth: int) -> None:
        name = tag.tag
        if name in _HEADINGS:
            self._flush()
            self._heading(squeeze(text_of(tag)), _HEADINGS[name])
        elif name == "summary":
            self._flush()
            self._heading(squeeze(text_of(tag)), 0)
        elif name in ("ul", "ol"):
            self._flush()
            self._list(tag, depth, list_depth + 1)
        elif name == "table":
            self._flush()
            self._table(tag, depth)
        elif name == "pre":
            self._flush()
            self._preformatted(tag)
        elif name == "br":
            self._lines.append(("", 0))
        elif name in STRONG:
            self._strong(tag, depth, list_depth)
        elif name in _BLOCKS:
            self._flush()
            self.walk(tag, depth + 1, list_depth)
        else:
            self.walk(tag, depth + 1, list_depth)

    def _preformatted(self, tag: Element) -> None:
        """Text whose line breaks and gaps are meant."""
        inner = read_plain(text_of(tag, "")).blocks
        self.blocks += [replace(block, group=self._group + block.group if block.group else 0) for block in inner]
        self._group += max((block.group for block in inner), default=0)

    def _strong(self, tag: Element, depth: int, list_depth: int) -> None:
        if first(tag, "br", *_BLOCKS) is not None:
            self.walk(tag, depth + 1, list_depth)
        else:
            self._add(text_of(tag), strong=True)

    def _add(self, text: str | None, strong: bool) -> None:
        if not text:
            return
        line, bold = self._lines[-1]
        opens = strong and len(line.strip()) == bold
        joined = line + _with_gaps(text)
        self._lines[-1] = (joined, len(joined.strip()) if opens and text.strip() else bold)

    def _heading(self, text: str, level: int) -> None:
        if text:
            self.blocks.append(Block("heading", text, level=level))

    def _flush(self) -> None:
        """Gathered lines become paragraphs; a short line wholly in bold is a heading without a level."""
        if len(self._lines) == 1 and not self._lines[0][0].strip():  # between two tags, as a rule
            self._lines = [("", 0)]
            return
        lines = []
        for raw, bold in _apart(self._lines):
            if line := parse_line(raw.strip()):
                lines.append(replace(line, strong=bold if bold > 1 and not line.marker else line.strong))
        self._lines = [("", 0)]
        if not lines:
            return
        self._group += 1
        single = len(lines) == 1
        for block in group_to_blocks(join_wrapped(lines), self._group, alone=False):
            self.blocks.append(_as_heading(block) if _is_bold_heading(block, single) else block)

    def _list(self, tag: Element, depth: int, list_depth: int) -> None:
        numbered = tag.tag == "ol"
        for number, item in enumerate(elements(tag), start=1):
            if is_noise(item) or depth > _DEEPEST:
                continue
            if item.tag in ("ul", "ol"):
                self._list(item, depth + 1, list_depth + 1)
            else:
                self._item(item, f"{number}." if numbered else "•", depth + 1, list_depth)

    def _item(self, item: Element, marker: str, depth: int, list_depth: int) -> None:
        """An item's paragraphs and line breaks are one text; lists in it are its children."""
        inner = _Walker()
        inner.walk(item, depth, list_depth)
        own: list[Block] = []
        rest = inner.blocks
        while rest and rest[0].kind in ("paragraph", "heading"):
            own.append(rest[0])
            rest = rest[1:]
        if own:
            text = " ".join(block.text for block in own)
            strong = own[0].strong if own[0].kind == "paragraph" else len(own[0].text)
            linked = sum(len(squeeze(text_of(a))) for a in item.iterdescendants("a")) >= 0.9 * len(text)
            self.blocks.append(
                Block(
                    "list_item",
                    text,
                    level=list_depth,
                    marker=marker,
                    strong=strong if strong < len(text) else 0,
                    is_link=linked,
                )
            )
        self.blocks += rest

    def _table(self, table: Element, depth: int) -> None:
        rows = grid_rows(table)
        if not rows or depth > _DEEPEST:
            return
        if max(len(row.cells) for row in rows) < 2 or len(rows) < 2 or places_content(table):
            self._layout_table(table, depth)
            return
        header, body = head_and_rows(rows)
        for row in body:
            self.blocks.append(Block("table_row", " | ".join(row.cells), cells=tuple(row.cells), header=header))

    def _layout_table(self, table: Element, depth: int) -> None:
        """A table of one column or row only places its content on the page."""
        for cell in table.iterdescendants("td", "th"):
            if first(cell, "table") is None:
                self.walk(cell, depth + 1)
                self._flush()


def _is_bold_heading(block: Block, single: bool) -> bool:
    return (
        block.kind == "paragraph"
        and block.strong >= len(block.text.rstrip(" :")) > 1
        and len(block.text) <= 110
        and not block.text.endswith((".", ",", ";"))
        and (single or len(block.text.split()) <= 6)
    )


def _as_heading(block: Block) -> Block:
    return replace(block, kind="heading", level=0, group=0)
