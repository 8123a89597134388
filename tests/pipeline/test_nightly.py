"""A run from the register to the release, over the real fetcher and the sample server, without an orchestrator."""

from __future__ import annotations

import csv
import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import extractors.version
from pipeline.documents import Tools
from pipeline.fetch import FetchSettings
from pipeline.nightly import PlainCalls, run
from pipeline.plan import RunPlan, RunReport
from pipeline.work import AlreadyRunning, Setting, UnknownSource, opened
from pipeline.worldserver import serving
from schemas.export import json_schema

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Medborgarlöfte {year}</title></head>
<body><main>
<h1>Medborgarlöfte {year}</h1><p>Medborgarlöftet gäller under {year}.</p><h2>Trygghet</h2><p>Polisen lovar att:</p><ul>
{items}</ul></main></body></html>"""
ITEMS = ("gå två rundor i veckan vid kajen", "besöka skolan fyra gånger per år", "hålla tre möten per år i Almsjö")


def page(year: int, count: int = 3) -> str:
    return PAGE.format(year=year, items="".join(f"<li>{item}</li>\n" for item in ITEMS[:count]))


@dataclass
class World:
    """A folder of pages, a register of them, and where runs put what they make."""

    folder: Path
    day: int = 1

    def serve(self, **pages: str | None) -> None:
        """These pages from now on, by name; None is an address that is gone."""
        for name, text in pages.items():
            if text is not None:
                (self.folder / f"{name}.html").write_text(text, encoding="utf-8")
        web = [["url", "file", "status", "location"]]
        for name, text in pages.items():
            web.append([self.url(name), *((f"{name}.html", "200") if text else ("", "404")), ""])
        self.write("web.csv", web)

    def register(self, *names: str) -> None:
        """A register of these pages."""
        rows = [["source_id", "url", "municipality_codes", "publisher", "status", "note"]]
        rows += [[name, self.url(name), "9010", "municipality", "active", ""] for name in names]
        self.write("sources.csv", rows)

    def write(self, name: str, rows: list[list[str]]) -> None:
        with (self.folder / name).open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)

    def url(self, name: str) -> str:
        return f"https://www.almsjo.example/{name}"

    def plan(self, **changes: object) -> RunPlan:
        settings = FetchSettings(allowed_private_hosts=("127.0.0.1",), pause_seconds=0, retries=0)
        plan = RunPlan(
            sources=self.folder / "sources.csv", state=self.folder / "state", output=self.folder / "output",
            as_of=date(2025, 6, 1), places=ROOT / "corpus/world/municipalities.csv", only_these_places=True, workers=0,
            fetch=settings,
        )  # fmt: skip
        return plan.model_copy(update=changes)

    def run(self, **changes: object) -> RunReport:
        with serving(self.folder) as mirror:
            setting = Setting(
                lambda: datetime(2025, 6, self.day, tzinfo=UTC), mirror, Tools(), lambda step, done, total: None
            )
            report = run(self.plan(**changes), setting, PlainCalls())
        self.day += 1
        return report

    def output(self, name: str) -> str:
        return (self.folder / "output" / name).read_text(encoding="utf-8")

    def records(self) -> dict[str, dict[str, object]]:
        return {record["source_id"]: record for record in json.loads(self.output("dataset.json"))["records"]}


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.register("a", "b")
    made.serve(a=page(2024), b=page(2025))
    return made


def test_the_release_is_valid_and_every_span_quotes(world: World) -> None:
    report = world.run()
    assert (report.release, report.fetched, report.documents_read) == ("published", {"new": 2}, 2)
    dataset = json.loads(world.output("dataset.json"))
    Draft202012Validator(json.loads(json_schema("dataset"))).validate(dataset)
    quoted = 0
    for sourced in dataset["records"]:
        text = sourced["record"]["document"]["text"]
        for promise in sourced["record"]["promise_sets"]:
            for commitment in promise["commitments"]:
                span = commitment["span"]
                assert text[span["start"] : span["end"]].split() == commitment["text"].split()
                quoted += 1
    assert quoted == report.measures["commitments"] == 6


def test_a_second_run_reads_nothing_and_changes_nothing(world: World) -> None:
    world.run()
    before = world.output("dataset.json")
    report = world.run()
    assert (report.fetched, report.documents_read, report.documents_reused) == ({"not_modified": 2}, 0, 2)
    assert world.output("dataset.json") == before


def test_two_machines_make_the_same_dataset(world: World, tmp_path: Path) -> None:
    world.run()
    here = world.output("dataset.json")
    world.run(state=tmp_path / "elsewhere", accept_loss=True)
    assert world.output("dataset.json") == here


def test_offline_reads_the_archive_alone(world: World) -> None:
    """The state of record can be made again from the snapshots."""
    world.run()
    before = world.output("dataset.json")
    (world.folder / "state" / "state.sqlite").unlink()
    report = world.run(offline=True)
    assert (report.fetched, report.requests, report.documents_read) == ({}, 0, 2)
    assert world.output("dataset.json") == before


def test_only_the_changed_page_is_read_again(world: World) -> None:
    world.run()
    world.serve(a=page(2024), b=page(2026))
    report = world.run()
    assert (report.fetched, report.documents_read) == ({"new": 1, "not_modified": 1}, 1)


def test_a_new_version_of_the_rules_reads_everything_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.run()
    monkeypatch.setattr(extractors.version, "EXTRACTOR_VERSION", "99.0.0")
    assert world.run().documents_read == 2


def test_a_page_that_is_gone_keeps_its_last_record_marked_stale(world: World) -> None:
    world.run()
    world.serve(a=page(2024), b=None)
    world.run()
    report = world.run()
    assert (report.release, report.fetched) == ("published", {"gone": 1, "not_modified": 1})
    assert {name: record["stale_since"] for name, record in world.records().items()} == {"a": None, "b": "2025-06-02"}
    assert any(json.loads(line)["source_id"] == "b" for line in world.output("issues.jsonl").splitlines())


def test_a_source_that_is_given_up_keeps_its_record_stale_since_it_last_answered(world: World) -> None:
    """It is asked no more, so nobody knows whether its page still says so."""
    world.run()
    world.run()
    register = world.folder / "sources.csv"
    rows = register.read_text(encoding="utf-8").replace("b,9010,municipality,active", "b,9010,municipality,dead")
    register.write_text(rows, encoding="utf-8")
    report = world.run()
    assert (report.sources, report.changes) == (1, {})
    assert {name: record["stale_since"] for name, record in world.records().items()} == {"a": None, "b": "2025-06-02"}


def test_an_unreadable_page_costs_only_itself(world: World) -> None:
    world.serve(a=page(2024), b="\x00\x01\x02" * 50)
    report = world.run()
    assert (report.release, report.documents_unreadable, set(world.records())) == ("published", 1, {"a"})
    assert world.run().documents_read == 0


def test_a_release_that_lost_much_is_refused_and_the_last_one_stays(world: World) -> None:
    world.run()
    before = world.output("dataset.json")
    world.serve(a=page(2024, 1), b=page(2025, 1))
    report = world.run()
    assert report.release == "refused"
    assert report.losses[0].startswith("commitments: 2, the last release had 6")
    assert world.output("dataset.json") == before
    assert (world.folder / "state" / "refused-release" / "dataset.json").exists()
    assert world.run(accept_loss=True).release == "published"
    assert world.run().release == "published"


def test_only_limits_what_is_asked_not_what_is_published(world: World) -> None:
    world.run()
    world.serve(a=page(2022), b=page(2026))
    report = world.run(only=("b",))
    assert (report.sources, report.fetched, set(world.records())) == (1, {"new": 1}, {"a", "b"})


def test_an_unknown_source_is_named(world: World) -> None:
    with pytest.raises(UnknownSource, match="nobody"):
        world.run(only=("nobody",))


def test_two_runs_on_one_state_are_kept_apart(world: World) -> None:
    with serving(world.folder) as mirror:
        setting = Setting(lambda: datetime(2025, 6, 1, tzinfo=UTC), mirror, Tools(), lambda step, done, total: None)
        with opened(world.plan(), setting), pytest.raises(AlreadyRunning):
            run(world.plan(), setting, PlainCalls())


def test_a_killed_run_is_taken_up_by_the_next(world: World) -> None:
    """Killed at twelve moments from start to end; afterwards one run makes what an undisturbed one would have made."""
    command = [
        sys.executable, "-m", "pipeline.cli", "run", "--plain", "--offline", "--workers", "0",
        "--sources", str(world.folder / "sources.csv"), "--state", str(world.folder / "state"),
        "--output", str(world.folder / "output"), "--places", str(ROOT / "corpus/world/municipalities.csv"),
    ]  # fmt: skip
    world.run(output=world.folder / "undisturbed")
    undisturbed = (world.folder / "undisturbed" / "dataset.json").read_text(encoding="utf-8")
    (world.folder / "state" / "state.sqlite").unlink()
    for moment in range(12):
        running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.3 + 0.25 * moment)
        running.send_signal(signal.SIGKILL)
        running.wait()
    world.run()
    assert world.output("dataset.json") == undisturbed
