"""What a reader needs of an OCR engine. The engine itself runs a program, so it lives in `pipeline/ocr.py` and is
handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OcrWord:
    """One recognised word; the box is in pixels of the picture, line numbers rise in reading order."""

    text: str
    confidence: float
    """0-1, as the engine says."""
    left: float
    top: float
    right: float
    bottom: float
    block: int
    paragraph: int
    line: int


class Ocr(Protocol):
    """Recognises Swedish text in a picture."""

    def __call__(self, png: bytes) -> list[OcrWord]:
        """Words of a PNG picture in reading order. Raises OSError when the program cannot be run."""
        ...
