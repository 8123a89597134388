"""The register of sources: a CSV file with one address per row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from schemas import Source

COLUMNS = ("source_id", "url", "municipality_codes", "publisher", "status", "note")
"""The header. `municipality_codes` are parted by spaces; an empty publisher or status means the default of `Source`."""


class SourceListError(ValueError):
    """A register that cannot be used; says file, line (counted from 1, the header being 1) and column."""

    def __init__(self, path: Path, line: int, column: str, message: str) -> None:
        super().__init__(f"{path}, line {line}, column {column}: {message}")
        self.path = path
        self.line = line
        self.column = column


def load_sources(path: Path) -> list[Source]:
    """The sources in the UTF-8 CSV file `path`, in its order, of every status; the caller picks which to fetch.

    Raises SourceListError, FileNotFoundError.
    """
    sources: list[Source] = []
    seen: dict[str, int] = {}
    for line, row in _rows(path):
        source = _source(path, line, row)
        if source.source_id in seen:
            message = f"{source.source_id!r} stands already in line {seen[source.source_id]}"
            raise SourceListError(path, line, "source_id", message)
        seen[source.source_id] = line
        sources.append(source)
    return sources


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise SourceListError(path, line, "?", "not UTF-8") from error
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        _check_header(path, next(reader, []))
        for cells in reader:
            if cells:
                yield reader.line_num, _row(path, reader.line_num, cells)
    except csv.Error as error:
        raise SourceListError(path, reader.line_num, "?", str(error)) from error


def _check_header(path: Path, header: list[str]) -> None:
    for place, name in enumerate(COLUMNS):
        if place >= len(header) or header[place] != name:
            found = repr(header[place]) if place < len(header) else "nothing"
            raise SourceListError(path, 1, name, f"the header must be {','.join(COLUMNS)}; found {found}")


def _row(path: Path, line: int, cells: list[str]) -> dict[str, str]:
    if len(cells) != len(COLUMNS):
        column = COLUMNS[min(len(cells), len(COLUMNS) - 1)]
        raise SourceListError(path, line, column, f"{len(cells)} cells where {len(COLUMNS)} are due")
    return {name: cell.strip() for name, cell in zip(COLUMNS, cells, strict=True)}


def _source(path: Path, line: int, row: dict[str, str]) -> Source:
    if not row["source_id"]:
        raise SourceListError(path, line, "source_id", "is empty")
    _check_url(path, line, row["url"])
    fields = {name: cell for name, cell in row.items() if cell and name != "municipality_codes"}
    try:
        return Source.model_validate(fields | {"municipality_codes": row["municipality_codes"].split()})
    except ValidationError as error:
        problem = error.errors()[0]
        raise SourceListError(path, line, str(problem["loc"][0]), f"{problem['msg']}: {problem['input']!r}") from error


def _check_url(path: Path, line: int, url: str) -> None:
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or any(sign.isspace() for sign in url):
        raise SourceListError(path, line, "url", f"no http or https address: {url!r}")
