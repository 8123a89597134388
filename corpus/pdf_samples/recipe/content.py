"""The content files: what a sample says, and the gold facts written beside the words they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Gold = dict[str, Any]
_NOTE = re.compile(r"\s*\[\[(.*?)\]\]")
_MARKED = re.compile(r"\{(.*?)\}\[\[(.*?)\]\]")
_FOOTNOTE = re.compile(r"\^\^(.*)$")
_ACTORS = {"P": "police", "M": "municipality"}


@dataclass
class Part:
    """One element of a document: h1-h3, p, li, row, sign, aside, and marks of columns and pages."""

    kind: str
    text: str = ""
    level: int = 0
    marker: str = ""
    strong: str = ""
    """Bold words at the start of a paragraph."""
    cells: list[str | None] = field(default_factory=list)
    """Table row: None goes on with the cell above."""
    is_head: bool = False
    people: list[list[str]] = field(default_factory=list)
    footnote: str = ""


@dataclass
class Document:
    """One content file."""

    name: str
    head: dict[str, list[str]]
    parts: list[Part]
    commitments: list[Gold]

    def one(self, key: str, default: str = "") -> str:
        """A head value that stands once."""
        return self.head.get(key, [default])[0]


def load(path: Path) -> Document:
    """Reads a content file; its form is described in ../README.md."""
    head_text, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    head: dict[str, list[str]] = {}
    for line in head_text.splitlines():
        key, _, value = line.partition(": ")
        head.setdefault(key, []).append(value)
    commitments: list[Gold] = []
    parts = [_part(line, commitments) for line in body.splitlines() if line.strip()]
    return Document(path.stem, head, parts, commitments)


def _part(line: str, commitments: list[Gold]) -> Part:
    if line.startswith("::"):
        return Part(line[2:])
    if line.startswith("|"):
        return _row(line, commitments)
    if line.startswith("@@"):
        return Part("sign", people=[[bit.strip() for bit in who.split(";")] for who in line[2:].split("||")])
    found = re.match(r"(!?)(#+|\*+|\d{1,2}\.)\s+", line)
    aside, lead = (found[1], found[2]) if found else ("!" if line.startswith("! ") else "", "")
    text = line[found.end() :] if found else line.removeprefix("! ")
    note = _FOOTNOTE.search(text)
    text = _FOOTNOTE.sub("", text)
    text, strong = _plain(text, commitments)
    prefix = "aside-" if aside else ""
    footnote = note[1] if note else ""
    if lead.startswith("#"):
        return Part(f"{prefix}h", text, len(lead), footnote=footnote)
    if lead:
        return Part(
            f"{prefix}li",
            text,
            len(lead) - 1 if lead[0] == "*" else 0,
            "•" if lead[0] == "*" else lead,
            footnote=footnote,
        )
    return Part(f"{prefix}p", text, strong=strong, footnote=footnote)


def _row(line: str, commitments: list[Gold]) -> Part:
    is_head = line.startswith("|!")
    cells = [cell.strip() for cell in line[2:].split("|")]
    return Part("row", is_head=is_head, cells=[None if cell == "^" else _plain(cell, commitments)[0] for cell in cells])


def _plain(text: str, commitments: list[Gold]) -> tuple[str, str]:
    for found in _MARKED.finditer(text):
        commitments.append(commitment(found[1], found[2]))
    text = _MARKED.sub(r"\1", text)
    note = _NOTE.search(text)
    if note:
        commitments.append(commitment(_NOTE.sub("", text), note[1]))
        text = _NOTE.sub("", text)
    bold = re.match(r"\*\*(.+?)\*\*", text)
    return text.replace("**", ""), bold[1] if bold else ""


def commitment(text: str, note: str) -> Gold:
    """Gold of one commitment: `PM; >= 12 year besök` names actors and targets."""
    actors, *targets = [bit.strip() for bit in note.split(";")]
    words = text.split()
    kinds = [f"other:{actors[2:]}"] if actors.startswith("O:") else [_ACTORS[letter] for letter in actors]
    return {
        "starts_with": " ".join(words[:5]),
        "ends_with": " ".join(words[-3:]),
        "actors": kinds,
        "targets": [_target(target) for target in targets],
    }


def _target(text: str) -> Gold:
    comparator, value, per, unit = text.split(None, 3)
    return {
        "value": int(value), "max": None, "comparator": comparator, "unit": unit,
        "per": None if per == "-" else per, "deadline": None, "kind": "output",
    }  # fmt: skip
