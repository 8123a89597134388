"""Areas that running text enumerates: "Fokusområdena är narkotika, trafik och otrygga platser"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.agreements import binds_parties
from extractors.lexicon import Entry, lexicon, word_pattern
from extractors.lexicon.sought import likely
from extractors.numbers import quantities
from extractors.page import Page
from extractors.parties import mentions
from extractors.structure.headings import Role
from extractors.structure.outline import HOLDS_NO_AREAS, Section
from extractors.structure.pieces import Paragraph, Piece, sentences, whole
from extractors.themes import are_about_crime

_MARK = r"[,;]\s*(?:{and}\s+)?|\s+(?:{and}|{as_well})\s+(?=(?:(?!\b{and}\b)[^,])+$)"
"""Between the members of an enumeration."""
_AS_WELL = r"\b{as_well}\b"
_MARK_BEFORE_AS_WELL = r"[,;]\s*(?:(?:{and}|{as_well})\s+)?|\s+{as_well}\s+(?=[^,]+$)"
"""The same where "samt" comes before the last: "skolvägar som broar och cykelbanor samt stölder" has two members."""
_AND_CAPITAL = r"\s+{and}\s+(?=[A-ZÅÄÖ])"
_BRACKETS = re.compile(r"\([^()]*\)")
"""What a member says of itself in brackets has commas of its own."""
_EXPLANATION = (
    r"(?<!\w)(?P<told>[^\s,;]+),\s*(?i:{that_is})\s"
    r"(?:[^;]{0,150}?\s(?:{and}|{as_well})\s[^,;]{1,80}(?=,\s*(?:{and}|{as_well})\s|;)|[^,;]*)"
)
"""What explains a member, up to the next comma; an enumeration of its own, closed by an "och", up to the next "och"."""
_LONGEST = 14
"""Words of a member."""
_WITH_REST = ("areas", "one_area")
"""Entries behind which the members stand ..."""
_WITH_LIST = ("areas_last", "areas_chosen", "areas_apposed", "areas_called", "areas_first")
"""... and those whose group `list` holds them."""
_LONGEST_LIST = 400
"""Characters of an enumeration with the words before it; text without stops may go on for pages."""
_LONGEST_NAME = 8
"""Words of one that nothing but its themes makes an area."""
_SILENT: frozenset[Role] = HOLDS_NO_AREAS | {"background"}
"""A background lists crimes as well: those that were looked into."""


def enumerated_areas(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """The members of the first enumeration of areas in the sections."""
    words = lexicon("enumerations")
    said = [words[name] for name in (*_WITH_REST, *_WITH_LIST) if page.may_say(words[name])]
    if not said:
        return []  # as half of all promises
    headed = ((one, whole(one.heading)) for one in sections if one.heading is not None and ":" in one.heading.text)
    for section, piece in (*page.prose(), *headed):
        if section.under in ("follow_up", "furniture", "contact") or section not in sections:
            continue
        likely_said = likely(said, piece.folded)
        if match := next(((one, found) for one in likely_said if (found := one.search(piece.folded))), None):
            return _members(piece, *match)
    return []


def _members(piece: Piece, entry: Entry, match: re.Match[str]) -> list[Piece]:
    if entry.name in _WITH_LIST:
        return _split(piece.part(match.start("list"), match.end("list")))
    rest = piece.part(match.end(), len(piece.text.rstrip(" .")))
    return [_without_marks(rest)] if entry.name == "one_area" else _split(rest)


def agreed_areas(page: Page, sections: Sequence[Section]) -> list[Piece]:
    """What the first sentence of an agreement or a plan enumerates that says what it is about ("Samverkan inriktas på
    inbrott, narkotika och trafik"); only members that name themes tell it from parties and means."""
    if not binds_parties(page):
        return []
    told = [piece for section, piece in page.prose() if section.under not in _SILENT and section in sections]
    for piece in (*told, *_said(sections)):
        for rest in _what_is_agreed_on(piece):
            counts = lexicon("enumerations")["counts"].opens(rest.folded)  # "tre områden: ..."
            found = _split(_without_marks(rest.part(counts.end())) if counts else rest)
            if len(found) > 1 and all(map(_is_name, found)) and are_about_crime(found):
                return found
    return []


def _what_is_agreed_on(piece: Piece) -> Iterator[Piece]:
    """What stands behind words that an agreement opens its areas with, or before those that close them."""
    end = len(piece.text.rstrip(" ."))
    for match in lexicon("enumerations")["agreed"].finditer(piece.folded, max(0, end - _LONGEST_LIST)):
        yield _without_marks(piece.part(match.end(), end))
    if closed := lexicon("enumerations")["agreed_last"].search(piece.folded):
        yield piece.part(closed.start("list"), closed.end("list"))


def _said(sections: Sequence[Section]) -> Iterator[Piece]:
    """The sentences of quotations, without who says them."""
    for section in sections:
        for unit in section.units:
            if isinstance(unit, Paragraph) and not unit.pieces and section.under not in _SILENT:
                for piece in sentences(unit.block):
                    says = lexicon("speech")["says"].search(piece.folded)
                    yield piece.part(0, len(piece.text[: says.start()].rstrip(' ,”"')) if says else len(piece.text))


def _without_marks(piece: Piece) -> Piece:
    return piece.part(len(piece.text) - len(piece.text.lstrip(" :")))


def _is_name(piece: Piece) -> bool:
    is_short = piece.clause.form == "noun" and len(piece.text.split()) <= _LONGEST_NAME
    is_general = lexicon("enumerations")["general"].opens(piece.folded)
    is_said_beside = lexicon("grammar")["preposition"].opens(piece.folded)  # "med tonvikten på unga förare"
    is_clause = lexicon("grammar")["subordinator"].search(piece.folded)  # "under nästa år så att tryggheten ökar"
    return is_short and not (is_general or is_said_beside or is_clause or mentions(piece.text))


def _split(piece: Piece) -> list[Piece]:
    parts = []
    position = 0
    marks = word_pattern(_mark_of(piece))
    for mark in [*marks.finditer(_masked(piece.text)), None]:
        end = mark.start() if mark else len(piece.text)
        if end > position:
            parts.append(piece.part(position, end))
        position = mark.end() if mark else end
    parts = _with_places(parts)
    marked = ((part, word_pattern(r"{infinitive_mark}\s+").match(part.folded)) for part in parts)
    parts = [part.part(mark.end()) if mark else part for part, mark in marked]  # "att stoppa buskörningen"
    parts = [_without_explanation(part) for part in parts]
    return [part for part in parts if 0 < len(part.text.split()) <= _LONGEST]


def _masked(text: str) -> str:
    """A text in which the commas of what explains a member are none."""
    masked = _BRACKETS.sub(lambda inner: "x" * len(inner[0]), text)
    for start, end in _explanations(masked):
        masked = masked[:start] + "x" * (end - start) + masked[end:]
    return masked


def _without_explanation(part: Piece) -> Piece:
    """ "ANDT" of "ANDT, det vill säga alkohol, narkotika, dopning och tobak"."""
    start, _ = next(_explanations(part.text), (len(part.text), 0))
    return part.part(0, start)


def _explanations(text: str) -> Iterator[tuple[int, int]]:
    """Where members are explained; "tre, nämligen inbrott och trafik" tells what was counted."""
    for match in word_pattern(_EXPLANATION, "enumerations").finditer(text):
        if not quantities(match["told"].casefold()):
            yield match.end("told"), match.end()


def _with_places(parts: Sequence[Piece]) -> list[Piece]:
    """ "Säkerheten utefter kanalen och på båtarna" is one member: what opens with a preposition behind "och" belongs
    to the one before it."""
    whole_ones: list[Piece] = []
    for part in parts:
        is_joined = bool(whole_ones) and "," not in part.block.text[whole_ones[-1].end : part.start]
        if is_joined and lexicon("grammar")["preposition"].opens(part.folded):
            whole_ones[-1] = replace(whole_ones[-1], end=part.end)
        else:
            whole_ones.append(part)
    return whole_ones


def _mark_of(piece: Piece) -> str:
    """What parts the members: "och" alone does so before a capital only, where it stands inside of one as well ("Trygga
    resor och Båtar och fritidshus")."""
    if word_pattern(_AS_WELL).search(piece.folded):
        return _MARK_BEFORE_AS_WELL
    joints = len(word_pattern(r"\b{and}\b").findall(piece.folded))
    is_told_by_capitals = joints > 1 and "," not in piece.text and word_pattern(_AND_CAPITAL).search(piece.text)
    return _AND_CAPITAL if is_told_by_capitals else _MARK
