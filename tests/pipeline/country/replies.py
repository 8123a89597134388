"""What one address of the sample country answers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

HTML = "text/html; charset=utf-8"
PDF = "application/pdf"


@dataclass(frozen=True)
class Reply:
    """An answer, good or bad."""

    status: int = 200
    body: bytes = b""
    media_type: str = HTML
    location: str | None = None
    retry_after: int | None = None
    is_silent: bool = False
    """Never answers."""
    missing: int = 0
    """Bytes announced and not sent."""
    first: Reply | None = None
    """Answered instead to the first request of a week."""

    @property
    def etag(self) -> str:
        """From the content."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'


NOT_FOUND = Reply(404, b"<!doctype html><title>404</title><h1>Sidan finns inte</h1>")
