"""What the items of a list say by their own words."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.clauses import Clause, read_clause
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.structure.labels import split_label
from extractors.structure.outline import Section
from extractors.structure.pieces import ItemList, Piece
from extractors.structure.units import leaves
from extractors.targets import targets_of
from extractors.text import sentence_bounds

_SENTENCE_WORDS = 9
"""Words an item has on average when items are sentences; names of areas have two to six."""


_FEWEST_STEPS = 3
_NAME_WORDS = 3
_ABOVE = 2
"""Sentences above a list that may be about it."""
_LONGEST_AREA = 12
"""Words."""


def are_agreed_on(items: ItemList, clauses: Sequence[Clause]) -> bool:
    agreed = items.lead is not None and items.lead.clause.form == "agreed"
    return agreed and sum(clause.form == "noun" for clause in clauses) * 2 > len(clauses)


def names_areas(items: ItemList, section: Section, clauses: Sequence[Clause]) -> bool:
    """ "... är överens om att prioritera:" over bare nouns, or such a list under a heading of areas, names areas."""
    lead = items.lead.folded if items.lead else ""
    areas = section.role == "focus_list" or lexicon("leads")["named_areas"].search(lead)
    short = [len(piece.text.split()) <= _NAME_WORDS for piece in leaves(items.items)]
    bare = [clause.form == "noun" for clause in clauses]
    # "Trygga torg" opens like an infinitive among "Trafik" and "Narkotika"
    return bool(areas) and sum(bare) * 2 > len(bare) and all(a or b for a, b in zip(bare, short, strict=True))


def opens_with_us(piece: Piece) -> bool:
    """ "Vi arbetar nära de unga.": an item that says what the parties do."""
    first = next(iter(mentions(piece.text)), None)
    return first is not None and first.start == 0 and first.category == "both"


def are_sentences(items: ItemList, clauses: Sequence[Clause]) -> bool:
    """Whether the items of an area list are activities told in whole sentences rather than names of areas."""
    acting = sum(clause.form in ("infinitive", "duty", "future", "promise") for clause in clauses)
    words = sum(len(piece.text.split()) for piece in leaves(items.items))
    will_be_done = sum(_will_be_done(piece) for piece in leaves(items.items))
    if items.lead is not None and lexicon("leads")["called_areas"].search(items.lead.folded):
        acting = sum(clause.form in ("duty", "future", "promise") for clause in clauses)  # "Stärka trivseln" may be one
    most_act = acting * 2 > len(clauses) or (will_be_done >= _FEWEST_STEPS and will_be_done * 3 >= len(clauses))
    return most_act and words >= _SENTENCE_WORDS * len(clauses)


def _will_be_done(piece: Piece) -> bool:
    """ "Det mobila kontoret ska hålla öppet": a duty that reaches for no state, as names of areas do."""
    words = lexicon("sentences")
    aims = any(words[aim].search(piece.folded) for aim in ("headline_verb", "goal_verb", "citizens"))
    return piece.clause.form in ("duty", "future") and not aims


def bodies_act(labelled: Sequence[tuple[Piece, Piece | None]]) -> bool:
    acting = sum(body.clause.undertakes for _, body in labelled if body is not None)
    return acting * 2 > len(labelled)


def is_promised_above(items: ItemList) -> bool:
    """ "... lovar polisen och kommunen att göra det lugnare. Detta visar sig i ett antal åtgärder." over bare nouns."""
    if not items.above or items.lead is not None:
        return False
    last = items.above[-1]
    told = lexicon("leads")["announced"].search(last.folded)
    return bool(told) and any(piece.clause.form in ("promise", "agreed", "duty", "future") for piece in items.above)


def are_areas_above(items: ItemList, clauses: Sequence[Clause]) -> bool:
    """ "De områden som valts ut ska utvärderas." over bare nouns, without a colon, or "De här tre får mer plats:" right
    behind a sentence about areas."""
    leads = lexicon("leads")
    told = False
    if items.lead is None:
        told = any(leads["areas_above"].search(piece.folded) for piece in items.above[-_ABOVE:])
    elif leads["these_areas"].opens(items.lead.folded):
        before = sentence_bounds(items.lead.block.text[: items.lead.start])[-1:]
        told = any(leads["focus"].search(items.lead.block.folded[start:end]) for start, end in before)
    return told and all(clause.form == "noun" for clause in clauses)


def are_announced(clauses: Sequence[Clause]) -> bool:
    """Whether items say what will be done; a duty alone ("att polisen ska synas") can be what citizens wish for."""
    return sum(clause.form in ("promise", "future", "conditional") for clause in clauses) * 2 > len(clauses)


def are_goals(items: ItemList) -> bool:
    """ "Kommun och polis ska nå ...": states to be reached, whoever is to reach them."""
    pieces = leaves(items.items)
    return sum(bool(lexicon("sentences")["goal_verb"].search(piece.folded)) for piece in pieces) * 2 > len(pieces)


def are_activities(items: ItemList) -> bool:
    """Whether each item says what is done: a party that "kommer att", an infinitive that reaches for nothing, or one
    that says how."""
    words, pieces = lexicon("sentences"), leaves(items.items)
    if not any(party_undertakes(piece) for piece in pieces):
        return False
    return all(
        party_undertakes(piece)
        or lexicon("leads")["by_acts"].search(piece.folded)
        or (piece.clause.form == "infinitive" and not words["headline_verb"].search(f"att {piece.folded}"))
        for piece in pieces
    )


def are_steps(items: ItemList) -> bool:
    """Whether most items under a heading of goals open with infinitives that reach for no state."""
    words = lexicon("sentences")
    steps = [
        piece
        for piece in leaves(items.items)
        if piece.clause.form == "infinitive"
        and _opens_bare(piece)
        and not any(words[aim].search(f"att {piece.folded}") for aim in ("headline_verb", "goal_verb"))
    ]
    return len(steps) >= _FEWEST_STEPS and len(steps) * 2 > len(leaves(items.items))


def _opens_bare(piece: Piece) -> bool:
    """Whether nothing but an adverb stands before the infinitive ("Ofta och öppet redogöra"); "att" opens an aim."""
    before = piece.folded[: piece.clause.verb_start].strip()
    is_adverb = lexicon("verbs")["opening_adverb"].pattern.fullmatch(before)
    return not before or bool(is_adverb and not word_pattern("{infinitive_mark}").match(before))


def are_counted(items: ItemList, clauses: Sequence[Clause]) -> bool:
    """ "Ordna minst två möten per år": work that is counted is to be done, whatever heading stands above."""
    if not all(clause.form in ("infinitive", "duty", "future", "promise") for clause in clauses):
        return False
    counted = sum(any(target.kind == "output" for target in targets_of(p)[0]) for p in leaves(items.items))
    return counted * 2 > len(clauses)


def mostly_undertaken_by_parties(items: ItemList) -> bool:
    pieces = leaves(items.items)
    return sum(party_undertakes(piece) for piece in pieces) * 2 > len(pieces)


def party_undertakes(piece: Piece) -> bool:
    """Whether an item says by itself that a party will do something."""
    folded = own_words(piece).folded
    clause = read_clause(folded)
    if clause.form == "present":
        return any(m.kind or m.category == "both" for m in mentions(folded[: clause.verb_end + 20])) and not lexicon(
            "sentences"
        )["stative"].pattern.match(folded, clause.verb_start)
    if clause.form not in ("promise", "duty", "future", "conditional"):
        return False
    if clause.form in ("promise", "conditional"):
        return True
    found = [m for m in mentions(folded[: clause.verb_end + 40]) if not _is_owner(folded, m)]
    by_means = any(m.category == "both" for m in found) and lexicon("leads")["by_acts"].search(folded, clause.verb_end)
    return bool(by_means) or any(m.kind for m in found)


def _is_owner(folded: str, mention: Mention) -> bool:
    """ "Kommunens gator": whose something is, which undertakes nothing."""
    owner = lexicon("grammar")["owner"].pattern.fullmatch(folded, mention.start, mention.end)
    return mention.category == "municipality" and owner is not None


def own_words(piece: Piece) -> Piece:
    """An item without its run-in label."""
    label = split_label(piece)
    return label[1] if label and label[1] is not None else piece


def name_and_duty(piece: Piece) -> tuple[Piece, Piece] | None:
    """ "Minska stölderna från lantbruk. Kommunen och polisen ska hålla ...", "Mötesplatser för unga. Ledare kommer att
    ...": the name of an area and what is done about it; None for an item that is not told so."""
    bounds = sentence_bounds(piece.text)
    if len(bounds) < 2:
        return None
    (start, end), (below, _) = bounds[0], bounds[1]
    name, duty = piece.part(start, end), piece.part(below)
    is_name = name.clause.form in ("infinitive", "noun") and not mentions(name.text)
    if not is_name or len(name.text.split()) > _LONGEST_AREA:
        return None
    acts = party_undertakes(duty) or name.clause.form == "noun"  # "Öka ljuset. Det ska göras" goes on about one thing
    return (name, duty) if acts and duty.clause.form in ("duty", "future") else None
