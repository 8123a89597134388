"""One model per table. Header, types and descriptions of the CSV files come from here; keys are the first columns."""

from __future__ import annotations

from schemas import Record
from schemas.base import IsoDate
from schemas.vocabulary import (
    ActorKind,
    Comparator,
    DocumentKind,
    Modality,
    Per,
    Precision,
    Publisher,
    StatusQuo,
    TargetKind,
    Via,
)


class DocumentRow(Record):
    """One document that was read."""

    document_id: str
    """Key."""
    source_id: str
    """The source whose newest good snapshot it is."""
    url: str | None
    """Where it was fetched from."""
    kind: DocumentKind
    """promise, follow_up, agreement, action_plan, index, news or other."""
    title: str | None
    """Its heading."""
    publisher: Publisher
    """police, municipality or other."""
    municipality_codes: str
    """SCB codes of all municipalities it is about, parted by spaces."""
    municipalities: str
    """Their names, parted by "; "."""
    local_police_district: str | None
    """The LPO it names."""
    language: str
    """sv, or und."""
    media_type: str
    """By content."""
    is_ocr: bool
    """Whether any page was read from a picture."""
    sha256: str
    """Hash of the bytes."""
    stale_since: IsoDate | None
    """Day since which the source fails and this is only kept; empty while it answers."""
    promise_sets: int
    """Number of promises in it."""
    follow_ups: int
    """Number of reports in it."""
    issues: int
    """Number of doubts about it, see issues.jsonl."""


class PromiseSetRow(Record):
    """One promise."""

    document_id: str
    """Key, with promise_set_id."""
    promise_set_id: str
    """Key, with document_id."""
    municipality_codes: str
    """SCB codes of all municipalities that give it, parted by spaces."""
    municipalities: str
    """Their names, parted by "; "."""
    district: str | None
    """City part."""
    local_police_district: str | None
    """The LPO that gives it."""
    period_start: IsoDate | None
    """First day of validity."""
    period_end: IsoDate | None
    """Last day of validity."""
    period_text: str | None
    """The words it was read from."""
    period_precision: Precision | None
    """Finest unit printed."""
    is_open_ended: bool
    """Whether it holds until further notice."""
    is_period_inferred: bool
    """Whether no sentence says that this is the validity."""
    review_text: str | None
    """How it will be followed up."""
    review_cadence: Per | None
    """How often."""
    is_partial: bool
    """Whether the text is an extract of a longer promise."""
    commitments: int
    """Number of commitments."""
    measurable_commitments: int
    """Number of them with a target."""


class FocusAreaRow(Record):
    """One printed focus area."""

    document_id: str
    """Key, with promise_set_id and focus_area_id."""
    promise_set_id: str
    """Key."""
    focus_area_id: str
    """Key."""
    label: str
    """The words printed."""
    themes: str
    """Theme codes, parted by spaces."""
    rationale: str | None
    """Why it was chosen."""
    start: int
    """Offset of the label in the document's text."""
    end: int
    """Offset after it."""


class CommitmentRow(Record):
    """One undertaking."""

    document_id: str
    """Key, with promise_set_id and commitment_id."""
    promise_set_id: str
    """Key."""
    commitment_id: str
    """Key."""
    text: str
    """The undertaking."""
    lead_in: str | None
    """Words that belong to each bullet of its list."""
    focus_area_id: str | None
    """The area it stands under."""
    focus_area: str | None
    """That area's label."""
    themes: str
    """Theme codes, parted by spaces."""
    actors: str
    """Kinds of those who undertake it, parted by spaces; more in actors.csv."""
    modality: Modality
    """Grammar that carries it."""
    is_hedged: bool
    """Whether it is softened."""
    is_conditional: bool
    """Whether it hangs on a condition."""
    status_quo: StatusQuo
    """new, continued, expanded or unclear."""
    specificity: int
    """0 (no activity) to 3 (activity with quantity and time or place)."""
    is_measurable: bool
    """Whether it has a target."""
    is_time_bound: bool
    """Whether it has a deadline or frequency of its own."""
    confidence: float
    """Share of commitments with this figure that were right on annotated text."""
    start: int
    """Offset of the text in the document's text."""
    end: int
    """Offset after it."""
    page: int | None
    """Page of a PDF."""


class ActorRow(Record):
    """One actor of a commitment."""

    document_id: str
    """Key, with promise_set_id, commitment_id and position."""
    promise_set_id: str
    """Key."""
    commitment_id: str
    """Key."""
    position: int
    """Key: counted from 1 within the commitment."""
    kind: ActorKind
    """police, municipality or other."""
    name: str | None
    """As printed."""
    via: Via
    """What the reading rests on."""


class TargetRow(Record):
    """One target of a commitment."""

    document_id: str
    """Key, with promise_set_id, commitment_id and position."""
    promise_set_id: str
    """Key."""
    commitment_id: str
    """Key."""
    position: int
    """Key: counted from 1 within the commitment."""
    text: str
    """The words."""
    value: float
    """The value."""
    value_max: float | None
    """Upper end of a range."""
    comparator: Comparator
    """How the value binds."""
    unit: str
    """What is counted."""
    indicator: str | None
    """Statistic that decides it."""
    per: Per | None
    """Rate."""
    interval: int
    """Number of those units."""
    deadline: str | None
    """Year or ISO date."""
    kind: TargetKind
    """output, outcome or service_level."""
    baseline_value: float | None
    """Earlier figure."""
    baseline_year: int | None
    """Its year."""
    baseline_text: str | None
    """Its words."""
    yearly_min: float | None
    """As a number a year, at least."""
    yearly_max: float | None
    """As a number a year, at most."""
    confidence: float
    """Share of targets with this figure that were right on annotated text."""
    start: int
    """Offset in the document's text."""
    end: int
    """Offset after it."""


class SignatoryRoleRow(Record):
    """One signature, without the name."""

    document_id: str
    """Key, with promise_set_id and position."""
    promise_set_id: str
    """Key."""
    position: int
    """Key: counted from 1 within the promise."""
    role: str | None
    """As printed."""
    organisation_kind: ActorKind
    """police, municipality or other."""
    organisation: str | None
    """Name of the organisation."""
    signed_on: str | None
    """Date of the signature."""
