"""Parties of the tag an undertaking ends in: "(Polis och kommun)", "Ansvarig: Polisen", "(P+K)"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.lexicon import lexicon, lexicon_values, word_pattern
from extractors.parties import Mention, mentions
from extractors.party_actors import actors_of
from extractors.structure.pieces import Piece
from schemas import Actor
from schemas.vocabulary import ActorKind

_TAG_PART = r"(?<!\w)(?:(?!\b(?:{and}|{as_well}|{with})\b|\s&\s)[^,/()\[\]])+"


@cache
def _initials() -> tuple[tuple[str, ActorKind], ...]:
    return tuple(lexicon_values("tags", "initials").items())


def tag_actors(tag: Piece) -> list[Actor]:
    """Parties of "(Polis och kommun)", "Ansvarig: Polisen", "(P+K)"."""
    inside = tag.folded.strip(" ()[].")
    if lexicon("tags")["initials"].pattern.fullmatch(inside):
        return [Actor(kind=kind, via="tag", span=tag.span) for letter, kind in _initials() if letter in inside]
    found = actors_of(tag, [m for m in mentions(tag.text) if m.category != "unnamed_third"], "tag")
    known = [m for m in mentions(tag.text) if m.kind]
    found += [a for a in _unknown_names(tag, known) if a.name]
    return found


def _unknown_names(tag: Piece, known: Sequence[Mention]) -> list[Actor]:
    """Names in a tag's bracket that no lexicon knows ("Ringås City") are third parties; common nouns are not."""
    if not tag.text.lstrip().startswith(("(", "[")):
        return []
    result = []
    for match in word_pattern(_TAG_PART).finditer(tag.text):
        words = match[0].strip(" &")
        if (
            words[:1].isupper()
            and not any(m.start < match.end() and match.start() < m.end for m in known)
            and len(words) > 2
        ):
            place = tag.part(tag.text.index(words, match.start()), match.end())
            result.append(Actor(kind="other", name=words, via="tag", span=place.span))
    return result
