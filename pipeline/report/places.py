"""All that the page tells of each municipality."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas import Coverage, Dataset, FollowUp, Source, SourcedRecord
from schemas.base import IsoDate

from ..coverage import HeldPromise, held_promises, records_by_municipality
from ..store import SourceState
from .standing import Standing, standing

_SWEDISH_ORDER = str.maketrans("åäöéü", "{|}ey")
"""å, ä and ö come after z, in this order; the three signs that ASCII has after z stand in for them."""


@dataclass(frozen=True, slots=True)
class Report:
    """A follow-up with the record it stands in."""

    follow_up: FollowUp
    sourced: SourcedRecord


@dataclass(frozen=True, slots=True)
class Address:
    """A registered address and what became of it."""

    source: Source
    state: SourceState | None
    """None when it was never asked."""


@dataclass(frozen=True, slots=True)
class Place:
    """One municipality."""

    row: Coverage
    standing: Standing
    promises: tuple[HeldPromise, ...]
    """The one that the standing rests on first."""
    reports: tuple[Report, ...]
    papers: tuple[SourcedRecord, ...]
    """Documents without a promise or follow-up in them, such as agreements."""
    addresses: tuple[Address, ...]

    @property
    def code(self) -> str:
        """SCB's four digits."""
        return self.row.municipality_code

    @property
    def is_fully_seen(self) -> bool:
        """Whether every registered address was asked and answered, so that what is not found may be called missing."""
        states = [address.state for address in self.addresses]
        return bool(states) and all(
            state is not None and state.answered_on is not None and state.stale_since is None for state in states
        )


def places(
    dataset: Dataset,
    rows: Sequence[Coverage],
    register: Sequence[Source],
    states: Mapping[str, SourceState],
    as_of: IsoDate,
) -> list[Place]:
    """One for each row of coverage, in Swedish alphabetical order."""
    records = records_by_municipality(dataset, register)
    addresses: defaultdict[str, list[Address]] = defaultdict(list)
    for source in register:
        if source.status == "active":
            for code in source.municipality_codes:
                addresses[code].append(Address(source, states.get(source.source_id)))
    found = [_place(row, records[row.municipality_code], addresses[row.municipality_code], as_of) for row in rows]
    return sorted(found, key=lambda place: (swedish_order(place.row.municipality), place.code))


def swedish_order(name: str) -> str:
    """A key that sorts names as Swedish does."""
    return name.casefold().translate(_SWEDISH_ORDER)


def _place(row: Coverage, records: Sequence[SourcedRecord], addresses: Sequence[Address], as_of: IsoDate) -> Place:
    promises = held_promises(row.municipality_code, records, as_of)
    reports = [Report(report, sourced) for sourced in records for report in sourced.record.follow_ups]
    told = {id(held.sourced) for held in promises} | {id(report.sourced) for report in reports}
    return Place(
        row=row,
        standing=standing(row, as_of),
        promises=tuple(promises),
        reports=tuple(reports),
        papers=tuple(sourced for sourced in records if id(sourced) not in told),
        addresses=tuple(addresses),
    )
