"""Where in a long document the promise stands, by the quick text of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.lexicon import lexicon
from extractors.readers.pdf.limits import LONG_DOCUMENT_PAGES, MAX_PAGES_READ, MAX_PAGES_SCANNED

WEIGHTS = {"title": 3, "undertaking": 2, "topic": 1, "signing": 1}
"""What a page gains for each sign it has; each counts at most CAP times, so that one word alone makes no promise
page."""
CAP = 3
ENOUGH = 5
"""Score of a page of a promise. Pages about other business that mention one score 3-4 (title, topic)."""
NEAR_ENOUGH = 2
"""Score of pages that are taken when they stand beside one: background, signatures."""
REACH = 2
"""Pages on each side of a promise page that may belong to it."""
FEW_WORDS = 5
"""On a page that may be a picture: its number, a stamp."""


def promise_pages(page_count: int, text_of: Callable[[int], str]) -> tuple[list[int] | None, list[int]]:
    """Numbers of the pages to read, counted from 1, None for all of a document that is not long; and of pages without
    text that may be pictures of the promise, and are too many to read.

    Where no page has a promise, the best pages are read, so that the record says what was looked at, and those without
    text: of a scan nothing is known before it is recognised. `text_of` gives a page's text.
    """
    if page_count <= LONG_DOCUMENT_PAGES:
        return None, []
    texts = [text_of(number) for number in range(1, min(page_count, MAX_PAGES_SCANNED) + 1)]
    scores = [page_score(text) for text in texts]
    chosen, blind = _spread(scores), set[int]()
    if not chosen:
        best = sorted(range(len(scores)), key=lambda i: (-scores[i], i))[:REACH]
        blind = {i for i, text in enumerate(texts) if len(text.split()) <= FEW_WORDS}
        chosen = {i for i in best if scores[i] > 0} | blind or {0}
    strongest = sorted(chosen, key=lambda i: (-scores[i], i))[:MAX_PAGES_READ]
    return sorted(i + 1 for i in strongest), sorted(i + 1 for i in blind.difference(strongest))


def page_score(text: str) -> int:
    """How much a page looks like a part of a promise."""
    low = " ".join(text.casefold().split())
    words = lexicon("long_documents")
    score = 0
    for name, weight in WEIGHTS.items():
        found = sum(1 for _, _ in zip(words[name].pattern.finditer(low), range(CAP), strict=False))
        score += weight * found
    return score


def _spread(scores: Sequence[int]) -> set[int]:
    """Pages that score enough, with their neighbours that score a little."""
    chosen = {i for i, score in enumerate(scores) if score >= ENOUGH}
    for centre in sorted(chosen):
        for step in (-1, 1):
            for distance in range(1, REACH + 1):
                i = centre + step * distance
                if not 0 <= i < len(scores) or scores[i] < NEAR_ENOUGH:
                    break
                chosen.add(i)
    return chosen
