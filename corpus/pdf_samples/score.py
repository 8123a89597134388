"""Block structure against gold: kind and text of each block, as precision, recall and F1."""

from __future__ import annotations

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


def key(kind: str, text: str) -> Key:
    """A block with case, white space, hyphens, dashes and list marks put aside."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub(r"^\(?(\d{1,2}|[a-z])[.)]\s+", "", text) if kind == "heading" else text
    return kind, re.sub(r"[\s\-‐–—•\u00ad|]+", "", text)


def gold() -> list[dict[str, Any]]:
    """All lines of gold.jsonl."""
    return [json.loads(line) for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def is_unseen(record: dict[str, Any]) -> bool:
    """Whether the sample's content belongs to the third that was not looked at while the readers were tuned."""
    return hashlib.sha256(record["content"].encode()).digest()[5] % 3 == 0


def found_keys(record: dict[str, Any], blocks: Iterable[Block]) -> list[Key]:
    """Keys of the blocks read, without running lines: on a single page nobody can tell that they would come back."""
    running = {key("", text)[1] for text in record["running_lines"]}
    return [found for block in blocks if (found := key(block.kind, block.text))[1] not in running]


def expected_keys(record: dict[str, Any]) -> list[Key]:
    """Keys of a sample's gold blocks."""
    return [key(block["kind"], block["text"]) for block in record["blocks"]]
