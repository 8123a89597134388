"""Identifiers made from content, so that the same bytes give the same record on every machine."""

from __future__ import annotations

import hashlib
from collections import Counter


def content_id(prefix: str, *parts: str | None) -> str:
    """E.g. "c-3f9a0b12c4d5": a prefix and 12 hexadecimal digits over the parts."""
    digest = hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()
    return f"{prefix}-{digest[:12]}"


class IdMaker:
    """Ids within one document; equal content gets a running number, so that two equal bullets stay two."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._seen: Counter[str] = Counter()

    def make(self, prefix: str, *parts: str | None) -> str:
        """The id of a thing with this content."""
        key = "\x1f".join([prefix, *(part or "" for part in parts)])
        self._seen[key] += 1
        return content_id(prefix, self._document_id, *parts, str(self._seen[key]) if self._seen[key] > 1 else "")
