"""Running text of a web page, gathered piece by piece until an element ends it, and the blocks that its lines make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from extractors.blocks import Block
from extractors.readers.bare_lines import group_to_blocks
from extractors.readers.columns_of_text import part_columns
from extractors.readers.lines import Line, parse_line, renumbered
from extractors.readers.visible import normal
from extractors.readers.wrapping import join_wrapped

RawLine = tuple[str, int]
"""Text, and the number of bold characters at its start."""

_WORDS_BULLET = re.compile(r"^[§Øüvqn]\t\s*(?=\S)")
"""Bullets that Word sets in Wingdings, as letters before a gap, in pages pasted from it."""
_GAP = re.compile(r"\s+")
_BULLET = re.compile(r"(?:(?<=\s)|^)[•●▪](?=\s)")


class Gatherer:
    """Lines of text under way; `<br>` begins another."""

    def __init__(self) -> None:
        self._lines: list[RawLine] = [("", 0)]
        self._strong: list[int] = []
        self._part = 0
        self._before_strong = 0
        self.group = 0

    def add(self, text: str) -> None:
        """More of the current line."""
        if not text:
            return
        strong = bool(self._strong) and self._strong[-1] == self._part
        line, bold = self._lines[-1]
        opens = strong and len(line.strip()) == bold
        joined = line + _with_gaps(text)
        self._lines[-1] = (joined, len(joined.strip()) if opens and text.strip() else bold)

    def ends_in_word(self) -> bool:
        """Whether more text would go on the last word."""
        return self._lines[-1][0][-1:].strip() != ""

    def open_strong(self) -> None:
        """Bold text begins."""
        if not self._strong or self._strong[-1] != self._part:
            self._before_strong = self._lines[-1][1]
        self._strong.append(self._part)

    def close_strong(self) -> None:
        """Bold text ends."""
        self._strong.pop()

    def end_line(self, *, stays_strong: bool = False) -> None:
        """A line break. Bold that goes on past one marks no opening (names over titles are often all bold), unless it
        only takes in the break."""
        if not stays_strong:
            self._end_strong()
        self._lines.append(("", 0))

    def _end_strong(self) -> None:
        if self._strong and self._strong[-1] == self._part:
            self._lines[-1] = (self._lines[-1][0], self._before_strong)
            self._part += 1

    def take(self) -> list[RawLine]:
        """The gathered lines, which are then forgotten; none where nothing but space stands between two tags."""
        self._end_strong()
        if len(self._lines) == 1 and self._lines[0] == ("", 0):  # between two tags, as a rule
            return []
        lines, self._lines = self._lines, [("", 0)]
        return lines if len(lines) > 1 or lines[0][0].strip() else []

    def flush(self) -> list[Block]:
        """Gathered lines become paragraphs; a short line wholly in bold is a heading without a level."""
        found = self.take()
        return [block for lines in _gaps(_apart(found)) for block in self._blocks(lines)] if found else []

    def _blocks(self, lines: list[Line]) -> list[Block]:
        self.group += 1
        single = len(lines) == 1
        blocks = group_to_blocks(renumbered(join_wrapped(lines)), self.group, alone=False)
        return [_as_heading(block) if _is_bold_heading(block, single) else block for block in blocks]


def _with_gaps(text: str) -> str:
    """Normalised text with one space, or a tab, for each run of white space; one space for a text of nothing else."""
    if not text.strip(" \t\r\n"):
        return " "  # between two tags, as every other string
    if "\u00a0" not in text:
        return _GAP.sub(" ", normal(text))
    kept = "\u00a0".join(normal(part) for part in text.split("\u00a0"))
    return _GAP.sub(_width_of_gap, kept)


def _width_of_gap(gap: re.Match[str]) -> str:
    """One space; a tab for a run of no-break spaces, which sets the columns of a signature block apart."""
    return "\t" if gap[0].count("\u00a0") > 2 else " "


def _apart(lines: list[RawLine]) -> list[RawLine]:
    """Lines with columns of signatures taken apart; bold is lost in those."""
    if not any("\t" in raw.strip() for raw, _ in lines):
        return lines
    bold = {raw.strip(): length for raw, length in lines}
    return [(raw, bold.get(raw, 0)) for raw in part_columns(list(map(str.strip, (raw for raw, _ in lines))))]


def _gaps(lines: list[RawLine]) -> Iterator[list[Line]]:
    """Runs of lines; empty ones (`<br><br>`) part them."""
    parsed = [line for raw in lines for line in _parsed(*raw)]
    for is_text, run in groupby(parsed, key=lambda line: line is not None):
        if is_text:
            yield [line for line in run if line is not None]


def _parsed(raw: str, bold: int) -> Iterator[Line | None]:
    for text in _bullets(_WORDS_BULLET.sub("• ", raw.strip())):
        line = parse_line(text)
        yield line._replace(strong=bold) if line and bold > 1 and not line.marker else line


def _bullets(text: str) -> list[str]:
    """ "Vi ska: • synas • mäta fart" on one line, item by item."""
    starts = [match.start() for match in _BULLET.finditer(text)]
    lead = text[: starts[0]].strip() if starts else ""
    if len(starts) < 2 or (lead and not lead.endswith(":")):
        return [text]
    items = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return [lead, *items] if lead else items


def is_bold_title(text: str, bold: int, alone: bool) -> bool:
    """Whether a line that opens with a number of bold characters is a heading: all bold, short, without a stop."""
    return (
        bold >= len(text.rstrip(" :")) > 1
        and len(text) <= 110
        and not text.endswith((".", ",", ";"))
        and (alone or len(text.split()) <= 6)
    )


def _is_bold_heading(block: Block, alone: bool) -> bool:
    return block.kind == "paragraph" and is_bold_title(block.text, block.strong, alone)


def _as_heading(block: Block) -> Block:
    return replace(block, kind="heading", level=0, group=0)
