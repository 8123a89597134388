"""Releases hold no names, personal addresses or numbers, and every span still quotes exactly."""

from __future__ import annotations

import pytest

from pipeline.privacy import MARK, redacted
from schemas import Contact, Organisation

from .factories import TEXT, commitment, promise, record, span

POLICE = Organisation(kind="police", name="Polisen")


def test_a_signatory_loses_the_name_and_keeps_role_and_organisation() -> None:
    [found] = redacted(record(promises=[promise()])).promise_sets
    [signatory] = found.signatories
    assert signatory.name == "████ ████████"
    assert signatory.role == "kommunalråd"
    assert signatory.organisation.kind == "municipality"


def test_spans_quote_the_redacted_text_and_offsets_stay() -> None:
    before, after = record(promises=[promise()]), redacted(record(promises=[promise()]))
    assert len(after.document.text) == len(before.document.text)
    [signatory] = after.promise_sets[0].signatories
    assert after.document.text[signatory.span.start : signatory.span.end] == signatory.name
    assert after.promise_sets[0].commitments == before.promise_sets[0].commitments


def test_a_name_goes_wherever_it_stands_also_over_a_line_break() -> None:
    text = TEXT + "\n\nTack till Ebba\nSkoglund.\n\nSkoglund är också en by."
    shown = redacted(record(promises=[promise()], text=text)).document.text
    assert "Ebba" not in shown
    assert shown.endswith("Skoglund är också en by.")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Mejla ebba.skoglund@almsjo.example i dag", f"Mejla {MARK * 28} i dag"),
        ("Mejla ebba(at)almsjo.example i dag", f"Mejla {MARK * 22} i dag"),
        ("Ring 010-567 12 34.", f"Ring {MARK * 7} ██ ██."),
        ("Ring +46 10 567 12 34.", "Ring ███ ██ ███ ██ ██."),
        ("Ring 070-1234567", f"Ring {MARK * 11}"),
    ],
)
def test_personal_addresses_and_numbers_go(line: str, shown: str) -> None:
    assert redacted(record(text=line)).document.text == shown


@pytest.mark.parametrize(
    "line",
    [
        "Ring 114 14, i akuta fall 112.", "Under 2023-2024 ska 145 kontroller göras.", "Diarienummer 2023/000123",
        "Möte 2024-05-06 kl. 18.00", "Väg 0045 mot norr", "följ @polisen", "1 000 000 kronor",
    ],
)  # fmt: skip
def test_what_belongs_to_nobody_stays(line: str) -> None:
    assert redacted(record(text=line)).document.text == line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kontakt\nGrim Vinter\nkommunpolis\nAlmsjö", "Kontakt\n████ ██████\nkommunpolis\nAlmsjö"),
        ("Frågor? Grim Vinter, kommunpolis", "Frågor? ████ ██████, kommunpolis"),
        ("kommunpolis Grim Vinter svarar", "kommunpolis ████ ██████ svarar"),
        ("kommunpolis\nGrim Vinter", "kommunpolis\n████ ██████"),
        ("kommunpolis\nAlmsjö Hamn", "kommunpolis\nAlmsjö Hamn"),
    ],
)
def test_a_contact_loses_the_name_beside_the_role(text: str, shown: str) -> None:
    """The last is a place of the document's own municipality, not a person."""
    contact = Contact(role="kommunpolis", organisation=POLICE, span=span(text, "kommunpolis"))
    assert redacted(record(text=text, contacts=[contact])).document.text == shown


def test_redacting_twice_changes_nothing_more() -> None:
    once = redacted(record(promises=[promise(commitments=[commitment()])]))
    assert redacted(once) == once
