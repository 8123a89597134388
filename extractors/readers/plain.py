"""Plain text and Markdown into blocks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import partial
from itertools import takewhile

from extractors.blocks import Block, Reading
from extractors.lexicon import lexicon
from extractors.readers.bare_lines import HEADING_WORDS, group_to_blocks, looks_like_heading
from extractors.readers.columns_of_text import part_columns
from extractors.readers.content import is_furniture_text
from extractors.readers.fixed_tables import fixed_rows
from extractors.readers.flat_tables import flat_rows
from extractors.readers.line_roles import in_their_roles
from extractors.readers.lines import Line, parse_line, renumbered
from extractors.readers.wrapping import join_wrapped
from extractors.structure.headings import heading_entry, names_actor
from extractors.verb_forms import opening_infinitive

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\u200b\u200e\u200f\u2060]")
_FEWEST_GLUED = 2
_FEWEST_GROUPED = 2
"""Lines; one alone is no group."""
_SECTION = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2})*)\.(?P<last>[1-9]\d?)\.?\s+(?P<title>[A-ZÅÄÖ].*)$")
_GLUED_DASH = re.compile(r"[-–][A-ZÅÄÖ]\w+ \w")
_SENTENCE = 5
"""Words of a line that is a sentence and no line of an address or a signature."""
_LONGEST_LABEL = 80
"""Characters of a heading right over running text."""
_PARAGRAPH_LENGTH = 90
"""A line under a short bare line makes that one a heading only when it is clearly running text."""


def normalise(text: str) -> str:
    """NFC, one kind of line break and space, no control characters."""
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():
        return text  # it has none of what follows, as most strings of a web page
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\v", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\u00a0", " ").replace("\u202f", " ")
    return _CONTROL.sub("", text)


def read_plain(text: str) -> Reading:
    """Blocks of text in which blank lines part paragraphs; Markdown headings, bold and bullets are understood."""
    blocks: list[Block] = []
    above: Line | None = None
    for number, lines in enumerate(_with_section_headings(_groups(normalise(text))), start=1):
        if isinstance(lines, Block):
            blocks.append(lines)
            continue
        more = list(takewhile(partial(_goes_on, above), lines)) if above is not None else []
        if more:
            blocks[-1] = replace(blocks[-1], text=" ".join([blocks[-1].text, *(line.text for line in more)]))
        blocks += _blocks_of(lines[len(more) :], number)
        above = lines[-1] if len(lines) > len(more) else above
    return Reading(
        media_type="text/plain",
        blocks=in_their_roles(blocks),
    )


def _goes_on(above: Line, line: Line) -> bool:
    """A paragraph indented under an item that is a sentence is more of that item; under a label it is text of its
    own."""
    is_text = not line.marker and not line.level and line.indent >= above.indent + 2
    if not (above.marker and is_text and above.text.endswith(".") and len(above.text.split()) > HEADING_WORDS):
        return False
    return not is_furniture_text(line.text.casefold())  # "4 (5)", the number of a page set far to the right


def _groups(text: str) -> list[list[Line] | Block]:
    """Lines between blank lines, wrapped ones joined, and the rows of tables that became lines."""
    raw_lines = text.split("\n")
    has_columns = "  " in text or "|" in text or not text.replace("\n", "").isprintable()
    if has_columns:  # as few texts, which are then looked through line by line
        raw_lines = part_columns(raw_lines)
    printed_rows = fixed_rows(raw_lines) if has_columns else {}
    groups: list[list[Line] | Block] = [[]]
    for at, raw in enumerate(raw_lines):
        line = parse_line(raw) if at not in printed_rows else None
        if row := printed_rows.get(at):
            groups.append(row)
        last = groups[-1]
        if line is not None and isinstance(last, list):
            last.append(line)
        else:
            groups.append([] if line is None else [line])
    return _with_flat_tables([group for group in groups if group])


def _with_flat_tables(groups: list[list[Line] | Block]) -> list[list[Line] | Block]:
    rows = flat_rows([group if isinstance(group, list) else [] for group in groups])
    parts: list[list[Line] | Block | None] = []
    for at, (above, group) in enumerate(zip([None, *groups], groups, strict=False)):
        if at in rows or isinstance(group, Block):
            parts.append(rows.get(at, group if isinstance(group, Block) else None))
        else:
            lists = _lists_below(above if isinstance(above, list) else None, group)
            parts.append(renumbered(group if lists else join_wrapped(_with_glued_dashes(group))))
    return [part for part in parts if part is not None]


def _lists_below(above: list[Line] | None, group: list[Line]) -> bool:
    """Whether lines complete the open line above them, one verb each: a list that lost its bullets."""
    if above is None or len(group) < 2 or not above[-1].text.endswith(":"):
        return False
    return all(not line.marker and opening_infinitive(line.text.casefold()) for line in group)


def _with_glued_dashes(lines: list[Line]) -> list[Line]:
    """ "-Polisen besöker skolan" below "1) Skolan": bullets whose dash is glued to their words, where several lines of
    a group have one. A single one is somebody's words."""
    if len(lines) < _FEWEST_GLUED:
        return lines
    glued = [i for i, line in enumerate(lines) if not line.marker and _GLUED_DASH.match(line.text)]
    is_below_item = bool(glued) and glued[0] > 0 and bool(lines[glued[0] - 1].marker)
    if len(glued) < _FEWEST_GLUED and not is_below_item:
        return lines
    return [
        line._replace(text=line.text[1:], marker="-", indent=line.indent + 1) if i in glued else line
        for i, line in enumerate(lines)
    ]


