"""Which drafts are headings, and of what level: by size and weight against the document's running text."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.assemble import is_heading_style
from extractors.readers.pdf.drafts import Draft, Row
from extractors.readers.pdf.styles import Style
from extractors.structure.headings import heading_entry

MAX_WORDS = 22
PLAIN = 1
"""Headings, the title, by size or weight in scans whose print hides those of the others."""
_LINE_WORDS = 7
_SENTENCE_WORDS = 6
MAX_BOLD_WORDS = 14
"""Longer bold stretches are emphasised paragraphs."""


def mark_headings(drafts: Sequence[Draft | Row], style: Style) -> None:
    """Sets kind and level of the drafts that are headings; the largest style in the document is level 1."""
    below = [*drafts[1:], None]
    pairs = [(one, other) for one, other in zip(drafts, below, strict=False) if isinstance(one, Draft)]
    headings = [one for one, other in pairs if _is_heading(one, other, style) or _is_known(one, other)]
    if len(headings) <= PLAIN:
        headings = [one for one, other in pairs if _is_heading(one, other, style) or _stands_alone(one, other)]
    ranks = sorted({_rank(draft) for draft in headings}, reverse=True)
    for draft in headings:
        draft.kind = "heading"
        draft.level = min(6, ranks.index(_rank(draft)) + 1)


def _rank(draft: Draft) -> tuple[float, bool]:
    return round(draft.size), draft.bold


def _is_heading(draft: Draft, below: Draft | Row | None, style: Style) -> bool:
    text, _strong = draft.text()
    words = text.split()
    if draft.is_short_block or not any(letter.isalpha() for letter in text) or len(words) > MAX_WORDS:
        return False
    if draft.mark is not None and not (draft.mark.is_number and is_heading_style(draft, style)):
        return False
    if draft.size > 1.1 * style.size:
        return not (text.endswith(".") and len(words) > 8)
    underlined = all(line.is_underlined for line in draft.lines)
    if draft.size < _least_size(draft) * style.size or not (underlined or (draft.bold and not style.is_bold)):
        return _is_shouted(text) and draft.size > 0.93 * style.size and _stands_over(draft, below, text)
    return len(words) <= MAX_BOLD_WORDS and _stands_over(draft, below, text)


def _least_size(draft: Draft) -> float:
    """Share of the running text's size. In scans it is measured from the letters, which are a sixth smaller in some
    fonts of headings."""
    return 0.8 if draft.lines[0].page.is_ocr else 0.93


def _stands_alone(draft: Draft, below: Draft | Row | None) -> bool:
    """A short line of a scan between gaps, over running text or a list, where no other heading can be told by size or
    weight: blurred print hides them, but then in all headings. Else it is a lead-in ("Polisen lovar att")."""
    if not _is_line_of_scan(draft) or not isinstance(below, Draft) or below.is_near:
        return False
    return below.kind == "list_item" or len(below.lines) > 1 or _is_sentence(below)


def _is_known(draft: Draft, below: Draft | Row | None) -> bool:
    """A line of a scan that is worded as headings are ("Det här lovar vi"), whatever its print shows of its weight."""
    return _is_line_of_scan(draft) and below is not None and heading_entry(draft.text()[0]) is not None


def _is_line_of_scan(draft: Draft) -> bool:
    """A short line with a gap above, without the punctuation of a sentence."""
    text, _ = draft.text()
    if not draft.lines[0].page.is_ocr or draft.is_near or draft.mark or draft.is_short_block or len(draft.lines) > 1:
        return False
    return len(text.split()) <= _LINE_WORDS and not text.endswith((".", ":", ",", ";")) and text[:1].isupper()


def _is_sentence(draft: Draft) -> bool:
    text, _ = draft.text()
    return text.endswith(".") and len(text.split()) >= _SENTENCE_WORDS


def _is_shouted(text: str) -> bool:
    return text.isupper() and 1 <= len(text.split()) <= 8 and sum(letter.isalpha() for letter in text) > 5


def _stands_over(draft: Draft, below: Draft | Row | None, text: str) -> bool:
    """Whether a bold line opens something: neither the end of the document nor the name above a title in a
    signature."""
    if text.endswith((".", ",", ";")) or (text.endswith(":") and len(text.split()) > 3):
        return False
    if below is None:
        return False
    if isinstance(below, Row) or below.kind == "list_item" or len(below.lines) > 1:
        return True
    is_label = below.is_near and len(below.lines[0].words) <= 5 and not below.text()[0].endswith((".", ":"))
    return not is_label
