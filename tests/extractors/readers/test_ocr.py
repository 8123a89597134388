"""Tesseract's answers become words; the installed program, if there is one, reads Swedish."""

from __future__ import annotations

import random
import stat
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from extractors.ocr import OcrWord
from extractors.readers.pdf.recognised import without_specks
from extractors.readers.pdf.skew import skew, straightened
from extractors.readers.pdf.type_sizes import line_size
from pipeline.ocr import Tesseract, words_of_tsv

_HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def word(text: str, confidence: float = 0.9, height: float = 30, left: float = 0) -> OcrWord:
    """A recognised word somewhere."""
    return OcrWord(text, confidence, left, 0, left + 100, height, 1, 1, 1)


def test_tsv_rows_of_words_are_read() -> None:
    """Rows of pages, blocks and lines, and empty words, are not; a quotation mark is a letter like others."""
    rows = (
        "1 1 0 0 0 0 0 0 900 900 -1 ",
        '5 1 2 1 3 1 10 20 30 40 91.5 "trygg',
        "5 1 2 1 3 2 50 20 30 40 95 ",
    )
    tsv = "\n".join([_HEAD, *(row.replace(" ", "\t") for row in rows)])
    assert list(words_of_tsv(tsv)) == [OcrWord('"trygg', 0.915, 10, 20, 40, 60, 2, 1, 3)]


@pytest.mark.parametrize("script", ["exit 3", "sleep 9"])
def test_a_program_that_fails_or_hangs_is_an_os_error(script: str, tmp_path: Path) -> None:
    """The reader turns OSError into an issue of the page."""
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(OSError, match="failed"):
        Tesseract(str(program), timeout_seconds=0.5)(b"")


@pytest.mark.parametrize("angle", [-2.0, -0.7, 0.0, 1.3])
def test_skew_is_found(angle: float) -> None:
    """Lines turned by an angle are turned back within 0.15 degrees."""
    chance = random.Random(1)
    page = Image.new("L", (1200, 1600), 255)
    draw = ImageDraw.Draw(page)
    for y in range(100, 1500, 34):
        x = 100
        while x < 1000:
            width = chance.randrange(20, 90)
            draw.rectangle((x, y, x + width, y + 12), fill=0)
            x += width + 14
    turned = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew(turned) == pytest.approx(-angle, abs=0.15)
    assert abs(skew(straightened(turned))) <= 0.15


def test_size_does_not_depend_on_the_letters() -> None:
    """Words with and without long letters, as tall as 40 pixel type makes them, measure alike."""
    for text, height in (("ser", 19.2), ("Polisen", 27.2), ("trygg", 35.6)):
        assert line_size([word(text, height=height)]) == pytest.approx(40, rel=0.02)


def test_specks_at_the_ends_go_and_doubtful_words_stay() -> None:
    """Neighbours that read well vouch for a word, also at the end of the line unless it stands far off."""
    line = [word("|", 0.3), word("Polisen", left=110), word("ska", 0.1, left=220), word("svara", left=330)]
    assert [kept.text for kept in without_specks([*line, word("ij", 0.1, left=480)])] == ["Polisen", "ska", "svara"]
    assert [kept.text for kept in without_specks([*line, word("nu", 0.1, left=440)])][-2:] == ["svara", "nu"]
    assert [kept.text for kept in without_specks([*line, word("HT", 0.7, left=600)])] == ["Polisen", "ska", "svara"]
    assert without_specks([word("~a", 0.2), word("Xw", 0.3)]) == []
