"""What the picture of a page tells beside its recognised words: bullets, columns, frames, dirt."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.ocr import OcrWord
from extractors.readers.pdf.bullets import take_bullets
from extractors.readers.pdf.cleaning import cleaned
from extractors.readers.pdf.frames import frames
from extractors.readers.pdf.gutters import find_gutters
from extractors.readers.pdf.inks import Ink
from extractors.readers.pdf.model import Rule
from extractors.readers.pdf.recognised import recognised_words
from extractors.readers.pdf.spots import find_spots
from extractors.readers.pdf.type_sizes import TextLine, text_lines

SIZE, SCALE = 40.0, 3.0


def word(text: str, left: float, right: float, base: float, confidence: float = 0.9) -> OcrWord:
    """A recognised word of 40 pixel type on a baseline."""
    return OcrWord(text, confidence, left, base - 27, right, base, 1, 1, int(base))


def page(width: int = 900, height: int = 600) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (width, height), 255)
    return image, ImageDraw.Draw(image)


def letters(draw: ImageDraw.ImageDraw, left: int, right: int, base: int) -> None:
    """Print of a line: strokes with white between."""
    for x in range(left, right - 11, 16):
        draw.rectangle((x, base - 27, x + 11, base), fill=0)


def test_spots_are_counted_whole() -> None:
    """A ring, a stroke that touches at a corner only, and a dot: three spots with their boxes."""
    image, draw = page(60, 40)
    draw.ellipse((2, 2, 20, 20), outline=0, width=2)
    draw.line((30, 5, 36, 11), fill=0)
    draw.point((50, 30), fill=0)
    spots = find_spots(np.asarray(image) < 140)
    boxes = zip(spots.left.tolist(), spots.top.tolist(), spots.right.tolist(), spots.bottom.tolist(), strict=True)
    assert sorted(boxes) == [(2, 2, 21, 21), (30, 5, 37, 12), (50, 30, 51, 31)]


@pytest.mark.parametrize("read_as", ["", "e", "o", "«", "2"])
@pytest.mark.parametrize("shape", ["disc", "ring", "square", "dash"])
def test_bullets_are_seen_whatever_ocr_makes_of_them(shape: str, read_as: str) -> None:
    """Two lines with the same mark before them are items, and the mark is no word."""
    image, draw = page()
    lines = []
    for base in (100, 150):
        box = (60, base - 17, 72, base - 5)
        if shape == "dash":
            draw.rectangle((58, base - 13, 74, base - 10), fill=0)
        elif shape == "square":
            draw.rectangle(box, fill=0)
        else:
            draw.ellipse(box, fill=0 if shape == "disc" else None, outline=0, width=2)
        letters(draw, 110, 300, base)
        words = [word(read_as, 58, 74, base)] if read_as else []
        lines.append(TextLine([*words, word("Polisen", 110, 300, base)], SIZE, float(base)))
    taken, boxes = take_bullets(lines, find_spots(np.asarray(image) < 140))
    assert len(boxes) == 2
    assert [[w.text for w in line.words] for line in taken] == [["Polisen"], ["Polisen"]]


def test_ticks_are_bullets_when_they_come_back_and_numbers_are_not() -> None:
    """Any picture at one place before two lines is a bullet; "1." and "2." stay, and a lone speck is dirt."""

    def items(marks: list[str]) -> list[list[str]]:
        image, draw = page()
        lines = []
        for base, mark in zip((100, 150), marks, strict=False):
            draw.line((58, base - 14, 64, base - 4, 78, base - 26), fill=0, width=4)
            letters(draw, 120, 300, base)
            lines.append(TextLine([word(mark, 56, 80, base), word("Polisen", 120, 300, base)], SIZE, float(base)))
        return [[w.text for w in line.words] for line in take_bullets(lines, find_spots(np.asarray(image) < 140))[0]]

    assert items(["7", "7"]) == [["Polisen"], ["Polisen"]]
    assert items(["1.", "2,"]) == [["1.", "Polisen"], ["2.", "Polisen"]]
    image, draw = page()
    draw.ellipse((60, 85, 70, 95), fill=0)
    letters(draw, 110, 300, 100)
    line = TextLine([word("Polisen", 110, 300, 100)], SIZE, 100.0)
    assert take_bullets([line], find_spots(np.asarray(image) < 140))[1] == []


def test_columns_are_parted_by_white_and_single_columns_are_not() -> None:
    """Seven points of white below each other part columns; the same between two words of one heading do not."""
    image, draw = page(1800, 900)
    for base in range(100, 600, 45):
        letters(draw, 150, 890, base)
        letters(draw, 912, 1650, base + 15)
    dark = np.asarray(image) < 140
    found = find_gutters(find_spots(dark), (900, 1800), SCALE)
    assert [round(rule.at) for rule in found] == [300]
    image, draw = page(1800, 900)
    letters(draw, 150, 890, 100)
    letters(draw, 912, 1650, 100)
    letters(draw, 150, 1650, 160)
    assert find_gutters(find_spots(np.asarray(image) < 140), (900, 1800), SCALE) == []


def test_a_line_that_ocr_read_over_two_columns_is_cut() -> None:
    """Each part has its own baseline, since lines of two columns do not stand at one height."""
    image, draw = page(1800, 300)
    letters(draw, 150, 890, 100)
    letters(draw, 912, 1650, 115)
    found = [word("kvällar", 150, 890, 100), OcrWord("Polisen", 0.9, 912, 88, 1650, 115, 1, 1, 100)]
    words, _ = recognised_words(found, Ink(image), [Rule(False, 300.0, 0.0, 100.0)], SCALE)
    assert [round(w.baseline * SCALE) for w in words] == [100, 115]


def test_a_frame_is_four_rules_that_meet() -> None:
    """Level rules of one length with both sides are a box; without a side they are not."""
    rules = [Rule(True, 100, 50, 300), Rule(True, 180, 51, 299), Rule(False, 50, 100, 180), Rule(False, 300, 99, 181)]
    assert [area.box for area in frames(rules)] == [(50, 100, 300, 180)]
    assert frames(rules[:3]) == []


def test_dirt_holes_edges_and_dim_light_go_and_full_stops_stay() -> None:
    """What is left is the print, black on white."""
    image, draw = page(1800, 2400)
    letters(draw, 400, 800, 600)
    draw.ellipse((806, 596, 809, 599), fill=0)
    print_only = np.asarray(image) < 140
    draw.rectangle((0, 0, 40, 2400), fill=20)
    draw.ellipse((90, 1000, 130, 1040), fill=25)
    draw.ellipse((1200, 1500, 1202, 1502), fill=0)
    dim = image.point([level * 180 // 255 + 20 for level in range(256)])
    clean = np.asarray(cleaned(dim, SCALE)) < 140
    assert (clean == print_only).mean() > 0.9999


def test_sizes_that_lie_far_apart_are_evened_in_finite_time() -> None:
    """Two sizes with nothing between them once kept the reader for ever: their mean is near neither."""
    lines = [[OcrWord("Polisen", 0.9, 0, 0, 90, height, 1, 1, 1)] for height in (20.0, 60.0)]
    assert len({line.size for line in text_lines(lines)}) == 2


def test_page_of_hardly_read_words_has_none() -> None:
    """A picture without print gives no words, and no failure."""
    image, _ = page()
    assert recognised_words([word("~aw", 10, 60, 100, 0.1), word("—", 10, 60, 200)], Ink(image), [], SCALE) == ([], [])
    assert recognised_words([], Ink(image), [], SCALE) == ([], [])
