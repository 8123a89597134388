"""Several promises on one page, one below the other: which section belongs to which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.date_ranges import ranges
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.structure.outline import Section
from extractors.structure.pieces import sentences


@dataclass(frozen=True)
class Vintage:
    """The sections and undertakings of one promise."""

    sections: tuple[Section, ...]
    drafts: tuple[Draft, ...]


def vintages(page: Page, drafts: Sequence[Draft]) -> list[Vintage]:
    """The promises of a page. Headings that name a promise and different years part them, where each holds
    undertakings."""
    groups: list[list[Section]] = [[]]
    keys: list[tuple[int, int] | None] = [None]
    for section in page.sections:
        years = _vintage_years(section)
        if years is not None and years != keys[-1] and (keys[-1] is not None or section.heading is not page.heading):
            groups.append([])
            keys.append(years)
        elif years is not None:
            keys[-1] = years
        groups[-1].append(section)
    made = [_vintage(group, drafts) for group in groups if group]
    if sum(_stands(vintage) for vintage in made) < 2:
        return [Vintage(tuple(page.sections), tuple(drafts))]
    return _with_preamble(made)


def _stands(vintage: Vintage) -> bool:
    """Whether a part of a page is a promise of its own: it holds undertakings, or says below its heading what the
    promise of its years is about ("Medborgarlöftet 2022-2023 tar sikte på ...") and leaves the rest to a document."""
    if vintage.drafts or _vintage_years(vintage.sections[0]) is None:
        return bool(vintage.drafts)
    told = (piece.folded for block in vintage.sections[0].blocks for piece in sentences(block))
    return any(lexicon("period")["is_about"].search(one) for one in told)


def _vintage_years(section: Section) -> tuple[int, int] | None:
    if section.heading is None or section.under == "follow_up":
        return None
    folded = section.heading.folded
    if not lexicon("statements")["promise_word"].search(folded):
        return None
    found = [years for dates in ranges(folded) if None not in (years := dates.years())]
    return found[0] if found else None  # type: ignore[return-value]


def _vintage(sections: Sequence[Section], drafts: Sequence[Draft]) -> Vintage:
    starts = {block.start for section in sections for block in section.blocks}
    return Vintage(tuple(sections), tuple(d for d in drafts if d.piece.block.start in starts))


def _with_preamble(made: list[Vintage]) -> list[Vintage]:
    """Text before the first promise is the first promise's; headings without undertakings go to the promise above."""
    result: list[Vintage] = []
    pending: tuple[Section, ...] = ()
    for vintage in made:
        if _stands(vintage):
            result.append(Vintage(pending + vintage.sections, vintage.drafts))
            pending = ()
        elif result:
            result[-1] = Vintage(result[-1].sections + vintage.sections, result[-1].drafts)
        else:
            pending += vintage.sections
    return result
