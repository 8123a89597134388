"""Whom to turn to, by role. Names and numbers are not kept."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.structure.pieces import search_in, whole
from schemas import Contact, Organisation

_SHORT = 120
"""Characters."""


def contacts(page: Page) -> list[Contact]:
    """Roles printed in contact sections, and beside telephone numbers and addresses."""
    found: dict[str, Contact] = {}
    roles = lexicon("roles")
    if not page.may_say(roles["contact_role"]):
        return []
    for section in page.sections:
        for i, block in enumerate(section.blocks):
            match = search_in(block, roles["contact_role"])
            if match and (section.role == "contact" or _is_beside_data(section.blocks, i)):
                piece = whole(block).part(match.start(), match.end())
                organisation = Organisation(kind="police" if roles["police"].search(match[0]) else "municipality")
                found.setdefault(match[0], Contact(role=piece.text, organisation=organisation, span=piece.span))
    return list(found.values())


def _is_beside_data(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short block has a telephone number or an address, or stands among such."""
    if len(blocks[at].text) >= _SHORT:
        return False
    near = " ".join(block.folded for block in blocks[max(0, at - 1) : at + 3])
    return lexicon("roles")["contact_data"].search(near) is not None
