"""List items whose bullets were lost on the way into text: they are told by their tags, by a party before a
colon, by a lead-in, or by standing in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.blocks import Block
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.structure.headings import heading_entry, read_heading
from extractors.structure.labels import opens_with_party
from extractors.structure.look_alikes import look_alike
from extractors.structure.pieces import whole
from extractors.structure.quotations import says
from extractors.structure.tags import split_tag
from extractors.structure.units import introduces
from extractors.text import sentence_bounds
from extractors.verb_forms import opening_infinitive

_FEWEST_TAGGED = 2
_FEWEST_BARE = 3
_SENTENCES = 2
"""Of an item."""
_LABEL = 8
"""Words of a label."""
_LONGEST = 45
"""Words of an item. Paragraphs of running text under a lead-in are longer as a rule."""


def restore_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with lost list items marked as such."""
    tagged = [i for i, block in enumerate(blocks) if _is_bare(block) and split_tag(whole(block)) is not None]
    marked = set(tagged) if len(tagged) >= _FEWEST_TAGGED else set()
    labelled = [i for i, block in enumerate(blocks) if block.kind == "paragraph" and opens_with_party(whole(block))]
    marked |= set(labelled) if len(labelled) >= _FEWEST_TAGGED else set()
    ends = (":", *lexicon("leads")["lead_end"].forms)
    for i, block in enumerate(blocks):
        if block.kind == "paragraph" and block.text.rstrip().endswith(ends) and introduces(block.text):
            marked |= _run(blocks, i + 1, _continues_lead, _FEWEST_TAGGED)
            says_how = lexicon("sentences")["means"].opens(block.folded)  # "Det gör vi genom att:"
            marked |= _run(blocks, i + 1, _has_party_subject, 1 if says_how else _FEWEST_BARE)
            if lexicon("leads")["focus"].search(block.folded):
                marked |= _run(blocks, i + 1, _is_bare_label, _FEWEST_TAGGED)
            if not lexicon("leads")["link"].search(block.folded):
                marked |= _run(blocks, i + 1, _is_bare_heading, _FEWEST_BARE)
        if block.kind == "heading" and read_heading(block.text).role == "focus_list":
            marked |= _run(blocks, i + 1, _is_bare_label, _FEWEST_TAGGED)
        if block.kind == "heading" and read_heading(block.text).role == "promise":
            marked |= _bare_undertakings(blocks, i + 1)
    restored: list[Block] = []
    for i, block in enumerate(blocks):
        if i in marked:
            depth = _depth_below(restored, block) if i in labelled else 0
            block = replace(block, kind="list_item", level=depth, marker="•", group=0)
        restored.append(block)
    return restored


def _depth_below(above: Sequence[Block], block: Block) -> int:
    """One for "Polis: ..." under a printed bullet that names no party, and for the lines after it."""
    last = above[-1] if above else None
    if last is None or last.kind != "list_item":
        return 0
    heads = bool(last.marker) and not opens_with_party(whole(last)) and last.level == 0
    return 1 if heads or (last.level == 1 and last.group == 0 and opens_with_party(whole(last))) else 0


def _is_bare(block: Block) -> bool:
    is_line = block.kind == "paragraph" or (block.kind == "heading" and block.level == 0)
    return is_line and 2 < block.text.count(" ") + 1 <= _LONGEST


def _run(blocks: Sequence[Block], start: int, belongs: Callable[[Block], bool], fewest: int) -> set[int]:
    """The blocks from `start` on that belong together, when there are enough of them."""
    end = start
    while end < len(blocks) and belongs(blocks[end]):
        end += 1
    return set(range(start, end)) if end - start >= fewest else set()


def _continues_lead(block: Block) -> bool:
    """ "genomföra kontroller", "Öka närvaron": words that complete "... lovar att:"."""
    if not _is_bare(block) and not (block.kind == "paragraph" and len(block.text.split()) <= 2):
        return False
    return block.text[:1].islower() or opening_infinitive(block.folded) is not None


def _is_bare_heading(block: Block) -> bool:
    is_line = block.kind == "heading" and block.level == 0 and len(block.text.split()) <= _LABEL
    return is_line and heading_entry(block.text) not in ("contact", "furniture")  # "Fråga oss!"


def _is_bare_label(block: Block) -> bool:
    """ "Ett liv utan våld": one of several lines below "följande prioriteringar:"."""
    is_line = block.kind == "paragraph" and block.group != 0 and len(block.text.split()) <= _LABEL
    return is_line and block.text[:1].isupper() and block.text[-1:].isalnum()


def _has_party_subject(block: Block) -> bool:
    """ "Kommunen sätter upp tre kameror.": a line whose first word is a party; a second sentence may explain the
    first."""
    if block.kind != "paragraph" or len(sentence_bounds(block.text)) > _SENTENCES or not _is_bare(block):
        return False
    if block.text.endswith(":"):
        return False  # "Kommunen lovar:" opens a run of its own
    first = next(iter(mentions(block.text)), None)
    acts = whole(block).clause.form in ("present", "duty", "future", "promise", "agreed")
    return acts and first is not None and first.start == 0


def _bare_undertakings(blocks: Sequence[Block], start: int) -> set[int]:
    """Paragraphs of a sentence each under "Medborgarlöftet", half of them without a verb ("Två öppna hus i Lerby.")."""
    run = _run(blocks, start, _can_be_item, _FEWEST_BARE)
    bare = [i for i in run if whole(blocks[i]).clause.form in ("noun", "infinitive")]
    return run if len(bare) * 2 >= len(run) else set()


def _can_be_item(block: Block) -> bool:
    piece = whole(block)
    if (
        block.kind != "paragraph"
        or len(sentence_bounds(block.text)) != 1
        or not 3 <= len(block.text.split()) <= _LONGEST
    ):
        return False
    if not block.text.endswith(".") or lexicon("statements")["promise_word"].search(piece.folded):
        return False
    is_bare = piece.clause.form in ("noun", "infinitive") and not lexicon("verbs")["copula"].search(piece.folded)
    if not is_bare and piece.clause.form not in ("duty", "future", "promise"):
        return False
    return not says(block.text) and not look_alike(piece, piece.clause, in_list=False)
