"""What a heading says of the text under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.lexicon import lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.parties import mentions
from extractors.remembering import LONGEST_WORD, remembered, remembered_words

Role = Literal[
    "furniture",
    "contact",
    "signatures",
    "follow_up",
    "review",
    "validity",
    "goals",
    "definition",
    "background",
    "focus_list",
    "promise",
    "actor",
    "theme",
]

_NUMBERING = re.compile(r"[\s\d.)•–:-]+(?=\D)")
_END = " :!?.…"
_DASH, _HALVES = re.compile(r"\s[-–]\s"), 2
_NAME_AFTER = re.compile(r"(?:\s+[A-ZÅÄÖ][\w-]+)+")
_LETTERS = re.compile(r"\w{2}")
_FILLER = r"[\s,/&:-]|\b{filler}\b"


@dataclass(frozen=True, slots=True)
class HeadingReading:
    """A heading's role, and whether its words name who acts under it."""

    role: Role
    names_actor: bool = False


def heading_entry(text: str) -> str | None:
    """Name of the first lexicon entry that covers the heading; None for a theme."""
    return _entry_of_line(text) if len(text) <= LONGEST_WORD else _entry_of(text)


def _entry_of(text: str) -> str | None:
    core = text.casefold()
    if numbering := _NUMBERING.match(core):
        core = core[numbering.end() :]
    core = core.rstrip(_END).strip()
    for entry in likely(lexicon("headings").values(), core):
        if entry.pattern.fullmatch(core):
            return entry.name
    halves = _DASH.split(core)
    entries = {heading_entry(half) for half in halves} if len(halves) == _HALVES else set()
    return next(iter(entries)) if len(entries) == 1 else None  # "Aktiviteter - det här ska vi göra"


_entry_of_line = remembered_words(_entry_of)  # lines come again in the next document, as words do


@remembered
def read_heading(text: str) -> HeadingReading:
    """The role of a heading. "Polisen", "Kommunens åtaganden" and "Tillsammans med kommunen" name who acts."""
    entry = heading_entry(text)
    actor = names_actor(text)
    if actor and entry in (None, "promise", "definition"):
        return HeadingReading("actor" if entry is None else "promise", names_actor=True)
    return HeadingReading(entry or "theme", names_actor=actor)  # type: ignore[arg-type]


@remembered
def names_actor(text: str) -> bool:
    """Whether a heading is little more than the parties' names, with or without a word for what they do."""
    found = [m for m in mentions(text) if m.category != "unnamed_third"]
    together = lexicon("actor_headings")["together"].opens(text.casefold())
    if not found and not together:
        return False
    rest = list(text.casefold())
    for mention in found:
        end = mention.end if text.isupper() else _end_of_name(text, mention.end)
        rest[mention.start : end] = " " * (end - mention.start)
    left = word_pattern(_FILLER, "actor_headings").sub(
        " ", lexicon("actor_headings")["frame"].pattern.sub(" ", "".join(rest))
    )
    return _LETTERS.search(left) is None


def _end_of_name(text: str, end: int) -> int:
    """Where the name ends that goes on after a party's word: "Räddningstjänsten Väst"."""
    name = _NAME_AFTER.match(text, end)
    return name.end() if name else end
