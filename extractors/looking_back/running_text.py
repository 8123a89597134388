"""Paragraphs of a report: bold promises, labelled results, and sentences that recall or tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.lexicon import lexicon
from extractors.looking_back.answers import Answer
from extractors.looking_back.events import Event, Restating
from extractors.looking_back.recalling import parties, promises, recalls
from extractors.looking_back.restated import restates
from extractors.looking_back.roles import (
    Mode,
    is_marginal,
    is_past,
    is_result_sentence,
    lead_mode,
    reads_as_promise,
    split_result_label,
    starts_result,
)
from extractors.structure.pieces import ItemList, Paragraph, Piece, Unit, sentences, whole
from extractors.structure.quotations import is_quote
from extractors.structure.units import introduces


@dataclass(frozen=True)
class Setting:
    """Where a paragraph stands."""

    area: Piece | None
    mode: Mode | None
    is_first: bool
    """Nothing was told in its section before."""
    follows: Unit | None
    """What stands directly below it."""
    answered: Answer | None
    """How that tells a result."""
    is_themed: bool
    """Its heading names an area or an activity, so that the text is about one thing."""


def paragraph_events(paragraph: Paragraph, setting: Setting) -> Iterator[Event]:
    """The events of one paragraph."""
    block = paragraph.block
    if is_quote(block) or not paragraph.pieces:
        return
    text = whole(block)
    if labelled := split_result_label(text):
        yield from _labelled(*labelled, setting)
    elif block.strong > 2 and reads_as_promise(bold := text.part(0, block.strong)):
        yield Event("promise", bold, setting.area, binds=True)
        yield from (Event("result", piece, setting.area, is_prose=True) for piece in _after(paragraph, block.strong))
    elif _stands_for_result_below(text, setting):
        yield Event("promise", text, setting.area, binds=True, restates="firm")
    elif restates(paragraph, setting.answered):
        yield Event("promise", text, setting.area, binds=True, restates=_firmness(text, setting))
    else:
        yield from _sentences(paragraph, setting)


def _firmness(text: Piece, setting: Setting) -> Restating:
    if text.clause.form == "promise":  # "Vi utlovar att"
        return "firm"
    return "answered" if setting.answered else "open"


def line_mode(paragraph: Paragraph) -> Mode | None:
    """What a line of its own, printed as a paragraph, says of what is below it."""
    text = paragraph.block.text
    is_line = introduces(text) or paragraph.block.strong > 2 or text[-1:] not in ".!?"
    return lead_mode(text.casefold()) if is_line and len(sentences(paragraph.block)) == 1 else None


def _labelled(mode: Mode, words: Piece, setting: Setting) -> Iterator[Event]:
    if mode == "promises":
        yield Event("promise", words, setting.area, binds=True)
        return
    inner = [piece for piece in sentences(words.block) if piece.end > words.start]
    for number, piece in enumerate(inner):
        start = max(piece.start, words.start)
        yield Event("result", Piece(piece.block, start, piece.end), setting.area, is_prose=True, starts=number == 0)


def _after(paragraph: Paragraph, position: int) -> list[Piece]:
    return [piece for piece in paragraph.pieces if piece.start >= position and not is_marginal(piece)]


def _stands_for_result_below(text: Piece, setting: Setting) -> bool:
    """A sentence on a line of its own directly above a result that is labelled or told in the past."""
    below = setting.follows
    if len(sentences(text.block)) != 1 or is_past(text) or is_marginal(text) or introduces(text.text):
        return False
    if isinstance(below, Paragraph) and split_result_label(whole(below.block)):
        return True
    first = below.pieces[0] if isinstance(below, Paragraph) and below.pieces else None
    told = first is not None and is_past(first) and not is_marginal(first) and not introduces(first.text)
    return told and promises(text) and bool(parties(text.text))


def _sentences(paragraph: Paragraph, setting: Setting) -> Iterator[Event]:
    begun = False
    recalled: Piece | None = None
    for piece in paragraph.pieces:
        if _recalls_in_prose(piece, setting):
            if not _goes_on(piece, recalled):
                yield Event("promise", piece, setting.area, binds=True, is_prose=True)
            recalled = piece
        elif is_marginal(piece) or _leads(piece, setting):
            continue
        else:
            told = begun or starts_result(piece) or (setting.is_themed and setting.is_first)
            free = told and is_result_sentence(piece)
            starts = starts_result(piece) or not begun
            measured = bool(lexicon("looking_back")["measured_against"].search(piece.folded))
            yield Event("result", piece, setting.area, is_prose=True, starts=starts, is_free=free, stands=measured)
            begun = begun or free


def _leads(piece: Piece, setting: Setting) -> bool:
    """Whether a sentence introduces what is below it; one that lost its stop at the end of a cut page does not."""
    if not introduces(piece.text):
        return False
    return piece.text[-1:] in ":," or setting.follows is not None or not is_past(piece)


def _goes_on(piece: Piece, before: Piece | None) -> bool:
    """ "De skulle läggas vid hamnen" says more of the promise recalled in the sentence before."""
    return before is not None and bool(lexicon("looking_back")["carries_on"].search(piece.folded))


def _recalls_in_prose(piece: Piece, setting: Setting) -> bool:
    if introduces(piece.text) and isinstance(setting.follows, ItemList) and lead_mode(piece.folded):
        return False
    if recalls(piece):
        told = parties(piece.text) or piece.clause.verb_end > 0 or lexicon("looking_back")["vowed"].search(piece.folded)
        return lead_mode(piece.folded) is None and bool(told)
    return piece.clause.form == "promise" and bool(parties(piece.text)) and not is_marginal(piece)
