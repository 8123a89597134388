"""A promise: its parties, period, areas, commitments, targets and signatures."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import IsoDate, MunicipalityCode, Record, Span
from .vocabulary import ActorKind, Comparator, Modality, Per, Precision, StatusQuo, TargetKind, Via


class MunicipalityRef(Record):
    """A municipality as SCB names it."""

    code: MunicipalityCode
    """SCB's four digits as text, e.g. "0180"."""
    name: str
    """Short name, e.g. "Stockholm"."""


class LocalPoliceDistrict(Record):
    """A lokalpolisområde (LPO), whose chief signs for the police."""

    name: str
    """As printed or as in the register, without the word lokalpolisområde, e.g. "Södra Ångermanland"."""
    region: str | None = None
    """Police region, e.g. "Nord"; null when the district is not in the register."""


class Period(Record):
    """When a promise is valid; not when it was signed, decided or surveyed."""

    start: IsoDate | None = None
    """First day, e.g. "2023-01-01"; null when only an end is printed."""
    end: IsoDate | None = None
    """Last day, e.g. "2024-12-31"; null when open."""
    text: str
    """The words it was read from, e.g. "2023–2024"."""
    precision: Precision
    """Finest unit printed; "year" means that the day and month above are the year's bounds."""
    is_open_ended: bool = False
    """True for "tills vidare" and "till dess att nytt löfte", also beside a fixed end."""
    is_inferred: bool = False
    """True when no sentence says that this is the validity (a year in a title, a length counted from a start)."""
    span: Span
    """Where `text` stands."""


class Review(Record):
    """How and when the promise will be followed up (a plan, never a result)."""

    text: str
    """The sentence or sentences, e.g. "Löftena följs upp i december 2024."."""
    dates: list[str] = []
    """Dates, months or years named in it, as printed, e.g. ["december 2024"]."""
    cadence: Per | None = None
    """Rhythm, e.g. "quarter" for "kvartalsvis"; null when none is said."""
    span: Span
    """Where the text stands."""


class FocusArea(Record):
    """A printed theme over commitments, or an item of a printed list of focus areas."""

    focus_area_id: str
    """Stable within the same bytes; commitments point to it."""
    label: str
    """The words printed, e.g. "Våld i nära relationer"."""
    themes: list[str] = []
    """Codes of the themes it is about, e.g. ["C1"]; see themes.csv."""
    rationale: str | None = None
    """What the text says of why the area was chosen, when it stands directly below the label."""
    span: Span
    """Where the label stands."""


class Actor(Record):
    """Somebody who undertakes a commitment."""

    kind: ActorKind
    """police, municipality, or a third party that is named."""
    name: str | None = None
    """As printed, e.g. "Strömstads kommun"; null when only understood ("vi", "parterna")."""
    via: Via
    """What the reading rests on; document is the weakest."""
    span: Span | None = None
    """Where it is said; null when it follows from the document's publisher."""


class Baseline(Record):
    """The earlier figure a target is compared with."""

    value: float | None = None
    """E.g. 145; null when only a year is named."""
    year: int | None = None
    """E.g. 2016."""
    text: str
    """The words, e.g. "den låga inbrottsstatistiken för 2016"."""


