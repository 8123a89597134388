"""What kind of document a page is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.agreements import is_agreement, is_plan, names_promise
from extractors.date_ranges import ranges
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.news import is_news, is_reported, tells_signing
from extractors.page import Page
from extractors.place_addresses import is_promise_address
from extractors.retrospect import is_follow_up
from extractors.structure.lists import read_list
from extractors.structure.pieces import ItemList
from extractors.structure.units import leaves
from schemas.vocabulary import DocumentKind

_SHORT = 120
"""Characters of a line at the top of a page that can be its title or its kind ("KALLELSE")."""
_FEWEST_LINKS = 2
"""A county's list of the promises in it has more lines than these."""
_IN_PASSING = 2
"""Sentences that name the promise on a page about something else."""
_FIRST = 4
"""Sentences at the top of a page that say what it is."""
_LINK_WORDS = 5


def document_kind(page: Page, drafts: Sequence[Draft], looked_back: bool) -> DocumentKind:
    """The kind; a page with undertakings to citizens is a promise whatever else it holds."""
    if drafts:
        return "promise"
    if is_plan(page):
        return "action_plan"
    words, title = lexicon("statements"), (page.title or "").casefold()
    explained = words["explains"].search(title)
    if not explained and (words["hub_title"].search(title) or _points_to_promises(page)):
        return "index"
    tells_results = looked_back and not (_goal_promise(page) or _lists_areas(page))
    looks_back = is_follow_up(page) and not asks(page) and not (is_news(page) and _lists_areas(page))
    if names_promise(page) and (looks_back or tells_results):
        return "follow_up"
    if explained:
        return "other"
    if _is_mostly_agreement(page):
        return "agreement"
    if not names_promise(page):
        return "other"
    if _goal_promise(page) or (is_promise_address(page.url) and not _lists_promises(page)):
        return "promise"  # the police keep a promise, its follow-up or its agreement at such an address
    if _is_about_something_else(page):
        return "news" if is_reported(page) else "other"
    return "news" if is_news(page) else "index"


def _is_mostly_agreement(page: Page) -> bool:
    """Whether the page is an agreement, or names agreements more than promises, by its title or in its text."""
    words = lexicon("statements")
    promises, agreements, going_on = (
        sum(piece.block.kind != "list_item" for piece in page.saying(words[name]))
        for name in ("promise_word", "agreement_word", "promise_goes_on")
    )
    title = (page.title or "").casefold()
    titled = words["agreement_word"].search(title) and not words["promise_word"].search(title)
    if going_on:
        return False  # news of an agreement that also prolongs the promise
    if promises >= agreements - 1 and not (is_news(page) or _lists_areas(page)) and _names_file(page):
        return False
    return is_agreement(page) or agreements > promises or bool(titled) or _opens_with_agreement(page, agreements)


def _names_file(page: Page) -> bool:
    """Whether a line names the promise with its years and little else, or as a file ("Medborgarlöften 2024-2027",
    "Läs överenskommelsen med medborgarlöften 2021-2022 (pdf)")."""
    words = lexicon("statements")
    for piece in page.saying(words["promise_word"]):
        dated = piece.block is not page.heading and ranges(piece.folded)
        if dated and (len(piece.text.split()) <= _LINK_WORDS or words["file_mark"].search(piece.folded)):
            return True
    return False


def _opens_with_agreement(page: Page, named: int) -> bool:
    """Whether a page opens with an agreement, and names promises in passing only."""
    words = lexicon("statements")
    opening = [piece.folded for _, piece in itertools.islice(page.prose(), 2)]
    headings = [s.heading.folded for s in page.sections if s.heading is not None]
    promised = len(page.saying(words["promise_word"]))
    if any(map(words["promise_word"].search, ((page.title or "").casefold(), *headings, *opening))):
        return False
    return any(map(words["agreement_word"].search, opening)) and named >= promised


def _points_to_promises(page: Page) -> bool:
    """Lines "Medborgarlöfte 2022" and "Medborgarlöfte 2021" right after each other: links to promises elsewhere."""
    words = lexicon("statements")
    links = [block for block in page.blocks if block is not page.heading and len(block.text.split()) <= _LINK_WORDS]
    dated = [
        (page.blocks.index(block), tuple(dates.years()))
        for block in links
        if words["promise_word"].search(block.folded)
        for dates in ranges(block.folded)[:1]
        if not words["follow_up_title"].search(block.folded)
    ]
    return any(b[0] - a[0] == 1 and a[1] != b[1] for a, b in itertools.pairwise(dated))


def _lists_promises(page: Page) -> bool:
    """ "Almsjö – medborgarlöften", "Askebo – medborgarlöften": a county's list of the promises in it."""
    word = lexicon("statements")["promise_word"]
    lists = (leaves(unit.items) for s in page.sections for unit in s.units if isinstance(unit, ItemList))
    return any(
        len(pieces) > _FEWEST_LINKS
        and all(len(p.text.split()) <= _LINK_WORDS and word.search(p.folded) for p in pieces)
        for pieces in lists
    )


def _lists_areas(page: Page) -> bool:
    """Whether a list under the promise's heading names its areas."""
    sections = (section for section in page.sections if section.under in ("promise", "focus_list"))
    lists = ((unit, section) for section in sections for unit in section.units if isinstance(unit, ItemList))
    return any(read_list(unit, section).role == "focus" for unit, section in lists)


def _goal_promise(page: Page) -> bool:
    """A promise of goals only: a list of goals or areas that the parties set themselves."""
    for section in page.sections:
        for unit in section.units:
            if (
                isinstance(unit, ItemList)
                and unit.lead is not None
                and read_list(unit, section).role in ("goals", "commitments")
            ):
                clause = unit.lead.clause
                if clause.form in ("agreed", "duty", "future", "promise") and not lexicon("leads")["definition"].search(
                    unit.lead.folded
                ):
                    return True
    return False


def _is_about_something_else(page: Page) -> bool:
    """A survey, an invitation, a council's agenda, or a page in passing: the promise is mentioned, not presented."""
    words = lexicon("statements")
    short = (block.text for block in page.blocks[:3] if len(block.text) < _SHORT and not block.text.endswith("."))
    opening = [page.title or "", *short]
    if any(words[name].search(text.casefold()) for text in opening for name in ("survey", "council")):
        return True
    first = [piece.folded for _, piece in itertools.islice(page.prose(), _FIRST)]
    if any(words["invites"].search(folded) for folded in first):
        return True
    headings = [s.heading.text for s in page.sections if s.heading is not None]
    if any(words["promise_word"].search(text.casefold()) for text in [page.title or "", *headings]):
        return False
    naming = page.saying(words["promise_word"])
    return len(naming) <= _IN_PASSING and not any(tells_signing(piece) for piece in naming)


def asks(page: Page) -> bool:
    """Whether the page's own heading invites to a survey or a dialogue ("Svara på enkäten inför medborgarlöftet")."""
    return bool(lexicon("statements")["asks"].search((page.title or "").casefold()))
