"""A document's bytes into its record."""

from __future__ import annotations

import hashlib

import pytest

from extractors import EXTRACTOR_VERSION
from extractors.errors import EmptyDocument
from extractors.extraction import extract, language
from schemas.vocabulary import Publisher
from tests.extractors.phrases import PLACES, promise_of, record

TEXT = promise_of("gå minst tio rundor per år", "laga lampor")


def test_bytes_and_rules_are_named() -> None:
    found = record(TEXT)
    assert found.document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (found.extractor_version, found.document.media_type) == (EXTRACTOR_VERSION, "text/plain")


def test_the_same_bytes_at_another_address_are_another_document() -> None:
    assert (
        record(TEXT, "https://a.example/").document.document_id
        != record(TEXT, "https://b.example/").document.document_id
    )


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        ("https://polisen.example/medborgarloften/almsjo/", TEXT, "police"),
        ("https://www.almsjo.example/lofte", TEXT, "municipality"),
        (None, TEXT, "other"),
        (None, "# Medborgarlöfte\n\nKopierat från polisen.se\n\n" + TEXT, "police"),
    ],
)
def test_publisher(url: str | None, text: str, expected: Publisher) -> None:
    assert record(text, url).document.publisher == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen och kommunen ska synas i centrum och på torget.", "sv"),
        ("The police and the municipality will be seen in the centre of town every week.", "und"),
    ],
)
def test_language(text: str, expected: str) -> None:
    assert language(text) == expected


def test_a_heading_below_paragraphs_that_tell_of_the_promise_is_no_title() -> None:
    told = "Kommunen och polisen i Almsjö har skrivit under ett nytt medborgarlöfte som ska gälla i två år.\n"
    more = "Bakom löftet ligger samtal med invånarna, som oroar sig mest för farten på gatorna runt skolan.\n"
    listed = "Polisen lovar att:\n\n- mäta fart\n- stoppa mopeder"
    found = record(f"{told}\n{more}\nLugna gator\n\n{listed}\n\nTrygg skola\n\n{listed}")
    assert found.document.title is None
    areas = [area.label for promise in found.promise_sets for area in promise.focus_areas]
    assert areas == ["Lugna gator", "Trygg skola"]


def test_title_is_the_pages_own_heading_else_the_files_name() -> None:
    assert record(TEXT).document.title == "Medborgarlöfte 2024 för Almsjö"
    bare = extract("polisen ska gå rundor i parken varje dag.".encode(), name="lofte.txt", places=PLACES)
    assert bare.document.title == "lofte.txt"


def test_text_of_marks_alone_is_empty() -> None:
    with pytest.raises(EmptyDocument):
        extract("\u200b\n\n-----\n".encode())


def test_a_promise_page_without_a_commitment_is_an_error() -> None:
    """Finding nothing is said, not implied."""
    text = "# Medborgarlöfte 2024\n\nParterna ska nå dessa mål:\n\n- Färre inbrott\n- Ökad trygghet"
    found = record(text)
    assert found.document.kind == "promise"
    assert [c for p in found.promise_sets for c in p.commitments] == []
    assert ("no-commitments", "error") in [(i.code, i.severity) for i in found.issues]


def test_measurable_and_time_bound_follow_from_the_targets() -> None:
    [promise] = record(TEXT).promise_sets
    assert [(c.is_measurable, c.is_time_bound) for c in promise.commitments] == [(True, True), (False, False)]


def test_an_extract_of_a_longer_promise_is_partial() -> None:
    assert record("Delar ur medborgarlöftet:\n\n" + TEXT).promise_sets[0].is_partial
    assert not record(TEXT).promise_sets[0].is_partial


def test_how_it_will_be_followed_up_is_kept_apart() -> None:
    [promise] = record(TEXT + "\n\nLöftet ska följas upp kvartalsvis, första gången i mars 2024.").promise_sets
    assert promise.review is not None
    assert (promise.review.cadence, promise.review.dates) == ("quarter", ["mars 2024"])
    assert len(promise.commitments) == 2


def test_contacts_keep_roles_and_neither_names_nor_numbers() -> None:
    found = record(TEXT + "\n\n## Kontakt\n\nKommunpolisen Eva Alm svarar på telefon 010-56 00 012.")
    assert [(c.role, c.organisation.kind) for c in found.contacts] == [("Kommunpolisen", "police")]


def test_numbers_that_disagree_are_an_issue_of_the_record() -> None:
    found = record(promise_of("gå minst tio (12) rundor per år", "laga lampor"))
    assert "number-mismatch" in [i.code for i in found.issues]


def test_confidence_is_a_share() -> None:
    [promise] = record(TEXT).promise_sets
    assert all(0 < c.confidence < 1 for c in promise.commitments)
    assert all(0 < t.confidence < 1 for c in promise.commitments for t in c.targets)


@pytest.mark.parametrize(
    "line", ["Visa / dölj", "Visa eller dölj undermeny", "Startsida / Kommun / Trygghet", "Almsjö kommuns logotyp"]
)
def test_lines_of_the_site_are_no_undertakings(line: str) -> None:
    assert [c.text for p in record(f"{TEXT}\n- {line}").promise_sets for c in p.commitments] == [
        "gå minst tio rundor per år",
        "laga lampor",
    ]
