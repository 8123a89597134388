"""What blocks of plain text are, seen among their neighbours: headings, labels, leads and captions."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from extractors.blocks import Block
from extractors.clauses import read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.readers.bare_lines import HEADING_WORDS, is_label_line, is_label_over_list
from extractors.readers.lines import DASHES

_LAST_WORDS = 3
"""Words of a heading that ends a page ("Läs mer")."""
_LABEL_WORDS = 8
_FEWEST_LABELS = 2
_NAME_WORDS = 12
_OFFICES = ("police", "municipality")
_GLUED_NAME = re.compile(
    r"(?P<name>[A-ZÅÄÖ](?<=[a-zåäö)][.!?].)[\w-]+(?: [A-ZÅÄÖ][\w-]+){1,2}?)"
    r"(?: (?P<office>[A-ZÅÄÖ]\w+(?: [\w/-]+){0,7}))?$"
)
_STOPS = (".", ";", ",", ":", "?", "!")
_FIRST_ITEM = re.compile(r"(?P<lead>[^:]*:)\s+(?P<item>[A-ZÅÄÖ]\w+\s.*)$", re.S)


def in_their_roles(blocks: list[Block]) -> list[Block]:
    """The blocks of a text, each as what the ones around it make of it."""
    parted = _part_glued_names(_part_first_items(_broken_off(_said_leads(blocks))))
    return _labels(_captions(_numbered_headings(parted)))


def _captions(blocks: list[Block]) -> list[Block]:
    """A short line over the photographer's name describes a picture and heads nothing."""
    credit = lexicon("titles")["credit"]
    return [
        replace(block, kind="paragraph", level=0)
        if block.kind == "heading"
        and not block.level
        and i + 1 < len(blocks)
        and credit.opens(blocks[i + 1].text.casefold())
        else block
        for i, block in enumerate(blocks)
    ]


def _part_first_items(blocks: list[Block]) -> list[Block]:
    """ "... enligt följande: Att behålla ..." over paragraphs that open with "Att" too: the first item stands in the
    line that introduces it."""
    result: list[Block] = []
    opens = word_pattern(r"(?i:{infinitive_mark})\s")
    for block, below in zip(blocks, [*(one.text for one in blocks[1:]), ""], strict=False):
        match = _FIRST_ITEM.match(block.text) if block.kind == "paragraph" and opens.match(below) else None
        if match and opens.match(match["item"]):
            result += [replace(block, text=match["lead"], strong=0), replace(block, text=match["item"], strong=0)]
        else:
            result.append(block)
    return result


def _part_glued_names(blocks: list[Block]) -> list[Block]:
    """ "... på skräpiga platser.Eva Alm" over "Kommunchef", or with it in one line: the first who signs, whose line was
    lost."""
    result: list[Block] = []
    for block, below in zip(blocks, [*(one.text for one in blocks[1:]), ""], strict=False):
        match = _GLUED_NAME.search(block.text)
        office = (match["office"] or below).casefold() if match else ""
        if match and any(lexicon("roles")[kind].opens(office) for kind in _OFFICES):
            lines = filter(None, (match["name"], match["office"]))
            result.append(replace(block, text=block.text[: match.start()]))
            result += [Block("paragraph", line, group=block.group, page=block.page) for line in lines]
        else:
            result.append(block)
    return result


def _broken_off(blocks: list[Block]) -> list[Block]:
    """A last line without a full stop, unless it is as short as "Läs mer", is a sentence that was cut off: nothing
    stands under it."""
    last = blocks[-1] if blocks else None
    if last is None or last.kind != "heading" or last.level or not _is_sentence_begun(last.text):
        return blocks
    return [*blocks[:-1], replace(last, kind="paragraph")]


def _said_leads(blocks: list[Block]) -> list[Block]:
    """ "– De prioriterade områdena är fyra:" over bullets is somebody's words, set with a dash, and no item."""
    below = [*blocks[1:], None]
    return [
        replace(one, kind="paragraph", marker="", level=0)
        if one.kind == "list_item"
        and one.marker in DASHES
        and one.text.endswith(":")
        and next_one is not None
        and next_one.kind == "list_item"
        and next_one.marker not in (*DASHES, "")
        and next_one.level <= one.level
        else one
        for one, next_one in zip(blocks, below, strict=False)
    ]


