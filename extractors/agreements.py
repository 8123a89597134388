"""Whether a page is an agreement or an action plan, whose undertakings are duties between the parties."""

from __future__ import annotations

import itertools

from extractors.clauses import read_clause
from extractors.date_ranges import ranges
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.remembering import remembered
from extractors.structure.lists import read_list
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, Unit
from extractors.told_undertakings import told_in

_TITLE = 160
"""Characters of a first line that names the document."""
_OPENING = 200
"""Characters of the first two blocks of a page that is named at once."""
_FEWEST = 2
"""Sentences that name the agreement of a page about one."""
_TOLD_OF = 3
"""Sentences about an action plan on a page that never names a promise, or about the agreement on a page of both."""


@remembered
def is_agreement(page: Page) -> bool:
    """Whether the page itself is an agreement or about one: its undertakings are duties between the parties."""
    words = lexicon("statements")
    title = (page.title or "").casefold()
    if words["agreement_word"].search(title) and not words["promise_word"].search(title):
        return not holds_promise(page)
    headings = [s.heading.folded for s in page.sections if s.heading is not None][:3]
    entry = "agreement_alone" if words["promise_word"].search(title) else "agreement_title"
    if any(words[entry].pattern.fullmatch(heading.strip()) for heading in headings):
        return not holds_promise(page)
    opening = [block.folded for block in page.blocks[:2]]
    if (
        sum(map(len, opening)) < _OPENING
        and any(map(words["agreement_word"].search, opening))
        and not any(map(words["promise_word"].search, opening))
    ):
        return not holds_promise(page)
    agreements = len(page.saying(words["agreement_word"]))
    if agreements < _FEWEST:
        return False
    promises = len(page.saying(words["promise_word"]))
    named = any(
        words["promise_word"].search(heading)
        for heading in (s.heading.folded for s in page.sections if s.heading is not None)
    )
    if agreements >= 3 * promises > 0 and not named:
        return not holds_promise(page)
    return promises == 0


@remembered
def is_plan(page: Page) -> bool:
    """Whether the page is an action plan."""
    words = lexicon("statements")
    title = (page.title or "").casefold()
    if words["plan_word"].search(title):
        return not words["promise_word"].search(title)
    first = page.blocks[0].text if page.blocks else ""
    if words["plan_word"].search(first.casefold()) and len(first) < _TITLE and not first.endswith("."):
        return not words["promise_word"].search(first.casefold())
    told = len(page.saying(words["plan_word"]))
    if not told:
        return False
    headed = any(words["plan_word"].search(s.heading.folded) for s in page.sections if s.heading is not None)
    agreed = len(page.saying(words["agreement_word"]))
    if headed and told > agreed and not names_promise(page):
        return True
    again = len(page.saying(words["plan_again"]))
    return told + again >= _TOLD_OF and not names_promise(page) and not is_agreement(page)


def binds_parties(page: Page) -> bool:
    """Whether the page is an agreement or a plan, which binds the parties and promises citizens nothing."""
    return is_agreement(page) or is_plan(page)


def names_promise(page: Page) -> bool:
    """Whether the word for the promise stands in the text or the address, or somebody promises something."""
    words, verb = lexicon("statements")["promise_word"], lexicon("verbs")["promise"]
    if words.search((page.title or "").casefold()) or word_pattern("{promise_address}", "statements").search(
        (page.url or "").casefold()
    ):
        return True
    return bool(page.saying(words) or page.saying(verb))


@remembered
def holds_promise(page: Page) -> bool:
    """Whether undertakings to citizens stand on the page beside the agreement."""
    words = lexicon("statements")
    in_agreement = False
    for section in page.sections:
        title = section.heading.folded if section.heading is not None else ""
        named = section.heading is not page.heading and bool(words["promise_word"].search(title))
        in_agreement = not named and (in_agreement or bool(words["agreement_word"].search(title)))
        if any(_promises(unit, section, named, in_agreement) for unit in section.units):
            return True
    return False


def duties(page: Page) -> frozenset[int]:
    """Where blocks of an agreement start that has a promise as its appendix: what stands before the promise binds the
    parties. Empty for any other page."""
    words = lexicon("statements")
    title = (page.title or "").casefold()
    is_titled = words["agreement_word"].search(title) and not words["promise_word"].search(title)
    if not is_titled and len(page.saying(words["agreement_word"])) < _TOLD_OF:
        return frozenset()
    headed = (s for s in page.sections if s.heading is not None and s.heading is not page.heading)
    promise = next((s for s in headed if _opens_promise(s)), None)
    if not is_titled and (promise is None or ranges(title)):
        return frozenset()
    before = itertools.takewhile(lambda one: one is not promise, page.sections) if promise is not None else ()
    return frozenset(block.start for section in before for block in section.blocks)


def _opens_promise(section: Section) -> bool:
    """ "Medborgarlöfte för Lerby 2020-2021", as the appendix is headed; "7. Medborgarlöfte" of the agreement has no
    years."""
    folded = section.heading.folded if section.heading is not None else ""
    return bool(lexicon("statements")["promise_word"].search(folded)) and bool(ranges(folded))


def _tells_content(piece: Piece) -> bool:
    """ "Det som utlovas är att kommunen och polisen ska ...": what the promise holds, in news of both."""
    return bool(lexicon("sentences")["content"].opens(piece.folded)) and told_in(piece) is not None


def _promises(unit: Unit, section: Section, named: bool, in_agreement: bool) -> bool:
    """Whether a unit holds undertakings to citizens; what parties "åtar sig" under the agreement's heading is none."""
    if isinstance(unit, Paragraph):
        return any((named and piece.clause.form == "promise") or _tells_content(piece) for piece in unit.pieces)
    if not isinstance(unit, ItemList) or read_list(unit, section).role != "commitments":
        return False
    heading = section.heading.folded if section.heading is not None else ""
    lead = unit.lead.folded if unit.lead else heading  # "Polisen lovar att" may stand as a heading
    told = bool(lexicon("statements")["promise_word"].search(lead))
    return named or told or (read_clause(lead).form == "promise" and not in_agreement)
