"""Scans read by the installed tesseract, whatever version it is: recorded answers cannot show that it changed."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.pdf_samples import score
from extractors.readers.pdf import read_pdf
from pipeline.ocr import INSTALL_HINT, find_tesseract

TESSERACT = find_tesseract()
pytestmark = pytest.mark.skipif(TESSERACT is None, reason=INSTALL_HINT)

# One of each kind: narrow columns with square bullets, stamped and signed, a table that lies on its side, pale dashes.
SAMPLES = {"hornby-scan2": 0.95, "kallsele-scan": 0.9, "klarfors-scan2": 0.95, "lillesund-scan": 0.95}


@pytest.mark.parametrize("record", [r for r in score.gold() if r["id"] in SAMPLES], ids=lambda record: record["id"])
def test_scan_has_its_blocks(record: dict[str, Any]) -> None:
    """Kind and text of blocks are right in scans that nothing was recorded of; misread letters are forgiven."""
    reading = read_pdf((score.HERE / record["file"]).read_bytes(), ocr=TESSERACT)
    expected = score.expected_keys(record)
    tally = score.Tally()
    wrong = tally.add(score.forgiving(score.found_keys(record, reading.blocks), expected), expected)
    assert reading.is_ocr
    assert tally.f1() >= SAMPLES[record["id"]], wrong