def _is_sentence_begun(text: str) -> bool:
    """ "Under 2024 anmäldes 6"; "Det här ska vi göra" may well be a heading."""
    words = len(text.split())
    return words > HEADING_WORDS or (
        words > _LAST_WORDS and not lexicon("titles")["points_below"].opens(text.casefold())
    )


def _labels(blocks: list[Block]) -> list[Block]:
    """Lines such as "Trygghet bland äldre:" over running text, two or more on a page, are headings; so are those over
    bullets."""
    over_text = [i for i in _label_lines(blocks, "paragraph") if is_label_line(blocks[i].text)]
    lines = _label_lines(blocks, "list_item")
    once = [i for i in lines if sum(blocks[j].text == blocks[i].text for j in lines) == 1]  # not "Gemensam aktivitet:"
    over_lists = [i for i in once if is_label_over_list(blocks[i].text)]
    found = {i for some in (over_text, over_lists) if len(some) >= _FEWEST_LABELS for i in some}
    return [replace(b, kind="heading", level=0, group=0) if i in found else b for i, b in enumerate(blocks)]


def _label_lines(blocks: list[Block], below: str) -> list[int]:
    """Lines of a few words that end in a colon over a block of a kind."""
    return [
        i
        for i, (block, next_one) in enumerate(itertools.pairwise(blocks))
        if block.text.endswith(":") and block.kind in ("paragraph", "heading") and next_one.kind == below
        if 1 < len(block.text.split()) <= _LABEL_WORDS
    ]


def _numbered_headings(blocks: list[Block]) -> list[Block]:
    """A short numbered line with running text or bullets under it is a heading ("1. Narkotika"), not a list item; so is
    a longer one that counts on from such a heading."""
    result: list[Block] = []
    headed: int | None = None
    counted = {*_counted_over_headings(blocks), *_counted_over_text(blocks)}
    for i, block in enumerate(blocks):
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        number = _number(block)
        follows_item = bool(result) and _number(result[-1]) is not None
        if number is not None and below and not follows_item:
            counts_on = headed is not None and number - headed in (0, 1) and below.kind == "paragraph"
            if i in counted or _is_headed(block, below) or counts_on:
                headed = number
                block = replace(block, kind="heading", level=0, marker="")
        result.append(block)
    return result


def _counted_over_headings(blocks: list[Block]) -> list[int]:
    """Where "1. Stationen", "2. Landsbygden" stand right over headings such as "Lägesbild"; none where that is so but
    once, as for the last item of a list."""
    pairs = enumerate(itertools.pairwise(blocks))
    found = [i for i, (one, below) in pairs if _number(one) is not None and below.kind == "heading"]
    counted = [number for i in found if (number := _number(blocks[i])) is not None]
    return found if len(found) > 1 and all(b - a == 1 for a, b in itertools.pairwise(counted)) else []


def _counted_over_text(blocks: list[Block]) -> list[int]:
    """Where lines that name something stand right over running text, one for each number ("1. Färre unga som utsätter
    andra för våld", "2. Färre inbrott"); none where but one does."""
    found = [i for i, (one, below) in enumerate(itertools.pairwise(blocks)) if _names_text(one, below)]
    counted = [number for i in found if (number := _number(blocks[i])) is not None]
    return found if len(found) > 1 and all(b - a == 1 for a, b in itertools.pairwise(counted)) else []


def _names_text(block: Block, below: Block) -> bool:
    if _number(block) is None or below.kind != "paragraph" or block.text.endswith(_STOPS):
        return False
    is_name = len(block.text.split()) <= _NAME_WORDS and read_clause(block.folded).form == "noun"
    return is_name and below.text[:1].isupper()


def _number(block: Block) -> int | None:
    """The number that a list item is printed with."""
    if block.kind != "list_item":
        return None
    digits = block.marker.rstrip(".)")
    return int(digits) if digits.isdigit() else None


def _is_headed(block: Block, below: Block) -> bool:
    short = len(block.text.split()) <= 8 and not block.text.endswith((".", ";", ","))
    other_list = below.kind == "list_item" and not below.marker[0].isdigit() and below.level == 0
    return short and (other_list or (below.kind == "paragraph" and _opens_section(below.text)))


def _opens_section(text: str) -> bool:
    """Whether a paragraph is what stands under a heading: running text, or a line that introduces a list."""
    open_line = lexicon("leads")["open_word"].search(text.casefold().rstrip(":") + ":")
    return len(text) > 60 or text.endswith(":") or open_line is not None
