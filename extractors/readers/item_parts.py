"""What stands in one `<li>`: an item, its children, or a section with a heading of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.blocks import Block
from extractors.parties import mentions

_PARTY_LABEL = re.compile(r"^(?P<label>[^:–—.]{3,60}?)\s*(?::(?=\s)|\s[–—-]\s)\s*\S")
_LABEL_WORDS = 4
"""Words of a label such as "Polisen och kommunen"."""


def item_blocks(inner: Sequence[Block], item: Block, linked: int) -> list[Block]:
    """The blocks of an item whose content is `inner`; `item` gives its marker and depth, `linked` is the number of
    characters in links.

    Paragraphs and line breaks of an item are one text, except lines that open with a party; lists in it are its
    children.
    """
    if _is_section(inner):
        return [_raised(block) for block in inner]
    own = _own(inner)
    if not own:
        return list(inner)
    parts = _parts(own)
    first_labelled = names_party(parts[0][0].text)
    made = [_item(part, item, child=i > 0 and not first_labelled) for i, part in enumerate(parts)]
    if len(made) == 1:
        made = [replace(made[0], is_link=linked >= 0.9 * len(made[0].text))]
    return made + list(inner[len(own) :])


def _own(inner: Sequence[Block]) -> list[Block]:
    """Paragraphs that the item opens with, up to a list, a table or a heading inside it."""
    own: list[Block] = []
    for block in inner:
        if block.kind not in ("paragraph", "heading") or (own and block.kind == "heading" and block.level):
            break
        own.append(block)
    return own


def _is_section(inner: Sequence[Block]) -> bool:
    """Accordions and cards are often lists: an item that opens with a heading over more than one paragraph."""
    return len(inner) > 2 and inner[0].kind == "heading" and inner[0].level > 0


def _raised(block: Block) -> Block:
    return replace(block, level=max(block.level - 1, 0)) if block.kind == "list_item" else block


def _parts(own: Sequence[Block]) -> list[list[Block]]:
    """The lines as one part, or one for the label above and one for each line that opens with a party."""
    labelled = [names_party(block.text) for block in own]
    if sum(labelled) < 2 and not (any(labelled[1:]) and not own[0].text.endswith((".", "!", "?"))):
        return [list(own)]
    numbers = [sum(labelled[: i + 1]) for i in range(len(own))]
    return [[block for _, block in run] for _, run in groupby(zip(numbers, own, strict=True), key=lambda pair: pair[0])]


def _item(part: Sequence[Block], item: Block, child: bool) -> Block:
    text = " ".join(block.text for block in part)
    strong = part[0].strong if part[0].kind == "paragraph" else len(part[0].text)
    made = replace(item, text=text, strong=strong if strong < len(text) else 0)
    return replace(made, level=item.level + 1, marker="•") if child else made


def names_party(text: str) -> bool:
    """Whether a line opens with "Polis:", "Kommunen –" and goes on."""
    match = _PARTY_LABEL.match(text)
    if match is None or len(match["label"].split()) > _LABEL_WORDS:
        return False
    found = mentions(match["label"])
    return any(m.category in ("police", "police_staff", "municipality", "both") for m in found)
