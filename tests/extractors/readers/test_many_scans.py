"""Scans of many pages: as many as may be are recognised, and the others are named."""

from __future__ import annotations

import pytest

from extractors.errors import EmptyDocument, NeedsOcr
from extractors.ocr import OcrWord
from extractors.readers.pdf import read_pdf
from extractors.readers.pdf.document import listed
from extractors.readers.pdf.limits import MAX_PAGES_OCR
from tests.extractors.readers.hostile_files import pages, stream

SENTENCE = "Polisen ska gå rundor i parken varje kväll"


def scans(count: int) -> bytes:
    """A file of white pictures that fill their pages."""
    size = b"/Width 60 /Height 85 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    picture = stream(b"\xff" * 60 * 85, b"/Type /XObject /Subtype /Image " + size)
    drawn = stream(b"q 595 0 0 842 0 0 cm /P Do Q")
    return pages([drawn] * count, b"/XObject << /P 900 0 R >>", {900: picture})


def a_sentence(png: bytes) -> list[OcrWord]:
    """OCR that finds one and the same line on every page."""
    return [
        OcrWord(word, 0.95, 100 + 90 * place, 300, 180 + 90 * place, 330, 1, 1, 1)
        for place, word in enumerate(SENTENCE.split())
    ]


@pytest.mark.parametrize("count", [MAX_PAGES_OCR, MAX_PAGES_OCR + 1, 30, 35, 60])
def test_pages_past_the_limit_are_named(count: int) -> None:
    """Whether they were looked at and found to be pictures, or are more than are looked at in a long document."""
    reading = read_pdf(scans(count), ocr=a_sentence)
    issues = {issue.code: issue.message for issue in reading.issues}
    assert {block.page for block in reading.blocks} == set(range(1, MAX_PAGES_OCR + 1))
    assert list(issues) == (["pictures-left-out"] if count > MAX_PAGES_OCR else [])
    assert count == MAX_PAGES_OCR or f"pages {listed(range(21, count + 1))} have no text" in issues["pictures-left-out"]
    assert reading.pages_used == (() if count <= 30 else tuple(range(1, MAX_PAGES_OCR + 1)))


def test_pages_that_fail_count_too() -> None:
    """A program that hangs on every page is asked for the first ones only; the failure says what was not tried."""

    def failing(png: bytes) -> list[OcrWord]:
        asked.append(len(png))
        raise OSError("it hangs")

    asked: list[int] = []
    with pytest.raises(EmptyDocument, match="pages 21-25 have no text and were not read"):
        read_pdf(scans(25), ocr=failing)
    assert len(asked) == MAX_PAGES_OCR


def test_without_the_program_that_is_what_is_said() -> None:
    with pytest.raises(NeedsOcr, match="tesseract"):
        read_pdf(scans(60))


@pytest.mark.parametrize(
    ("numbers", "text"), [([7], "7"), ([3, 21, 22, 23], "3, 21-23"), ([2, 1], "1-2"), ([1, 3, 5], "1, 3, 5")]
)
def test_page_numbers_are_written_as_ranges(numbers: list[int], text: str) -> None:
    assert listed(numbers) == text
