"""What one document yields: the object that `medborgarloften extract` prints."""

from __future__ import annotations

from .base import SCHEMA_VERSION, Record, Span
from .follow_up import FollowUp
from .issue import Issue
from .promise import LocalPoliceDistrict, MunicipalityRef, Organisation, PromiseSet
from .vocabulary import DocumentKind, Publisher


class DocumentRecord(Record):
    """A snapshot read into text."""

    document_id: str
    """Made from the address and the bytes."""
    kind: DocumentKind
    """A page with a full promise is a promise, even when it is news or also reports on an old one."""
    title: str | None = None
    """The page's own heading, else the title of the file."""
    url: str | None = None
    """Where it was fetched from, or where the caller says it came from."""
    publisher: Publisher
    """Judged from the address, else from the text."""
    media_type: str
    """By content, not by the server's word, e.g. "text/html"."""
    sha256: str
    """Hash of the bytes, in hexadecimal."""
    language: str
    """"sv", or "und" when the text is not Swedish."""
    is_ocr: bool = False
    """True when any page was read from a picture."""
    pages_used: list[int] = []
    """Pages read of a long document, counted from 1; empty means all."""
    municipalities: list[MunicipalityRef] = []
    """All municipalities it is about."""
    local_police_district: LocalPoliceDistrict | None = None
    """The LPO it names."""
    text: str
    """Canonical text; every span of the record points into it."""


class Contact(Record):
    """Somebody to turn to. Names and numbers are not kept."""

    role: str
    """E.g. "kommunpolis"."""
    organisation: Organisation
    """Whom they work for."""
    span: Span
    """Where the role stands."""


class ExtractionResult(Record):
    """Everything read from one document."""

    schema_version: str = SCHEMA_VERSION
    """Version of this contract."""
    extractor_version: str
    """Version of the rules that read it; records of another version are read again."""
    document: DocumentRecord
    """The document itself."""
    promise_sets: list[PromiseSet] = []
    """One per vintage on the page."""
    follow_ups: list[FollowUp] = []
    """Reports on earlier promises."""
    contacts: list[Contact] = []
    """Roles to turn to."""
    issues: list[Issue] = []
    """Doubts and failures."""
