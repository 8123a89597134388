"""Lines of plain text into blocks: bullets, wrapped lines, bare headings. Shared by every reader that meets flat
text."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from extractors.blocks import Block
from extractors.clauses import read_clause
from extractors.dates import ranges
from extractors.lexicon import lexicon
from extractors.parties import mentions
from extractors.people import credited
from extractors.structure.headings import heading_entry

# U+F0B7 and U+F0A7 are Word's bullets in Symbol and Wingdings; "(cid:127)" is how pdfminer prints one whose font has
# no map.
_BULLET = re.compile(
    r"^(?P<indent>\s*)(?P<marker>[•·●▪◦‣∙⁃■□○➢➤✓✔\uf0b7\uf0a7\uf0d8\uf02d]|\(cid:\d+\)|[*+](?=\s)|[-–—−](?=\s)|o(?=\s{2,}|\s[A-ZÅÄÖ])|(?<=\s)o(?=\s+\w))\s*(?P<text>\S.*)$"
)
_NUMBER = re.compile(r"^(?P<indent>\s*)(?P<marker>(?:\d{1,2}|[a-zA-Z])[.)])\s+(?P<text>\S.*)$")
_MARKED = re.compile(r"[\W\d_]|[a-zA-Z][.)]|o\s")
"""How a line opens that may be a bullet, a heading, a rule or bold; most open with a word, and are none."""
_MARKDOWN_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"^\s*([-_*=~]\s*){3,}$")
_BOLD = re.compile(r"^(\*\*|__)(?P<bold>.+?)\1[:.]?")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_TERMINAL = (".", "!", "?", ":", ";", "…", "”", '"')
_WRAP_WIDTH = 68
"""A line at least this long that ends without a stop was broken by its width (e-mail and PDF dumps break at 70-100)."""

_SHORT_LINE = 4
"""Words of a line that may be a lead-in of its own ("Polisen lovar att")."""


class Line(NamedTuple):
    """One printed line, already freed of markup."""

    text: str
    indent: int = 0
    marker: str = ""
    level: int = 0
    strong: int = 0


def parse_line(raw: str) -> Line | None:
    """A line with its bullet or heading mark taken off; None for an empty line or a rule."""
    raw = raw.expandtabs(4).rstrip()
    text = raw.lstrip()
    if text and not _MARKED.match(text):
        return Line(_plain(text), len(raw) - len(text))
    if not text or _RULE.match(raw):
        return None
    if heading := _MARKDOWN_HEADING.match(raw):
        return Line(_plain(heading[2]), level=len(heading[1]))
    found = _BULLET.match(raw) or _NUMBER.match(raw)
    if found and not _is_date(found["marker"], found["text"]):
        return _with_strong(found["text"], len(found["indent"]), found["marker"])
    return _with_strong(text, len(raw) - len(text), "")


def _with_strong(text: str, indent: int, marker: str) -> Line:
    bold = _BOLD.match(text)
    plain = _plain(text)
    return Line(plain, indent, marker, strong=len(_plain(bold[0])) if bold else 0)


def _plain(text: str) -> str:
    if "*" in text or "__" in text:
        text = _EMPHASIS.sub(r"\2", text)
    return " ".join(text.split())


def _is_date(marker: str, text: str) -> bool:
    """ "1. juni" opens a date, not a numbered item; "– 31 december 2021." is the end of one in the line above."""
    if marker in DASHES:
        day = ranges(text.casefold())[:1]
        return bool(day) and day[0].start == 0 and not text[day[0].end :].strip(" .")
    return marker[:-1].isdigit() and bool(lexicon("calendar")["month"].opens(text.casefold()))


def join_wrapped(lines: list[Line]) -> list[Line]:
    """Lines that a page width broke are joined to the line they continue."""
    joined: list[Line] = []
    for i, line in enumerate(lines):
        if joined and _continues(joined[-1], line):
            is_first = bool(i) and lines[i - 1].marker != ""
            joined[-1] = _glue(_labelled(joined[-1], line) if is_first else joined[-1], line)
        else:
            joined.append(line)
    return joined


def _labelled(item: Line, below: Line) -> Line:
    """A bullet of a few words on a line of its own over a sentence is the label of what it says."""
    is_label = len(item.text.split()) <= _LABEL_WORDS and item.text[-1:].isalnum() and not item.strong
    is_sentence = below.text[:1].isupper() and len(below.text.split()) >= _SENTENCE_WORDS
    inner = lexicon("labels")["purpose_label"].opens(below.text.casefold())
    if not (is_label and is_sentence) or inner or read_clause(item.text.casefold()).form != "noun":
        return item
    return Line(item.text, item.indent, item.marker, item.level, len(item.text))


def _continues(above: Line, line: Line) -> bool:
    if line.marker or line.level or above.level or _names_promise(line) or _is_lead_line(line):
        return False
    if lexicon("labels")["party_line"].opens(line.text.casefold()):
        return False
    if line.text.startswith("(") and not above.text.endswith((":", ".")):
        return True
    if line.text.startswith(DASHES) and not above.marker:
        return True
    if above.marker:
        return line.indent > above.indent or line.text[:1].islower() or above.text.endswith((",", "-", "\u00ad"))
    return (line.text[:1].islower() and not above.text.endswith((".", ":", "!"))) or _is_cut(above.text)


def _is_cut(text: str) -> bool:
    """Whether a line breaks off: before its width is full only after a comma, a hyphen or a word that needs another."""
    if text.endswith((",", "-", "\u00ad")) or (len(text) >= _WRAP_WIDTH and not text.endswith(_TERMINAL)):
        return True
    return len(text.split()) > _SHORT_LINE and bool(lexicon("labels")["unfinished"].search(text.casefold()))


def _glue(above: Line, line: Line) -> Line:
    text = f"{above.text} {line.text}"
    if above.text.endswith("\u00ad"):
        text = above.text[:-1] + line.text
    return Line(text, above.indent, above.marker, above.level, above.strong)


DASHES = ("–", "-", "—")
HEADING_WORDS = 6
"""Words of a known heading."""
_LABEL_WORDS = 4
_SENTENCE_WORDS = 6
_BARE_NUMBER = re.compile(r"^(?P<number>\d{1,2})\s+(?P<text>[A-ZÅÄÖ].*)$")


def renumbered(lines: list[Line]) -> list[Line]:
    """Lines that open with 1, 2, 3 without a stop are items of a numbered list."""
    found = [_BARE_NUMBER.match(line.text) if not line.marker else None for line in lines]
    numbers = [int(match["number"]) for match in found if match]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return lines
    return [
        Line(match["text"], line.indent, match["number"] + ".") if match else line
        for line, match in zip(lines, found, strict=True)
    ]


def item_depths(lines: list[Line]) -> list[int]:
    """Depth of each item of one list, from its indentation and from Word's order of bullets (•, o, ▪)."""
    stack: list[int] = []
    depths = []
    for indent in _indents(lines):
        while stack and indent < stack[-1] - 1:
            stack.pop()
        if not stack or indent > stack[-1] + 1:
            stack.append(indent)
        depths.append(len(stack) - 1)
    return _below_open(lines, depths)


