"""Undertakings in running text, one a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.actors import lead_parties
from extractors.clauses import Clause, is_present_passive, opening_infinitive
from extractors.drafts import Draft
from extractors.headlines import page_themes
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.section_parties import section_parties
from extractors.structure.headings import heading_entry
from extractors.structure.labels import split_label, split_tag
from extractors.structure.lists import read_lead
from extractors.structure.look_alikes import look_alike
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece, whole
from extractors.structure.quotations import says
from extractors.subjects import is_bare_together, is_passive, subject_mentions

_SILENT = frozenset(("review", "validity", "contact", "signatures", "furniture", "definition"))

_FEWEST_BARE = 2
"""Themes over subjectless paragraphs, before these are taken for undertakings."""
_DEFINED_BEFORE = r",\s*{defines}\s+{infinitive_mark}\s+$"
_LONGEST_FRAGMENT = 10
"""Words. Longer sentences without a known verb have one that the lexicon does not know."""


@dataclass(frozen=True)
class Candidate:
    """A sentence that undertakes something."""

    draft: Draft
    is_umbrella: bool
    section: Section
    paragraph: Paragraph
    is_means: bool = False
    """It says how the sentence before it is carried out ("Detta sker genom ...")."""
    is_led: bool = False
    """It completes an open line above its heading, as an item of a list would."""


def prose_drafts(page: Page, listed: Sequence[Draft], is_last_resort: bool = False) -> list[Draft]:
    """Undertakings in running text. Beside lists they count only where the promise itself stands. `is_last_resort`:
    the page is a promise on which none were found, so that themes printed under its background may hold them."""
    found = [c for section in page.sections for c in _candidates(section, page, is_last_resort)]
    listed_at = {draft.piece.block.start for draft in listed}
    if page.has_promise_section and (listed or any(c.section.under == "promise" for c in found)):
        found = [c for c in found if c.section.under in ("promise", "goals") or c.section.reading.names_actor]
    if listed:
        found = [c for c in found if _stands_beside(c, page, listed_at)]
    found = [c for c in found if not _leads_into_list(c)]
    found = [
        _headline(c, found) for c in found if c.draft.clause.form != "present" or _has_mate(c, found, listed_at, page)
    ]
    kept = [c for c in found if not c.is_umbrella or _stands_alone(c, found, listed_at, page)]
    if kept or listed:
        return [_attach_fragments(c) for c in kept]
    return [_measured(c, page) for c in found[:1]]


def _leads_into_list(candidate: Candidate) -> bool:
    """ "Parterna ska öka sin kunskap. Mot den bakgrunden lämnas följande löfte:" says what the list is to reach."""
    words, folded = lexicon("sentences"), candidate.draft.piece.folded
    if not (words["goal_verb"].search(folded) or words["headline_verb"].search(folded)):
        return False
    lists = (unit for unit in candidate.section.units if isinstance(unit, ItemList))
    return any(one.lead is not None and one.lead.block is candidate.paragraph.block for one in lists)


def _is_headline(candidate: Candidate) -> bool:
    """Whether a sentence only says what is to be reached, so that the one after it ("Detta sker genom ...") is the
    undertaking."""
    words, folded = lexicon("sentences"), candidate.draft.piece.folded
    return candidate.is_umbrella or any(
        words[name].search(folded) for name in ("headline_verb", "goal_verb", "citizens")
    )


def _has_mate(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """Present tense tells what is as well as what will be; an undertaking in its section says which."""
    section = candidate.section
    if section.heading is None or section.heading is page.heading:
        labelled = candidate.draft.area is not None
        mates = [c for c in found if c.section is section and c is not candidate]
        mates = [c for c in mates if c.draft.clause.form != "present" or (labelled and c.draft.area is not None)]
    else:
        mates = [c for c in found if c.section.under == section.under and c is not candidate]
        mates = mates if subject_mentions(candidate.draft.piece, candidate.draft.clause, False) else _sure(mates)
    return bool(mates) or any(block.start in listed_at for block in section.blocks)


def _sure(found: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in found if c.draft.clause.form != "present"]


def _headline(candidate: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Parterna lovar att ..." followed in its paragraph by sentences that say what they will do is their lead-in."""
    words = lexicon("sentences")
    if candidate.draft.clause.form != "promise" or not words["headline_verb"].search(candidate.draft.piece.folded):
        return candidate
    mates = [
        c
        for c in found
        if c.paragraph.block is candidate.paragraph.block and c.draft.piece.start > candidate.draft.piece.start
    ]
    carried = any(
        c.draft.clause.form in ("duty", "future", "agreed") and not words["adds"].search(c.draft.piece.folded)
        for c in mates[:1]
    )
    return replace(candidate, is_umbrella=candidate.is_umbrella or carried)