def _section(line: Line) -> re.Match[str] | None:
    """A line that may be the heading of a section, printed without a gap above its text ("3.1 Barn och unga")."""
    match = _SECTION.match(line.text) if not line.marker and not line.level else None
    if match is None or len(match["title"].split()) > HEADING_WORDS or match["title"].endswith((".", ":", ",")):
        return None
    return match


def _with_section_headings(groups: list[list[Line] | Block]) -> list[list[Line] | Block]:
    """The groups, parted at sections whose numbers count on ("3.1" and "3.2"); "18.30 Kvällsvandring" and "12.5
    procent" are a time and a value."""
    found = [match for group in groups if isinstance(group, list) for line in group if (match := _section(line))]
    numbers = {(match["above"], int(match["last"])) for match in found}
    if not found:
        return groups
    result: list[list[Line] | Block] = []
    for group in groups:
        result += _parted_at_sections(group, numbers) if isinstance(group, list) else [group]
    return result


def _parted_at_sections(lines: list[Line], numbers: set[tuple[str, int]]) -> list[list[Line] | Block]:
    parts: list[list[Line] | Block] = []
    start = 0
    for i, line in enumerate(lines):
        match = _section(line)
        if match and {(match["above"], int(match["last"]) + step) for step in (-1, 1)} & numbers:
            parts += [lines[start:i], Block("heading", match["title"])]
            start = i + 1
    return [part for part in (*parts, lines[start:]) if part]


def _blocks_of(lines: list[Line], number: int) -> list[Block]:
    """The blocks of lines printed without a gap, headings among them."""
    if len(lines) < _FEWEST_GROUPED:
        return group_to_blocks(lines, number, alone=True)
    inner = next((i for i in range(1, len(lines) - 1) if _heads_inside(lines, i)), None)
    if inner is not None:
        return [*_blocks_of(lines[:inner], number), *_blocks_of(lines[inner:], number)]
    heading = _heading_over_text(lines)
    if heading:
        return [Block("heading", lines[0].text, strong=lines[0].strong), *_blocks_of(lines[1:], number)]
    return group_to_blocks(lines, number, alone=False)


def _heads_inside(lines: list[Line], i: int) -> bool:
    """Whether a short line between running text and running text is a heading printed without gaps."""
    line, above, below = lines[i], lines[i - 1], lines[i + 1]
    if line.marker or line.level or not looks_like_heading(line) or line.text.endswith(":"):
        return False
    if _is_known_heading(line.text) and above.text.endswith((".", "!", "?")) and len(below.text) > len(line.text):
        return True
    is_short = len(line.text.split()) <= HEADING_WORDS
    if above.marker and is_short and not below.marker and not below.level and below.text.endswith(":"):
        return True  # between the last bullet of one area and "Polisen lovar att:" of the next
    ends = above.text.endswith((".", "!", "?", "”")) and len(above.text) >= _PARAGRAPH_LENGTH
    return is_short and ends and not below.level and len(below.text) >= _PARAGRAPH_LENGTH


def _heading_over_text(lines: list[Line]) -> bool:
    """Whether the first of several lines is a heading set without a gap over running text or a list."""
    if len(lines) < 2 or lines[0].level or not looks_like_heading(lines[0]) or lines[0].text.endswith(":"):
        return False
    below = lines[1]
    if _is_number_alone(lines[0].text) and looks_like_heading(below):
        return True
    if _is_known_heading(lines[0].text) and len(below.text) > len(lines[0].text):
        return True
    if (
        below.text.endswith((".", "!", "?"))
        and len(below.text.split()) >= _SENTENCE
        and len(lines[0].text.split()) <= HEADING_WORDS
    ):
        return True
    return bool(below.marker) or (len(below.text) >= _PARAGRAPH_LENGTH and len(lines[0].text) < _LONGEST_LABEL)


def _is_number_alone(text: str) -> bool:
    """ "Fokusområde 1" over the line with its name."""
    numbering = lexicon("labels")["numbering"].pattern.fullmatch(f"{text.casefold()}:")
    return numbering is not None and text[:1].isalpha()


def _is_known_heading(text: str) -> bool:
    """ "Polisens löften", "Uppföljning", "Kommunen": words that head a section wherever they stand alone on a line."""
    return len(text.split()) <= HEADING_WORDS and (heading_entry(text) is not None or names_actor(text))
