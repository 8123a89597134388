"""Web pages into blocks: the content of the page without its furniture, walked in reading order."""

from __future__ import annotations

from extractors.blocks import Block, Reading
from extractors.errors import TooLarge
from extractors.readers.content import find_content, is_noise
from extractors.readers.flat_pages import is_flat, read_flat
from extractors.readers.markup import Element, first, has_text, parse, text_of
from extractors.readers.panels import open_panels
from extractors.readers.visible import visible_text
from extractors.readers.walker import Walker

_LARGEST = 20_000_000
"""Bytes. The largest real page seen has 1.5 MB; parsing takes about ten times its size in memory."""


def read_html(data: bytes) -> Reading:
    """Blocks of a page's content. Raises TooLarge."""
    if len(data) > _LARGEST:
        raise TooLarge(f"the page has {len(data):,} bytes; {_LARGEST:,} are read at most")
    page = parse(data)
    title = first(page, "title")
    open_panels(page)
    return Reading(
        media_type="text/html",
        blocks=_with_page_heading(_blocks(find_content(page)), page),
        title=(text_of(title).strip() or None) if title is not None else None,
    )


def _blocks(content: Element) -> list[Block]:
    if is_flat(content):
        return read_flat(content)
    walker = Walker()
    walker.walk(content)
    return walker.blocks


def _with_page_heading(blocks: list[Block], page: Element) -> list[Block]:
    """The page's h1 often stands outside the element that holds the content."""
    if any(block.kind == "heading" and block.level == 1 for block in blocks):
        return blocks
    heading = next((h for h in page.iterdescendants("h1") if has_text(h) and not is_noise(h)), None)
    if heading is None:
        return blocks
    return [Block("heading", visible_text(heading), level=1), *blocks]
