"""Quality has a floor, tied to the corpus it was measured on, that cannot sink by accident."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from pipeline.evaluation import evaluation
from pipeline.evaluation.accuracy_tables import measured_figures
from pipeline.evaluation.corpus import SPLITS, Corpus
from pipeline.evaluation.floors import SEED, Figures, floors_of, measured, read_floors, sunk

ROOT = Path(__file__).parents[2]
CORPUS = Corpus(ROOT)
FLOORS = Path(__file__).with_name("floors.json")


@cache
def figures(split: str) -> dict[str, Figures]:
    """What this checkout scores on one split; read once."""
    return measured(evaluation(CORPUS.score(split), [], SEED))


def test_floors_were_measured_on_this_corpus() -> None:
    """A document or its gold was changed: run `python -m pipeline.evaluation.floors`."""
    assert read_floors(FLOORS).corpus_sha256 == CORPUS.sha256()


@pytest.mark.parametrize("split", SPLITS)
def test_no_score_is_under_its_floor(split: str) -> None:
    assert list(sunk(read_floors(FLOORS).splits[split], figures(split))) == []


@pytest.mark.parametrize("split", SPLITS)
def test_every_field_that_is_measured_has_a_floor(split: str) -> None:
    floors = read_floors(FLOORS).splits[split]
    assert {name: set(row) for name, row in floors.items()} == {name: set(row) for name, row in figures(split).items()}


@pytest.mark.parametrize("split", SPLITS)
def test_documentation_states_the_figures_of_the_floors(split: str) -> None:
    """docs/accuracy.md was written by the same run (its three decimals are rounded, the floors' four cut off)."""
    stated = measured_figures((ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8"))
    for name, row in read_floors(FLOORS).splits[split].items():
        assert stated[split, name] == pytest.approx((row["precision"], row["recall"], row["f1"]), abs=0.00061)


def test_a_third_of_the_corpus_is_put_away() -> None:
    tune, held = (CORPUS.documents(split) for split in SPLITS)
    assert len(tune) + len(held) >= 450
    assert len(held) >= 0.3 * (len(tune) + len(held)), "about a third; a few new ones to tune on may be added"


def test_gold_and_texts_pair_both_ways() -> None:
    named = [Path(one.file or "").name for split in SPLITS for one in CORPUS.documents(split)]
    assert sorted(named) == sorted(path.name for path in CORPUS.texts.iterdir())


@pytest.mark.parametrize(
    ("floor", "now", "found"),
    [(0.9, 0.9, 0), (0.9, 0.95, 0), (0.9, 0.8999, 1), (1.0, 0.9999, 1)],
    ids=["same", "risen", "sunk by a little", "no longer perfect"],
)
def test_a_score_under_its_floor_is_named(floor: float, now: float, found: int) -> None:
    assert len(list(sunk({"period": {"f1": floor}}, {"period": {"f1": now}}))) == found


def test_a_field_that_is_measured_no_more_is_named() -> None:
    assert list(sunk({"period": {"f1": 0.9}}, {})) == ["period f1: floor 0.9, not measured"]


def test_a_floor_is_never_above_what_was_measured() -> None:
    """Rounding up would fail the very run that wrote it."""
    assert floors_of({"kind": {"f1": 2 / 3}}) == {"kind": {"f1": 0.6666}}
