"""What a run over the sample world gives is what its reviewer read in the pages (corpus/world/expected.jsonl)."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline.documents import Tools
from pipeline.fetch.settings import FetchSettings
from pipeline.nightly import PlainCalls, run
from pipeline.plan import RunPlan, RunReport
from pipeline.work import Setting
from pipeline.worldserver import load_pages, serving
from schemas import Coverage, Dataset, ExtractionResult, SourcedIssue

WORLD = Path(__file__).parents[2] / "corpus" / "world"
AS_OF = date(2026, 2, 1)
MAX_BYTES = 2_000_000
EXPECTED: dict[str, dict[str, Any]] = {
    row["source_id"]: row
    for row in map(json.loads, (WORLD / "expected.jsonl").read_text(encoding="utf-8").splitlines())
}
READ = [name for name, row in EXPECTED.items() if "failure" not in row]
FAILING = [name for name, row in EXPECTED.items() if "failure" in row]
FACTS = ("kind", "municipalities", "periods", "commitments", "targets", "follow_up_items", "issues")
MISREAD: dict[tuple[str, str], str] = {}


class Release:
    """The files of a release, read back."""

    def __init__(self, folder: Path, report: RunReport) -> None:
        self.report = report
        dataset = Dataset.model_validate_json((folder / "dataset.json").read_text(encoding="utf-8"))
        self.records = {sourced.source_id: sourced.record for sourced in dataset.records}
        lines = (folder / "issues.jsonl").read_text(encoding="utf-8").splitlines()
        self.issues = [SourcedIssue.model_validate_json(line) for line in lines]
        with (folder / "coverage.csv").open(encoding="utf-8", newline="") as stream:
            self.coverage = {row["municipality_code"]: row for row in csv.DictReader(stream)}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The default run, without Prefect and without waiting between attempts."""
    folder = tmp_path_factory.mktemp("world")
    plan = RunPlan(
        sources=WORLD / "sources.csv", state=folder / "state", output=folder / "output", as_of=AS_OF,
        places=WORLD / "municipalities.csv", only_these_places=True, workers=0,
        fetch=FetchSettings(allowed_private_hosts=("127.0.0.1",), pause_seconds=0, retries=0),
    )  # fmt: skip
    with serving(WORLD) as mirror:
        setting = Setting(lambda: datetime(2026, 2, 1, tzinfo=UTC), mirror, Tools(), lambda step, done, total: None)
        report = run(plan, setting, PlainCalls())
    return Release(folder / "output", report)
