"""What is known of each municipality as of a day. Absence counts as evidence only where somebody looked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas import Coverage, Dataset, ExtractionResult, Period, PromiseSet, Source, SourcedRecord
from schemas.base import IsoDate
from schemas.places import Municipality
from schemas.vocabulary import CoverageStatus

from .store import SourceState

_BEST_FIRST: tuple[CoverageStatus, ...] = ("current", "upcoming", "undated", "lapsed")
"""A promise without dates may be in force, so it goes before one that is known to have ended."""


@dataclass(frozen=True, slots=True)
class HeldPromise:
    """One promise set of a municipality with the record it stands in."""

    status: CoverageStatus
    promise: PromiseSet
    sourced: SourcedRecord


def coverage(
    municipalities: Iterable[Municipality],
    dataset: Dataset,
    sources: Sequence[Source],
    states: Mapping[str, SourceState],
    as_of: IsoDate,
) -> list[Coverage]:
    """One row per municipality, in their order. Only active sources count as places where somebody could look."""
    expected: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        if source.status == "active":
            for code in source.municipality_codes:
                expected[code].append(source)
    records = records_by_municipality(dataset, sources)
    return [
        _row(place, records[place.code], [states.get(source.source_id) for source in expected[place.code]], as_of)
        for place in municipalities
    ]


def period_status(period: Period | None, as_of: IsoDate) -> CoverageStatus:
    """current, upcoming, lapsed or undated. ISO dates compare as text, impossible ones ("2020-06-31") too."""
    if period is None or (period.start is None and period.end is None):
        return "undated"
    if period.start is not None and period.start > as_of:
        return "upcoming"
    if period.end is not None and period.end < as_of and not period.is_open_ended:
        return "lapsed"
    return "current"


def records_by_municipality(dataset: Dataset, sources: Iterable[Source]) -> defaultdict[str, list[SourcedRecord]]:
    """The records about each municipality, by its code, in the order of the dataset."""
    by_id = {source.source_id: source for source in sources}
    grouped: defaultdict[str, list[SourcedRecord]] = defaultdict(list)
    for sourced in dataset.records:
        for code in sorted(_codes(sourced, by_id)):
            grouped[code].append(sourced)
    return grouped


def held_promises(code: str, records: Iterable[SourcedRecord], as_of: IsoDate) -> list[HeldPromise]:
    """The promises of municipality `code` that hold commitments: the one in force first, else the nearest to it.

    Among equals the one goes first that began last and says most.
    """
    held = [
        HeldPromise(period_status(promise.period, as_of), promise, sourced)
        for sourced in records
        for promise in sourced.record.promise_sets
        if promise.commitments and (not promise.municipalities or code in {ref.code for ref in promise.municipalities})
    ]
    return sorted(held, key=_preference)


def _codes(sourced: SourcedRecord, sources: Mapping[str, Source]) -> set[str]:
    """Whom a record is about by its own words, else whom its source is registered for."""
    places = [*sourced.record.document.municipalities]
    places += [place for promise in sourced.record.promise_sets for place in promise.municipalities]
    if places:
        return {place.code for place in places}
    source = sources.get(sourced.source_id)
    return set(source.municipality_codes) if source else set()


def _row(
    place: Municipality, records: Sequence[SourcedRecord], states: Sequence[SourceState | None], as_of: IsoDate
) -> Coverage:
    best = next(iter(held_promises(place.code, records, as_of)), None)
    status = best.status if best else _without_promise(records, states)
    evidence = best.sourced.record if best else _evidence(records, status)
    asked = [state for state in states if state is not None]
    return Coverage(
        municipality_code=place.code,
        municipality=place.name,
        county=place.county_name,
        police_region=place.police_region,
        status=status,
        period_start=best.promise.period.start if best and best.promise.period else None,
        period_end=best.promise.period.end if best and best.promise.period else None,
        commitments=len(best.promise.commitments) if best else 0,
        measurable=sum(commitment.is_measurable for commitment in best.promise.commitments) if best else 0,
        has_follow_up=any(sourced.record.follow_ups for sourced in records),
        sources_checked=sum(state.fetch_failure is None and state.answered_on is not None for state in asked),
        sources_failed=sum(state.fetch_failure is not None for state in asked),
        last_checked=max((state.answered_on for state in asked if state.answered_on), default=None),
        evidence_url=evidence.document.url if evidence else None,
    )


def _preference(held: HeldPromise) -> tuple[int, bool, tuple[int, ...], int, str]:
    start = (held.promise.period and held.promise.period.start) or "0000-00-00"
    newest_first = tuple(-int(part) for part in start.split("-"))
    is_partial, size = held.promise.is_partial, -len(held.promise.commitments)
    return _BEST_FIRST.index(held.status), is_partial, newest_first, size, held.promise.promise_set_id


def _without_promise(records: Sequence[SourcedRecord], states: Sequence[SourceState | None]) -> CoverageStatus:
    """Why there is no promise. One source that could not be looked at outweighs others that held nothing."""
    kinds = {sourced.record.document.kind for sourced in records}
    if "follow_up" in kinds or any(sourced.record.follow_ups for sourced in records):
        return "follow_up_only"
    if kinds & {"agreement", "action_plan"}:
        return "agreement_only"
    asked = [state for state in states if state is not None and state.checked_on is not None]
    failures = {state.fetch_failure for state in asked}
    if "blocked" in failures:
        return "blocked"
    # An address that is gone is no answer either: the page may have moved. Others that answered outweigh it.
    if "failed" in failures or failures == {"gone"}:
        return "failed"
    if any(state.read_issue is not None for state in asked) or any(map(_has_error, records)):
        return "unreadable"
    return "none_found" if asked and len(asked) == len(states) else "not_checked"


def _has_error(sourced: SourcedRecord) -> bool:
    return any(issue.severity == "error" for issue in sourced.record.issues)


def _evidence(records: Sequence[SourcedRecord], status: CoverageStatus) -> ExtractionResult | None:
    wanted = {"follow_up_only": {"follow_up"}, "agreement_only": {"agreement", "action_plan"}}.get(status)
    fitting = [sourced.record for sourced in records if wanted is None or sourced.record.document.kind in wanted]
    return next(iter(fitting or [sourced.record for sourced in records]), None)
