"""Blocks of one section into paragraphs, lists with their lead-ins, and table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.structure.pieces import Item, ItemList, Paragraph, Piece, Row, Unit, sentences, whole

_DASHES = frozenset("-–—−")
_OPEN_END = re.compile(r"(?:[:;,–-]|\b(?:att|genom|på|är|ska|och|följande|enligt nedan|nedan))\s*$")


def units(blocks: Sequence[Block]) -> list[Unit]:
    """The units of a section in reading order. Quotations set with a dash become paragraphs."""
    result: list[Unit] = []
    for kind, run in groupby(blocks, key=_kind):
        run_blocks = list(run)
        if kind == "item":
            result.append(_item_list(run_blocks, result))
        elif kind == "row":
            result += [Row(block) for block in run_blocks]
        else:
            result += [Paragraph(tuple(sentences(block)), block) for block in run_blocks]
    return result


def _kind(block: Block) -> str:
    if block.kind == "table_row":
        return "row"
    return "item" if block.kind == "list_item" and not is_quote(block) else "text"


def is_quote(block: Block) -> bool:
    """Whether a block is somebody's words, set with a dash or quotation marks and a verb of saying."""
    folded = block.text.casefold()
    marked = block.marker in _DASHES or block.text[:1] in _DASHES or block.text[:1] in "”\"“»"
    return marked and bool(lexicon("speech")["says"].search(folded))


def _item_list(blocks: list[Block], before: list[Unit]) -> ItemList:
    lead, above = None, ()
    if before and isinstance(before[-1], Paragraph) and not is_quote(before[-1].block):
        paragraph = before[-1]
        above = paragraph.pieces
        lead = above[-1] if above else None
        if lead and introduces(lead.text):
            before[-1] = Paragraph(above[:-1], paragraph.block)
        else:
            lead = next((p for p in above if lexicon("leads")["pointer"].search(p.folded)), None)
    return ItemList(_nest(blocks), lead, above)


def introduces(text: str) -> bool:
    """Whether a sentence leads into what follows: it ends in a colon, "att" or "genom", or says "följande"."""
    folded = text.casefold().strip()
    if _OPEN_END.search(folded):
        return True
    if folded[-1:] not in ".!?…":
        return len(folded) < 200
    return bool(lexicon("leads")["pointer"].search(folded))


def _nest(blocks: list[Block]) -> tuple[Item, ...]:
    items: list[Item] = []
    i = 0
    while i < len(blocks):
        j = i + 1
        while j < len(blocks) and blocks[j].level > blocks[i].level:
            j += 1
        items.append(Item(whole(blocks[i]), _nest(blocks[i + 1 : j])))
        i = j
    return tuple(items)


def leaves(items: Sequence[Item]) -> list[Piece]:
    """All items without children, in order."""
    return [piece for item in items for piece in (leaves(item.children) if item.children else [item.piece])]
