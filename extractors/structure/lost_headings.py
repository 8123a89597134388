"""Headings that plain text shows by their place alone: names printed twice, lines that open a part built like the one
before, and numbered lines beside numbered headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.blocks import Block
from extractors.structure.pieces import whole

_LONGEST = 14
"""Words of a name that is set as a sentence, and of a numbered line."""
_LONGEST_LINE = 20
"""Words of a heading that tells how things are."""
_NUMBERED = re.compile(r"(?P<word>[A-ZÅÄÖ]\w+) \d\d?[.:–-]? ")
_STOPS = (".", ":", ";", ",", "?", "!")


def restore_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines turned into headings."""
    found = _repeated(blocks) | _counted_on(blocks)
    return [replace(b, kind="heading", level=0) if i in found else b for i, b in enumerate(blocks)]


def _repeated(blocks: Sequence[Block]) -> set[int]:
    counted = Counter(map(_name, blocks))
    if len(counted) == len(blocks):
        return set()  # nothing is printed twice
    names = {i for i in range(len(blocks) - 1) if _is_name_over_list(blocks, i, counted)}
    return names | {i for i in range(1, len(blocks) - 1) if _opens_part(blocks, i)}


def _name(block: Block) -> str:
    return block.folded.rstrip(".:")


def _is_name_over_list(blocks: Sequence[Block], i: int, counted: Counter[str]) -> bool:
    """ "Lugnare kvällar i hamnen." among the names of what is promised, and again right over what is done for it."""
    block = blocks[i]
    if block.kind != "paragraph" or blocks[i + 1].kind != "list_item" or counted[_name(block)] == 1:
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


def _counted_on(blocks: Sequence[Block]) -> set[int]:
    """ "Löfte 1. Lugn trafik" where "Löfte 2. Fler vuxna" is a heading."""
    headed = {match["word"] for b in blocks if b.kind == "heading" and (match := _NUMBERED.match(b.text))}
    if not headed:
        return set()
    lines = (i for i, b in enumerate(blocks) if b.kind == "paragraph" and not b.text.endswith(_STOPS))
    short = (i for i in lines if len(blocks[i].text.split()) <= _LONGEST)
    return {i for i in short if (match := _NUMBERED.match(blocks[i].text)) and match["word"] in headed}
