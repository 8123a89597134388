"""What holds for the record of any document. Examples are bounded, and the same on every run."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from extractors.blocks import compose
from extractors.errors import UnreadableDocument
from extractors.extraction import extract
from extractors.readers.plain import read_plain
from pipeline.documents import Document, Tools, read_document
from schemas import ExtractionResult, PromiseSet, Span
from tests.extractors.phrases import PLACES

few = settings(
    max_examples=40,
    phases=(Phase.generate,),
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)

SUBJECTS = [
    "Polisen",
    "Kommunen",
    "Vi",
    "Polisen och kommunen",
    "Räddningstjänsten",
    "Ungdomar",
    "Almsjö kommun",
    "Straße",
]
VERBS = ["ska", "lovar att", "kommer att", "har", "vill", "skulle"]
ACTS = [
    "gå minst två rundor per vecka i parken",
    "genomfört tio (12) kontroller",
    "laga lampor (kommunen)",
    "besöka åk 7 kl. 18.30",
    "mäta fart på väg 45 under 2024",
    "öka tryggheten genom att:",
    "träffa elever, t.ex. i skolan m.m.",
    "ta fram ett nytt medborgarlöfte",
]
HEADINGS = [
    "Medborgarlöfte 2024–2025",
    "Bakgrund",
    "Det här lovar vi",
    "Polisen",
    "Trafik",
    "Mål",
    "Så gick det 2023",
    "Kontakt",
    "Underskrifter",
    "Medborgarlöfte 2022 för Almsjö",
    "Uppföljning",
]
ODD = [
    "",
    "Eva Alm, kommunchef",
    "Löftet gäller till 31 juni 2024.",
    "ﬁ ß İ \u0130\u00ad",
    "2024-02-30",
    "”Bra!”, säger Eva Alm.",
    "İstanbul " * 3,
]

sentences = st.builds("{} {} {}.".format, st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(ACTS))
lines = st.one_of(
    sentences,
    sentences.map("- {}".format),
    sentences.map("  - {}".format),
    st.sampled_from(ACTS).map("- {}".format),
    st.sampled_from(HEADINGS).map("## {}".format),
    st.sampled_from(HEADINGS),
    st.sampled_from(ODD),
    st.text(max_size=30),
)
pages = st.lists(lines, min_size=1, max_size=25).map(lambda found: "# Medborgarlöfte\n\n" + "\n\n".join(found))
tags = st.sampled_from(
    ["p", "h2", "li", "ul", "ol", "div", "strong", "table", "tr", "td", "th", "br", "main", "summary", "form", "pre"]
)
markup = st.recursive(
    st.one_of(sentences, st.sampled_from(ODD), st.text(max_size=12)),
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag}>", tags, st.lists(inner, max_size=4)),
    max_leaves=25,
).map(lambda body: f"<html><body><h1>Medborgarlöfte</h1>{body}</body></html>")
anything = st.one_of(pages, markup).map(lambda text: text.encode("utf-8", "surrogatepass"))


def read(data: bytes) -> ExtractionResult | None:
    """The record; None for the one kind of exception that is allowed."""
    try:
        return extract(data, places=PLACES)
    except UnreadableDocument:
        return None


def test_the_pages_made_up_here_hold_commitments() -> None:
    """Else every claim below would hold of nothing."""
    wanted = find(pages, lambda text: any(c.targets for p in found_in(text) for c in p.commitments), settings=few)
    assert "minst två" in wanted or "tio" in wanted


def found_in(text: str) -> list[PromiseSet]:
    found = read(text.encode("utf-8", "surrogatepass"))
    return found.promise_sets if found else []


def quoting(model: BaseModel) -> Iterator[tuple[str, Span]]:
    """Every text of a record that stands beside a span, with that span."""
    span = getattr(model, "span", None)
    for name in ("text", "label", "name", "role"):
        words = getattr(model, name, None)
        if isinstance(span, Span) and isinstance(words, str):
            yield words, span
            break
    for field in type(model).model_fields:
        value = getattr(model, field)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, BaseModel):
                yield from quoting(one)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@few
@given(anything)
def test_every_span_quotes_its_text(data: bytes) -> None:
    """White space apart; a span never reaches outside the document."""
    found = read(data)
    if found is None:
        return
    text = found.document.text
    for words, span in quoting(found):
        assert 0 <= span.start <= span.end <= len(text)
        assert squeezed(text[span.start : span.end]) == squeezed(words)


@few
@given(anything)
def test_same_bytes_same_record(data: bytes) -> None:
    first, second = read(data), read(data)
    assert (first and first.model_dump_json()) == (second and second.model_dump_json())


@few
@given(anything)
def test_a_record_survives_json(data: bytes) -> None:
    found = read(data)
    if found is not None:
        assert ExtractionResult.model_validate_json(found.model_dump_json()) == found


@few
@given(anything)
def test_ids_are_unique_and_areas_exist(data: bytes) -> None:
    found = read(data)
    if found is None:
        return
    for promise in found.promise_sets:
        ids = [c.commitment_id for c in promise.commitments]
        areas = {area.focus_area_id for area in promise.focus_areas}
        assert len(set(ids)) == len(ids)
        assert {c.focus_area_id for c in promise.commitments if c.focus_area_id} <= areas


@few
@given(anything)
def test_no_commitment_is_blank_and_none_stands_twice_at_one_place(data: bytes) -> None:
    found = read(data)
    if found is None:
        return
    for promise in found.promise_sets:
        assert all(c.text.strip() for c in promise.commitments)
        spans = [(c.span.start, c.span.end) for c in promise.commitments]
        assert len(set(spans)) == len(spans)


@few
@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass")), anything
    )
)
def test_nothing_but_unreadable_document_is_raised(data: bytes) -> None:
    """Random bytes, text and markup."""
    assert read(data) is None or read(data) is not None


@few
@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<?xml", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf"]),
    st.binary(max_size=200),
)
def test_a_familiar_beginning_changes_nothing_of_that(head: bytes, rest: bytes) -> None:
    read(head + rest)


@few
@given(st.text(max_size=300))
def test_canonical_text_holds_every_block_at_its_place(raw: str) -> None:
    text, placed = compose(list(read_plain(raw).blocks))
    assert [text[block.start : block.end] for block in placed] == [block.text for block in placed]
    assert all(left.end <= right.start for left, right in pairwise(placed))


POISON = [b"", b"\x00" * 50, b"%PDF-1.7\nbroken", b"PK\x03\x04broken", b"<html>" + b"<div>" * 3000, b"\xff\xd8\xff\xe0"]


@few
@given(
    st.lists(anything, min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(POISON)), max_size=3),
)
def test_a_poisoned_document_never_changes_anothers_record(
    healthy: list[bytes], poison: list[tuple[int, bytes]]
) -> None:
    alone = [read_document(Document(str(n), data), Tools(PLACES)) for n, data in enumerate(healthy)]
    queue: list[tuple[int | None, bytes]] = list(enumerate(healthy))
    for place, data in poison:
        queue.insert(place, (None, data))
    beside = {n: read_document(Document(str(n), data), Tools(PLACES)) for n, data in queue}
    assert [beside[n] for n in range(len(healthy))] == alone


@pytest.mark.parametrize("data", POISON)
def test_poison_is_an_issue_or_a_record_never_an_exception(data: bytes) -> None:
    assert read_document(Document("x", data), Tools(PLACES)) is not None
