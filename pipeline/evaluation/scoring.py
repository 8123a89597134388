"""One document's record against its gold: counts per field, and every mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from schemas import Commitment, ExtractionResult

from .document_score import DocumentScore, Judged
from .gold import GoldCommitment, GoldDocument
from .mistakes import Excerpt, Mistake, at, where_said, where_undertaken
from .pairing import TargetKey, compare_slots, pair, target_key
from .tally import Tally
from .words import same_label, words_of
from .years import years_of, years_text


def score_document(gold: GoldDocument, record: ExtractionResult | None) -> DocumentScore:
    """Counts, mistakes and judged commitments of one document."""
    score = DocumentScore(gold, record)
    _decisions(score)
    _commitments(score)
    _areas(score)
    sets = record.promise_sets if record else []
    people = [(one.name, at(score.text, one.span)) for promise in sets for one in promise.signatories]
    names = [one.name for one in gold.signatories]
    _compare(score, "signatories", names, people, lambda expected, got: words_of(expected) == words_of(got))
    return score


def _decisions(score: DocumentScore) -> None:
    gold, record = score.gold, score.record
    sets = record.promise_sets if record else []
    if gold.kind is not None:
        score.decide("kind", gold.kind, record.document.kind if record else "unread")
    if gold.municipality:
        named = record.document.municipalities if record else []
        codes = {place.code for place in [*named, *(place for one in sets for place in one.municipalities)]}
        score.decide("municipality", " ".join(sorted(set(gold.municipality))), " ".join(sorted(codes)))
    if gold.kind == "promise" and gold.period:
        read = [(years_of(one.period.model_dump()), one.period.span) if one.period else (None, None) for one in sets]
        years, span = next((one for one in read if one[0] == gold.period), read[0] if read else (None, None))
        score.decide("period", years_text(gold.period), years_text(years), at(score.text, span) if span else None)


def _commitments(score: DocumentScore) -> None:
    found = [c for one in (score.record.promise_sets if score.record else []) for c in one.commitments]
    pairs = pair(score.gold.commitments, found)
    firm = [(expected, one) for expected, one in pairs if not expected.optional]
    score.judged = [Judged(one, expected, compare_slots(expected, one)) for expected, one in firm]
    gold_count = sum(not expected.optional for expected in score.gold.commitments)
    predicted = len(found) - (len(pairs) - len(firm))
    score.add("commitments", Tally(len(firm), predicted, gold_count))
    score.add("promise", Tally(sum(one.is_right for one in score.judged), predicted, gold_count))
    score.add("targets", Tally())
    for one in score.judged:
        _slots(score, one)
    paired = {id(expected) for expected, _ in pairs}, {id(one) for _, one in pairs}
    _missed(score, [one for one in score.gold.commitments if id(one) not in paired[0] and not one.optional])
    _spurious(score, [one for one in found if id(one) not in paired[1]])


def _slots(score: DocumentScore, one: Judged) -> None:
    expected, slots = one.expected, one.slots
    if expected is None or slots is None:
        return
    score.add("actors", Tally(int(slots.actors_right), 1, 1))
    hits = len(slots.hits)
    score.add("targets", Tally(hits, hits + len(slots.spurious), hits + len(slots.missed)))
    place = at(score.text, one.commitment.span)
    if not slots.actors_right:
        got = kinds_text(actor.kind for actor in one.commitment.actors)
        score.mistakes.append(Mistake("actors", "wrong", kinds_text(expected.actors), got, place))
    score.mistakes += [Mistake("targets", "missed", key_text(key), "", place) for key in slots.missed]
    score.mistakes += [
        Mistake("targets", "spurious", "", key_text(target_key(one)), at(score.text, one.span))
        for one in slots.spurious
    ]


def _missed(score: DocumentScore, missed: Sequence[GoldCommitment]) -> None:
    for one in missed:
        score.add("targets", Tally(gold=sum(not target.optional for target in one.targets)))
        words = f"{one.starts_with} … {one.ends_with or ''}"
        score.mistakes.append(Mistake("commitments", "missed", words, "", where_undertaken(score.text, one)))


def _spurious(score: DocumentScore, spurious: Sequence[Commitment]) -> None:
    for one in spurious:
        score.judged.append(Judged(one, None, None))
        score.add("targets", Tally(predicted=len(one.targets)))
        score.mistakes.append(Mistake("commitments", "spurious", "", one.text, at(score.text, one.span)))


def _areas(score: DocumentScore) -> None:
    spare = [area.label for area in score.gold.focus_areas if area.optional]
    found = [
        (area.label, at(score.text, area.span))
        for one in (score.record.promise_sets if score.record else [])
        for area in one.focus_areas
        if not any(same_label(label, area.label) for label in spare)
    ]
    wanted = [area.label for area in score.gold.focus_areas if not area.optional]
    _compare(score, "focus_areas", wanted, found, same_label)


def _compare(
    score: DocumentScore,
    name: str,
    wanted: Sequence[str],
    found: Sequence[tuple[str, Excerpt]],
    same: Callable[[str, str], bool],
) -> None:
    left = list(found)
    for expected in wanted:
        hit = next((one for one in left if same(expected, one[0])), None)
        if hit is None:
            score.mistakes.append(Mistake(name, "missed", expected, "", where_said(score.text, expected)))
        else:
            left.remove(hit)
    score.add(name, Tally(len(found) - len(left), len(found), len(wanted)))
    score.mistakes += [Mistake(name, "spurious", "", label, place) for label, place in left]


def kinds_text(kinds: Iterable[str]) -> str:
    """ "municipality + police"; "nobody" for none."""
    return " + ".join(sorted(set(kinds))) or "nobody"


def key_text(key: TargetKey) -> str:
    """ "at_least 12 per month"."""
    value, upper, comparator, per = key
    number = "?" if value is None else f"{value:g}" + (f"-{upper:g}" if upper is not None else "")
    return f"{comparator} {number}" + (f" per {per}" if per else "")
