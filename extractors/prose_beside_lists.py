"""Which sentences of running text are undertakings beside the lists of a promise, and not their summary or headline."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lexicon import lexicon
from extractors.page import Page
from extractors.parties import kinds
from extractors.prose_candidates import Candidate
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, whole
from extractors.subjects import names_subject, subject_mentions

_NEAR = 16
"""Characters after a verb in which it says that it gives examples."""


def sums_up(candidate: Candidate) -> bool:
    """ "Polisen kommer bland annat att besöka skolor och prata med handlare", beside the list that says it in full."""
    draft = candidate.draft
    named = lexicon("sentences")["as_example"].search(draft.piece.folded, 0, draft.clause.verb_end + _NEAR)
    return named is not None and named.end() > draft.clause.verb_start


def is_one_of_several(candidate: Candidate, found: Sequence[Candidate], page: Page) -> bool:
    """Paragraphs of one undertaking each under "Aktiviteter", whether bullets follow them or stand elsewhere."""
    if candidate.is_umbrella or not promises_by_heading(candidate.section, page):
        return False
    draft = candidate.draft
    if not names_subject(draft.piece, draft.clause):
        return False
    mates = [c for c in found if c.section is candidate.section and c.paragraph is not candidate.paragraph]
    return bool(mates) and len(candidate.paragraph.pieces) == 1


def stands_beside(candidate: Candidate, page: Page, listed_at: set[int]) -> bool:
    """Beside lists, a sentence counts in a promise section, and after the first listed undertaking."""
    section = candidate.section
    if is_lost_item(candidate, listed_at):
        return True
    after = candidate.draft.piece.block.start > min(listed_at)
    holds_list = any(block.start in listed_at for block in section.blocks)
    if candidate.draft.clause.form == "present" and not (after and holds_list and section.role != "furniture"):
        return not holds_list and _is_told_under_theme(candidate, page)
    if section.heading is page.heading:
        return after and holds_list
    if section.role == "promise" and not after and not holds_list:
        return False  # the headline of the activities listed further down
    if section.under == "promise" or section.reading.names_actor:
        return after or not holds_list
    return (
        after
        and candidate.draft.clause.form in ("promise", "duty", "future")
        and (holds_list or (section.role == "theme" and not page.has_promise_section))
    )


def _is_told_under_theme(candidate: Candidate, page: Page) -> bool:
    """ "Kommunens fältgrupp är ute varje fredag" under "2. Ordningen utomhus", which stands under "Medborgarlöften", or
    under "Aktiviteter"."""
    section, draft = candidate.section, candidate.draft
    is_themed = section.role == "theme" and section.under == "promise" and section.parent is not page.heading
    return (is_themed or promises_by_heading(section, page)) and names_subject(draft.piece, draft.clause)


def is_lost_item(candidate: Candidate, listed_at: set[int]) -> bool:
    """A paragraph of one sentence, right over a list whose items have its grammar, is an item that lost its bullet."""
    units, words = candidate.section.units, lexicon("sentences")
    clause, folded = candidate.draft.clause, candidate.draft.piece.folded
    if len(candidate.paragraph.pieces) != 1 or clause.form not in ("duty", "future", "promise"):
        return False
    above = next((i for i, unit in enumerate(units) if unit is candidate.paragraph), len(units))
    below = units[above + 1] if above + 1 < len(units) else None
    if not isinstance(below, ItemList) or below.items[0].piece.block.start not in listed_at:
        return False
    is_headline = candidate.is_umbrella or any(words[name].search(folded) for name in ("headline_verb", "goal_verb"))
    if is_headline and not _is_of_fewer_parties(candidate, below):
        return False
    return sum(item.piece.clause.form == clause.form for item in below.items) * 2 > len(below.items)


def _is_of_fewer_parties(candidate: Candidate, below: ItemList) -> bool:
    """ "Polisen lovar att sträva efter ..." over items that the municipality promises as well: they do not carry it
    out."""
    first = below.items[0].piece
    own = subject_mentions(candidate.draft.piece, candidate.draft.clause, False)
    listed = subject_mentions(first, first.clause, False)
    return kinds(own) < kinds(listed)


def promises_by_heading(section: Section, page: Page) -> bool:
    """ "Det här lovar vi" and "Aktiviteter" say of what stands below them that it will be done."""
    heading = section.heading
    if heading is None or heading is page.heading:
        return False
    names_activities = lexicon("columns")["activity"].pattern.fullmatch(heading.folded.strip(" :"))
    return names_activities is not None or whole(heading).clause.form == "promise"
