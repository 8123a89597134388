"""All that is known of one municipality: where it is looked for, why, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from schemas import Record, Source
from schemas.places import Municipality, Places
from schemas.vocabulary import PlaceStatus

from .store import SourceState, Store


class DistrictFact(Record):
    """A police district that the municipality may belong to."""

    name: str
    """E.g. "Södra Roslagen"."""
    status: PlaceStatus
    """How well it is known; presumed is no fact."""


class AskedSource(Record):
    """A source with what came of it."""

    source: Source
    """Its row in the register."""
    state: SourceState | None
    """As the last run left it; null when it was never asked."""


class MunicipalityFile(Record):
    """What `sources why` tells."""

    municipality: Municipality
    """Its row in the reference table."""
    districts: tuple[DistrictFact, ...]
    """Police districts."""
    is_expected: bool
    """Whether a promise is looked for every night: an active source is about it."""
    sources: tuple[AskedSource, ...]
    """Active ones first."""


def municipality_file(
    code: str, places: Places, register: Iterable[Source], states: Mapping[str, SourceState]
) -> MunicipalityFile | None:
    """What is known of municipality `code`; None when there is none."""
    place = next((one for one in places.municipalities if one.code == code), None)
    if place is None:
        return None
    about = sorted((one for one in register if code in one.municipality_codes), key=lambda one: one.status != "active")
    districts = [(district.name, district.status_of(code)) for district in places.districts]
    return MunicipalityFile(
        municipality=place,
        districts=tuple(DistrictFact(name=name, status=status) for name, status in districts if status),
        is_expected=any(one.status == "active" for one in about),
        sources=tuple(AskedSource(source=one, state=states.get(one.source_id)) for one in about),
    )


def remembered(state: Path, database: str | None) -> dict[str, SourceState]:
    """What the runs with this state folder or database remember of each source; nothing where there was no run.

    Raises sqlalchemy.exc.SQLAlchemyError.
    """
    file = state / "state.sqlite"
    if database is None and not file.exists():
        return {}
    store = Store.open(database or f"sqlite:///{file}")
    try:
        return store.states()
    finally:
        store.close()


def told(found: MunicipalityFile) -> str:
    """The same for people."""
    place = found.municipality
    lines = [f"{place.code} {place.name}, {place.county_name}, police region {place.police_region}"]
    lines.append(f"site {place.domain}" + "".join(f", also {host}" for host in place.hosts))
    lines += [f"police district {one.name} ({one.status})" for one in found.districts]
    active = sum(one.source.status == "active" for one in found.sources)
    lines.append(
        f"expected: yes, {active} active sources"
        if found.is_expected
        else "expected: not known; no active source is about it"
    )
    for one in found.sources:
        lines += ["", f"{one.source.source_id} ({one.source.status})", f"  {one.source.url}"]
        lines += [f"  {text}" for text in (one.source.note, _outcome(one.state)) if text]
    return "\n".join(lines)


def _outcome(state: SourceState | None) -> str:
    if state is None or state.checked_on is None:
        return "never asked"
    parts = [f"asked {state.checked_on}", f"answered {state.answered_on or 'never'}"]
    if state.fetch_failure:
        parts.append(f"{state.fetch_failure} since {state.fetch_failing_since}")
    parts += [f"{issue.message} [{issue.code}]" for issue in (state.fetch_issue, state.read_issue) if issue]
    parts.append("a good record is kept" if state.record_key else "no good record yet")
    return "; ".join(parts)
