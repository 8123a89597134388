"""Lists that lost their line breaks: "Polisen lovar: • att gå rundor • att besöka krogar" as one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.blocks import Block

_BULLETS = "•▪●"
_INLINE = re.compile(rf"(?P<lead>[^{_BULLETS}]{{3,120}}:)\s*(?P<items>[{_BULLETS}]\s+\S.*)", re.S)
_MARK = re.compile(rf"\s*[{_BULLETS}]\s+")


def part_inline_bullets(blocks: Sequence[Block]) -> Sequence[Block]:
    """The same blocks, such paragraphs as what introduces the list and its items. A bullet between two words of a line
    without a colon ("Nyhet • 7 februari") parts nothing."""
    words = "".join([block.text for block in blocks])
    if not any(mark in words for mark in _BULLETS):
        return blocks  # as nearly all documents
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> Iterator[Block]:
    match = _INLINE.fullmatch(block.text) if block.kind in ("paragraph", "heading") else None
    if match is None:
        yield block
        return
    yield replace(block, kind="paragraph", text=match["lead"], level=0, strong=min(block.strong, len(match["lead"])))
    for text in filter(None, _MARK.split(match["items"])):
        yield replace(block, kind="list_item", text=text, level=0, marker="•", strong=0, group=0)
