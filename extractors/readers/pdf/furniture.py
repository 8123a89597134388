"""Running headers, footers and page numbers: lines that come back at one place of many pages. Footnotes: small lines
under a short rule."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from extractors.lexicon import lexicon
from extractors.readers.pdf.lines import Line, page_lines
from extractors.readers.pdf.model import PageContent, Rule, Word

MARGIN = 0.13
"""Share of the page's height, above and below, in which running lines stand."""


def is_page_number(text: str) -> bool:
    """Whether a whole line is a page's number, e.g. "3", "- 3 -", "3(8)"."""
    return lexicon("page_layout")["page_number"].pattern.fullmatch(text.casefold().strip("-–— .|")) is not None


def drop_running_lines(pages: list[PageContent]) -> None:
    """Takes running headers, footers and page numbers out of the pages' words."""
    places: dict[tuple[str, int], list[tuple[int, Line]]] = defaultdict(list)
    doomed: list[Line] = []
    for page in pages:
        for line in page_lines([word for word in page.words if _band(word, page)], page):
            if is_page_number(_whole(line)):
                doomed.append(line)
            else:
                places[re.sub(r"\d+", "#", _whole(line).casefold()), _band(line.words[0], page)].append(
                    (page.number, line)
                )
    for seen in places.values():
        if len({number for number, _ in seen}) >= max(2, 0.4 * len(pages)):
            doomed += [line for _, line in seen]
    for line in doomed:
        line.page.words = [word for word in line.page.words if not _lies_on(word, line)]


def _whole(line: Line) -> str:
    return f"{line.mark.text} {line.text}" if line.mark else line.text


def _band(word: Word, page: PageContent) -> int:
    """1 in the upper margin, 2 in the lower, else 0."""
    if word.bottom < MARGIN * page.height:
        return 1
    return 2 if word.top > (1 - MARGIN) * page.height else 0


def _lies_on(word: Word, line: Line) -> bool:
    return abs(word.baseline - line.baseline) < 0.4 * line.size and line.start - 1 <= word.x0 and word.x1 <= line.x1 + 1


def take_footnotes(page: PageContent, body_size: float) -> list[Word]:
    """Takes the footnotes out of the page's words and returns them."""
    for rule in sorted((r for r in page.rules if r.level), key=lambda r: r.at):
        below = [word for word in page.words if word.baseline > rule.at + 2]
        if rule.at > 0.4 * page.height and below and _are_notes(below, rule, page, body_size):
            page.words = [word for word in page.words if word.baseline <= rule.at + 2]
            return below
    return _take_unruled_notes(page, body_size)


def _take_unruled_notes(page: PageContent, body_size: float) -> list[Word]:
    """Small lines that open with a number below a wide gap at the foot of the page."""
    body = [word.baseline for word in page.words if word.size >= 0.9 * body_size]
    foot = max(body, default=page.height)
    notes = [word for word in page.words if word.baseline > foot + 2 * body_size and word.top > 0.6 * page.height]
    if not notes or not min(notes, key=lambda word: (round(word.baseline), word.x0)).text[:1].isdigit():
        return []
    page.words = [word for word in page.words if word not in notes]
    return notes


def _are_notes(below: list[Word], rule: Rule, page: PageContent, body_size: float) -> bool:
    """Whether all words below a rule are small, and the rule is short or the words open with a number."""
    in_table = any(rule.at - 40 < r.at < rule.at + 40 and r is not rule for r in page.rules if r.level)
    first = min(below, key=lambda word: (round(word.baseline), word.x0))
    is_short = 40 < rule.end - rule.start < 0.45 * page.width
    return (
        not in_table and all(word.size < 0.93 * body_size for word in below) and (is_short or first.text[:1].isdigit())
    )


def note_lines(words: list[Word], page: PageContent) -> list[Line]:
    """Lines of footnotes, without their numbers."""
    lines = page_lines(words, page)
    for line in lines:
        line.mark = None
        first = line.words[0]
        if first.text.strip(".)").isdigit() and len(line.words) > 1:
            del line.words[0]
        elif _GLUED_NUMBER.match(first.text):
            first.text = first.text.lstrip("0123456789")
    return lines


def _ends_word(text: str) -> bool:
    return len(text) > 3 and (text[-1].isalpha() or text[-1] in ".,")


_GLUED_NUMBER = re.compile(r"\d{1,2}[A-ZÅÄÖ][a-zåäö]")


def drop_note_numbers(page: PageContent, notes: list[Word]) -> None:
    """Takes the numbers of the page's footnotes off the words they are glued to: fonts with raised digits hide that
    they are raised."""
    numbers = {found[0] for word in notes if (found := re.match(r"\d{1,2}(?=\D|$)", word.text))}
    for before, word in pairwise(page.words):
        touches = not before.spaced and abs(word.x0 - before.x1) < 0.2 * before.size and _ends_word(before.text)
        if word.text in numbers and touches:
            word.text = ""
    page.words = [word for word in page.words if word.text]
    for word in page.words:
        found = re.search(r"(?<=[^\W\d_]{3})([.,;:]?)(\d{1,2})([.,;:]?)$", word.text)
        if found and found[2] in numbers:
            word.text = word.text[: found.start()] + found[1] + found[3]
