"""An undertaking that was found, before its slots are filled."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.clauses import Clause
from extractors.party_actors import NOBODY, Parties
from extractors.structure.pieces import Piece


@dataclass(frozen=True)
class Draft:
    """A commitment's words and where they stand."""

    piece: Piece
    clause: Clause
    lead: Piece | None = None
    heading: Piece | None = None
    """The heading that introduces its list, which has no lead-in ("Vi kommer under året att göra detta")."""
    area: Piece | None = None
    tag: Piece | None = None
    inherited: Parties = NOBODY
    evidence: tuple[str, ...] = ()
    measured_by: tuple[Piece, ...] = ()
    """Other pieces that hold its targets: a table's column, a sentence "Resultatet mäts genom ..."."""

    def with_evidence(self, more: str) -> Draft:
        """The same draft, known by one thing more; `replace` takes eight times as long."""
        known = object.__new__(Draft)
        known.__dict__.update(self.__dict__, evidence=(*self.evidence, more))
        return known

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence of running text."""
        return bool(self.evidence) and self.evidence[0].startswith("prose:")
