"""A run over the sample world finds what a reviewer read in its pages (corpus/world/expected.jsonl)."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from pipeline.documents import Tools
from pipeline.fetch.settings import FetchSettings
from pipeline.nightly import PlainCalls, run
from pipeline.place_files import load_places
from pipeline.plan import RunPlan, RunReport
from pipeline.sources import load_sources
from pipeline.work import Setting
from pipeline.worldserver import load_pages, serving
from schemas import Dataset, ExtractionResult, PromiseSet, SourcedIssue

WORLD = Path(__file__).parents[2] / "corpus" / "world"
AS_OF = date(2026, 2, 1)
MAX_BYTES = 2_000_000
LINES = (WORLD / "expected.jsonl").read_text(encoding="utf-8").splitlines()
EXPECTED: dict[str, dict[str, Any]] = {row["source_id"]: row for row in map(json.loads, LINES)}
READABLE = [name for name, row in EXPECTED.items() if "failure" not in row]
FAILING = [name for name, row in EXPECTED.items() if "failure" in row]

MISREAD: dict[tuple[str, str], str] = {
    ("forsmala-signerat", "targets"): "a condition that others meet (twelve evenings) is taken for a target",
}
"""What the extractor is known to get wrong, and how. A misreading that is mended fails its test until its line here is
taken out."""


class Release:
    """The files of a release, read back."""

    def __init__(self, folder: Path, report: RunReport) -> None:
        self.report = report
        dataset = Dataset.model_validate_json((folder / "dataset.json").read_text(encoding="utf-8"))
        self.records = {sourced.source_id: sourced.record for sourced in dataset.records}
        lines = (folder / "issues.jsonl").read_text(encoding="utf-8").splitlines()
        self.issues = [SourcedIssue.model_validate_json(line) for line in lines]
        with (folder / "coverage.csv").open(encoding="utf-8", newline="") as stream:
            self.coverage = {row["municipality_code"]: row["status"] for row in csv.DictReader(stream)}

    def codes(self, source_id: str) -> set[tuple[str, str]]:
        """Stage and code of the issues of one source."""
        return {(said.issue.stage, said.issue.code) for said in self.issues if said.source_id == source_id}


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


def told(record: ExtractionResult) -> list[PromiseSet]:
    """The promises whose content the page tells; a set that only carries the dates of a promise elsewhere is none."""
    return [promise for promise in record.promise_sets if promise.commitments]


def dates(promise: PromiseSet) -> list[str | bool | None]:
    """First and last day, and whether it goes on."""
    period = promise.period
    return [period.start, period.end, period.is_open_ended] if period else [None, None, False]


def each(row: dict[str, Any], name: str) -> list[Any] | None:
    """One value of each expected promise; None where the reviewer leaves the promises open."""
    promises = row["promises"]
    return None if promises is None else [promise[name] for promise in promises]


Wanted = Callable[[dict[str, Any]], object]
Found = Callable[[ExtractionResult], object]
FACTS: dict[str, tuple[Wanted, Found]] = {
    "kind": (lambda row: row["kind"], lambda record: record.document.kind),
    "municipalities": (
        lambda row: row["municipalities"],
        lambda record: sorted(place.code for place in record.document.municipalities),
    ),
    "period": (lambda row: each(row, "period"), lambda record: [dates(promise) for promise in told(record)]),
    "commitments": (
        lambda row: each(row, "commitments"),
        lambda record: [len(promise.commitments) for promise in told(record)],
    ),
    "targets": (
        lambda row: each(row, "targets"),
        lambda record: [sum(len(one.targets) for one in promise.commitments) for promise in told(record)],
    ),
    "follow_up_items": (
        lambda row: row["follow_up_items"],
        lambda record: [len(report.items) for report in record.follow_ups],
    ),
}


def claims() -> list[Any]:
    """Each fact the reviewer states of each page that can be read."""
    rows = [
        (name, fact) for name in READABLE for fact, (wanted, _) in FACTS.items() if wanted(EXPECTED[name]) is not None
    ]
    return [
        pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=MISREAD[row]) if row in MISREAD else ())
        for row in rows
    ]


@pytest.mark.parametrize(("source_id", "fact"), claims())
def test_the_page_is_read_as_its_reviewer_read_it(release: Release, source_id: str, fact: str) -> None:
    wanted, found = FACTS[fact]
    assert found(release.records[source_id]) == wanted(EXPECTED[source_id])


@pytest.mark.parametrize("source_id", [name for name in READABLE if "issues" in EXPECTED[name]])
def test_the_doubt_is_said(release: Release, source_id: str) -> None:
    assert set(EXPECTED[source_id]["issues"]) <= {code for _, code in release.codes(source_id)}


@pytest.mark.parametrize("source_id", FAILING)
def test_the_failure_is_an_issue_and_no_record(release: Release, source_id: str) -> None:
    failure = EXPECTED[source_id]["failure"]
    assert release.codes(source_id) == {(failure["stage"], failure["code"])}
    assert source_id not in release.records


def test_the_failures_cost_no_other_source(release: Release) -> None:
    assert release.report.release == "published"
    assert set(release.records) == set(READABLE)


@pytest.mark.parametrize(
    ("code", "status", "why"),
    [
        ("9010", "current", "2025 to 2026"),
        ("9111", "current", "since 2019 until further notice"),
        ("9212", "current", "an appendix to council papers, 2024 to 2027"),
        ("9116", "upcoming", "from 2028"),
        ("9311", "lapsed", "2022, behind a redirect"),
        ("9017", "lapsed", "until the 31st of November 2025, which is no day but has passed"),
        ("9313", "lapsed", "one promise of three municipalities"),
        ("9318", "lapsed", "one promise of three municipalities"),
        ("9011", "undated", "a promise without any year; the news beside it has no commitments"),
        ("9113", "follow_up_only", "a PDF of results"),
        ("9211", "agreement_only", "news of an action plan"),
        ("9014", "none_found", "news that a promise was signed, without its content"),
        ("9122", "blocked", "a login page"),
        ("9219", "failed", "status 500"),
        ("9222", "failed", "an empty answer"),
        ("9218", "failed", "status 404: the page may have moved, so nothing is known"),
        ("9223", "unreadable", "a PDF with a password"),
        ("9015", "not_checked", "no source"),
    ],
)
def test_coverage_tells_what_is_known_of_the_municipality(release: Release, code: str, status: str, why: str) -> None:
    assert release.coverage[code] == status, why


def test_a_moved_page_is_recorded_under_its_new_address(release: Release) -> None:
    pages = load_pages(WORLD)
    source = next(one for one in load_sources(WORLD / "sources.csv") if one.source_id == "fjallnas-polisen")
    assert release.records["fjallnas-polisen"].document.url == pages[source.url].location


def test_a_page_in_another_charset_than_its_header_says_keeps_its_letters(release: Release) -> None:
    body = (WORLD / "pages" / "ulvsby-cp1252.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    text = release.records["ulvsby-cp1252"].document.text
    assert text.split() == body.decode("cp1252").split()


def test_the_kinds_of_targets_are_told_apart(release: Release) -> None:
    """Lillesund's page: value, upper bound, comparator, unit of time and how many of them, and what is measured."""
    promise = told(release.records["lillesund-matt"])[0]
    found = {
        (one.value, one.value_max, one.comparator, one.per, one.interval, one.kind)
        for commitment in promise.commitments
        for one in commitment.targets
    }
    assert {
        (3, None, "at_least", "week", 1, "output"),
        (30, 40, "between", "year", 1, "output"),
        (5, None, "at_most", None, 1, "service_level"),
        (1, None, "exactly", "month", 2, "output"),
        (120, None, "exactly", None, 1, "output"),
        (50, None, "about", None, 1, "output"),
        (15, None, "exactly", None, 1, "outcome"),
        (2, None, "exactly", "half_year", 1, "output"),
    } <= found


