"""What a section, a lead-in and the sentences above hand down to the undertakings of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.actors import lead_parties, says_together, third_parties
from extractors.page import joins_both
from extractors.party_actors import NOBODY, Parties
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece
from schemas import Actor


@dataclass(frozen=True)
class Scope:
    """What a section hands down to the undertakings in it."""

    section: Section
    inherited: Parties
    area: Piece | None
    tags: bool = False
    """Items of this list end in tags, so that a bracket with unknown names is one too."""
    labels: bool = True
    """Run-in labels of this list name areas; a single one among many items ("MVP - ...") names a project."""
    names: bool = False
    """So do words before a stop, with which each of its numbered items opens."""


def umbrella_parties(above: Sequence[Paragraph], scope: Scope) -> Parties:
    """Parties of a headline promise go on to the list below, "Detta ska göras genom att:" included; of several in the
    paragraphs above it those of the last."""
    for piece in reversed([piece for paragraph in above for piece in paragraph.pieces]):
        clause = piece.clause
        if clause.form in ("promise", "duty", "future", "agreed"):
            found = lead_parties(piece)
            if found.actors:
                return found
    return scope.inherited


def with_lead(scope: Scope, items: ItemList) -> Scope:
    if items.lead is None:
        return scope
    found = lead_parties(items.lead)
    if found.actors:
        return replace(scope, inherited=found)
    if third := _third_above(items):
        return replace(scope, inherited=third)
    if says_together(items.lead.text):
        return replace(scope, inherited=_promising_parties(scope.section))
    for piece in reversed(items.above[:-1]):
        if piece.clause.undertakes and (above := lead_parties(piece)).actors:
            return replace(scope, inherited=above)
    return scope


def _third_above(items: ItemList) -> Parties | None:
    """The parties of the sentence above "Vi kommer att:" that names others beside the police and the municipality."""
    for piece in reversed(items.above[:-1]):
        named = lead_parties(piece) if piece.clause.undertakes else NOBODY
        if named.actors:
            return named if "other" in named.kinds and len(named.kinds) > 1 else None
    return None


def _promising_parties(section: Section) -> Parties:
    """Whose promise a section says it is ("Löftet har getts av polisen, kommunen och bostadsbolaget Kullen")."""
    for unit in section.units:
        if isinstance(unit, Paragraph):
            for piece in unit.pieces:
                if joins_both(piece) and (third := third_parties(piece)):
                    both = (Actor(kind="police", via="document"), Actor(kind="municipality", via="document"))
                    return Parties((*both, *third))
    return NOBODY
