"""Whom to turn to, by role. Names and numbers are not kept."""

from __future__ import annotations

from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.structure.pieces import whole
from schemas import Contact, Organisation


def contacts(page: Page) -> list[Contact]:
    """Roles printed in contact sections, and beside telephone numbers and addresses."""
    found: dict[str, Contact] = {}
    roles = lexicon("roles")
    for section in page.sections:
        for i, block in enumerate(section.blocks):
            near = " ".join(b.text.casefold() for b in section.blocks[max(0, i - 1) : i + 3])
            if section.role != "contact" and not (len(block.text) < 120 and roles["contact_data"].search(near)):
                continue
            match = roles["contact_role"].search(block.text.casefold())
            if match:
                piece = whole(block).part(match.start(), match.end())
                organisation = Organisation(kind="police" if roles["police"].search(match[0]) else "municipality")
                found.setdefault(match[0], Contact(role=piece.text, organisation=organisation, span=piece.span))
    return list(found.values())