def test_each_source_has_a_page_and_an_expectation_and_nothing_is_left_over() -> None:
    sources = load_sources(WORLD / "sources.csv")
    assert [source.source_id for source in sources] == list(EXPECTED)
    with (WORLD / "web.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    targets = {row["location"] for row in rows} - {""}
    assert {row["url"] for row in rows} == {source.url for source in sources} | targets
    assert {row["file"] for row in rows} - {""} == {f"pages/{path.name}" for path in (WORLD / "pages").iterdir()}


def test_nothing_of_the_world_is_real_and_its_pages_say_so() -> None:
    """Addresses under a name reserved for examples (RFC 2606), municipalities of the world's own table."""
    codes = {place.code for place in load_places(WORLD / "municipalities.csv").municipalities}
    for source in load_sources(WORLD / "sources.csv"):
        assert (urlsplit(source.url).hostname or "").endswith(".example")
        assert set(source.municipality_codes) <= codes
        assert source.note.startswith("invented")
    for path in (WORLD / "pages").glob("*.html"):
        body = path.read_text(encoding="utf-8")
        assert not body or "Påhittad sida" in body, path.name


def test_the_world_stays_small() -> None:
    assert sum(path.stat().st_size for path in WORLD.rglob("*") if path.is_file()) < MAX_BYTES


def test_every_known_misreading_is_about_a_stated_fact() -> None:
    assert set(MISREAD) <= {(name, fact) for name in READABLE for fact in FACTS}
