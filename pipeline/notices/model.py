"""One thing that somebody may want to be told."""

from __future__ import annotations

import hashlib
from typing import Literal

from schemas import Record
from schemas.base import IsoDate

NoticeKind = Literal["change", "due", "ticket", "run"]
"""A promise changed; a date came; a source fails or answers again; a release was refused."""


class Notice(Record):
    """Swedish words for people. Told once per channel."""

    notice_id: str
    """Made from what it is about, so that telling it again can be avoided."""
    day: IsoDate
    """Day it came up."""
    kind: NoticeKind
    """change, due, ticket or run."""
    title: str
    """One line."""
    body: str
    """Some lines more; may be empty."""
    url: str | None = None
    """The page it is about."""


def notice_id(*parts: str) -> str:
    """E.g. "due-3f9a0b12c4d5e6f7": the first part, and 16 hexadecimal digits over all."""
    return f"{parts[0]}-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:16]}"
