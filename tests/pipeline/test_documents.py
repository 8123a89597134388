"""Whatever the bytes, reading ends in a record or in an issue that names the trouble."""

from __future__ import annotations

import random
import zlib

import pytest

from pipeline.batches import TOOK_TOO_LONG, WORKER_DIED, ReadingPool
from pipeline.documents import Document, Tools, is_empty, read_document
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
        assert found.document.kind == "other"


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


def test_a_promise_page_in_which_nothing_was_found_says_so_as_an_error() -> None:
    page = "<html lang=sv><title>Medborgarlöfte 2024</title><main><h1>Medborgarlöfte 2024</h1><p>Sidan är tom.</p>"
    url = "https://polisen.se/om-polisen/medborgarloften/falun/"
    found = read_document(Document("page", page.encode(), url), Tools())
    assert isinstance(found, ExtractionResult)
    assert is_empty(found)
    assert [issue.stage for issue in found.issues if issue.severity == "error"] == ["extract"]
