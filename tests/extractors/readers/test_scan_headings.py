"""Headings of scans whose print shows neither size nor weight: lines between gaps, worded as headings or over text."""

from __future__ import annotations

import pytest

from extractors.ocr import Ocr, OcrWord
from extractors.readers.pdf import read_pdf
from tests.extractors.readers.test_many_scans import scans

LINE, GAP = 46, 100
"""Pixels from one line to the next, within a paragraph and between two."""
TEXT = (
    "Polisen och kommunen har talat med dem som bor här om vad som",
    "oroar dem mest under sommaren och om vad som ska göras nu.",
)


def ocr_of(*paragraphs: tuple[str, ...]) -> Ocr:
    """An answer in which all letters are of one size."""

    def answer(png: bytes) -> list[OcrWord]:
        words, y = [], 300.0
        for number, lines in enumerate(paragraphs):
            y += GAP - LINE if number else 0
            for line in lines:
                x = 150.0
                for word in line.split():
                    words.append(OcrWord(word, 0.95, x, y, x + 14 * len(word), y + 26, 1, number + 1, int(y)))
                    x += 14 * len(word) + 12
                y += LINE
        return words

    return answer


def headings(*paragraphs: tuple[str, ...]) -> list[str]:
    return [b.text for b in read_pdf(scans(1), ocr=ocr_of(*paragraphs)).blocks if b.kind == "heading"]


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("Det här lovar vi", TEXT, True),
        ("Trygga skolvägar", TEXT, True),
        ("Trygga skolvägar", ("Kommunen sätter upp två skyltar vid skolan i höst.",), True),
        ("Trygga skolvägar", ("Eva Alm",), False),
        ("Trygga skolvägar lovar vi.", TEXT, False),
    ],
    ids=["worded as headings are", "over a paragraph", "over one sentence", "over a name", "a sentence"],
)
def test_which_lines_are_headings(line: str, below: tuple[str, ...], expected: bool) -> None:
    assert (line in headings(TEXT, (line,), below, TEXT)) is expected
