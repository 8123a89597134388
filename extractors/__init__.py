"""Bytes of a document in, its record out. No files, no network, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .version import EXTRACTOR_VERSION

if TYPE_CHECKING:
    from .extraction import extract

__all__ = ["EXTRACTOR_VERSION", "extract"]


def __getattr__(name: str) -> object:
    """`extract` is loaded at first use: it brings spaCy, which costs two seconds that `--help` must not pay."""
    if name == "extract":
        from .extraction import extract

        return extract
    raise AttributeError(name)