def _candidates(section: Section, page: Page, is_last_resort: bool) -> list[Candidate]:
    if section.under == "follow_up" or section.role in _SILENT or section.under in ("contact", "furniture"):
        return []
    found: list[Candidate] = []
    if id(section) in led_sections(page) and (first := _led(section, page)):
        found.append(first)
    for unit in section.units:
        if isinstance(unit, Paragraph) and not (found and unit is found[0].paragraph and found[0].is_led):
            if _is_announced_as_goal(unit, section):
                continue
            for piece in unit.pieces:
                if found and found[-1].paragraph is unit and lexicon("sentences")["emphasis"].opens(piece.folded):
                    continue
                candidate = _candidate(piece, section, unit, page, found, is_last_resort)
                if candidate and candidate.is_means and found and found[-1].paragraph is unit:
                    if not _is_headline(found[-1]):
                        continue
                    found[-1] = replace(found[-1], is_umbrella=True)
                if candidate:
                    found.append(_with_parties_before(candidate, found))
    return found


def _is_announced_as_goal(paragraph: Paragraph, section: Section) -> bool:
    """Whether the line above a paragraph ("Det här ska vi åstadkomma:") says that it tells goals or problems."""
    at = next((i for i, unit in enumerate(section.units) if unit is paragraph), 0)
    above = section.units[at - 1] if at else None
    piece = above.pieces[-1] if isinstance(above, Paragraph) and above.pieces else None
    reading = read_lead(piece.folded) if piece is not None and piece.text.endswith(":") else None
    return reading is not None and reading.role in ("goals", "problems")


def _with_parties_before(candidate: Candidate, found: Sequence[Candidate]) -> Candidate:
    """ "Polisen ska ... Under perioden ska minst 45 kontroller göras": a sentence that names nobody is still about the
    parties of the sentence before it."""
    draft = candidate.draft
    before = found[-1] if found and found[-1].paragraph is candidate.paragraph else None
    if (
        before is None
        or draft.inherited.actors
        or any(m.kind for m in subject_mentions(draft.piece, draft.clause, False))
    ):
        return candidate
    given = lead_parties(before.draft.piece)
    inherited = given if given.actors else before.draft.inherited
    return replace(candidate, draft=replace(draft, inherited=inherited))


@lru_cache(maxsize=8)
def led_sections(page: Page) -> frozenset[int]:
    """Sections, by `id`, whose headings stand between "Det gör vi genom att:" and the paragraphs that complete it."""
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
    bare = [section for section in page.sections if _opens_in_infinitive(section)]
    return frozenset(found | ({id(section) for section in bare} if len(bare) >= _FEWEST_BARE else set()))


def _opens_in_infinitive(section: Section) -> bool:
    """A theme over one paragraph without a subject ("Våld i nära relationer": "Sprida kunskap om ...")."""
    first = section.units[0] if section.units else None
    if section.role != "theme" or section.under not in (None, "promise", "focus_list") or section.heading is None:
        return False
    if not isinstance(first, Paragraph) or not first.pieces or not first.block.text.endswith("."):
        return False
    opening = opening_infinitive(first.pieces[0].folded)
    joined = word_pattern("{joined_with}", "actors").match(first.pieces[0].folded)
    return (opening is not None and _opens_with_verb(first.pieces[0])) or (
        joined is not None and first.pieces[0].clause.form == "infinitive"
    )


def _led(section: Section, page: Page) -> Candidate | None:
    """The paragraph below such a heading; None where it is no undertaking, or a list stands there."""
    first = section.units[0] if section.units else None
    if not isinstance(first, Paragraph) or any(isinstance(unit, ItemList) for unit in section.units):
        return None
    piece = whole(first.block)
    if piece.clause.form not in ("infinitive", "noun", "duty", "future", "promise") or not first.pieces:
        return None
    if lexicon("statements")["promise_word"].search(piece.folded) or look_alike(piece, piece.clause, in_list=True):
        return None
    draft = Draft(piece, piece.clause, area=page_themes(page).get(id(section)), evidence=("prose:led",))
    return Candidate(draft, False, section, first, is_led=True)