class Target(Record):
    """A value that somebody can check afterwards."""

    text: str
    """The words, e.g. "Minst åttio (80) trafikkontroller per år"."""
    value: float
    """E.g. 80; the lower bound of a range."""
    value_max: float | None = None
    """Upper bound, only with comparator between, e.g. 3 in "två till tre gånger"."""
    comparator: Comparator
    """minst = at_least, högst and inom = at_most, i snitt and cirka = about, none = exactly."""
    unit: str
    """What is counted, as printed, e.g. "trafikkontroller"; "gång" or "timmar" where that is all."""
    indicator: str | None = None
    """What the value measures when it is not the unit itself, e.g. "till besked lämnas"."""
    per: Per | None = None
    """Unit of time the value repeats in; null when it is to be reached once."""
    interval: Annotated[int, Field(ge=1)] = 1
    """Number of those units, e.g. 2 with per week for "varannan vecka"."""
    deadline: str | None = None
    """Year or ISO date by which, only where a sentence ties it to this value, e.g. "2018"."""
    baseline: Baseline | None = None
    """The earlier figure, when the text names one."""
    kind: TargetKind
    """output: what is done; outcome: what comes of it; service_level: how fast."""
    yearly_min: float | None = None
    """The value as a number a year at the least, e.g. 52 for "en gång i veckan"; null without a rate."""
    yearly_max: float | None = None
    """The value as a number a year at the most; null when unbounded or without a rate."""
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    """Share of targets with this figure that were right on annotated text, in a right commitment; see
    docs/accuracy.md."""
    span: Span
    """Where `text` stands."""


class Commitment(Record):
    """One undertaking by the police, the municipality or a named third party."""

    commitment_id: str
    """Stable within the same bytes."""
    text: str
    """The undertaking without bullet, run-in label and trailing actor tag."""
    lead_in: str | None = None
    """The words that belong to each bullet, e.g. "Polisen ska öka synligheten genom:"."""
    focus_area_id: str | None = None
    """The area it stands under."""
    themes: list[str] = []
    """Codes of themes named by its own words, e.g. ["B1"]."""
    actors: list[Actor] = []
    """Who undertakes it."""
    modality: Modality
    """The grammar that carries it."""
    is_hedged: bool = False
    """True for "verka för", "sträva efter", "vid behov", "om möjligt"."""
    is_conditional: bool = False
    """True for "om önskemål uppkommer ... så lovar vi"."""
    status_quo: StatusQuo = "unclear"
    """Whether it says that the work is new, goes on, or grows."""
    specificity: Annotated[int, Field(ge=0, le=3)] = 0
    """0 no activity; 1 activity; 2 with one of quantity, place, group, time; 3 with quantity and time or place."""
    is_measurable: bool = False
    """True when it has a target with a value."""
    is_time_bound: bool = False
    """True when it has a deadline or a frequency of its own."""
    targets: list[Target] = []
    """Values somebody can check."""
    span: Span
    """Where `text` stands."""
    confidence: Annotated[float, Field(ge=0, le=1)]
    """Share of commitments with this figure that were right on annotated text; see docs/accuracy.md."""
    evidence: list[str] = []
    """Names of the rules that made it, e.g. ["lead-in:promise", "item:infinitive"]."""


class Organisation(Record):
    """Whom a signatory signs for."""

    kind: ActorKind
    """police, municipality or other."""
    name: str | None = None
    """As printed, or the municipality's or authority's name when it follows from the role."""


class Signatory(Record):
    """Somebody said to have signed, or standing in a signature block."""

    name: str
    """As printed. Left out of releases (see docs/privacy.md)."""
    role: str | None = None
    """As printed, e.g. "kommunstyrelsens ordförande"."""
    organisation: Organisation
    """Whom they sign for."""
    signed_on: str | None = None
    """Date as printed beside it, as ISO where whole."""
    span: Span
    """Where the name stands."""


class PromiseSet(Record):
    """One promise: its parties, its period and its commitments."""

    promise_set_id: str
    """Stable within the same bytes."""
    municipalities: list[MunicipalityRef] = []
    """All municipalities that give it."""
    district: str | None = None
    """City part, for promises of Stockholm, Göteborg and Malmö, e.g. "Angered"."""
    local_police_district: LocalPoliceDistrict | None = None
    """The LPO that gives it."""
    period: Period | None = None
    """When it is valid; null when the document does not say."""
    review: Review | None = None
    """How it will be followed up."""
    is_partial: bool = False
    """True when the text says that it is an extract of a longer promise."""
    focus_areas: list[FocusArea] = []
    """Only areas that are printed."""
    commitments: list[Commitment] = []
    """In reading order."""
    signatories: list[Signatory] = []
    """Those who signed."""
