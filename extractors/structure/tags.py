"""The tag that names the parties behind an undertaking: "(Polis)", "/ Kommunen", "Ansvarig: Polisen"."""

from __future__ import annotations

import re

from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.remembering import remembered
from extractors.structure.pieces import Piece, search_in, whole
from extractors.text import sentence_bounds

_TAG = re.compile(r"\s*[(\[](?P<tag>[^()\[\]]{1,90})[)\]]\s*[.,;]?\s*$")
_SLASHED_TAG = re.compile(r"(?:\s+/\s*|(?<=\w)/\s+)(?P<tag>[^()/\[\]]{4,60}?)\s*[.,;]?\s*$")
_CAPITALISED = re.compile(r"[A-ZÅÄÖ](?<=[,/ ].)[\w-]+")
_LONGEST_PARTIES = 4
"""Words of a tag without a bracket ("Polisen och kommunen")."""


def split_tag(piece: Piece, in_tagged_list: bool = False) -> tuple[Piece, Piece] | None:
    """An undertaking and the tag that names its parties; None without one.

    A bracket that names no known party is a tag only `in_tagged_list`, where it opens with a capital.
    """
    return _tag(piece, in_tagged_list=True) if in_tagged_list else _usual_tag(piece)


@remembered
def _usual_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    return _tag(piece, in_tagged_list=False)


def _tag(piece: Piece, in_tagged_list: bool) -> tuple[Piece, Piece] | None:
    entry = lexicon("tags")["responsible"]
    is_whole = piece is whole(piece.block)
    responsible = search_in(piece.block, entry) if is_whole else entry.search(piece.folded)
    if responsible and responsible.start() > 3:
        return piece.part(0, responsible.start()), piece.part(responsible.start())
    match = _TAG.search(piece.text) if "(" in piece.text or "[" in piece.text else None
    if not match or match.start() == 0:
        return _slashed_tag(piece) or _bare_tag(piece)
    if not _names_parties(match["tag"]) and not (in_tagged_list and match["tag"][:1].isupper()):
        return None
    return piece.part(0, match.start()), piece.part(match.start())


def _slashed_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Kvällsvandring längs ån/ Kommunen": the parties after a slash that joins no two of them."""
    match = _SLASHED_TAG.search(piece.text) if "/" in piece.text else None
    if match is None or not _names_parties(match["tag"]):
        return None
    before = mentions(piece.text, 0, match.start())
    if before and before[-1].end == match.start():
        return None  # "... utförs av polisen / kommunen"
    return piece.part(0, match.start()), piece.part(match.start("tag"))


def _bare_tag(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "... vid 120 tillfällen. Polis": the parties after the full stop, without a bracket."""
    bounds = sentence_bounds(piece.text)
    last = piece.part(*bounds[-1]) if len(bounds) > 1 else None
    if last is None or len(last.text.split()) > _LONGEST_PARTIES or not _names_parties(last.text):
        return None
    if last.clause.form != "noun":
        return None  # "... tre öppna hus. Polisen ska närvara."
    if lexicon("grammar")["where"].search(last.folded, 0, next((m.start for m in mentions(last.text)), 0)):
        return None  # "... öppet hus. Exempelvis i biblioteket"
    return piece.part(0, bounds[-1][0]), last


def _opens_with_party_or_filler(tag: str, first: int) -> bool:
    before = lexicon("tags")["filler"].pattern.sub(" ", tag[:first].casefold())
    return not re.search(r"[a-zåäö]{2,}", before) or tag[:1].isupper()


def _names_parties(tag: str) -> bool:
    """Whether a bracket holds little but parties. "(SSPF, polisen deltar i mån av tid)" does not."""
    found = mentions(tag)
    if not any(m.kind or m.category == "both" for m in found):
        return bool(lexicon("tags")["initials"].pattern.fullmatch(tag.casefold().strip()))
    if not _opens_with_party_or_filler(tag, found[0].start):
        return False  # "(mötesform för elevhälsa, polis och socialtjänst)"
    words = sum(len(m.name.split()) for m in found) + len(_CAPITALISED.findall(tag))
    filler = len(lexicon("tags")["filler"].pattern.findall(tag.casefold()))
    return len(tag.split()) - words - filler <= 2
