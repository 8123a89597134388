"""From the state of record to the files of a release, and whether they may be published."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from schemas import Coverage, Dataset, SourcedIssue
from schemas.export import json_schema

from .assemble import assemble, issues_of
from .changes import Change, last_release
from .changes.found import changes_of
from .changes.model import change_schema
from .changes.previous import CHANGES, DATASET, REPORT
from .corrections import corrected_where_fitting, seen_page
from .coverage import coverage
from .fetch.outcome import FetchOutcome
from .gate import Measures, load_expectations, losses, measures
from .notices import atom_feed
from .notices.of_runs import notices_of_run, remember, remembered, take_over
from .plan import RunReport
from .publish import recover, replace_folder
from .report import report_html
from .store import SourceState
from .tables import csv_text, datapackage, flatten
from .work import Work

PAGE = "index.html"
FEED = "changes.atom"
REFUSED = "refused-release"
_SCHEMAS = {"dataset.schema.json": "dataset", "issue.schema.json": "issue"}


def publish(
    work: Work, states: Mapping[str, SourceState], outcomes: Sequence[FetchOutcome], read: int, reused: int
) -> RunReport:
    """Make the release, hold it against the last one, and publish it or keep that one. The report says which.

    What has changed is in the release itself and is remembered after it; should that be cut off, the next run does it.

    A refused release goes to a folder beside the state of record, for a look. Raises ForeignFiles, OSError.
    """
    work.setting.progress("publish", 0, 1)
    keys = {state.record_key for state in states.values() if state.record_key}
    records, corrections = corrected_where_fitting(
        states, work.store.records(keys), work.corrections, partial(seen_page, work)
    )
    given_up = {source.source_id for source in work.register if source.status != "active"}
    dataset = assemble(states.values(), records, work.extractor_version, given_up)
    rows = coverage(work.municipalities, dataset, work.register, states, work.plan.as_of.isoformat())
    issues = issues_of(dataset, states.values(), work.register)
    new = measures(dataset, rows)
    recover(work.plan.output)
    last = last_release(work.plan.output)
    take_over(work, last)
    changes = changes_of(work, last, dataset, states, corrections)
    missing = losses(new, last_measures(work.plan.output), load_expectations())
    is_published = not missing or (work.plan.accept_loss and bool(dataset.records))
    report = RunReport(
        extractor_version=work.extractor_version,
        register_version=work.register_version,
        run_id=work.run_id,
        started_at=work.started_at.isoformat(),
        finished_at=work.setting.now().isoformat(),
        as_of=work.plan.as_of.isoformat(),
        sources_file=work.plan.sources.name,
        is_offline=work.plan.offline,
        sources=len(work.chosen),
        fetched=_counted(outcome.failure or outcome.kind for outcome in outcomes),
        requests=sum(outcome.requests for outcome in outcomes),
        documents_read=read,
        documents_reused=reused,
        documents_unreadable=sum(state.read_issue is not None for state in states.values()),
        measures=new,
        coverage=_counted(row.status for row in rows),
        issues=_counted(item.issue.severity for item in issues),
        source_ids=sorted(source.source_id for source in work.register if source.status == "active"),
        corrections=corrections,
        compared_with=last.run_id if last else None,
        changes=_counted(change.kind for change in changes),
        release="published" if is_published else "refused",
        losses=missing,
    )
    folder = work.plan.output if is_published else work.plan.state / REFUSED
    page = report_html(dataset, rows, work.register, states, report.as_of)
    notices = notices_of_run(work, dataset, changes, report)
    told = {PAGE: page.encode(), FEED: atom_feed([*remembered(work.store), *notices]).encode()}
    replace_folder(folder, release_files(dataset, rows, issues, changes, report) | told)
    remember(work, changes if is_published else [], notices, states)
    work.store.finish_run(work.run_id, report.finished_at, report.model_dump_json())
    work.setting.progress("publish", 1, 1)
    return report


def release_files(
    dataset: Dataset,
    rows: Sequence[Coverage],
    issues: Iterable[SourcedIssue],
    changes: Iterable[Change],
    report: RunReport,
) -> dict[str, bytes]:
    """Every file of a release by name, but for the page and the feed."""
    tables = flatten(dataset, rows)
    files = {
        DATASET: dataset.model_dump_json(indent=1) + "\n",
        **{f"{name}.csv": csv_text(table) for name, table in tables.items()},
        "issues.jsonl": "".join(f"{issue.model_dump_json()}\n" for issue in issues),
        CHANGES: "".join(f"{change.model_dump_json()}\n" for change in changes),
        "datapackage.json": _json(datapackage(tables)),
        REPORT: report.model_dump_json(indent=2) + "\n",
        **{file: json_schema(name) for file, name in _SCHEMAS.items()},
        "change.schema.json": change_schema(),
    }
    return {name: text.encode() for name, text in files.items()}


def last_measures(folder: Path) -> Measures | None:
    """The measures of the release in `folder`; None when there is none or its report cannot be read."""
    try:
        report = json.loads((folder / REPORT).read_text(encoding="utf-8"))
        return {name: float(value) for name, value in report["measures"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))
