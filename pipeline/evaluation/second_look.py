"""Fits the weights of the second look at undertakings: `python -m pipeline.evaluation.second_look`, from the
repository's root.

Every sentence and item of the sample documents that the extractor was tuned on, and of those in `corpus/second_look`,
is an example: an undertaking where the gold has one, else none. Prints what the weights would do to documents that they
were not fitted on, a tenth of them at a time.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.extraction import prepared
from extractors.page import Page
from extractors.readers.reading import read
from extractors.second_look import (
    NO,
    WEIGHTS,
    draft_signs,
    is_judged,
    is_scrap,
    log_odds,
    page_signs,
    sections_of,
    unit_of,
    unit_signs,
    units,
)
from extractors.undertakings import candidates

from .cross_validation import parts
from .fitted_documents import hash_of_sources, sources
from .gold import GoldDocument
from .sparse_logistic import Row, descend
from .words import opens_with, words_of

STRENGTH = 1.0
"""Of the evidence against the penalty on weights; from 0.3 to 3 little changes."""
NOT_FOUND = 0.3
"""Weight of a sentence that the rules did not take for an undertaking, beside one that they did: it teaches words, and
what is asked is about the others."""
FREE = ("intercept", "found")
"""Signs that are hardly penalised, so that where the words say nothing, what the rules found is right as often as it
is."""
RAREST = 5
"""Sentences that must have a sign for it to weigh anything."""
SEED = 0
FIRST_WORDS = 8


@dataclass(frozen=True)
class Example:
    """A sentence or item: its signs, whether it is an undertaking, whether the rules took it for one."""

    document: str
    signs: frozenset[str]
    is_undertaking: bool
    is_found: bool
    is_judged: bool = False
    """Found in running text, where the second look is taken."""


def examples(document: GoldDocument, page: Page) -> Iterator[Example]:
    """The sentences and items of a page, one for each draft in them, without those whose gold is optional."""
    found = candidates(page)
    of_page, sections = page_signs(page, found), sections_of(page)
    starts = [(words_of(one.starts_with)[:FIRST_WORDS], one.optional) for one in document.commitments]
    for unit in (unit for block in page.blocks for unit in units(block)):
        held = [optional for start, optional in starts if opens_with(words_of(unit.text), start)]
        if held and all(held):
            continue
        signs = frozenset(unit_signs(unit, sections))
        drafts = [draft for draft in found if unit_of(draft).span.start == unit.span.start]
        for draft in drafts:
            of_draft = signs | draft_signs(draft, of_page)
            yield Example(document.id, of_draft, bool(held), is_found=True, is_judged=is_judged(draft))
        if not drafts:
            yield Example(document.id, signs, bool(held), is_found=False)


def corpus_examples(root: Path) -> list[Example]:
    """Those of all such documents; scraps, which the second look leaves alone, teach nothing."""
    pages = ((document, prepared(read(path.read_bytes(), None), document.url)) for document, path in sources(root))
    return [one for document, page in pages if not is_scrap(page) for one in examples(document, page)]


def fitted_on(root: Path) -> str:
    """Hash of all such documents and of where their undertakings stand."""
    return hash_of_sources(root, lambda document: [(one.starts_with, one.optional) for one in document.commitments])


def fit(given: Sequence[Example], strength: float = STRENGTH) -> dict[str, float]:
    """Weights of logistic regression with a ridge penalty, by accelerated gradient descent."""
    counts = Counter(sign for one in given for sign in one.signs)
    names = [*FREE, *sorted(sign for sign, count in counts.items() if count >= RAREST and sign not in FREE)]
    column = {name: number for number, name in enumerate(names)}
    pairs = [
        (row, column[sign]) for row, one in enumerate(given) for sign in ("intercept", *one.signs) if sign in column
    ]
    rows = [Row(one.is_undertaking, 1.0 if one.is_found else NOT_FOUND) for one in given]
    weights = descend(pairs, rows, len(names), strength, free=len(FREE))
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def denied(given: Sequence[Example], weights: dict[str, float]) -> tuple[int, int]:
    """Of what is judged, how much the weights deny: rightly and wrongly."""
    said_no = [one for one in given if one.is_judged and log_odds(one.signs, weights) < NO]
    return sum(not one.is_undertaking for one in said_no), sum(one.is_undertaking for one in said_no)


def cross_validated(given: Sequence[Example]) -> tuple[int, int]:
    """What is denied of documents that the weights were not fitted on."""
    totals = [
        denied([one for one in given if one.document in part], fit([one for one in given if one.document not in part]))
        for part in parts((one.document for one in given), SEED)
    ]
    return sum(rightly for rightly, _ in totals), sum(wrongly for _, wrongly in totals)


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits, writes the weights beside the extractor, and prints what they do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the repository (default: the current folder)")
    root = parser.parse_args(arguments).root
    given = corpus_examples(root)
    found = [one for one in given if one.is_judged]
    rightly, wrongly = cross_validated(given)
    print(f"{len(given)} sentences and items of {len({one.document for one in given})} documents")
    none = sum(not one.is_undertaking for one in found)
    print(f"found by the rules in running text: {len(found)}, of which {none} are none")
    print(f"denied in documents not fitted on: {rightly} rightly, {wrongly} wrongly")
    weights = fit(given)
    head = {"fitted_by": "python -m pipeline.evaluation.second_look", "fitted_on": fitted_on(root)}
    (root / "extractors" / WEIGHTS).write_text(
        json.dumps({**head, "weights": weights}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
