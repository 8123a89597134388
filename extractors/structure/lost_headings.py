"""Headings that a page's text shows by their place alone: names printed twice, and lines that open a part of a promise
whose parts are built alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.blocks import Block
from extractors.structure.pieces import whole

_LONGEST = 14
"""Words of a name that is set as a sentence."""
_LONGEST_LINE = 20
"""Words of a heading that tells how things are."""
_STOPS = (".", ":", ";", ",", "?", "!")


def restore_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines turned into headings."""
    counted = Counter(_name(block) for block in blocks)
    if len(counted) == len(blocks):
        return list(blocks)  # nothing is printed twice
    found = {i for i in range(len(blocks) - 1) if _is_name_over_list(blocks, i, counted)}
    found |= {i for i in range(1, len(blocks) - 1) if _opens_part(blocks, i)}
    return [replace(b, kind="heading", level=0) if i in found else b for i, b in enumerate(blocks)]


def _name(block: Block) -> str:
    return block.text.rstrip(".:").casefold()


def _is_name_over_list(blocks: Sequence[Block], i: int, counted: Counter[str]) -> bool:
    """ "Lugnare kvällar i hamnen." among the names of what is promised, and again right over what is done for it."""
    block = blocks[i]
    if block.kind != "paragraph" or blocks[i + 1].kind != "list_item" or counted[_name(block)] < 2:
        return False
    is_line = block.text.endswith(".") and block.text.count(".") == 1 and len(block.text.split()) <= _LONGEST
    return is_line and whole(block).clause.form == "noun"


def _opens_part(blocks: Sequence[Block], i: int) -> bool:
    """A line without its stop, between the list of one part and the text of the next, where the heading over both
    lists is the same ("Medborgarlöfte:")."""
    block = blocks[i]
    if block.kind != "paragraph" or block.text.endswith(_STOPS) or len(block.text.split()) > _LONGEST_LINE:
        return False
    if blocks[i - 1].kind != "list_item" or blocks[i + 1].kind != "paragraph":
        return False
    above = next((b for b in reversed(blocks[:i]) if b.kind == "heading"), None)
    below = next((b for b in blocks[i:] if b.kind == "heading"), None)
    return above is not None and below is not None and above.text == below.text
