"""A document's bytes into its record."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from extractors.blocks import Reading, compose
from extractors.confidence import in_scan
from extractors.contacts import contacts
from extractors.drafts import Draft
from extractors.errors import EmptyDocument, TooLarge
from extractors.focus_areas import focus_pieces
from extractors.ids import IdMaker, content_id
from extractors.judgement import judged
from extractors.lexicon import lexicon
from extractors.municipality import resolve_municipalities
from extractors.ocr import Ocr
from extractors.page import Page
from extractors.place_addresses import split_address
from extractors.police_district import resolve_district
from extractors.promise_sets import promise_set
from extractors.readers.content import is_furniture_text
from extractors.readers.reading import read
from extractors.remembering import forget_document
from extractors.signatories import signatories
from extractors.version import EXTRACTOR_VERSION
from extractors.vintages import vintages
from schemas import DocumentRecord, ExtractionResult, Issue, LocalPoliceDistrict, MunicipalityRef, PromiseSet
from schemas.places import Places, swedish_places
from schemas.vocabulary import DocumentKind, Publisher

_FOR_EACH_COMMON = 25
"""Words of Swedish text, at most, for each function word in it."""
_LONGEST = 1_500_000
"""Characters of text. The longest council document seen has 0.9 million; a million takes some ten seconds."""


def extract(
    data: bytes,
    *,
    url: str | None = None,
    name: str | None = None,
    places: Places | None = None,
    ocr: Ocr | None = None,
) -> ExtractionResult:
    """The record of one document.

    `url`: where it came from, since municipality and period may stand only there. `name`: a file's name, used as the
    title of
    last resort. `places`: the municipalities that names are resolved against, by default Sweden's. `ocr`: recognises
    pictures of
    pages. Raises UnreadableDocument when no text can be had.
    """
    places = places or swedish_places()
    try:
        reading = read(data, ocr)
        return _record(prepared(reading, url, name), reading, data, places)
    finally:
        forget_document()


def prepared(reading: Reading, url: str | None = None, name: str | None = None) -> Page:
    """What was read, without furniture, as a page. Raises EmptyDocument and TooLarge."""
    text, blocks = compose([block for block in reading.blocks if block.text])
    if not text.strip():
        raise EmptyDocument("no text was found in the document")
    if len(text) > _LONGEST:
        raise TooLarge(f"the document has {len(text):,} characters of text; {_LONGEST:,} are read at most")
    content = tuple(block for block in blocks if not is_furniture_text(block.folded))
    return Page(text, content, url, reading.title or name)


def _record(page: Page, reading: Reading, data: bytes, places: Places) -> ExtractionResult:
    sha256 = hashlib.sha256(data).hexdigest()
    document_id = content_id("d", page.url, sha256)
    ids = IdMaker(document_id)
    municipalities = resolve_municipalities(page, places)
    judgement = judged(page)
    kind = judgement.kind
    district = resolve_district(page, places)
    sets, issues = _promise_sets(page, judgement.drafts, kind, municipalities, district, ids)
    document = DocumentRecord(
        document_id=document_id,
        kind=kind,
        title=page.title,
        url=page.url,
        publisher=publisher(page),
        media_type=reading.media_type,
        sha256=sha256,
        language=language(page.text),
        is_ocr=reading.is_ocr,
        pages_used=list(reading.pages_used),
        municipalities=municipalities,
        local_police_district=district,
        text=page.text,
    )
    return ExtractionResult(
        extractor_version=EXTRACTOR_VERSION,
        document=document,
        promise_sets=[in_scan(one) for one in sets] if reading.is_ocr else sets,
        follow_ups=judgement.reports,
        contacts=contacts(page),
        issues=[*reading.issues, *issues, *_doubts(kind, sets, municipalities)],
    )


def _promise_sets(
    page: Page,
    found: Sequence[Draft],
    kind: DocumentKind,
    municipalities: list[MunicipalityRef],
    district: LocalPoliceDistrict | None,
    ids: IdMaker,
) -> tuple[list[PromiseSet], list[Issue]]:
    if kind == "follow_up":
        return [], []
    signed = signatories(page, municipalities)
    sets: list[PromiseSet] = []
    issues: list[Issue] = []
    for number, vintage in enumerate(vintages(page, found)):
        areas = focus_pieces(page, vintage.drafts, vintage.sections)
        made, doubts = promise_set(vintage, page, areas, municipalities, district, signed if number == 0 else [], ids)
        sets.append(made)
        issues += doubts
    return sets, issues


def publisher(page: Page) -> Publisher:
    """Who published a page, by its address, else by its first words."""
    host = (split_address(page.url).hostname or "") if page.url else ""
    if host.removeprefix("www.").startswith("polisen."):
        return "police"
    if host:
        return "municipality"
    return "police" if "polisen.se" in page.text[:600].casefold() else "other"


def language(text: str) -> str:
    """ "sv" when Swedish function words are common, else "und"."""
    most = text.count(" ") + text.count("\n") + 1
    opening = text[: text.rfind(" ", 0, len(text) // 3) + 1]  # which as a rule has enough of them for all
    if _common(opening.split()) * _FOR_EACH_COMMON >= most:
        return "sv"
    words = text.split()
    return "sv" if _common(words) * _FOR_EACH_COMMON >= len(words) else "und"


def _common(words: Sequence[str]) -> int:
    return sum(map(_commonest_words().__contains__, words))


@cache
def _commonest_words() -> frozenset[str]:
    """Also with a capital and in capitals: to fold a whole text takes as long as to look its words up."""
    forms = lexicon("grammar")["commonest"].forms
    return frozenset(variant for form in forms for variant in (form, form.capitalize(), form.upper()))


def _doubts(kind: DocumentKind, sets: Sequence[PromiseSet], municipalities: Sequence[MunicipalityRef]) -> list[Issue]:
    doubts = []
    if not municipalities:
        doubts.append(
            Issue(
                code="unknown-municipality",
                severity="warning",
                stage="extract",
                message="No municipality is named in the text or the address",
            )
        )
    if kind == "promise" and not any(one.commitments for one in sets):
        doubts.append(
            Issue(
                code="no-commitments",
                severity="error",
                stage="extract",
                message="The page presents a promise, but no commitment was found in it",
            )
        )
    if kind == "promise" and any(one.period is None for one in sets):
        doubts.append(
            Issue(
                code="no-period",
                severity="info",
                stage="extract",
                message="The text does not say when the promise is valid",
            )
        )
    return doubts
