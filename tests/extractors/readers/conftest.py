"""The sample files, and OCR that answers with what tesseract once read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.ocr import OcrWord

SAMPLES = Path(__file__).parents[3] / "corpus" / "pdf_samples" / "files"
RECORDED = Path(__file__).parent / "recorded"


@pytest.fixture(scope="session")
def sample_bytes() -> bytes:
    """A one-page PDF of a word processor."""
    return (SAMPLES / "almsjo-lo.pdf").read_bytes()


@pytest.fixture
def recorded_ocr() -> Callable[[str], Callable[[bytes], list[OcrWord]]]:
    """OCR for a sample whose pages were recorded, answering in the order of the pages."""

    def make(sample: str) -> Callable[[bytes], list[OcrWord]]:
        pages = iter(json.loads((RECORDED / f"{sample}.json").read_text(encoding="utf-8")))
        return lambda png: [OcrWord(*word) for word in next(pages)]

    return make