def _candidate(
    piece: Piece,
    section: Section,
    unit: Paragraph,
    page: Page,
    before: Sequence[Candidate],
    is_last_resort: bool,
) -> Candidate | None:
    words, tag, area = _own_words(piece, section, page)
    is_defined = bool(word_pattern(_DEFINED_BEFORE, "labels").search(piece.folded[: words.start - piece.start]))
    if told := _told(words):
        words = told
    clause = words.clause
    if words.text.endswith((":", ";", "..", "…", "?")) or says(piece.text) or look_alike(words, clause, in_list=False):
        return None
    if section.under == "definition" and lexicon("sentences")["umbrella"].search(words.folded):
        return None
    is_open = is_last_resort and section.role == "theme"
    if section.under in ("background", "definition") and clause.form != "promise" and not is_open:
        return None
    if is_open and clause.form in ("duty", "future") and is_passive(words, clause):
        return Candidate(_draft(words, tag, area, section), False, section, unit)
    if section.role == "goals" and not _acts_under_goals(words, clause):
        return None
    if told is None and not is_defined and not _undertakes(words, clause, section, page, before, unit):
        return None
    umbrella = bool(lexicon("sentences")["umbrella"].search(words.folded)) and clause.form in (
        "promise",
        "duty",
        "agreed",
        "future",
    )
    draft = _draft(words, tag, area, section)
    is_means = told is not None and bool(lexicon("sentences")["means"].opens(piece.folded))
    return Candidate(draft, umbrella and not is_means, section, unit, is_means=is_means)


def _draft(words: Piece, tag: Piece | None, area: Piece | None, section: Section) -> Draft:
    evidence = ("prose:" + words.clause.form,)
    return Draft(words, words.clause, area=area, tag=tag, inherited=section_parties(section), evidence=evidence)


def _told(piece: Piece) -> Piece | None:
    """The undertaking inside "Detta görs genom att polisen ...", "Löftet går ut på att kommunen ska ..."; None without
    such an opening."""
    words = lexicon("sentences")
    means, content = words["means"].opens(piece.folded), words["content"].opens(piece.folded)
    opening = means or content
    if opening is None:
        return None
    rest = piece.part(opening.end())
    acts = any(m.kind or m.category == "both" for m in subject_mentions(rest, rest.clause, False))
    if content is not None:
        vague = lexicon("sentences")["umbrella"].search(rest.folded)
        return rest if acts and not vague and rest.clause.form in ("duty", "future") else None
    if rest.clause.form == "noun" and not acts:
        return piece  # "Detta sker genom två kvällsmöten"
    return rest if acts or rest.clause.form == "infinitive" else None


def _acts_under_goals(piece: Piece, clause: Clause) -> bool:
    """Real activities hide under goal headings: a party that will do, not reach, something."""
    words = lexicon("sentences")
    if clause.form not in ("duty", "future") or any(
        words[entry].search(piece.folded) for entry in ("goal_verb", "umbrella", "headline_verb")
    ):
        return False
    return any(m.category in ("police", "municipality") for m in subject_mentions(piece, clause, False))


def _own_words(piece: Piece, section: Section, page: Page) -> tuple[Piece, Piece | None, Piece | None]:
    """The sentence without its label and tag."""
    area = page_themes(page).get(id(section))
    label = split_label(piece) if piece.start == 0 else None
    if label and label[1] is not None and label[1].text and not section.reading.names_actor:
        piece = label[1]
        area = label[0] if heading_entry(label[0].text) is None else area
    parted = split_tag(piece)
    return (*parted, area) if parted else (piece, None, area)


def _undertakes(piece: Piece, clause: Clause, section: Section, page: Page, before: Sequence[Candidate], unit: Paragraph) -> bool:
    follows = bool(before)
    goes_on = follows and before[-1].paragraph is unit
    in_promise = (section.under == "promise" and section.heading is not page.heading) or section.reading.names_actor
    if clause.form == "conditional" or lexicon("sentences")["impersonal"].search(piece.folded):
        return True
    if clause.form == "infinitive" and lexicon("sentences")["fragment"].opens(piece.folded):
        return follows
    if clause.form == "infinitive":
        return in_promise and piece.start == 0 and piece.text.endswith(".") and _opens_with_verb(piece)
    if lexicon("sentences")["fragment"].search(piece.folded):
        return follows
    if clause.form == "promise" and lexicon("verbs")["binds"].pattern.fullmatch(
        piece.folded[clause.verb_start : clause.verb_end]
    ):
        return word_pattern(r"\b{infinitive_mark}\b").search(piece.folded, clause.verb_end) is not None
    found = subject_mentions(piece, clause, False)
    acted = any(m.kind or (m.category == "both" and not is_bare_together(m)) for m in found)
    if clause.form in ("promise", "duty", "future"):
        return acted or ((in_promise or goes_on) and clause.form != "promise" and is_passive(piece, clause))
    if clause.form == "agreed":
        return acted and (in_promise or bool(lexicon("sentences")["agreement_verb"].search(piece.folded)))
    if (
        clause.form == "present"
        and in_promise
        and not found
        and is_present_passive(piece.folded[clause.verb_start : clause.verb_end])
    ):
        return True  # "avdelas en områdespolis" under "Löfte 2"
    if clause.form != "present" or lexicon("statements")["promise_word"].search(piece.folded):
        return False
    ours = goes_on and in_promise and any(m.category == "both" and m.start == 0 for m in found)
    named = (ours or any(m.kind for m in found)) and piece.text[clause.verb_start].islower() and piece.text.endswith(".")
    return (
        (in_promise or page.is_titled_promise)
        and named
        and not lexicon("sentences")["stative"].pattern.match(piece.folded, clause.verb_start)
        and not lexicon("verbs")["copula"].search(piece.folded[: clause.verb_start])
    )


