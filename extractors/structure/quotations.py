"""What somebody says about the promise, set with a dash or quotation marks: no part of the promise itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.people import people
from extractors.remembering import remembered
from extractors.structure.pieces import Piece, whole
from extractors.text import sentence_bounds

_DASHES = frozenset("-–—−‒―")
_SPEAKER_LINE = 8
"""Words of an office and a name."""
QUOTATION_MARKS = '”"“»'


def quotations(blocks: Sequence[Block]) -> set[int]:
    """Starts of the blocks of a section that are somebody's words.

    A quotation goes on through the same dashes beside it, named or not. A single dash over several sentences, below
    other quotations, and one that opens as people speak ("Det känns bra"), quote as well where no sentence leads into a
    list.
    """
    found: set[int] = set()
    quoted: set[str] = set()
    for dash, run in groupby(enumerate(blocks), key=lambda pair: _dash(pair[1])):
        members = list(run)
        first = members[0][0]
        if not dash:
            found |= {block.start for at, block in members if is_quote(block) or _is_after_speaker(blocks, at)}
        elif any(says(block.text) for _, block in members):
            found |= {block.start for _, block in members}
            quoted.add(dash)
        elif _is_speech(blocks, first, len(members), dash in quoted):
            found |= {block.start for _, block in members}
    return found


def _is_after_speaker(blocks: Sequence[Block], at: int) -> bool:
    """ "Kommunstyrelsens ordförande Eva Alm:" on a line of its own, with what she says below it."""
    above = blocks[at - 1] if at else None
    if above is None or not above.text.endswith(":") or len(above.text.split()) > _SPEAKER_LINE:
        return False
    if lexicon("speech")["no_speaker"].search(above.folded) or blocks[at].kind != "paragraph":
        return False
    return len(people(above.text)) == 1 and whole(above).clause.form == "noun"


def _dash(block: Block) -> str:
    """The dash that a sentence is set with; none for a list item that goes on in lower case."""
    return block.marker if block.marker in _DASHES and not block.text[:1].islower() else ""


def _is_speech(blocks: Sequence[Block], first: int, count: int, is_below_others: bool) -> bool:
    above = blocks[first - 1] if first else None
    if above is not None and above.text.endswith(":"):
        speech = lexicon("speech")
        if people(above.text) and speech["will_tell"].search(above.folded):
            return True
        if whole(above).clause.undertakes:
            return False  # "Polischef Eva Alm lovar:"
        named = people(above.text) and speech["ours"].search(blocks[first].text.casefold())
        return bool(named or speech["speaker_lead"].search(above.folded))
    text = blocks[first].text
    if whole(blocks[first]).clause.form in ("promise", "duty", "future"):
        return False
    opens_with_party = any(mention.kind and mention.start == 0 for mention in mentions(text))
    alone = count == 1 and ((is_below_others and not opens_with_party) or len(sentence_bounds(text)) > 1)
    return alone or bool(lexicon("speech")["spoken"].opens(text.casefold()))


def is_quote(block: Block) -> bool:
    """Whether a block is somebody's words, set with a dash or quotation marks and a verb of saying."""
    marked = bool(_dash(block)) or block.text[:1] in _DASHES or block.text[:1] in QUOTATION_MARKS
    return marked and says(block.text)


def is_said_before(piece: Piece) -> bool:
    """Whether a sentence with "vi" or "jag" is somebody's words, set off by nothing but the speaker's name in a later
    sentence of its paragraph ("Nu ska vi ut mer. Det är bra, säger ..."). A sentence in which one person speaks and
    no party is named ("Min erfarenhet är ..., så där lovar vi att ...") is, wherever the speaker is named. Where the
    paragraph has quotation marks these would set it off."""
    speaks = lexicon("speech")["myself"].search(piece.folded)
    if speaks and _last_said(piece.block) >= 0 and not any(m.kind for m in mentions(piece.text)):
        return True
    if piece.clause.form == "promise" or not lexicon("speech")["ours"].search(piece.folded):
        return False
    return piece.end <= _last_said(piece.block)


@remembered
def _last_said(block: Block) -> int:
    """Where the last sentence of a block that names a speaker starts; -1 without one, and where marks set words off."""
    if any(mark in block.text for mark in QUOTATION_MARKS):
        return -1
    return max((start for start, end in sentence_bounds(block.text) if says(block.text[start:end])), default=-1)


def says(text: str) -> bool:
    """Whether a verb of saying is followed by somebody's name, or by "hon" and "han"."""
    return attribution_start(text) is not None


def attribution_start(text: str) -> int | None:
    """Where the verb of saying stands that somebody's name follows; None without one."""
    found = (match.start() for match in lexicon("speech")["says"].finditer(text.casefold()))
    return next((start for start in found if _names_speaker(text[start:])), None)


def _names_speaker(said: str) -> bool:
    speaker = lexicon("speech")["speaker"].pattern
    start, end = sentence_bounds(said)[0]  # not "Var femte elev uppger att de blivit utsatta. Kommunen ska ..."
    words = said[start:end].split()[1:6]
    return any(word[:1].isupper() or speaker.fullmatch(word.strip(".,!?")) for word in words)


def is_said(piece: Piece) -> bool:
    """Whether an item of a list is somebody's words, put into the list by mistake."""
    clause = piece.clause
    if clause.form in ("promise", "duty", "infinitive") or not says(piece.text):
        return False
    before = mentions(piece.text, 0, clause.verb_start)
    # "Polis och kommun fortsätter samarbeta" in the form of "..., fortsätter Eva Alm"
    return not (clause.form == "agreed" and any(mention.kind and mention.start == 0 for mention in before))
