"""The Swedish words of `words.toml`, filled in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from schemas import MunicipalityRef

Words = Mapping[str, Mapping[str, str]]
_NAMING = ("text", "label", "promise_text", "role", "name")
_LONGEST = 200
"""Characters of a value in a message; longer texts are cut."""


@cache
def words() -> Words:
    """Sections of the file."""
    content: Words = tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    return content


def filled(section: str, name: str, **values: object) -> str:
    """A sentence with its braces filled."""
    return words()[section][name].format(**values)


def whom(places: Sequence[MunicipalityRef], district: str | None) -> str:
    """E.g. "Falun och Borlänge (Centrum)"; names as the register has them."""
    names = ", ".join(place.name for place in places) or words()["value"]["nobody"]
    return f"{names} ({district})" if district else names


def period(start: str | None, end: str | None) -> str:
    """E.g. "2025", "2024–2025", "2025-03-01–2025-10-31", "från 2025-01-01"."""
    if start is None and end is None:
        return words()["value"]["undated"]
    if start is None or end is None:
        return filled("value", "from", start=start) if start else filled("value", "until", end=end)
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    return f"{start}–{end}"


def path(dotted: str) -> str:
    """E.g. "Åtagande 3, mål 1, värde" for "commitments[2].targets[0].value"; parts without a word stay."""
    known = words()["path"]
    parts = re.findall(r"([a-z_]+)(?:\[(\d+)\])?", dotted)
    return ", ".join(known.get(name, name) + (f" {int(number) + 1}" if number else "") for name, number in parts)


def value(found: Any) -> str:
    """A JSON value for people."""
    known = words()["value"]
    if found is None or found in ([], ""):
        return known["nothing"]
    if isinstance(found, bool):
        return known["yes"] if found else known["no"]
    if isinstance(found, dict):
        return value(next((found[name] for name in _NAMING if found.get(name)), known["entry"]))
    if isinstance(found, list):
        return ", ".join(value(part) for part in found)
    text = f"{found:g}" if isinstance(found, float) else str(found)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
