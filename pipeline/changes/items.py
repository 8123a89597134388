"""The promises, reports, agreements and plans of a release, each known by who is party to it and for when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas import Dataset, ExtractionResult, MunicipalityRef, Period, Source, SourcedRecord

from .content import Content, follow_up_content, plan_content, promise_content
from .model import Subject


@dataclass(frozen=True, slots=True)
class Item:
    """One promise, report, agreement or plan as one source shows it."""

    subject: Subject
    key: str
    """Parties, city part and period; not the address."""
    municipalities: tuple[MunicipalityRef, ...]
    district: str | None
    period: Period | None
    source_id: str
    url: str | None
    content: Content

    @property
    def parties(self) -> tuple[str, tuple[str, ...], str]:
        """Subject, municipalities and city part."""
        codes = tuple(sorted(place.code for place in self.municipalities))
        return self.subject, codes or (self.source_id,), (self.district or "").casefold()


def items_of(dataset: Dataset, sources: Mapping[str, Source]) -> list[Item]:
    """Every one of them, in the order of the dataset."""
    return [item for sourced in dataset.records for item in _items(sourced, sources.get(sourced.source_id))]


def overlap(one: Period | None, other: Period | None) -> bool:
    """Whether two periods share a day; one that is not known may be any."""
    if one is None or other is None:
        return True
    return (one.start or "") <= (other.end or "9") and (other.start or "") <= (one.end or "9")


def _items(sourced: SourcedRecord, source: Source | None) -> Iterator[Item]:
    """Equal keys within a record are numbered: two undated promises on a page stay two."""
    record = sourced.record
    seen: Counter[str] = Counter()
    for subject, places, district, period, content in _found(record):
        parties = _parties(places, record, source)
        key = _key(subject, parties, district, period, sourced.source_id)
        seen[key] += 1
        yield Item(
            subject=subject,
            key=key if seen[key] == 1 else f"{key} #{seen[key]}",
            municipalities=parties,
            district=district,
            period=period,
            source_id=sourced.source_id,
            url=record.document.url,
            content=content,
        )


_Found = tuple[Subject, Sequence[MunicipalityRef], str | None, Period | None, Content]


def _found(record: ExtractionResult) -> Iterator[_Found]:
    yield from _plans(record)
    for promise in record.promise_sets:
        # A set without commitments says only that a promise exists; the record tells of that as an issue.
        if promise.commitments:
            content = promise_content(promise)
            yield "promise", promise.municipalities, promise.district, promise.period, content
    for report in record.follow_ups:
        yield "follow_up", (), None, report.of_period, follow_up_content(report)


def _plans(record: ExtractionResult) -> Iterator[_Found]:
    """The agreement or plan that a page is; undertakings to citizens in it are a promise of their own."""
    kind, title = record.document.kind, record.document.title
    if kind != "agreement" and kind != "action_plan":
        return
    frames = [one for one in record.promise_sets if not one.commitments]
    for about in frames:
        yield kind, about.municipalities, about.district, about.period, plan_content(title, about)
    if not frames:
        yield kind, (), None, None, plan_content(title, None)


def _parties(
    places: Sequence[MunicipalityRef], record: ExtractionResult, source: Source | None
) -> tuple[MunicipalityRef, ...]:
    """By the promise's own words, else the document's, else the register's."""
    named = places or record.document.municipalities
    registered = source.municipality_codes if source else ()
    return tuple(named) or tuple(MunicipalityRef(code=code, name=code) for code in registered)


def _key(
    subject: Subject, places: Sequence[MunicipalityRef], district: str | None, period: Period | None, source_id: str
) -> str:
    codes = ",".join(sorted({place.code for place in places})) or f"source {source_id}"
    dates = f"{period.start or ''}..{period.end or ''}" if period else ".."
    return " ".join(part for part in (subject, codes, (district or "").casefold(), dates) if part)
