"""Municipalities with what was found of them, for tests of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.coverage import coverage
from pipeline.report import report_html
from pipeline.report.places import Place, places
from pipeline.store import SourceState
from schemas import Coverage, Dataset, ExtractionResult, MunicipalityRef, Source, SourcedRecord
from schemas.places import Municipality

AS_OF = "2025-06-01"


def town(code: str, name: str, county: str = "Sagolandet län") -> Municipality:
    """A municipality that is nowhere."""
    return Municipality(
        code=code, name=name, official_name=f"{name} kommun", county_code=code[:2], county_name=county,
        domain=f"{name.lower()}.example", police_region="Saga",
    )  # fmt: skip


def ref(place: Municipality) -> MunicipalityRef:
    """As records name it."""
    return MunicipalityRef(code=place.code, name=place.name)


def answered(source_id: str) -> SourceState:
    """A source that answered."""
    return SourceState(source_id=source_id).answered("2025-05-30")


class World:
    """A register with one source for each municipality, and what its pages held."""

    def __init__(
        self,
        towns: Sequence[Municipality],
        records: Mapping[str, ExtractionResult] | None = None,
        states: Mapping[str, SourceState] | None = None,
    ) -> None:
        """`records` and `states` by municipality code; without a state, a source with a record answered."""
        held = records or {}
        self.register = [
            Source(source_id=f"s-{place.code}", url=f"https://{place.domain}/lofte", municipality_codes=[place.code])
            for place in towns
        ]
        sourced = [SourcedRecord(source_id=f"s-{code}", record=found) for code, found in held.items()]
        self.dataset = Dataset(extractor_version="1.0.0", records=sourced)
        given = {f"s-{code}": state for code, state in (states or {}).items()}
        self.states = {f"s-{code}": answered(f"s-{code}") for code in held} | given
        self.rows: list[Coverage] = coverage(towns, self.dataset, self.register, self.states, AS_OF)

    def places(self) -> list[Place]:
        """As the page tells of them."""
        return places(self.dataset, self.rows, self.register, self.states, AS_OF)

    def html(self) -> str:
        """The page."""
        return report_html(self.dataset, self.rows, self.register, self.states, AS_OF)
