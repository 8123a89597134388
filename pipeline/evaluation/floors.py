"""Floors under which no score of the sample corpus may sink: `python -m pipeline.evaluation.floors`, from the root.

Measures the corpus again and writes tests/eval/floors.json and the tables of docs/accuracy.md. A floor is only lowered
with --lower.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from schemas import Record

from .accuracy_tables import write_tables
from .corpus import SPLITS, Corpus
from .evaluation import Evaluation, evaluation

SEED = 0
SCALE = 10_000
"""Floors are cut off, not rounded, after four decimals."""

MEASURES = ("precision", "recall", "f1")

Figures = dict[str, float]
"""precision, recall and f1."""


class Floors(Record):
    """What tests/eval/floors.json holds."""

    corpus_sha256: str
    """Of the corpus they were measured on (Corpus.sha256)."""
    splits: dict[str, dict[str, Figures]]
    """Floor of precision, recall and F1 of each field, for the tuned-on documents and for those put away."""


def measured(found: Evaluation) -> dict[str, Figures]:
    """Precision, recall and F1 of each field."""
    return {name: {key: getattr(row, key).value for key in MEASURES} for name, row in found.fields.items()}


def floors_of(figures: Mapping[str, Figures]) -> dict[str, Figures]:
    """The figures cut off after four decimals."""
    return {name: {key: _cut(value) for key, value in row.items()} for name, row in figures.items()}


def _cut(value: float) -> float:
    whole: int = math.floor(value * SCALE)
    return whole / SCALE


def sunk(floors: Mapping[str, Figures], figures: Mapping[str, Figures]) -> Iterator[str]:
    """What is under its floor, or has a floor and is measured no more."""
    for name, row in floors.items():
        for key, floor in row.items():
            value = figures.get(name, {}).get(key)
            if value is None:
                yield f"{name} {key}: floor {floor}, not measured"
            elif _cut(value) < floor:  # 0.92499999999 times the scale is 9250.0: cut alike, or it is under itself
                yield f"{name} {key}: {value:.4f} is under its floor {floor}"


def read_floors(path: Path) -> Floors:
    """The floors of a file. Raises ValidationError when it holds something else."""
    return Floors.model_validate_json(path.read_text(encoding="utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Status 0 when the floors were written, 1 when some would have to be lowered and --lower was not given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(), help="the repository (default: the current folder)")
    parser.add_argument("--lower", action="store_true", help="let floors sink to what is measured")
    given = parser.parse_args(arguments)
    corpus, path = Corpus(given.root), given.root / "tests" / "eval" / "floors.json"
    found = {split: evaluation(corpus.score(split), [], SEED) for split in SPLITS}
    figures = {split: measured(one) for split, one in found.items()}
    under = [f"{split}: {line}" for split, rows in _old(path).items() for line in sunk(rows, figures.get(split, {}))]
    if under and not given.lower:
        print("\n".join(["These floors would sink; --lower says that they may:", *under]), file=sys.stderr)
        return 1
    floors = Floors(corpus_sha256=corpus.sha256(), splits={split: floors_of(rows) for split, rows in figures.items()})
    path.write_text(json.dumps(floors.model_dump(), indent=1) + "\n", encoding="utf-8")
    write_tables(given.root / "docs" / "accuracy.md", found)
    return 0


def _old(path: Path) -> Mapping[str, dict[str, Figures]]:
    return read_floors(path).splits if path.is_file() else {}


if __name__ == "__main__":
    sys.exit(main())
