"""The parties that a section's headings give to what stands under them."""

from __future__ import annotations

from extractors.actors import heading_parties, lead_parties
from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.party_actors import NOBODY, Parties
from extractors.structure.headings import names_actor
from extractors.structure.leads import is_open
from extractors.structure.outline import Section
from extractors.structure.pieces import whole
from schemas import Actor


def section_parties(section: Section) -> Parties:
    """Parties of a heading that names who acts; else of the structural heading above ("Polisens åtaganden")."""
    if section.heading is not None and section.reading.names_actor:
        if lexicon("actor_headings")["together"].opens(section.heading.folded):
            return NOBODY  # "Tillsammans med kommunen": the document's parties
        heading = whole(section.heading)
        known = heading_parties(heading)
        unknown = Actor(kind="other", name=heading.text, via="heading", span=heading.span)
        return known if known.actors or mentions(heading.text) else Parties((unknown,))
    if section.heading is not None and (is_open(section.heading.text) or _promises(section)):
        return lead_parties(whole(section.heading))
    above = section.parent
    if above is not None and above is not section.heading and names_actor(above.text) and not _is_title(above):
        return heading_parties(whole(above))
    return NOBODY


def _is_title(heading: Block) -> bool:
    """ "Nora kommun - Medborgarlöfte": where a promise is given, not by whom; "Nora kommuns medborgarlöfte" is."""
    if not lexicon("statements")["promise_word"].search(heading.folded):
        return False
    named = [m for m in mentions(heading.text) if m.kind]
    return len(named) == 1 and named[0].category == "municipality" and " " in named[0].name and named[0].name[-1] != "s"


def _promises(section: Section) -> bool:
    """ "Det här utlovar polisen efter samtalen": a heading whose verb has a party for its subject."""
    return section.heading is not None and section.role == "promise" and whole(section.heading).clause.undertakes
