"""Whether a sentence of running text undertakes something, by the form of its main clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from extractors.clauses import Clause, Form
from extractors.lexicon import lexicon, word_pattern
from extractors.parties import Mention, mentions
from extractors.passives import is_felt, is_passive
from extractors.prose_candidates import Setting
from extractors.structure.labels import opens_with_sure_verb
from extractors.structure.pieces import Piece
from extractors.subjects import is_bare_together, subject_mentions
from extractors.targets import targets_of
from extractors.verb_forms import is_present_passive

_GOVERNING: tuple[Form, ...] = ("duty", "future")
"""Forms whose verb may govern the next sentence as well: "Kommunen ska hålla kurser. Ordna lovdagar."."""
_PLACE = 20
"""Characters between a party and its verb, for its place ("Polisen i Lerby lovar")."""


def undertakes(piece: Piece, setting: Setting) -> bool:
    """Whether a sentence, its label and tag left out, undertakes something where it stands."""
    clause, words = piece.clause, lexicon("sentences")
    if clause.form == "conditional" or words["impersonal"].search(piece.folded):
        return True
    if clause.form == "infinitive" and words["part_of_promise"].search(piece.folded):
        return True
    if clause.form == "infinitive" and not words["fragment"].opens(piece.folded):
        is_next = setting.goes_on and setting.before[-1].draft.clause.form in _GOVERNING
        stands_alone = (piece.start == 0 or is_next) and piece.text.endswith(".")
        return setting.in_promise and stands_alone and opens_with_sure_verb(piece)
    if clause.form == "infinitive" or words["fragment"].search(piece.folded):
        return bool(setting.before)
    if clause.form == "promise" and _binds(piece, clause):
        return word_pattern(r"\b{infinitive_mark}\b").search(piece.folded, clause.verb_end) is not None
    judge = _BY_FORM.get(clause.form)
    return judge is not None and judge(piece, setting)


def _binds(piece: Piece, clause: Clause) -> bool:
    return bool(lexicon("verbs")["binds"].pattern.fullmatch(piece.folded[clause.verb_start : clause.verb_end]))


def _acts(found: list[Mention]) -> bool:
    """Whether a party, or both, is among the subjects."""
    return any(m.kind or (m.category == "both" and not is_bare_together(m)) for m in found)


def _in_promise(piece: Piece, setting: Setting) -> bool:
    """ "Polisen lovar ...", "Fler rundor utlovas ..."."""
    clause = piece.clause
    if _is_promised(piece, clause):
        return lexicon("sentences")["as_example"].search(piece.folded, clause.verb_end) is None
    return _acts(subject_mentions(piece, clause, False))


def _in_duty(piece: Piece, setting: Setting) -> bool:
    """ "Polisen ska ..."; without a party, work that is counted, or that goes on what was undertaken."""
    clause = piece.clause
    if is_felt(piece, clause):
        return False
    if _acts(subject_mentions(piece, clause, False)):
        return True
    if _goes_on(piece) and is_told_as_content(piece, setting):
        return True
    if clause.form == "duty" and _promises_too(piece, clause):
        return True
    if setting.goes_on and lexicon("sentences")["same_parties"].opens(piece.folded):
        return True
    if _counts(piece, clause, setting.goes_on):
        return True
    return is_unnamed(piece) and (setting.in_promise or setting.goes_on or is_told_as_content(piece, setting))


def _goes_on(piece: Piece) -> bool:
    """ "Bland annat ska hembesöken fortsätta": what is done already, and is nobody's to do."""
    return lexicon("verbs")["goes_on"].search(piece.folded, piece.clause.verb_end) is not None


def is_unnamed(piece: Piece) -> bool:
    """ "Lampor ska bytas", "Alla boende ska få råd": what is done, and not by whom."""
    return is_passive(piece, piece.clause) or lexicon("sentences")["served"].search(piece.folded) is not None


def is_told_as_content(piece: Piece, setting: Setting) -> bool:
    """ "Flera åtgärder ingår i löftet. Bland annat ska lampor bytas": an example of what the promise holds."""
    above = [one for one in setting.paragraph.pieces if one.start < piece.start][-1:]
    words = lexicon("sentences")
    return bool(above and words["example"].opens(piece.folded) and words["holds_work"].search(above[0].folded))


def _in_agreement(piece: Piece, setting: Setting) -> bool:
    """ "Polisen och kommunen har enats om att ..."."""
    is_told = setting.in_promise or bool(lexicon("sentences")["agreement_verb"].search(piece.folded))
    return is_told and _acts(subject_mentions(piece, piece.clause, False))


def _in_present(piece: Piece, setting: Setting) -> bool:
    """ "Kommunen byter lampor", where the promise stands; "avdelas en områdespolis" under "Löfte 2"."""
    clause, folded = piece.clause, piece.folded
    found = subject_mentions(piece, clause, False)
    is_done = is_present_passive(folded[clause.verb_start : clause.verb_end])
    if setting.in_promise and is_done and not any(m.kind for m in found):
        return True
    if lexicon("statements")["promise_word"].search(folded):
        return False
    ours = setting.goes_on and setting.in_promise and any(m.category == "both" and m.start == 0 for m in found)
    is_sentence = piece.text[clause.verb_start].islower() and piece.text.endswith(".")
    follows = setting.goes_on and lexicon("sentences")["therefore"].search(folded) is not None
    return (
        (setting.in_promise or setting.page.is_titled_promise or follows)
        and (ours or any(m.kind for m in found))
        and is_sentence
        and not lexicon("sentences")["stative"].pattern.match(folded, clause.verb_start)
        and not lexicon("verbs")["copula"].search(folded, 0, clause.verb_start)
        and not lexicon("roles")["signs_it"].search(folded)
    )


_BY_FORM: Mapping[Form, Callable[[Piece, Setting], bool]] = {
    "promise": _in_promise,
    "duty": _in_duty,
    "future": _in_duty,
    "agreed": _in_agreement,
    "present": _in_present,
}
"""Sentences with none of these forms undertake nothing, whatever their subject is."""


def _counts(piece: Piece, clause: Clause, goes_on: bool) -> bool:
    """Whether a sentence without a party says how much of their work is to be done ("Under året ska minst tio
    kontroller göras"), or goes on with a number; what another does ("... byggas av ett bolag") is not theirs."""
    is_done = clause.form in ("duty", "future") and is_passive(piece, clause)
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
