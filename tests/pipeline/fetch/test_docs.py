"""docs/fetching.md names every code and every setting that it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.fetch import FetchSettings
from pipeline.fetch.failures import FetchFailure

TEXT = (Path(__file__).parents[3] / "docs" / "fetching.md").read_text(encoding="utf-8")


def _kinds(kind: type[FetchFailure]) -> Iterator[type[FetchFailure]]:
    for child in kind.__subclasses__():
        yield child
        yield from _kinds(child)


def test_the_table_of_codes_is_complete_and_says_the_right_failure() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| ((?:blocked|gone|failed|, )+) \|", TEXT, re.MULTILINE)
    told = {code: set(failures.split(", ")) for code, failures in rows}
    found: dict[str, set[str]] = {}
    for kind in _kinds(FetchFailure):
        found.setdefault(kind.code, set()).add(kind.failure)
    found["host-stopped"].add("blocked")
    assert told == found


def test_every_setting_is_explained() -> None:
    assert [name for name in FetchSettings.model_fields if f"`{name}`" not in TEXT] == []
