"""Paragraphs below headings that are undertakings as items of a list would be: they complete an open line above, or
have no subject or no verb of their own."""

from __future__ import annotations

from extractors.area_labels import page_themes
from extractors.drafts import Draft
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.prose_candidates import Candidate
from extractors.remembering import remembered
from extractors.structure.items import party_undertakes
from extractors.structure.labels import opens_with_sure_verb
from extractors.structure.leads import read_lead
from extractors.structure.look_alikes import look_alike
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, whole
from extractors.subjects import names_subject
from extractors.verb_forms import opening_infinitive

_FEWEST_BARE = 2
"""Themes over subjectless paragraphs, before these are taken for undertakings."""


@remembered
def led_sections(page: Page) -> frozenset[int]:
    """Sections, by `id`, whose first paragraph is read as an item: those between "Det gör vi genom att:" and what
    completes it, themes over infinitives ("Sprida kunskap om ..."), and themes over one sentence without a verb."""
    bare = {id(section) for section in page.sections if _opens_in_infinitive(section)}
    return frozenset(_below_open_line(page) | (bare if len(bare) >= _FEWEST_BARE else set()) | _verbless(page))


def _below_open_line(page: Page) -> set[int]:
    found: set[int] = set()
    is_open = False
    for section in page.sections:
        if section.role == "theme" and is_open:
            found.add(id(section))
            continue
        last = section.units[-1] if section.units else None
        piece = last.pieces[-1] if isinstance(last, Paragraph) and last.pieces else None
        reading = read_lead(piece.folded) if piece is not None and piece.text.endswith(":") else None
        is_open = reading is not None and reading.role == "commitments"
    return found


def _verbless(page: Page) -> set[int]:
    """Themes of a promise over one sentence without a verb ("Fler fritidsledare ute på kvällarna."), beside others
    over what a party undertakes."""
    themes = [one for one in page.sections if one.role == "theme" and one.under == "promise"]
    single = [one for one in themes if _says_one_thing(one, page)]
    told = {id(one): whole(one.blocks[0]) for one in single}
    acting = sum(party_undertakes(piece) or _goes_on(piece) for piece in told.values())
    return {key for key, piece in told.items() if piece.clause.form == "noun"} if acting >= _FEWEST_BARE else set()


def _goes_on(piece: Piece) -> bool:
    """ "Polisen fortsätter att slå till mot stöldgods": goes on with what it does."""
    return piece.clause.form == "agreed" and names_subject(piece, piece.clause)


def _says_one_thing(section: Section, page: Page) -> bool:
    """Whether one sentence stands below a theme; the last one of a page may be cut off."""
    first = section.units[0] if section.units else None
    if not isinstance(first, Paragraph) or len(first.pieces) != 1:
        return False
    return first.block.text.endswith(".") or first.block is page.blocks[-1]


def _opens_in_infinitive(section: Section) -> bool:
    """A theme over one paragraph without a subject ("Våld i nära relationer": "Sprida kunskap om ...")."""
    first = section.units[0] if section.units else None
    if section.role != "theme" or section.under not in (None, "promise", "focus_list") or section.heading is None:
        return False
    if not isinstance(first, Paragraph) or not first.pieces or not first.block.text.endswith("."):
        return False
    opening = opening_infinitive(first.pieces[0].folded)
    joined = word_pattern("{joined_with}", "actors").match(first.pieces[0].folded)
    return (opening is not None and opens_with_sure_verb(first.pieces[0])) or (
        joined is not None and first.pieces[0].clause.form == "infinitive"
    )


def led_candidate(section: Section, page: Page) -> Candidate | None:
    """The paragraph below such a heading; None where it is no undertaking, or a list stands there."""
    first = section.units[0] if section.units else None
    if not isinstance(first, Paragraph) or any(isinstance(unit, ItemList) for unit in section.units):
        return None
    piece = whole(first.block)
    if sum(party_undertakes(one) for one in first.pieces) > 1:
        return None  # each sentence is an undertaking of its own
    if piece.clause.form not in ("infinitive", "noun", "duty", "future", "promise") or not first.pieces:
        return None
    if lexicon("statements")["promise_word"].search(piece.folded) or look_alike(piece, piece.clause, in_list=True):
        return None
    draft = Draft(piece, piece.clause, area=page_themes(page).get(id(section)), evidence=("prose:led",))
    return Candidate(draft, False, section, first, is_led=True)
