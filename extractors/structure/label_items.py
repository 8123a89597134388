"""Bullets that only name what the paragraphs under them promise ("• Närvaro" and a paragraph) are headings, and so are
lines such as "Så här ska vi göra:" over an undertaking that lost its bullet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.blocks import Block
from extractors.parties import mentions
from extractors.structure.headings import heading_entry
from extractors.structure.pieces import whole

LABEL_LEVEL = 7
"""Below every level a source can have: such a heading is always a theme, even when it reads "Kontakt"."""
_FEWEST = 2
_LONGEST = 6
"""Words of a bullet that is a label, and of a sentence that may explain none."""
_LONGEST_THEME = 8
"""Words of a theme that is set as a sentence."""
_EXPLANATION = 50
"""Characters of a paragraph that explains a label, be it cut off."""


def label_items_as_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such bullets turned into headings; a single one is left as it is."""
    labels = [i for i in range(len(blocks) - 1) if _is_label(blocks, i)]
    if len(labels) < _FEWEST:
        return list(blocks)
    return [
        replace(b, kind="heading", level=LABEL_LEVEL, marker="") if i in labels else b for i, b in enumerate(blocks)
    ]


def _is_label(blocks: Sequence[Block], i: int) -> bool:
    """A short item without a stop, alone between other blocks, with running text below."""
    block, below = blocks[i], blocks[i + 1]
    if block.kind != "list_item" or below.kind != "paragraph":
        return False  # as of 19 blocks in 20
    alone = i == 0 or blocks[i - 1].kind != "list_item"
    short = len(block.text.split()) <= _LONGEST and not block.text.endswith((".", ";", ",", ":"))
    explains = len(below.text) > _EXPLANATION or (below.text.endswith(".") and len(below.text.split()) > _LONGEST)
    return alone and short and explains


def open_lines_as_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with lines that open the promise, colon and all, turned into headings where an undertaking without a
    bullet stands before the list; right over a list they lead into it."""
    lines = {i for i in range(len(blocks) - 2) if _opens_promise(*blocks[i : i + 3])}
    lines |= {i + 1 for i in range(len(blocks) - 2) if _names_theme(*blocks[i : i + 3])}
    return [replace(b, kind="heading") if i in lines else b for i, b in enumerate(blocks)]


def _names_theme(open_line: Block, block: Block, below: Block) -> bool:
    """ "Det är tre fält det gäller:" / "Väntan på bussen ska gå lugnt till." / running text: the first theme, set with
    its stop."""
    if not (open_line.kind == block.kind == below.kind == "paragraph" and open_line.text.endswith(":")):
        return False
    is_line = block.text.endswith(".") and len(block.text.split()) <= _LONGEST_THEME and block.text.count(".") == 1
    is_state = is_line and whole(block).clause.form == "duty" and not mentions(block.text)
    return is_state and len(below.text) > 2 * len(block.text)


def _opens_promise(block: Block, below: Block, listed: Block) -> bool:
    is_line = block.kind == below.kind == "paragraph" and block.text.endswith(":") and listed.kind == "list_item"
    if not is_line:
        return False  # before the grammar of what stands below is read
    form = whole(below).clause.form
    is_item = form in ("duty", "future") and form == whole(listed).clause.form
    return is_item and heading_entry(block.text) == "promise"
