"""Whatever the bytes, reading ends in a record or in an issue that names the trouble."""

from __future__ import annotations

import hashlib
import random
import zlib

import pytest

import extractors.extraction
from extractors.errors import DamagedFile, EncryptedFile
from pipeline.batches import TOOK_TOO_LONG, WORKER_DIED, ReadingPool
from pipeline.documents import NOTHING_FOUND, UNEXPECTED, Document, Tools, is_empty, read_document
from schemas import ExtractionResult, FollowUp, FollowUpItem, PromiseSet, SourcedIssue, Span
from schemas.vocabulary import DocumentKind

from .factories import promise, record

PDF_HEAD = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
NOISE = random.Random(7).randbytes(4000)
ITEM = FollowUpItem(verdict="unclear", span=Span(start=0, end=1))


@pytest.mark.parametrize(
    "data",
    [
        b"", b" \n\t ", NOISE, b"\x00" * 5000, PDF_HEAD, PDF_HEAD + NOISE, b"%PDF-", b"PK\x03\x04" + NOISE,
        b"\x89PNG\r\n\x1a\n" + zlib.compress(NOISE), b"\x7fELF" + NOISE,
        b"<html><body>" + b"\xff\xfe\xfa" * 200, "Medborgarlöfte".encode("utf-16"), b"{\"a\": [" * 20_000,
    ],
)  # fmt: skip
def test_hostile_bytes_cost_nothing_but_themselves(data: bytes) -> None:
    """Empty, binary, cut off, deeply nested, wrongly encoded: never an exception."""
    found = read_document(Document("hostile.bin", data), Tools())
    if isinstance(found, SourcedIssue):
        assert (found.source_id, found.issue.severity) == ("hostile.bin", "error")
        assert found.issue.message
    else:
        assert found.document.sha256 == hashlib.sha256(data).hexdigest()
        assert not any(promise.commitments for promise in found.promise_sets)


def test_deep_nesting_is_read_or_refused_in_time() -> None:
    """In a process of its own with a limit, so that a reader that never ends fails here instead of hanging."""
    with ReadingPool(1, Tools(), seconds_per_document=20) as pool:
        [found] = pool.read([Document("deep.html", b"<html>" + b"<div>" * 50_000 + b"Medborgarl\xc3\xb6fte")])
    assert isinstance(found, str) or found.code not in (TOOK_TOO_LONG, WORKER_DIED)


@pytest.mark.parametrize(
    ("kind", "promises", "reports", "empty"),
    [
        ("promise", [promise()], [], False),
        ("promise", [promise(commitments=[])], [], True),
        ("promise", [], [], True),
        ("follow_up", [], [FollowUp(items=[ITEM])], False),
        ("follow_up", [], [FollowUp()], True),
        ("agreement", [], [], False),
        ("index", [], [], False),
    ],
)
def test_a_page_that_ought_to_hold_something_is_empty_without_it(
    kind: DocumentKind, promises: list[PromiseSet], reports: list[FollowUp], empty: bool
) -> None:
    assert is_empty(record(kind=kind, promises=promises, follow_ups=reports)) is empty


def test_an_empty_page_says_so_as_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the rules themselves said nothing of it; what they said is not said twice."""
    silent = record(kind="follow_up", follow_ups=[FollowUp()])
    monkeypatch.setattr(extractors.extraction, "extract", lambda data, **more: silent)
    found = read_document(Document("page", b"x"), Tools())
    assert isinstance(found, ExtractionResult)
    assert [(issue.code, issue.severity) for issue in found.issues] == [(NOTHING_FOUND, "error")]
    monkeypatch.setattr(extractors.extraction, "extract", lambda data, **more: found)
    assert read_document(Document("page", b"x"), Tools()) == found


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyError("x"), UNEXPECTED, "KeyError"),
        (RecursionError("too deep"), UNEXPECTED, "too deep"),
        (MemoryError(), UNEXPECTED, "MemoryError"),
        (DamagedFile("cut off in page 3"), "damaged", "cut off in page 3"),
        (EncryptedFile(), "encrypted", "The file needs a password."),
    ],
)
def test_an_exception_becomes_an_issue(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: str, words: str
) -> None:
    """Known ones under their own code; whatever else a document provokes under one, with the exception's name."""

    def broken(data: bytes, **more: object) -> ExtractionResult:
        raise error

    monkeypatch.setattr(extractors.extraction, "extract", broken)
    found = read_document(Document("page", b"x", "https://www.almsjo.example/"), Tools())
    assert isinstance(found, SourcedIssue)
    assert (found.source_id, found.url, found.issue.code) == ("page", "https://www.almsjo.example/", code)
    assert words in found.issue.message
