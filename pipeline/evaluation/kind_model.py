"""Fits the weights of the model of kinds: `python -m pipeline.evaluation.kind_model`, from the repository's root.

Every sample document that the extractor was tuned on, and every one of `corpus/second_look`, is an example of its kind.
Prints how many kinds the rules, the model and both together have right in documents that the weights were not fitted
on, a tenth of them at a time. The rules' undertakings are signs: fit the second look first.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from extractors.extraction import prepared
from extractors.judgement import judged_by_rules
from extractors.kind_model import KINDS, WEIGHTS, Weights, chances, packed, surest
from extractors.kind_signs import kind_signs
from extractors.readers.reading import read
from extractors.second_look import is_scrap
from schemas.vocabulary import DocumentKind

from .cross_validation import parts
from .fitted_documents import hash_of_sources, sources
from .softmax import descend

RIDGE = 3.0
"""Penalty on the squares of weights; from 1 to 10 little changes."""
RAREST = 15
"""Documents that must have a sign for it to weigh anything; from 8 nothing is gained, and the file is half as long
again."""
BOUNDS = (0.4, 0.5, 0.6, 0.7, 0.8)
"""Of sureness, to choose from."""
SEED = 0


@dataclass(frozen=True)
class Example:
    """A document: its signs, its kind, and the kind that the rules give it."""

    document: str
    signs: frozenset[str]
    kind: DocumentKind
    ruled: DocumentKind


def corpus_examples(root: Path) -> list[Example]:
    """All documents that may be tuned on; scraps, which the model leaves alone, teach nothing."""
    found = []
    for document, path in sources(root):
        page = prepared(read(path.read_bytes(), None), document.url)
        if document.kind in KINDS and not is_scrap(page):
            ruled = judged_by_rules(page)
            signs = frozenset(kind_signs(page, ruled.drafts, ruled.kind))
            found.append(Example(document.id, signs, document.kind, ruled.kind))
    return found


def fitted_on(root: Path) -> str:
    """Hash of all such documents and of their kinds."""
    return hash_of_sources(root, lambda document: document.kind)


def fit(given: Sequence[Example], ridge: float = RIDGE) -> dict[str, list[int]]:
    """Weights of each sign for each kind, in hundredths, without signs that weigh nothing."""
    counts = Counter(sign for one in given for sign in one.signs)
    names = sorted(sign for sign, count in counts.items() if count >= RAREST)
    table = np.array([[name in one.signs for name in names] for one in given], dtype=float)
    wanted = np.array([[one.kind == kind for kind in KINDS] for one in given], dtype=float)
    weights = np.rint(100 * descend(table, wanted, ridge)).astype(int)
    return {name: [int(weight) for weight in row] for name, row in zip(names, weights, strict=True) if row.any()}


def cross_validated(given: Sequence[Example]) -> list[dict[DocumentKind, float]]:
    """For each document, the chances that weights fitted on the other parts' documents give its kinds."""
    stated: list[dict[DocumentKind, float]] = [{} for _ in given]
    for part in parts((one.document for one in given), SEED):
        weights = packed(fit([one for one in given if one.document not in part]))
        for index, one in enumerate(given):
            if one.document in part:
                stated[index] = chances(one.signs, weights)
    return stated


def right(given: Sequence[Example], stated: Sequence[Mapping[DocumentKind, float]], sure: float) -> int:
    """How many kinds are right where the model overrules the rules when it is surer than `sure`."""
    return sum(surest(of_kinds, one.ruled, sure) == one.kind for one, of_kinds in zip(given, stated, strict=True))


def written(weights: Weights, head: Mapping[str, object]) -> str:
    """As JSON, a sign a line."""
    told = [f"{json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    rows = [f"{json.dumps(sign, ensure_ascii=False)}: {json.dumps(list(row))}" for sign, row in weights.items()]
    return "\n".join(["{", *told, '"weights": {', ",\n".join(rows), "}", "}"]) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Fits, writes the weights beside the extractor, and prints what they do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the repository (default: the current folder)")
    root = parser.parse_args(arguments).root
    given = corpus_examples(root)
    stated = cross_validated(given)
    print(f"{len(given)} documents, of which the rules have {sum(one.ruled == one.kind for one in given)} right")
    print(f"the model alone: {right(given, stated, 0.0)} right in documents not fitted on")
    for bound in BOUNDS:
        print(f"both, where it overrules them from {bound}: {right(given, stated, bound)}")
    head = {
        "fitted_by": "python -m pipeline.evaluation.kind_model",
        "fitted_on": fitted_on(root),
        "kinds": list(KINDS),
    }
    (root / "extractors" / WEIGHTS).write_text(written(fit(given), head), encoding="utf-8")


if __name__ == "__main__":
    main()
