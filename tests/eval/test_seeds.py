"""The three real documents that the project began with are read without a fault."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from pipeline.documents import Tools
from pipeline.evaluation import evaluation
from pipeline.evaluation.document_score import DocumentScore
from pipeline.evaluation.gold import read_gold
from pipeline.evaluation.reading import score_texts
from schemas.places import swedish_places

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "evaluation" / "gold_seeds.jsonl"

pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="published texts lie beside the repository, not in it")


@cache
def scores() -> dict[str, DocumentScore]:
    found, failures = score_texts(read_gold(GOLD), SHARED / "seeds", Tools(places=swedish_places()))
    assert not failures
    return {one.gold.id: one for one in found}


@pytest.mark.parametrize("seed", ["stromsund", "stromstad", "solleftea"])
def test_every_fact_of_a_seed_is_read_and_nothing_else(seed: str) -> None:
    figures = evaluation([scores()[seed]], [], 0).fields
    assert {"kind", "period", "municipality", "commitments", "actors"} <= set(figures)
    assert {name: row.f1.value for name, row in figures.items()} == dict.fromkeys(figures, 1.0)


def test_stromsund_looks_back_at_four_promises_and_twenty_activities() -> None:
    record = scores()["stromsund"].record
    assert record is not None
    (report,) = record.follow_ups
    assert report.of_period is not None
    assert (report.of_period.start, report.of_period.end) == ("2021-01-01", "2022-12-31")
    assert len(report.items) == 4
    assert sum(len(one.activities) for one in report.items) == 20
    assert [person for one in record.promise_sets for person in one.signatories] == []
