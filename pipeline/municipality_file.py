"""All that is known of one municipality: where it is looked for, why, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from schemas import Record, Source
from schemas.places import Municipality, Places
from schemas.vocabulary import PlaceStatus

from .expected import Expectation
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
    expectation: Expectation | None
    """Whether a promise is expected, and what that rests on; null where the register has no such table."""
    sources: tuple[AskedSource, ...]
    """Active ones first."""


def municipality_file(
    code: str,
    places: Places,
    register: Iterable[Source],
    states: Mapping[str, SourceState],
    expected: Mapping[str, Expectation],
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
        expectation=expected.get(code),
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
    lines += [f"expected: {_expectation(found.expectation)}", f"asked every night: {_active(found)} sources"]
    for one in found.sources:
        lines += ["", f"{one.source.source_id} ({one.source.status})", f"  {one.source.url}"]
        lines += [f"  {text}" for text in (one.source.note, _outcome(one.state)) if text]
    return "\n".join(lines)


def _expectation(found: Expectation | None) -> str:
    if found is None:
        return "not known; the register has no table of it"
    if found.basis == "nothing":
        return "unknown; nothing was seen, and nobody has to promise"
    what = " ".join(part for part in (found.basis.replace("_", "-"), found.last_year) if part)
    return f"{found.expected}, by {what} ({found.status}): {found.url}"


def _active(found: MunicipalityFile) -> int:
    return sum(one.source.status == "active" for one in found.sources)


def _outcome(state: SourceState | None) -> str:
    if state is None or state.checked_on is None:
        return "never asked"
    parts = [f"asked {state.checked_on}", f"answered {state.answered_on or 'never'}"]
    if state.fetch_failure:
        parts.append(f"{state.fetch_failure} since {state.fetch_failing_since}")
    parts += [f"{issue.message} [{issue.code}]" for issue in (state.fetch_issue, state.read_issue) if issue]
    parts.append("a good record is kept" if state.record_key else "no good record yet")
    return "; ".join(parts)
