"""Vocabulary as data: one TOML file per family of words, each entry with examples and counter-examples that a test
runs.

A file holds tables, one per entry. `forms` are regular expressions over casefolded text; `~` stands for any word
ending, `_` for white space, `_?` for white space or none. An entry matches where one of its forms does, at word
bounds. `{name}` takes in another entry's forms. `values` say what single forms mean.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from extractors.lexicon.sought import Sought, known

_WORD_THEN_SPACE = re.compile(r"((?:\\[wS]|\[\^[^\]]*\\s[^\]]*\])[*+])(?=_(?!\?))")
"""Words of any letters before white space. They give back none of these letters where the rest of a form fails, which
takes a tenth of the time of all expressions and changes nothing."""


@dataclass(frozen=True, eq=False)
class Entry(Sought):
    """One entry of a lexicon."""

    name: str
    forms: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    alternatives: str
    """The forms as one group of a regular expression, without word bounds."""

    def opens(self, text: str) -> re.Match[str] | None:
        """Match at the very start of casefolded text."""
        if self.initials and text[:1] not in self.initials:
            return None
        return self.pattern.match(text)


class Lexicon(dict[str, Entry]):
    """The entries of one file by name, in its order."""


def _expand(form: str, tables: dict[str, dict[str, list[str]]]) -> str:
    form = re.sub(r"\{([a-z_]+)\}", lambda m: _alternatives(tables[m[1]]["forms"], tables), form)
    form = _WORD_THEN_SPACE.sub(r"\1+", form.replace("~", r"\w*"))
    return form.replace("_?", r"\s*").replace("_", r"\s+")


def _alternatives(forms: list[str], tables: dict[str, dict[str, list[str]]]) -> str:
    return "(?:" + "|".join(_expand(form, tables) for form in forms) + ")"


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon in `<name>.toml`. Raises KeyError when an entry takes in one that does not exist."""
    tables = lexicon_tables(name)
    shared = lexicon_tables("shared") if name != "shared" else {}
    every = {**tables, **shared}  # a shared fragment wins, so that an entry may bear its name
    return Lexicon({key: _entry(key, table, every) for key, table in tables.items()})


def _entry(name: str, table: dict[str, list[str]], every: dict[str, dict[str, list[str]]]) -> Entry:
    forms = table["forms"]
    alternatives = _alternatives(forms, every)
    free = [form for form in forms if not form.startswith("^")]
    return Entry(
        *known(alternatives, free=_alternatives(free, every) if 0 < len(free) < len(forms) else ""),
        name=name,
        forms=tuple(forms),
        examples=tuple(table.get("examples", ())),
        counter_examples=tuple(table.get("not", ())),
        alternatives=alternatives,
    )


@cache
def word_pattern(shape: str, name: str = "grammar", flags: int = 0) -> re.Pattern[str]:
    """A regular expression in which `{entry}` stands for the forms of an entry of this lexicon or of `grammar`.

    For patterns whose shape is code (offsets, brackets, capitals) and whose words are data. Raises KeyError when there
    is no such entry.
    """
    entries = {**lexicon("grammar"), **lexicon(name)}
    return re.compile(re.sub(r"\{([a-z_]+)\}", lambda m: entries[m[1]].alternatives, shape), flags)


@cache
def lexicon_tables(name: str) -> dict[str, dict[str, list[str]]]:
    """The raw tables of one file, for entries that other files take in."""
    return dict(_load(name))


def lexicon_values(name: str, entry: str) -> dict[str, Any]:
    """The `values` table of an entry: number words with their values, confidences by rule."""
    values: dict[str, Any] = _load(name)[entry]["values"]
    return values


@cache
def _load(name: str) -> dict[str, Any]:
    text = resources.files("extractors.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def know_all() -> None:
    """Loads all lexicons, so that what is kept of words holds for the entries of each."""
    for name in lexicon_names():
        lexicon(name)


def lexicon_names() -> list[str]:
    """Names of all lexicons, sorted."""
    folder = resources.files("extractors.lexicon")
    return sorted(item.name[:-5] for item in folder.iterdir() if item.name.endswith(".toml"))
