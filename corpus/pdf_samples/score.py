"""Block structure against gold: kind and text of each block, as precision, recall and F1."""

from __future__ import annotations

import difflib
import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractors.blocks import Block

HERE = Path(__file__).parent
Key = tuple[str, str]
HASHED, FIRST_UNSEEN = 14, 21
"""Numbers of contents, see `is_unseen`."""


@dataclass
class Tally:
    """Blocks found and expected, by kind."""

    hit: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)

    def add(self, found: Iterable[Key], expected: Iterable[Key]) -> list[tuple[str, Key]]:
        """Counts one document; returns what was missed ("-") and what was wrong ("+")."""
        have, want = Counter(found), Counter(expected)
        for tally, keys in ((self.hit, have & want), (self.found, have), (self.expected, want)):
            for (kind, _), count in keys.items():
                tally[kind] += count
        return [("-", key) for key in want - have] + [("+", key) for key in have - want]

    def f1(self, kind: str | None = None) -> float:
        """Of one kind, or of all blocks together."""
        hit, found, expected = (
            sum(tally.values()) if kind is None else tally[kind] for tally in (self.hit, self.found, self.expected)
        )
        return 2 * hit / (found + expected) if found + expected else 1.0


def forgiving(found: list[Key], expected: list[Key]) -> list[Key]:
    """Keys of a scan with each text that is at most a tenth of its letters off put right, so that structure alone is
    judged."""
    left = list(expected)
    done = []
    for kind, text in found:
        close = [want for want in left if want[0] == kind and _likeness(want[1], text) >= 0.9]
        best = max(close, key=lambda want: _likeness(want[1], text), default=(kind, text))
        if best in left:
            left.remove(best)
        done.append(best)
    return done


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def key(kind: str, text: str) -> Key:
    """A block with case, white space, hyphens, dashes and list marks put aside."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"^\(?(\d{1,2}|[a-z])[.)]\s+", "", text) if kind == "heading" else text
    return kind, re.sub(r"[\s\-‐–—•\u00ad|]+", "", text)


def gold() -> list[dict[str, Any]]:
    """All lines of gold.jsonl."""
    return [json.loads(line) for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def is_unseen(record: dict[str, Any]) -> bool:
    """Whether the sample's content belongs to those that were not looked at while the readers were tuned: of the first
    fourteen contents a third by hash, of the scans made later those numbered from 21."""
    number = int(record["content"][:2])
    if number > HASHED:
        return number >= FIRST_UNSEEN
    return hashlib.sha256(record["content"].encode()).digest()[5] % 3 == 0


def found_keys(record: dict[str, Any], blocks: Iterable[Block]) -> list[Key]:
    """Keys of the blocks read, without running lines: on a single page nobody can tell that they would come back."""
    left = Counter(text for _, text in expected_keys(record))
    running = [key("", text)[1] for text in record["running_lines"]]
    keys = []
    for found in (key(block.kind, block.text) for block in blocks):
        left[found[1]] -= 1
        if left[found[1]] >= 0 or not any(_is_running(found[1], text, record["is_scan"]) for text in running):
            keys.append(found)
    return keys


def _is_running(text: str, running: str, is_scan: bool) -> bool:
    """In scans, with a tenth of its letters off, as in `forgiving`."""
    return text == running or (is_scan and _likeness(text, running) >= 0.9)


def expected_keys(record: dict[str, Any]) -> list[Key]:
    """Keys of a sample's gold blocks."""
    return [key(block["kind"], block["text"]) for block in record["blocks"]]
