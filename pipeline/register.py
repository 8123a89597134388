"""Changing the register of sources."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from schemas import Source
from schemas.places import Municipality
from schemas.vocabulary import Publisher

from .discovery.rows import register_csv
from .page_identity import page_key, source_id
from .sources import load_sources

ADDED = "added by hand"
"""How the note of a row begins that `sources add` made; corpus/sources/build.py keeps such rows."""


class AlreadyListed(ValueError):
    """The register has the page, under this or another address."""


def new_source(
    url: str, codes: Iterable[str], note: str, municipalities: Iterable[Municipality], *, is_active: bool = True
) -> Source:
    """A row for `url`, named by its address, its publisher judged by the host."""
    publisher, owner = _publisher(url, municipalities)
    return Source(
        source_id=source_id(url),
        url=url,
        municipality_codes=list(codes) or ([owner] if owner else []),
        publisher=publisher,
        status="active" if is_active else "candidate",
        note=note,
    )


def listed(url: str, register: Iterable[Source]) -> Source | None:
    """The row of the register that is the page of `url`."""
    return next((source for source in register if page_key(source.url) == page_key(url)), None)


def add(path: Path, source: Source) -> None:
    """Put a row into the register: in its place when the file is sorted by name, else at the end. Whole or not at all.

    Raises AlreadyListed, SourceListError, OSError.
    """
    register = load_sources(path)
    twin = listed(source.url, register)
    if twin is not None or any(one.source_id == source.source_id for one in register):
        raise AlreadyListed(f"{source.url} is in the register already, as {(twin or source).source_id}")
    is_sorted = register == sorted(register, key=lambda one: one.source_id)
    register.append(source)
    rows = sorted(register, key=lambda one: one.source_id) if is_sorted else register
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(register_csv(rows), encoding="utf-8", newline="\n")
    os.replace(temporary, path)


def _publisher(url: str, municipalities: Iterable[Municipality]) -> tuple[Publisher, str | None]:
    host = (urlsplit(url).hostname or "").lower()
    if host.removeprefix("www.").startswith("polisen."):
        return "police", None
    for place in municipalities:
        if any(host == own or host.endswith(f".{own}") for own in (place.domain, *place.hosts) if own):
            return "municipality", place.code
    return "other", None
