"""What in running text undertakes something, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.actors import lead_parties
from extractors.area_labels import page_themes
from extractors.blocks import Block
from extractors.drafts import Draft
from extractors.led_sections import led_candidate, led_sections
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.paragraph_labels import paragraph_labels
from extractors.party_actors import NOBODY
from extractors.people import credited
from extractors.prose_candidates import Candidate, Setting
from extractors.section_parties import section_parties
from extractors.structure.headings import heading_entry
from extractors.structure.labels import split_label
from extractors.structure.leads import read_lead
from extractors.structure.lists import read_list
from extractors.structure.look_alikes import look_alike
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece
from extractors.structure.quotations import is_said_before, says
from extractors.structure.tags import split_tag
from extractors.subjects import names_subject, subject_mentions
from extractors.text import sentence_bounds
from extractors.told_undertakings import told_in, with_opening
from extractors.undertaking_sentences import is_told_as_content, is_unnamed, undertakes

_SILENT = frozenset(("review", "validity", "contact", "signatures", "furniture", "definition"))
_DEFINED_BEFORE = r",\s*{defines}\s+{infinitive_mark}\s+$"
_BROKEN_OFF = (":", ";", "..", "…", "?")
"""How sentences end that are no statement, or not all of one."""


def candidates_in(section: Section, page: Page, is_last_resort: bool) -> list[Candidate]:
    """Sentences of a section that undertake something, in order. `is_last_resort`: see `Setting`."""
    if section.under in ("follow_up", "contact", "furniture") or section.role in _SILENT:
        return []
    led = led_candidate(section, page) if id(section) in led_sections(page) else None
    found = [led] if led else []
    labels = paragraph_labels(section)
    for unit in section.units:
        if isinstance(unit, ItemList):
            found += _promise_for_places(unit, section, page)
        elif isinstance(unit, Paragraph) and not (led and led.is_led and unit is led.paragraph):
            _add_paragraph(found, Setting(page, section, unit, found, is_last_resort), labels.get(id(unit)))
    return found


def _add_paragraph(found: list[Candidate], setting: Setting, label: Piece | None) -> None:
    """Adds what a paragraph undertakes to what was `found` before it."""
    paragraph = setting.paragraph
    if _is_announced_as_goal(paragraph, setting.section) or _is_caption(paragraph.block):
        return
    for piece in paragraph.pieces:
        if setting.goes_on and lexicon("sentences")["emphasis"].opens(piece.folded):
            continue
        candidate = _candidate(piece, setting)
        if candidate is None:
            continue
        if candidate.is_means and setting.goes_on:
            if not _is_headline(found[-1]):
                continue
            found[-1] = replace(found[-1], is_umbrella=True)
        found.append(_with_parties_before(_under(label, candidate), found))


def _is_headline(candidate: Candidate) -> bool:
    """Whether a sentence only says what is to be reached, so that the one after it ("Detta sker genom ...") is the
    undertaking."""
    words, folded = lexicon("sentences"), candidate.draft.piece.folded
    return candidate.is_umbrella or any(
        words[name].search(folded) for name in ("headline_verb", "goal_verb", "citizens")
    )


def _is_caption(block: Block) -> bool:
    """One sentence and who took the picture that it describes."""
    end = credited(block.text)
    return end is not None and len(sentence_bounds(block.text[:end])) == 1


def _promise_for_places(items: ItemList, section: Section, page: Page) -> list[Candidate]:
    """ "Polisen och kommunen lovar att göra det lugnare på dessa ställen:" over a list of places, which are no
    undertakings."""
    lead = items.lead
    if lead is None or lead.clause.form != "promise" or read_list(items, section).rule != "lead-in:places":
        return []
    if not names_subject(lead, lead.clause):
        return []
    draft = _draft(lead, None, page_themes(page).get(id(section)), section)
    return [Candidate(draft, False, section, Paragraph((lead,), lead.block))]


def _under(label: Piece | None, candidate: Candidate) -> Candidate:
    return replace(candidate, draft=replace(candidate.draft, area=label)) if label is not None else candidate


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
    # "Gemensamma kvällar ska också hållas"
    is_both = lexicon("actors")["joint_work"].opens(draft.piece.folded) or _names_both(draft)
    if before is None or draft.inherited.actors or is_both or names_subject(draft.piece, draft.clause):
        return candidate
    is_told = before.is_content and before.draft.inherited.actors  # "Några av polisens löften är att ..."
    given = NOBODY if is_told else lead_parties(before.draft.piece)
    inherited = given if given.actors else before.draft.inherited
    return replace(candidate, draft=replace(draft, inherited=inherited))


def _names_both(draft: Draft) -> bool:
    """ "Parterna ska ...": whoever acted in the sentence before. "Vi" are those of that sentence."""
    found = subject_mentions(draft.piece, draft.clause, False)
    ours = lexicon("speech")["ours"].pattern
    return any(m.category == "both" and not ours.fullmatch(m.name.casefold()) for m in found)


def _candidate(piece: Piece, setting: Setting) -> Candidate | None:
    sentence, tag, area = _own_words(piece, setting)
    told = told_in(sentence)
    words = sentence if told is None else told
    if not _may_undertake(words, setting):
        return None
    is_open_duty = setting.is_open and words.clause.form in ("duty", "future") and is_unnamed(words)
    is_named = told is not None or _is_defined(piece, sentence)
    if not (is_open_duty or _is_undertaking(words, setting, is_named)):
        return None
    # asked last, since it goes through long expressions: most sentences undertake nothing
    if says(piece.text) or is_said_before(piece):
        return None
    looks = look_alike(words, words.clause, in_list=False)
    if looks and not (looks == "example" and is_told_as_content(words, setting)):
        return None
    draft = _draft(words, tag, area, setting.section)
    if is_open_duty:
        return Candidate(draft, False, setting.section, setting.paragraph)
    is_means = told is not None and bool(lexicon("sentences")["means"].opens(piece.folded))
    return Candidate(
        draft if told is None else with_opening(draft, sentence),
        is_umbrella=_is_umbrella(words) and not is_means,
        section=setting.section,
        paragraph=setting.paragraph,
        is_means=is_means,
        is_content=told is not None and not is_means,
    )


def _may_undertake(words: Piece, setting: Setting) -> bool:
    """Whether an undertaking is looked for in a sentence at all."""
    if setting.is_told_of and words.clause.form != "promise":
        return False
    if words.text.endswith(_BROKEN_OFF):
        return False
    return setting.section.under != "definition" or not lexicon("sentences")["umbrella"].search(words.folded)


def _is_undertaking(words: Piece, setting: Setting, is_named: bool) -> bool:
    """`is_named`: the words before it say that it is one."""
    if setting.section.role == "goals" and not _acts_under_goals(words):
        return False
    return is_named or undertakes(words, setting)


def _is_defined(piece: Piece, sentence: Piece) -> bool:
    """ "Polisens löfte, det vill säga att ..."."""
    return bool(word_pattern(_DEFINED_BEFORE, "labels").search(piece.folded[: sentence.start - piece.start]))


def _is_umbrella(words: Piece) -> bool:
    """Whether a sentence sums up what others say in detail; "Man ska också verka för ..." says something more."""
    is_sought = words.clause.form in ("promise", "duty", "agreed", "future")
    told = lexicon("sentences")
    return is_sought and bool(told["umbrella"].search(words.folded)) and not told["same_parties"].opens(words.folded)


def _draft(words: Piece, tag: Piece | None, area: Piece | None, section: Section) -> Draft:
    evidence = ("prose:" + words.clause.form,)
    return Draft(words, words.clause, area=area, tag=tag, inherited=section_parties(section), evidence=evidence)


def _acts_under_goals(piece: Piece) -> bool:
    """Real activities hide under goal headings: a party that will do, not reach, something."""
    words = lexicon("sentences")
    if piece.clause.form not in ("duty", "future") or any(
        words[entry].search(piece.folded) for entry in ("goal_verb", "umbrella", "headline_verb")
    ):
        return False
    return any(m.category in ("police", "municipality") for m in subject_mentions(piece, piece.clause, False))


def _own_words(piece: Piece, setting: Setting) -> tuple[Piece, Piece | None, Piece | None]:
    """The sentence without its label and tag."""
    area = page_themes(setting.page).get(id(setting.section))
    label = split_label(piece) if piece.start == 0 else None
    if label and label[1] is not None and label[1].text and not setting.section.reading.names_actor:
        piece = label[1]
        is_area = heading_entry(label[0].text) is None and not lexicon("labels")["no_label"].opens(label[0].folded)
        area = label[0] if is_area else area
    parted = split_tag(piece)
    return (*parted, area) if parted else (piece, None, area)
