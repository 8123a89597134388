"""Mentions of parties as actors of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.parties import Mention
from extractors.structure.pieces import Piece
from schemas import Actor
from schemas.vocabulary import Via


@dataclass(frozen=True)
class Parties:
    """Parties that a lead-in, heading or document gives to what stands under it."""

    actors: tuple[Actor, ...]

    @property
    def kinds(self) -> set[str]:
        """police, municipality, other."""
        return {actor.kind for actor in self.actors}


NOBODY = Parties(())


def _actor(piece: Piece, mention: Mention, via: Via) -> Actor | None:
    if mention.kind is None:
        return None
    return Actor(kind=mention.kind, name=mention.name, via=via, span=piece.part(mention.start, mention.end).span)


def party_key(mention: Mention) -> tuple[str, str]:
    """What tells one party from another: third parties differ by name."""
    return mention.kind or "", mention.name.casefold() if mention.kind == "other" else ""


def actors_of(piece: Piece, found: Sequence[Mention], via: Via) -> list[Actor]:
    """One actor per party; third parties by name."""
    seen: set[tuple[str, str]] = set()
    result = []
    for mention in found:
        key = party_key(mention)
        if key not in seen and (actor := _actor(piece, mention, via)):
            seen.add(key)
            result.append(actor)
    return result
