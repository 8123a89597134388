"""Lines without a mark that may be headings or labels, and blocks made of lines."""

from __future__ import annotations

from extractors.blocks import Block
from extractors.clauses import read_clause
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.people import credited
from extractors.readers.item_depths import item_depths
from extractors.readers.lines import Line
from extractors.structure.headings import heading_entry

HEADING_WORDS = 6
"""Words of a known heading."""
_SENTENCE = 8
"""Words."""


def looks_like_heading(line: Line) -> bool:
    """Whether a bare line on its own can be a heading: short, opening with a capital or digit, without a full stop."""
    text = line.text
    if line.marker or len(text) > 110 or len(text.split()) > 14:
        return False
    if text.endswith(("...", "…")) and heading_entry(text) is not None:
        return True  # "Vi vill uppnå..."
    if text.endswith((".", ",", ";", "…")) or not (text[:1].isupper() or text[:1].isdigit() or text[:1] in "”\"'"):
        return False
    if credited(text) is not None or _undertakes(text):
        return False
    if not text.endswith(":"):
        return True
    return len(text.split()) <= 3 and not lexicon("leads")["open_word"].search(text.casefold())


def _undertakes(text: str) -> bool:
    """ "Polisen skall varje månad hålla morgonmöte med företagen": a sentence that lost its stop."""
    if len(text.split()) < _SENTENCE or text.endswith(":"):
        return False
    first, words, folded = next(iter(mentions(text)), None), lexicon("sentences"), text.casefold()
    if any(words[entry].search(folded) for entry in ("umbrella", "headline_verb", "goal_verb")):
        return False  # a promise that heads what is done for it
    is_led_by_party = first is not None and first.start == 0 and first.kind is not None
    return is_led_by_party and not folded.endswith((" att", " genom")) and read_clause(folded).form == "duty"


def is_label_line(text: str) -> bool:
    """Whether a line that ends in a colon names a theme: no verb, no party, no "följande"."""
    return _names_theme(text) and not lexicon("leads")["activity"].search(text.casefold())


def is_label_over_list(text: str) -> bool:
    """The same over bullets, where "Insatser på stationer:" may be a label as well, and "Aktiviteter:" is none."""
    said = any(lexicon("leads")[entry].search(text.casefold()) for entry in ("goal", "wish", "result", "examples"))
    return _names_theme(text) and not said and heading_entry(text) is None


def _names_theme(text: str) -> bool:
    leads, folded = lexicon("leads"), text.casefold()
    introduces = any(leads[entry].search(folded) for entry in ("open_word", "pointer", "focus", "people"))
    where = lexicon("grammar")["where"]  # "Hot och våld i skolan:"
    names_party = any(not where.search(folded, 0, mention.start) for mention in mentions(text))
    aims = lexicon("grammar")["adverbial_opening"].opens(folded)  # "För att minska olyckorna vid skolor:"
    return not (introduces or names_party or aims) and read_clause(folded.rstrip(" :")).form == "noun"


def names_promise(line: Line) -> bool:
    """ "Medborgarlöfte 2024-2025" is a heading also between other short lines ("Bilaga 1")."""
    return bool(lexicon("statements")["promise_title"].pattern.fullmatch(line.text.casefold().strip(" :")))


def group_to_blocks(lines: list[Line], group: int, alone: bool) -> list[Block]:
    """Blocks of lines printed without a gap. `alone`: they are one line with gaps on both sides."""
    blocks = []
    items = [line for line in lines if line.marker]
    depths = iter(item_depths(items) if items else ())
    for line in lines:
        if line.level:
            blocks.append(Block("heading", line.text, level=line.level))
        elif line.marker:
            blocks.append(Block("list_item", line.text, level=next(depths), marker=line.marker, strong=line.strong))
        elif (alone or names_promise(line)) and looks_like_heading(line):
            blocks.append(Block("heading", line.text, strong=line.strong))
        else:
            blocks.append(Block("paragraph", line.text, strong=line.strong, group=0 if len(lines) == 1 else group))
    return blocks
