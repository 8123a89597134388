"""Whether a page looks back on a promise: by its heading, its labels, its address, or by results alone."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.agreements import holds_promise
from extractors.drafts import Draft
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.remembering import remembered
from extractors.structure.headings import heading_entry
from extractors.structure.labels import split_label
from extractors.structure.lists import read_list
from extractors.structure.pieces import ItemList, whole
from extractors.structure.units import leaves

_FEWEST_RESULTS = 2
"""Headings "Resultat" on a page that sets each promise against what came of it."""


@remembered
def is_follow_up(page: Page) -> bool:
    """Whether the page's own heading says that it looks back; three rules ask for it."""
    title = page.title or ""
    url = (page.url or "").casefold()
    opening = [piece.folded for _, piece in itertools.islice(page.prose(), 4)]
    if any(lexicon("statements")["opening_report"].search(words) for words in opening) and not holds_promise(page):
        return True
    if any(_is_set_against_results(labels) for labels in (_headings(page), _run_in_labels(page))):
        return True
    return (
        heading_entry(title) == "follow_up"
        or bool(lexicon("statements")["follow_up_title"].search(title.casefold()))
        or _is_report_address(url)
    )


def _headings(page: Page) -> list[str]:
    return [section.heading.text for section in page.sections if section.heading is not None]


def _run_in_labels(page: Page) -> list[str]:
    """ "Utfört: Polisen har ...": what paragraphs open with that tell of the past. "Resultat: Färre inbrott" may be
    what is hoped for."""
    labels = filter(None, (split_label(whole(block)) for block in page.blocks if block.kind == "paragraph"))
    return [label.text for label, body in labels if body is not None and body.clause.form == "past"]


def _is_set_against_results(labels: Sequence[str]) -> bool:
    """Whether one label for results recurs, as where each promise is set against what came of it."""
    results = [label for label in labels if heading_entry(label) == "follow_up"]
    return len(results) >= _FEWEST_RESULTS and len(set(results)) == 1


def is_report(page: Page, drafts: Sequence[Draft]) -> bool:
    """Whether all of a page looks back: by its heading, or because it promises nothing and lists what was done."""
    return is_follow_up(page) or (not drafts and _lists_results(page))


def _lists_results(page: Page) -> bool:
    lists = ((unit, section) for section in page.sections for unit in section.units if isinstance(unit, ItemList))
    return any(
        len(leaves(unit.items)) > 1 and read_list(unit, section).role == "results" and not _only_recalls(unit)
        for unit, section in lists
    )


def _only_recalls(items: ItemList) -> bool:
    """ "Polisen och kommunen lovade att:" over items that tell no results: an earlier promise, recalled."""
    lead = items.lead.folded if items.lead is not None else ""
    told = sum(piece.clause.form == "past" for piece in leaves(items.items))
    return bool(lexicon("leads")["recalled_lead"].search(lead)) and told * 2 <= len(leaves(items.items))


def _is_report_address(url: str) -> bool:
    """Whether a part of an address opens with a word for looking back, or one stands close before the promise's."""
    if word_pattern("/{follow_up_address}", "statements").search(url):
        return True
    promises = list(word_pattern("{promise_address}", "statements").finditer(url))
    end = promises[-1].start() if promises else len(url)
    return bool(word_pattern("{report_address}", "statements").search(url[max(0, end - 60) : end]))
