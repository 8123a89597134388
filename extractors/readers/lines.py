"""Lines of plain text, freed of bullets, numbers and marks. Shared by every reader that meets flat text."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.date_ranges import ranges
from extractors.lexicon import lexicon

# U+F0B7 and U+F0A7 are Word's bullets in Symbol and Wingdings; "(cid:127)" is how pdfminer prints one whose font has
# no map.
_BULLET = re.compile(
    r"^(?P<indent>\s*)(?P<marker>[•·●▪◦‣∙⁃■□○➢➤✓✔\uf0b7\uf0a7\uf0d8\uf02d]|\(cid:\d+\)|[*+](?=\s)|[-–—−](?=\s)|o(?=\s{2,}|\s[A-ZÅÄÖ])|(?<=\s)o(?=\s+\w))\s*(?P<text>\S.*)$"
)
_NUMBER = re.compile(
    r"^(?P<indent>\s*)(?P<marker>\d{1,2}\s?[.)]|[a-zA-Z][.)]|l\s[.]|\d{1,2}:\s*\?(?=\s*[A-ZÅÄÖ]))(?:\s+|(?<=\?)\s*)(?P<text>\S.*)$"
)
"""Also "1 ." and "l .", as OCR reads "1.", and "2: ?", where a sign is lost."""
_MARKED = re.compile(r"[\W\d_]|[a-zA-Z][.)]|o\s|l\s\.")
"""How a line opens that may be a bullet, a heading, a rule or bold; most open with a word, and are none."""
_MARKDOWN_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"^\s*([-_*=~]\s*){3,}$")
_BOLD = re.compile(r"^(\*\*|__)(?P<bold>.+?)\1[:.]?")
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*)(?=\S)(.+?)(?<=\S)\1(?!\w)")
DASHES = ("–", "-", "—")


class Line(NamedTuple):
    """One printed line, already freed of markup."""

    text: str
    indent: int = 0
    marker: str = ""
    level: int = 0
    strong: int = 0


def parse_line(raw: str) -> Line | None:
    """A line with its bullet or heading mark taken off; None for an empty line or a rule."""
    if not raw:
        return None
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
    if text.isprintable() and "  " not in text and text[-1:] != " ":
        return text  # as nearly all lines, whose white space is single spaces
    return " ".join(text.split())


def _is_date(marker: str, text: str) -> bool:
    """ "1. juni" opens a date, not a numbered item; "– 31 december 2021." is the end of one in the line above."""
    if marker in DASHES:
        day = ranges(text.casefold())[:1]
        return bool(day) and day[0].start == 0 and not text[day[0].end :].strip(" .")
    return marker[:-1].strip().isdigit() and bool(lexicon("calendar")["month"].opens(text.casefold()))


_FEWEST_NUMBERED = 2
_BARE_NUMBER = re.compile(r"^(?P<number>\d{1,2})(?:\s+|:\s*)(?P<text>[A-ZÅÄÖ].*)$")
""" "1 Vara ute", "1: Vara ute"."""


def renumbered(lines: list[Line]) -> list[Line]:
    """Lines that open with 1, 2, 3 without a stop, or with a colon, are items of a numbered list."""
    if len(lines) < _FEWEST_NUMBERED:
        return lines
    found = [_BARE_NUMBER.match(line.text) if not line.marker else None for line in lines]
    numbers = [int(match["number"]) for match in found if match]
    if len(numbers) < _FEWEST_NUMBERED or numbers != list(range(1, len(numbers) + 1)):
        return lines
    return [
        Line(match["text"], line.indent, match["number"] + ".") if match else line
        for line, match in zip(lines, found, strict=True)
    ]
