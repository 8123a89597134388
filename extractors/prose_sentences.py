"""What in running text undertakes something, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.actors import lead_parties
from extractors.area_labels import page_themes
from extractors.blocks import Block
from extractors.clauses import Clause, is_present_passive
from extractors.drafts import Draft
from extractors.led_sections import led_candidate, led_sections
from extractors.lexicon import lexicon, word_pattern
from extractors.page import Page
from extractors.paragraph_labels import paragraph_labels
from extractors.parties import mentions
from extractors.people import credited
from extractors.prose_candidates import Candidate
from extractors.section_parties import section_parties
from extractors.structure.headings import heading_entry
from extractors.structure.labels import opens_with_sure_verb, split_label, split_tag
from extractors.structure.leads import read_lead
from extractors.structure.lists import read_list
from extractors.structure.look_alikes import look_alike
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Paragraph, Piece
from extractors.structure.quotations import is_said_before, says
from extractors.subjects import is_bare_together, is_passive, names_subject, subject_mentions
from extractors.targets import targets_of
from extractors.text import sentence_bounds

_SILENT = frozenset(("review", "validity", "contact", "signatures", "furniture", "definition"))


_PLACE = 20
"""Characters between a party and its verb, for its place ("Polisen i Lerby lovar")."""
_DEFINED_BEFORE = r",\s*{defines}\s+{infinitive_mark}\s+$"


def _is_headline(candidate: Candidate) -> bool:
    """Whether a sentence only says what is to be reached, so that the one after it ("Detta sker genom ...") is the
    undertaking."""
    words, folded = lexicon("sentences"), candidate.draft.piece.folded
    return candidate.is_umbrella or any(
        words[name].search(folded) for name in ("headline_verb", "goal_verb", "citizens")
    )


def candidates_in(section: Section, page: Page, is_last_resort: bool) -> list[Candidate]:
    if section.under == "follow_up" or section.role in _SILENT or section.under in ("contact", "furniture"):
        return []
    found: list[Candidate] = []
    if id(section) in led_sections(page) and (first := led_candidate(section, page)):
        found.append(first)
    labels = paragraph_labels(section)
    for unit in section.units:
        if isinstance(unit, Paragraph) and not (found and unit is found[0].paragraph and found[0].is_led):
            if _is_announced_as_goal(unit, section) or _is_caption(unit.block):
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
                    found.append(_with_parties_before(_under(labels.get(id(unit)), candidate), found))
        elif isinstance(unit, ItemList) and (lead := _promise_for_places(unit, section)) is not None:
            draft = _draft(lead, None, page_themes(page).get(id(section)), section)
            found.append(Candidate(draft, False, section, Paragraph((lead,), lead.block)))
    return found


def _is_caption(block: Block) -> bool:
    """One sentence and who took the picture that it describes."""
    end = credited(block.text)
    return end is not None and len(sentence_bounds(block.text[:end])) == 1


def _promise_for_places(items: ItemList, section: Section) -> Piece | None:
    """ "Polisen och kommunen lovar att göra det lugnare på dessa ställen:" over a list of places, which are no
    undertakings."""
    lead = items.lead
    if lead is None or lead.clause.form != "promise" or read_list(items, section).rule != "lead-in:places":
        return None
    return lead if names_subject(lead, lead.clause) else None


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
    is_both = lexicon("actors")["joint_work"].opens(draft.piece.folded)  # "Gemensamma kvällar ska också hållas"
    if before is None or draft.inherited.actors or is_both or names_subject(draft.piece, draft.clause):
        return candidate
    given = lead_parties(before.draft.piece)
    inherited = given if given.actors else before.draft.inherited
    return replace(candidate, draft=replace(draft, inherited=inherited))


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
    sentence = words
    if told := _told(words):
        words = told
    clause = words.clause
    is_open = is_last_resort and section.role == "theme"
    goes_on = bool(before) and before[-1].paragraph is unit  # "... lovar polisen att ... Kommunen ska byta lampor."
    is_told_of = section.under in ("background", "definition") and not (is_open or goes_on)
    if is_told_of and clause.form != "promise":
        return None
    if words.text.endswith((":", ";", "..", "…", "?")):
        return None
    if section.under == "definition" and lexicon("sentences")["umbrella"].search(words.folded):
        return None
    is_open_duty = is_open and clause.form in ("duty", "future") and is_passive(words, clause)
    if not is_open_duty:
        if section.role == "goals" and not _acts_under_goals(words, clause):
            return None
        if told is None and not is_defined and not _undertakes(words, clause, section, page, before, unit):
            return None
    # asked last, since it goes through long expressions: most sentences undertake nothing
    if says(piece.text) or is_said_before(piece) or look_alike(words, clause, in_list=False):
        return None
    if is_open_duty:
        return Candidate(_draft(words, tag, area, section), False, section, unit)
    umbrella = bool(lexicon("sentences")["umbrella"].search(words.folded)) and clause.form in (
        "promise",
        "duty",
        "agreed",
        "future",
    )
    draft = _draft(words, tag, area, section)
    if told is not None:
        owner = lead_parties(sentence.part(0, words.start - sentence.start))  # "Några av polisens löften är att ..."
        inherited = owner if owner.actors else draft.inherited
        clause = _further_on(clause, words.start - sentence.start)
        draft = replace(draft, piece=sentence, clause=clause, inherited=inherited)
    is_means = told is not None and bool(lexicon("sentences")["means"].opens(piece.folded))
    is_content = told is not None and not is_means
    return Candidate(draft, umbrella and not is_means, section, unit, is_means=is_means, is_content=is_content)


def _counts(piece: Piece, clause: Clause, goes_on: bool) -> bool:
    """Whether a sentence without a party says how much of their work is to be done ("Under året ska minst tio
    kontroller göras"), or goes on with a number; what another does ("... byggas av ett bolag") is not theirs."""
    is_done = clause.form == "duty" and is_passive(piece, clause)
    if not (is_done or goes_on) or lexicon("actors")["any_agent"].search(piece.folded, clause.verb_end):
        return False
    targets, event = targets_of(piece)[0], lexicon("targets")["event"]
    if is_done and any(event.search(target.unit.casefold()) for target in targets):
        return True
    return goes_on and any(target.value > 1 for target in targets)


def _is_promised(piece: Piece, clause: Clause) -> bool:
    """ "Fler rundor utlovas i parken": something is promised, and nobody says by whom."""
    return lexicon("verbs")["promised"].pattern.fullmatch(piece.folded, clause.verb_start, clause.verb_end) is not None


def _promises_too(piece: Piece, clause: Clause) -> bool:
    """ "Fokus ska ligga på torget och polisen lovar att göra tio patruller": a second main clause with a party."""
    promise = lexicon("verbs")["promise"].search(piece.folded, clause.verb_end)
    if promise is None:
        return False
    before = mentions(piece.text, clause.verb_end, promise.start())
    joined = bool(before) and word_pattern(r"\b{and}\s+$").search(piece.folded[: before[-1].start])
    return bool(joined) and promise.start() - before[-1].end < _PLACE


def _draft(words: Piece, tag: Piece | None, area: Piece | None, section: Section) -> Draft:
    evidence = ("prose:" + words.clause.form,)
    return Draft(words, words.clause, area=area, tag=tag, inherited=section_parties(section), evidence=evidence)


def _further_on(clause: Clause, shift: int) -> Clause:
    """A clause read from the end of a sentence, by offsets within all of it."""
    return clause._replace(verb_start=clause.verb_start + shift, verb_end=clause.verb_end + shift)


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
        if rest.clause.form == "infinitive" and not vague:
            return rest  # "Polisens löfte är att göra tio kontroller"
        return rest if acts and not vague and rest.clause.form in ("duty", "future", "present", "agreed") else None
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
        is_area = heading_entry(label[0].text) is None and not lexicon("labels")["no_label"].opens(label[0].folded)
        area = label[0] if is_area else area
    parted = split_tag(piece)
    return (*parted, area) if parted else (piece, None, area)


def _undertakes(
    piece: Piece, clause: Clause, section: Section, page: Page, before: Sequence[Candidate], unit: Paragraph
) -> bool:
    follows = bool(before)
    goes_on = follows and before[-1].paragraph is unit
    in_promise = (section.under == "promise" and section.heading is not page.heading) or section.reading.names_actor
    if clause.form == "conditional" or lexicon("sentences")["impersonal"].search(piece.folded):
        return True
    if clause.form == "infinitive" and lexicon("sentences")["fragment"].opens(piece.folded):
        return follows
    if clause.form == "infinitive":
        return in_promise and piece.start == 0 and piece.text.endswith(".") and opens_with_sure_verb(piece)
    if lexicon("sentences")["fragment"].search(piece.folded):
        return follows
    if clause.form == "promise" and lexicon("verbs")["binds"].pattern.fullmatch(
        piece.folded[clause.verb_start : clause.verb_end]
    ):
        return word_pattern(r"\b{infinitive_mark}\b").search(piece.folded, clause.verb_end) is not None
    if clause.form in ("noun", "past"):
        return False  # whatever its subject is
    found = subject_mentions(piece, clause, False)
    acted = any(m.kind or (m.category == "both" and not is_bare_together(m)) for m in found)
    if not acted and clause.form == "duty" and _promises_too(piece, clause):
        return True
    if clause.form in ("promise", "duty", "future"):
        unnamed = is_passive(piece, clause) or lexicon("sentences")["served"].search(piece.folded)
        if clause.form == "promise" and _is_promised(piece, clause):
            return lexicon("sentences")["as_example"].search(piece.folded, clause.verb_end) is None
        if acted or clause.form == "promise":
            return acted
        return _counts(piece, clause, goes_on) or ((in_promise or goes_on) and bool(unnamed))
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
    named = (
        (ours or any(m.kind for m in found)) and piece.text[clause.verb_start].islower() and piece.text.endswith(".")
    )
    return (
        (in_promise or page.is_titled_promise)
        and named
        and not lexicon("sentences")["stative"].pattern.match(piece.folded, clause.verb_start)
        and not lexicon("verbs")["copula"].search(piece.folded, 0, clause.verb_start)
    )
