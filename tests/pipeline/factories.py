"""Small records for tests, whose spans quote their text."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import (
    Actor,
    Commitment,
    Contact,
    Dataset,
    DocumentRecord,
    ExtractionResult,
    FocusArea,
    FollowUp,
    Issue,
    MunicipalityRef,
    Organisation,
    Period,
    PromiseSet,
    Signatory,
    SourcedRecord,
    Span,
    Target,
)
from schemas.vocabulary import DocumentKind

ALMSJO = MunicipalityRef(code="9010", name="Almsjö")
TEXT = """Medborgarlöfte för Almsjö 2025

Vid kajen

Polisen ska gå två rundor i veckan vid kajen.

Undertecknat av

Ebba Skoglund, kommunalråd"""


def span(text: str, part: str) -> Span:
    """Where `part` first stands in `text`."""
    start = text.index(part)
    return Span(start=start, end=start + len(part))


def period(start: str | None = "2025-01-01", end: str | None = "2025-12-31", *, is_open_ended: bool = False) -> Period:
    """A period read from the year in TEXT."""
    where = span(TEXT, "2025")
    return Period(start=start, end=end, text="2025", precision="year", is_open_ended=is_open_ended, span=where)


def commitment(text: str = TEXT, part: str = "Polisen ska gå två rundor i veckan vid kajen.") -> Commitment:
    """A commitment of the police with a target of two a week."""
    target = Target(
        text="två rundor i veckan", value=2, comparator="exactly", unit="rundor", per="week", kind="output",
        yearly_min=104, yearly_max=104, span=span(text, part),
    )  # fmt: skip
    return Commitment(
        commitment_id=f"c-{span(text, part).start}", text=part, focus_area_id="f-1", modality="duty",
        actors=[Actor(kind="police", name="Polisen", via="subject")], targets=[target], is_measurable=True,
        confidence=0.9, span=span(text, part),
    )  # fmt: skip


def promise(
    of: Period | None = None, commitments: Sequence[Commitment] | None = None, municipality: MunicipalityRef = ALMSJO
) -> PromiseSet:
    """A promise with one area, one commitment and one signature."""
    name = "Ebba Skoglund"
    signed = Signatory(
        name=name, role="kommunalråd", organisation=Organisation(kind="municipality"), span=span(TEXT, name)
    )
    return PromiseSet(
        promise_set_id="p-1", municipalities=[municipality], period=of,
        focus_areas=[FocusArea(focus_area_id="f-1", label="Vid kajen", themes=["B1"], span=span(TEXT, "Vid kajen"))],
        commitments=[commitment()] if commitments is None else list(commitments), signatories=[signed],
    )  # fmt: skip


def record(
    document_id: str = "d-1",
    kind: DocumentKind = "promise",
    promises: Sequence[PromiseSet] = (),
    follow_ups: Sequence[FollowUp] = (),
    issues: Sequence[Issue] = (),
    contacts: Sequence[Contact] = (),
    text: str = TEXT,
    municipalities: Sequence[MunicipalityRef] = (ALMSJO,),
) -> ExtractionResult:
    """A record of one document."""
    document = DocumentRecord(
        document_id=document_id, kind=kind, title="Medborgarlöfte", url=f"https://www.almsjo.example/{document_id}",
        publisher="municipality", media_type="text/html", sha256="0" * 64, language="sv", text=text,
        municipalities=list(municipalities),
    )  # fmt: skip
    return ExtractionResult(
        extractor_version="1.0.0", document=document, promise_sets=list(promises), follow_ups=list(follow_ups),
        issues=list(issues), contacts=list(contacts),
    )  # fmt: skip


def dataset(*records: ExtractionResult, stale_since: str | None = None) -> Dataset:
    """These records, from sources s-1, s-2 ..."""
    sourced = [
        SourcedRecord(source_id=f"s-{number}", stale_since=stale_since, record=found)
        for number, found in enumerate(records, 1)
    ]
    return Dataset(extractor_version="1.0.0", records=sourced)


def error(code: str = "nothing-found") -> Issue:
    """An issue of severity error."""
    return Issue(code=code, severity="error", stage="extract", message="Nothing was found.")