def _below_open(lines: list[Line], depths: list[int]) -> list[int]:
    """Items under "Att stärka föräldrar genom;" that another bullet sets apart, though their indent does not."""
    result = list(depths)
    for i, (line, below) in enumerate(itertools.pairwise(lines)):
        if line.text.endswith((":", ";")) and below.marker != line.marker and depths[i + 1] == depths[i]:
            end = next((n for n in range(i + 1, len(lines)) if lines[n].marker != below.marker), len(lines))
            result[i + 1 : end] = [depth + 1 for depth in result[i + 1 : end]]
    return result


_SECOND_BULLETS = frozenset("o◦○")
_THIRD_BULLETS = frozenset("▪■□\uf0a7")


def _indents(lines: list[Line]) -> list[int]:
    """Indents that tell depth: a deeper kind of bullet counts as two columns, and so does the one column between
    exactly two indents when the deeper items are the more (one stray column in a flat list is no depth)."""
    ranks = [(line.marker in _SECOND_BULLETS) + 2 * (line.marker in _THIRD_BULLETS) for line in lines]
    if any(ranks) and min(ranks) == 0:
        return [line.indent + 2 * rank for line, rank in zip(lines, ranks, strict=True)]
    indents = [line.indent for line in lines]
    low = min(indents, default=0)
    shallow = indents.count(low)
    if set(indents) == {low, low + 1} and indents[0] == low and 2 <= shallow < len(indents) - shallow:
        return [2 * indent for indent in indents]
    return indents


_SENTENCE = 8
"""Words."""


def looks_like_heading(line: Line) -> bool:
    """Whether a bare line on its own can be a heading: short, opening with a capital or digit, without a full stop."""
    text = line.text
    if line.marker or len(text) > 110 or len(text.split()) > 14:
        return False
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


def _is_lead_line(line: Line) -> bool:
    """ "Parterna lovar" on a line of its own introduces what follows and continues nothing."""
    return bool(lexicon("leads")["lead_line"].pattern.fullmatch(line.text.casefold().strip()))


def _names_promise(line: Line) -> bool:
    """ "Medborgarlöfte 2024-2025" is a heading also between other short lines ("Bilaga 1")."""
    return bool(lexicon("statements")["promise_title"].pattern.fullmatch(line.text.casefold().strip(" :")))


def group_to_blocks(lines: list[Line], group: int, alone: bool) -> list[Block]:
    """Blocks of lines printed without a gap. `alone`: they are one line with gaps on both sides."""
    blocks = []
    items = [line for line in lines if line.marker]
    depths = iter(item_depths(items))
    for line in lines:
        if line.level:
            blocks.append(Block("heading", line.text, level=line.level))
        elif line.marker:
            blocks.append(Block("list_item", line.text, level=next(depths), marker=line.marker, strong=line.strong))
        elif (alone or _names_promise(line)) and looks_like_heading(line):
            blocks.append(Block("heading", line.text, strong=line.strong))
        else:
            blocks.append(Block("paragraph", line.text, strong=line.strong, group=0 if len(lines) == 1 else group))
    return blocks
