"""Those who signed: in signature blocks, and in sentences that say that signing happened."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import mentions
from extractors.signature_blocks import signers_in_blocks
from extractors.signing_sentences import Signer, signers_in_sentences
from schemas import MunicipalityRef, Organisation, Signatory

_OWNER = 12
"""Characters before a name in which its party may stand."""
_MISSPELT = 0.92
"""Likeness of names above which one of them is misspelt: a letter too many, or another one, in some fifteen."""


def signatories(page: Page, municipalities: Sequence[MunicipalityRef]) -> list[Signatory]:
    """All signatories of a page, each once, in reading order; none on an invitation to a signing yet to come."""
    words = lexicon("statements")
    if words["press_invitation"].search((page.title or "").casefold()) or page.saying(words["signing_to_come"]):
        return []
    found: list[Signatory] = []
    for signer in [*signers_in_sentences(page), *signers_in_blocks(page)]:
        one = _signatory(signer, municipalities)
        if not any(_is_same(one, other) for other in found):
            found.append(one)
    return sorted(found, key=lambda s: s.span.start)


def _is_same(one: Signatory, other: Signatory) -> bool:
    """Whether two names are one person's: the same, or one of them misspelt beside the same role."""
    name, known = one.name.casefold(), other.name.casefold()
    if name == known or one.role is None or one.role != other.role:
        return name == known
    return SequenceMatcher(None, name, known).ratio() > _MISSPELT


def _signatory(signer: Signer, municipalities: Sequence[MunicipalityRef]) -> Signatory:
    piece, role, signed_on = signer
    return Signatory(
        name=piece.text,
        role=role,
        organisation=_organisation(signer, municipalities),
        signed_on=signed_on,
        span=piece.span,
    )


def _organisation(signer: Signer, municipalities: Sequence[MunicipalityRef]) -> Organisation:
    piece, role, _ = signer
    words, folded = lexicon("roles"), (role or "").casefold()
    if role is None:
        owner = mentions(piece.block.text, max(0, piece.start - _OWNER), piece.start)  # "polisens Ulf Ek"
        return Organisation(kind=owner[-1].kind or "other" if owner else "other")
    if words["police"].search(folded):
        return Organisation(kind="police", name="Polismyndigheten")
    if not words["municipality"].search(folded):
        return Organisation(kind="other")
    beside = piece.block.text[piece.end : piece.end + 60]
    named = [m for m in municipalities if m.name in f"{role} {beside}"] if len(municipalities) > 1 else municipalities
    kind = lexicon("place_names")["municipality_stem"].forms[0]
    return Organisation(kind="municipality", name=f"{named[0].name} {kind}" if len(named) == 1 else None)
