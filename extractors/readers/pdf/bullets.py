"""Bullets of a scanned page, found by where their ink stands: alone before the first word of a line.

OCR drops them or reads them as letters ("o", "e", "7", "«"), so that its words say little of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.ocr import OcrWord
from extractors.readers.pdf.lone_ink import Candidate, candidate_of
from extractors.readers.pdf.model import BoxTuple
from extractors.readers.pdf.spots import Spots
from extractors.readers.pdf.type_sizes import TextLine

_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[.,:;)]+['’\"]?|\d{1,2}(\.\d{1,2})+\.?")
_MISREAD_NUMBER = re.compile(r"(\d{1,2})[,:;.]['’]?")
_NOISE = re.compile(r"^[^\w(]+(?=\w)")


def take_bullets(lines: Sequence[TextLine], spots: Spots) -> tuple[list[TextLine], list[BoxTuple]]:
    """The lines without their bullets, and the boxes of these."""
    candidates = [candidate_of(line, spots) for line in lines]
    every = [one for one in candidates if one]
    plain = [one for one in every if _is_bullet(one)]
    chosen = {id(one) for one in plain if _is_vouched_for(one, plain)} | _repeated(every)
    boxes = [one.box for one in every if id(one) in chosen]
    stripped = [
        _stripped(line, one) if one and id(one) in chosen else line for line, one in zip(lines, candidates, strict=True)
    ]
    kept = [replace(line, words=[w for w in line.words if not _is_only_bullets(w, boxes)]) for line in stripped]
    return [_with_number(line) for line in kept if line.words], boxes


def _is_bullet(one: Candidate) -> bool:
    """Discs, squares, rings and dashes, at the height where they are set; no letter that stands alone has their size
    (Swedish ones are "i", "å" and "ö", numbers are taller)."""
    middle = (one.line.base - (one.box[1] + one.box[3]) / 2) / one.line.size
    if _NUMBER.fullmatch(one.text) or not 0.08 < middle < 0.55:
        return False
    if one.width > 1.8 * one.height:
        return one.height < 0.2 and 0.2 < one.width < 1.1 and one.gap > 0.2
    is_even = 0.6 < one.width / one.height < 1.7 and max(one.width, one.height) < 0.6
    if is_even and one.share > 0.6:
        return min(one.width, one.height) > 0.1
    return is_even and min(one.width, one.height) > 0.2 and one.gap > 0.3 and len(one.text) <= 2


def _is_vouched_for(one: Candidate, bullets: list[Candidate]) -> bool:
    """Whether a bullet is no speck of dirt: OCR read a sign there, or another one of its size stands in line with it or
    as far from its text."""
    if one.text and not one.text.isalnum():
        return True
    return any(
        abs(one.width - other.width) < 0.1 and abs(one.height - other.height) < 0.1
        and (abs(one.box[0] - other.box[0]) < 0.3 * one.line.size or abs(one.gap - other.gap) < 0.08)
        for other in bullets if other is not one
    )  # fmt: skip


def _repeated(candidates: list[Candidate]) -> set[int]:
    """Ids of candidates of any shape that comes back before other lines at the same place: ticks, arrows, pictures."""
    found: set[int] = set()
    sized = [one for one in candidates if one.gap > 0.3 and one.width / one.height > 0.35 and one.height < 1.1]
    for one in sized:
        alike = [other for other in sized if _is_alike(one, other)]
        numbers = {other.text for other in alike if other.text.isdigit()}
        is_list = len(numbers) > max(1, len(alike) // 2) or any(_NUMBER.fullmatch(other.text) for other in alike)
        if len(alike) >= 2 and not is_list and not any(_is_word(other) for other in alike):
            found.add(id(one))
    return found


def _is_alike(one: Candidate, other: Candidate) -> bool:
    size = one.line.size
    at_one_place = abs(one.box[0] - other.box[0]) < 0.3 * size and abs(one.box[2] - other.box[2]) < 0.3 * size
    return at_one_place and abs(one.height - other.height) < 0.12 and abs(one.share - other.share) < 0.2


def _is_word(one: Candidate) -> bool:
    """Whether OCR took the ink for a longer word: an initial that stands apart from the rest of it."""
    word = one.line.words[0]
    return len(one.text) > 2 and word.right - one.box[2] > 0.3 * one.line.size and one.gap < 0.5


def _stripped(line: TextLine, one: Candidate) -> TextLine:
    """The line behind its bullet; of a word that OCR glued to the bullet, the rest is kept."""
    words = []
    for word in line.words:
        if (word.left + word.right) / 2 <= one.box[2] + 1:
            continue
        if word.left < one.box[2] - 1:
            text = _NOISE.sub("", word.text)
            text = text[1:] if text == word.text and len(text) > 2 else text
            word = replace(word, text=text, left=one.box[2] + one.gap * line.size)
        words.append(word)
    return replace(line, words=words)


def _is_only_bullets(word: OcrWord, boxes: Sequence[BoxTuple]) -> bool:
    """Whether a short word is nothing but bullets, which OCR sometimes takes for a column of their own."""
    if len(word.text) > 3:
        return False
    inside = [b for b in boxes if _is_within(b, word)]
    return bool(inside) and max(b[2] for b in inside) - min(b[0] for b in inside) > 0.6 * (word.right - word.left)


def _is_within(box: BoxTuple, word: OcrWord) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return word.left <= x <= word.right and word.top <= y <= word.bottom


def _with_number(line: TextLine) -> TextLine:
    """The line with the full stop of its number put right, which OCR reads as a comma or colon."""
    first, *rest = line.words
    found = _MISREAD_NUMBER.fullmatch(first.text)
    if found and rest and rest[0].left - first.right > 0.2 * line.size and rest[0].text[:1].isupper():
        return replace(line, words=[replace(first, text=f"{found[1]}."), *rest])
    return line
