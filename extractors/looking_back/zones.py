"""Which sections of a page look back, and at which promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from extractors.blocks import Block
from extractors.date_ranges import ranges
from extractors.lexicon import lexicon
from extractors.looking_back.recalling import recalls
from extractors.looking_back.roles import is_marginal, opens_next_promise, tells
from extractors.page import Page
from extractors.structure.headings import Role
from extractors.structure.outline import Section
from extractors.structure.pieces import sentences, whole

_SILENT: frozenset[Role] = frozenset(("contact", "furniture", "background", "definition", "signatures", "validity"))


@dataclass(frozen=True)
class Zone:
    """Sections of one report."""

    heading: Block | None
    """The heading that says that it is one."""
    sections: tuple[Section, ...]


def zones(page: Page, whole_page: bool) -> list[Zone]:
    """The reports of a page, one a promise. `whole_page`: all of it looks back, else only its follow-up sections."""
    if whole_page:
        return _by_years([Zone(page.heading, tuple(filter(_may_report, _below_title(page))))], page)
    parts = _by_parent(_looking_back(page.sections))
    return _merged([part for part in parts if not _is_progress(part, page)])


def _below_title(page: Page) -> list[Section]:
    """Sections from the page's own heading on, where that names the promise; a site's notices stand above it."""
    title = page.heading
    if title is None or not lexicon("statements")["promise_word"].search(title.text.casefold()):
        return list(page.sections)
    return [section for section in page.sections if any(block.start >= title.start for block in _blocks(section))]


def _blocks(section: Section) -> list[Block]:
    return [section.heading] if section.heading else list(section.blocks)


def _is_progress(part: Zone, page: Page) -> bool:
    """What is done so far, told under a promise in force ("Det här är gjort" a level below it)."""
    heading = part.heading
    if heading is None or not heading.level or promise_years(heading) is not None:
        return False
    before = [one for one in page.sections if one.heading and one.heading.start < heading.start]
    above = next((one for one in reversed(before) if one.heading and 0 < one.heading.level < heading.level), None)
    return above is not None and above.heading is not page.heading and _undertakes(above)


def _undertakes(section: Section) -> bool:
    pieces = [piece for block in section.blocks for piece in sentences(block)]
    return any(piece.clause.form in ("promise", "duty", "future", "agreed") for piece in pieces)


def _looking_back(sections: Sequence[Section]) -> list[Section]:
    """Follow-up sections, and those after them that go on recalling promises under a heading of their own."""
    found: list[Section] = []
    for section, below in zip_longest(sections, sections[1:]):
        looks_back = section.under == "follow_up" or (bool(found) and _recalls_only(section))
        if (looks_back and _may_report(section)) or (found and _tells_under(section, below, found)):
            found.append(section)
    return found


def _tells_under(section: Section, below: Section | None, found: Sequence[Section]) -> bool:
    """ "Enkät till elever" over the line "Enkäten har delats ut": a deed whose name reads like that of a site's box."""
    if section.under != "furniture" or section.heading is None:
        return False
    if section.parent is not section.heading:
        return section.parent in [one.heading for one in found]
    return tells(whole(section.heading)) or bool(below and below.heading and tells(whole(below.heading)))


def _recalls_only(section: Section) -> bool:
    pieces = [piece for block in section.blocks for piece in sentences(block)]
    undertaken = any(piece.clause.form in ("promise", "duty", "future") for piece in pieces)
    return not undertaken and any(recalls(piece) and not is_marginal(piece) for piece in pieces)


def _may_report(section: Section) -> bool:
    """Whether a section can hold results. Those under "Nästa löfte" or "Kontakt" cannot."""
    headings = [block for block in (section.heading, section.parent) if block is not None]
    silent = section.role in _SILENT or section.under in _SILENT
    return not silent and not any(opens_next_promise(block.text) for block in headings)


def _by_parent(sections: Sequence[Section]) -> list[Zone]:
    groups: dict[int, list[Section]] = {}
    for section in sections:
        groups.setdefault(section.parent.start if section.parent else -1, []).append(section)
    return [Zone(group[0].parent or group[0].heading, tuple(group)) for group in groups.values()]


def _merged(parts: Sequence[Zone]) -> list[Zone]:
    """Parts that name no years of their own ("Resultat" under "Uppföljning 2019") belong to the report above."""
    result: list[Zone] = []
    for part in parts:
        years = promise_years(part.heading)
        if result and years in (None, promise_years(result[-1].heading)):
            result[-1] = Zone(result[-1].heading, result[-1].sections + part.sections)
        else:
            result.append(part)
    return result


def _by_years(whole: Sequence[Zone], page: Page) -> list[Zone]:
    """A page that looks back at several promises, each under a heading with its years; one zone otherwise."""
    sections = whole[0].sections
    if promise_years(page.heading) is not None:
        return list(whole)
    years = {found for section in sections if (found := promise_years(section.parent))}
    return _merged(_by_parent(sections)) if len(years) > 1 else list(whole)


def promise_years(heading: Block | None) -> tuple[int | None, int | None] | None:
    """The years that a heading gives its promise; None without any."""
    folded = heading.folded if heading else ""
    if not lexicon("statements")["promise_word"].search(folded):
        return None
    return next((dates.years() for dates in ranges(folded) if any(dates.years())), None)
