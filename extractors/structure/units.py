"""Blocks of one section into paragraphs, lists with their lead-ins, and table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.blocks import Block
from extractors.lexicon import lexicon, word_pattern
from extractors.structure.pieces import Item, ItemList, Paragraph, Piece, Row, Unit, sentences, whole
from extractors.structure.quotations import quotations

_LONGEST_LEAD = 120
"""Characters of a line without a stop that introduces a list; longer ones are sentences that lost theirs."""
_DOTS = re.compile(r"\s*(?:\.{2,}|…)$")
_OPEN_MARKS = (":", ";", ",", "–", "-")
_OPEN_END = r"\b{open_end}$"
_TELLING = ("counted_areas", "going_on")
"""Whole sentences that say what the items below them are."""
_SECOND = 2
_LAST_WORDS = 60
"""Characters, more than the words have that a sentence is left open with."""


def units(blocks: Sequence[Block]) -> list[Unit]:
    """The units of a section in reading order. Quotations become paragraphs without pieces, so that nobody's words
    are taken for the promise's."""
    result: list[Unit] = []
    quoted = quotations(blocks)
    for kind, run in groupby(blocks, key=lambda block: _kind(block, quoted)):
        run_blocks = list(run)
        if kind == "item":
            result.append(_item_list(run_blocks, result))
        elif kind == "row":
            result += [Row(block) for block in run_blocks]
        else:
            for block in run_blocks:
                if not _tags_last_item(block, result):
                    result.append(Paragraph(() if block.start in quoted else tuple(sentences(block)), block))
    return result


def _tags_last_item(block: Block, before: list[Unit]) -> bool:
    """ "Ansvarig: Polisen" under an item is put to that item."""
    if not before or not isinstance(before[-1], ItemList):
        return False
    if not lexicon("tags")["responsible"].opens(block.folded):
        return False
    items = before[-1]
    last = replace(items.items[-1], tag=whole(block))
    before[-1] = replace(items, items=(*items.items[:-1], last))
    return True


def _kind(block: Block, quoted: set[int]) -> str:
    if block.kind == "table_row":
        return "row"
    return "item" if block.kind == "list_item" and block.start not in quoted else "text"


def _item_list(blocks: list[Block], before: list[Unit]) -> ItemList:
    lead: Piece | None = None
    above: tuple[Piece, ...] = ()
    if before and isinstance(before[-1], Paragraph):
        paragraph = before[-1]
        above = paragraph.pieces
        lead = above[-1] if above else None
        if lead and introduces(lead.text):
            before[-1] = Paragraph(above[:-1], paragraph.block)
            lead = _with_what_it_refers_to(lead, above)
        else:
            lead = _pointing(above) or _lead_of_list_counted_on(blocks[0], before)
    return ItemList(_nest(blocks), lead, above)


def _lead_of_list_counted_on(first: Block, before: Sequence[Unit]) -> Piece | None:
    """ "Två områden:" / "1. Skolan" / "Parterna ska ..." / "2. Torget": what led into the numbered list that a
    paragraph explained an item of."""
    number = _number(first)
    if number < _SECOND:
        return None
    above = next((unit for unit in reversed(before) if isinstance(unit, ItemList)), None)
    return above.lead if above is not None and _number(above.items[-1].piece.block) == number - 1 else None


def _number(item: Block) -> int:
    """The number an item is marked with; 0 for a bullet."""
    digits = item.marker.rstrip(".)")
    return int(digits) if digits.isdecimal() else 0


def _with_what_it_refers_to(lead: Piece, above: Sequence[Piece]) -> Piece:
    """ "Löftet har tre fokusområden. De är:": the first sentence says what the items are."""
    is_bare = len(above) > 1 and lexicon("leads")["bare"].pattern.fullmatch(lead.folded)
    return whole(lead.block).part(above[-2].start, lead.end) if is_bare else lead


def _pointing(above: Sequence[Piece]) -> Piece | None:
    """A whole sentence above a list that says what its items are ("Det gav fem prioriterade områden.")."""
    leads = lexicon("leads")
    pointer = next((piece for piece in above if leads["pointer"].search(piece.folded)), None)
    last = above[-1] if above else None
    tells = last is not None and any(leads[kind].search(last.folded) for kind in _TELLING)
    return pointer or (last if tells else None)


def introduces(text: str) -> bool:
    """Whether a sentence leads into what follows: it ends in a colon, "att" or "genom", or says "följande"."""
    folded = without_dots(text.casefold().strip())
    if folded.endswith(_OPEN_MARKS):
        return True
    may_be_open = lexicon("leads")["open_end"].may_be_in(folded)
    if may_be_open and word_pattern(_OPEN_END, "leads").search(folded, max(0, len(folded) - _LAST_WORDS)):
        return True
    if folded[-1:] not in ".!?…":
        return len(folded) < _LONGEST_LEAD
    return bool(lexicon("leads")["pointer"].search(folded))


def without_dots(text: str) -> str:
    """ "Polisen lovar att..", "Vi utlovar...": dots for a colon."""
    return _DOTS.sub(":", text) if text.rstrip().endswith(("..", "…")) else text


def _nest(blocks: list[Block]) -> tuple[Item, ...]:
    items: list[Item] = []
    i = 0
    while i < len(blocks):
        j = i + 1
        while j < len(blocks) and (blocks[j].level > blocks[i].level or _numbers_over_bullets(blocks[i], blocks[j])):
            j += 1
        items.append(Item(whole(blocks[i]), _nest(blocks[i + 1 : j])))
        i = j
    return tuple(items)


def _numbers_over_bullets(above: Block, block: Block) -> bool:
    """ "1. Polisen ska" with bullets below, printed without an indent."""
    return above.marker[:1].isdigit() and not block.marker[:1].isdigit() and block.level == above.level


def leaves(items: Sequence[Item]) -> list[Piece]:
    """All items without children, in order."""
    return [piece for item in items for piece in (leaves(item.children) if item.children else [item.piece])]