def _opens_with_verb(piece: Piece) -> bool:
    """Whether a sentence opens with an infinitive that the lexicon knows: names end in -a as well ("Anita",
    "Lillbacka")."""
    bounds = opening_infinitive(piece.folded)
    if bounds is None:
        return False
    word = piece.folded[bounds[0] : bounds[1]]
    return word.endswith("era") or bool(lexicon("verbs")["infinitive_sure"].pattern.fullmatch(word))


def _stands_beside(candidate: Candidate, page: Page, listed_at: set[int]) -> bool:
    """Beside lists, a sentence counts in a promise section, and after the first listed undertaking."""
    section = candidate.section
    if _is_lost_item(candidate, listed_at):
        return True
    after = candidate.draft.piece.block.start > min(listed_at)
    holds_list = any(block.start in listed_at for block in section.blocks)
    if candidate.draft.clause.form == "present" and not (after and holds_list and section.role != "furniture"):
        return False
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


def _is_lost_item(candidate: Candidate, listed_at: set[int]) -> bool:
    """A paragraph of one sentence, right over a list whose items have its grammar, is an item that lost its bullet."""
    units, words = candidate.section.units, lexicon("sentences")
    clause, folded = candidate.draft.clause, candidate.draft.piece.folded
    if len(candidate.paragraph.pieces) != 1 or clause.form not in ("duty", "future", "promise"):
        return False
    if candidate.is_umbrella or words["headline_verb"].search(folded) or words["goal_verb"].search(folded):
        return False
    above = next((i for i, unit in enumerate(units) if unit is candidate.paragraph), len(units))
    below = units[above + 1] if above + 1 < len(units) else None
    if not isinstance(below, ItemList) or below.items[0].piece.block.start not in listed_at:
        return False
    return sum(item.piece.clause.form == clause.form for item in below.items) * 2 > len(below.items)


def _stands_alone(candidate: Candidate, found: Sequence[Candidate], listed_at: set[int], page: Page) -> bool:
    """A headline promise counts itself only where nothing in its section carries it out."""
    if any(block.start in listed_at for block in candidate.section.blocks):
        return candidate.draft.piece.block.start > min(listed_at) and not _list_follows(candidate)
    mates = [c for c in found if c.section is candidate.section and not c.is_umbrella]
    if any(c.paragraph is candidate.paragraph for c in mates):
        return False
    if any(c.draft.piece.span.start < candidate.draft.piece.span.start for c in mates):
        return True  # one of several paragraphs, each with an undertaking of its own
    if mates:
        return False
    labelled = page_themes(page)
    return id(candidate.section) in labelled and len({id(c.section) for c in found if id(c.section) in labelled}) > 1


def _list_follows(candidate: Candidate) -> bool:
    position = candidate.draft.piece.block.start
    return any(isinstance(u, ItemList) and u.items[0].piece.block.start > position for u in candidate.section.units)


def _attach_fragments(candidate: Candidate) -> Draft:
    """A verbless sentence after an undertaking belongs to it ("Extra fokus på återfall.")."""
    draft = candidate.draft
    block = draft.piece.block
    end = draft.piece.end
    for piece in candidate.paragraph.pieces:
        if piece.start >= end and piece.start - end <= 2 and _is_fragment(piece):
            end = piece.end
    if end == draft.piece.end or draft.tag is not None:
        return draft
    return replace(draft, piece=Piece(block, draft.piece.start, end))


def _is_fragment(piece: Piece) -> bool:
    words = lexicon("sentences")
    if words["emphasis"].opens(piece.folded) or words["means"].opens(piece.folded):
        return True
    opens_anew = words["fragment"].search(piece.folded)
    is_short = len(piece.text.split()) <= _LONGEST_FRAGMENT
    return (
        is_short
        and piece.clause.form == "noun"
        and not opens_anew
        and not lexicon("verbs")["copula"].search(piece.folded)
    )


def _measured(candidate: Candidate, page: Page) -> Draft:
    """The one headline promise of a page takes in the sentence that says how it is measured."""
    measures = [piece for _, piece in page.prose() if lexicon("sentences")["measured"].search(piece.folded)]
    return replace(candidate.draft, measured_by=tuple(measures))
