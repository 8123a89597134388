"""Records what tesseract reads in some scans, for tests that run without it: `python -m corpus.pdf_samples.record_ocr
ID ...`."""

from __future__ import annotations

import json
import sys
from dataclasses import astuple
from pathlib import Path

from extractors.ocr import OcrWord
from extractors.readers.pdf import read_pdf
from pipeline.ocr import find_tesseract

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "tests" / "extractors" / "readers" / "recorded"


def main(samples: list[str]) -> None:
    """Writes one JSON file per sample: a list of words for each picture, in the order the reader asked."""
    tesseract = find_tesseract()
    if tesseract is None:
        raise SystemExit("tesseract with its Swedish model is needed")
    for sample in samples:
        answers: list[list[OcrWord]] = []

        def recording(png: bytes, answers: list[list[OcrWord]] = answers) -> list[OcrWord]:
            answers.append(tesseract(png))
            return answers[-1]

        read_pdf((HERE / "files" / f"{sample}.pdf").read_bytes(), ocr=recording)
        text = json.dumps([[astuple(word) for word in page] for page in answers], ensure_ascii=False)
        (TARGET / f"{sample}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
