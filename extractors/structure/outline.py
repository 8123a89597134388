"""The section tree, flattened: each section with the role that its own heading and the headings above give it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractors.blocks import Block
from extractors.lexicon import lexicon, word_pattern
from extractors.place_index import place_names
from extractors.remembering import kept
from extractors.structure.headings import HeadingReading, Role, names_actor, read_heading
from extractors.structure.label_items import LABEL_LEVEL, label_items_as_headings, open_lines_as_headings
from extractors.structure.lost_headings import restore_headings
from extractors.structure.lost_items import restore_items
from extractors.structure.pieces import Unit
from extractors.structure.units import units
from extractors.themes import themes_of

_STRUCTURAL: frozenset[Role] = frozenset(
    (
        "promise",
        "background",
        "goals",
        "definition",
        "follow_up",
        "review",
        "validity",
        "contact",
        "signatures",
        "furniture",
        "focus_list",
    )
)
_HOLDS_THEMES: frozenset[Role] = frozenset(("promise", "follow_up", "background", "goals", "focus_list", "furniture"))
"""Roles that go on under theme headings of unknown level. A "Tid" or "Syfte" section is one paragraph as a rule, and
what comes after it is no part of it."""
HOLDS_NO_AREAS: frozenset[Role] = frozenset(("follow_up", "furniture", "contact", "signatures", "review"))
"""Roles of sections in which nothing names an area of the promise, whatever it looks like."""
_MOST_BETWEEN, _PARTY_WORDS = 2, 3
"""Headings of parties that no lexicon knows, one after the other, and words of each."""
_PLACE_LETTERS = 6
"""Letters of a municipality's name that opens a company's."""
_PLACE_AT_END = r"\s+{at}\s+[A-ZÅÄÖ][\wåäöé-]+(?:\s+[A-ZÅÄÖ][\wåäöé-]+)?$"


@dataclass(frozen=True, eq=False)
class Section:
    """A heading and the blocks up to the next heading."""

    heading: Block | None
    reading: HeadingReading
    under: Role | None
    """The nearest structural role above a theme or actor heading; the section's own role otherwise."""
    parent: Block | None
    """The structural heading above, for its years and actors."""
    blocks: tuple[Block, ...]

    @kept
    def role(self) -> Role:
        """What its heading says."""
        return self.reading.role

    @kept
    def units(self) -> list[Unit]:
        """Paragraphs, lists and rows."""
        return units(self.blocks)


def outline(blocks: Sequence[Block]) -> list[Section]:
    """Sections in reading order; the first has no heading when text stands before any."""
    sections: list[Section] = []
    frames: list[tuple[Block, Role]] = []
    heading: Block | None = None
    body: list[Block] = []
    for block in [*label_items_as_headings(open_lines_as_headings(restore_headings(restore_items(blocks)))), None]:
        if block is not None and block.kind != "heading":
            body.append(block)
            continue
        if heading is not None or body:
            sections.append(_section(heading, body, frames))
        heading, body = block, []
    return _with_unknown_actors(sections)


def _with_unknown_actors(sections: list[Section]) -> list[Section]:
    """ "Polisen" / "Spårvägen" / "Räddningstjänsten": short headings between two that name who acts name parties too,
    known or not."""
    result = [_with_actor_of_place(section, sections) for section in sections]
    acting = [i for i, section in enumerate(result) if section.role == "actor"]
    for before, after in itertools.pairwise(acting):
        between = range(before + 1, after)
        if len(between) <= _MOST_BETWEEN and all(_may_be_party(sections[i], sections[before]) for i in between):
            for i in between:
                result[i] = replace(sections[i], reading=HeadingReading("actor", names_actor=True))
    return result


def _with_actor_of_place(section: Section, sections: Sequence[Section]) -> Section:
    """ "Skolor på Norrsida" beside "Polisen" is a party as well, and no part of the municipality."""
    heading = section.heading
    place = word_pattern(_PLACE_AT_END, "actor_headings").search(heading.text) if heading is not None else None
    if heading is None or place is None or section.role != "theme" or not names_actor(heading.text[: place.start()]):
        return section
    beside = any(one.role == "actor" and one.parent is section.parent for one in sections)
    return replace(section, reading=HeadingReading("actor", names_actor=True)) if beside else section


def _may_be_party(section: Section, acting: Section) -> bool:
    heading = section.heading
    if heading is None or section.role != "theme" or section.parent is not acting.parent:
        return False
    if not section.blocks or section.blocks[0].kind != "list_item":
        return False  # a label with a text of its own
    words = heading.text.split()
    proper = len(words) > 1 and all(word[:1].isupper() for word in words)
    definite = lexicon("grammar")["definite"].search(heading.folded)  # "Spårvägen", no "Särskilda satsningar"
    of_place = any(heading.folded.startswith(name) and heading.folded != name for name in _long_place_names())
    named = proper or definite or of_place or section.blocks[0].text.startswith(heading.text)
    return len(words) <= _PARTY_WORDS and bool(named) and not themes_of(heading.folded)


@cache
def _long_place_names() -> tuple[str, ...]:
    """Municipalities that their companies are called after ("Partillebo"); short names open other words as well."""
    return tuple(name for name in place_names() if len(name) >= _PLACE_LETTERS)


def _section(heading: Block | None, body: list[Block], frames: list[tuple[Block, Role]]) -> Section:
    if heading is None:
        return Section(None, HeadingReading("theme"), None, None, tuple(body))
    reading = HeadingReading("theme") if heading.level == LABEL_LEVEL else read_heading(heading.text)
    if reading.role in _STRUCTURAL:
        _close(frames, heading)
        frames.append((heading, reading.role))
        return Section(heading, reading, reading.role, heading, tuple(body))
    _close_siblings(frames, heading)
    parent, role = frames[-1] if frames else (None, None)
    return Section(heading, reading, role, parent, tuple(body))


def _close(frames: list[tuple[Block, Role]], heading: Block) -> None:
    """A structural heading ends every frame but those of a shallower level."""
    while frames and not (heading.level and frames[-1][0].level and frames[-1][0].level < heading.level):
        frames.pop()


def _close_siblings(frames: list[tuple[Block, Role]], heading: Block) -> None:
    """A theme heading ends frames of its own or a deeper level; without levels, those that hold no themes."""
    while frames:
        frame, role = frames[-1]
        known = bool(heading.level and frame.level)
        ends = frame.level >= heading.level if known else role not in _HOLDS_THEMES
        if not ends or (known and frame.level == heading.level and role == "promise"):
            return
        frames.pop()
