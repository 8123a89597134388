"""Two releases in a few words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.changes import Change, LastRelease, Sides, changes_between
from schemas import Dataset, ExtractionResult, MunicipalityRef, Period, Source, SourcedRecord
from schemas.vocabulary import DocumentKind
from tests.pipeline.factories import ALMSJO, TEXT, commitment, period, promise, record

WALK = "Polisen ska gå två rundor i veckan vid kajen."
TALKS = "Kommunen ska bjuda in till fyra samtal om året."
LIGHTS = "Kommunen ska byta trettio lampor i parken."
SPRING = period("2025-01-01", "2025-12-31")
DAY = "2025-06-02"


def page(
    *said: str,
    of: Period | None = SPRING,
    sha256: str = "a",
    version: str = "1.0.0",
    banner: str = "",
    place: MunicipalityRef = ALMSJO,
    address: str = "a",
) -> ExtractionResult:
    """A page with one promise that says these sentences; none at all when there are none."""
    text = banner + TEXT + "".join(f"\n{sentence}" for sentence in said if sentence not in TEXT)
    commitments = [commitment(text, sentence) for sentence in said]
    sets = [promise(of, commitments, place)] if said else []
    found = record(promises=sets, text=text, municipalities=[place])
    url = f"https://www.almsjo.example/{address}"
    document = found.document.model_copy(
        update={"sha256": sha256 * 64, "url": url, "document_id": f"d-{address}{sha256}"}
    )
    return found.model_copy(update={"document": document, "extractor_version": version})


def frame(
    *, of: Period | None, kind: DocumentKind = "agreement", title: str = "Överenskommelse", sha256: str = "a"
) -> ExtractionResult:
    """An agreement or plan, of which no duties are read."""
    found = page(sha256=sha256)
    document = found.document.model_copy(update={"kind": kind, "title": title})
    return found.model_copy(update={"document": document, "promise_sets": [promise(of, [], ALMSJO)]})


def dataset(version: str = "1.0.0", /, **pages: ExtractionResult) -> Dataset:
    """These pages by source."""
    records = [SourcedRecord(source_id=name, record=found) for name, found in sorted(pages.items())]
    return Dataset(extractor_version=version, records=records)


def last(found: Dataset, as_of: str = "2025-06-01", corrections: Mapping[str, str] | None = None) -> LastRelease:
    """A release of the day before."""
    known = frozenset(sourced.source_id for sourced in found.records)
    return LastRelease("run-1", as_of, "places-1", known, dict(corrections or {}), found)


def changed(
    before: Dataset,
    after: Dataset,
    *,
    as_of: str = DAY,
    sources: Collection[str] = ("a", "b"),
    gone: Collection[str] = (),
    vanished: Collection[str] = (),
    corrections: Mapping[str, str] | None = None,
    places: str = "places-1",
    again: ExtractionResult | None = None,
    edits: Sequence[Change] = (),
) -> list[Change]:
    """The changes from one to the other; `again` is what today's rules read from the old page."""
    register = {name: Source(source_id=name, url=f"https://www.almsjo.example/{name}") for name in sources}
    new = Sides(
        run_id="run-2", day=DAY, as_of=as_of, register_version=places, sources=register,
        corrections=corrections or {}, dataset=after, gone=gone, vanished=vanished,
        edits={change.key: change for change in edits},
    )  # fmt: skip
    return changes_between(last(before), new, lambda sourced: again)


def told(changes: list[Change]) -> list[tuple[str, str]]:
    """Kind and reason of each."""
    return [(change.kind, change.reason) for change in changes]
