"""OCR by the tesseract program, with its Swedish model (Debian: tesseract-ocr, tesseract-ocr-swe)."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass

from extractors.ocr import OcrWord

INSTALL_HINT = (
    "install tesseract with its Swedish model (Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-swe)"
)
_WORD_LEVEL = "5"


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Recognises Swedish text in pictures, one process a picture; see `extractors.ocr.Ocr`."""

    program: str
    language: str = "swe"
    timeout_seconds: float = 120.0
    """A page takes 1-3 seconds; past this the program hangs."""

    def __call__(self, png: bytes) -> list[OcrWord]:
        """Words of a PNG picture in reading order. Raises OSError when the program fails or hangs."""
        command = [self.program, "stdin", "stdout", "-l", self.language, "--psm", "3", "tsv"]
        # More threads make tesseract slower on pages of this size, and the pool already keeps every core busy.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(
                command, input=png, capture_output=True, env=environment, timeout=self.timeout_seconds, check=True
            )
        except subprocess.SubprocessError as error:
            raise OSError(f"{self.program} failed: {error}") from error
        return list(words_of_tsv(done.stdout.decode("utf-8", "replace")))


def find_tesseract() -> Tesseract | None:
    """The installed program; None when it, or its Swedish model, is missing."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return Tesseract(program) if "swe" in listed.stdout.split() else None


def words_of_tsv(tsv: str) -> Iterable[OcrWord]:
    """Words from tesseract's TSV output: one row per word at level 5, confidence 0-100, box in pixels."""
    for row in csv.DictReader(tsv.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != _WORD_LEVEL or not text:
            continue
        left, top = float(row["left"]), float(row["top"])
        yield OcrWord(
            text=text,
            confidence=max(0.0, float(row["conf"])) / 100,
            left=left,
            top=top,
            right=left + float(row["width"]),
            bottom=top + float(row["height"]),
            block=int(row["block_num"]),
            paragraph=int(row["par_num"]),
            line=int(row["line_num"]),
        )
