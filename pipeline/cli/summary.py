"""The summary that a run ends with, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from ..plan import RunPlan, RunReport

_STATUSES = {
    "current": "promise in force",
    "upcoming": "promise agreed, not in force yet",
    "undated": "promise without dates",
    "lapsed": "promise has ended",
    "follow_up_only": "only a follow-up found",
    "agreement_only": "only an agreement or action plan found",
    "none_found": "looked, none found",
    "blocked": "the site does not let us look",
    "failed": "no answer",
    "unreadable": "page could not be read",
    "not_checked": "not looked at",
}


def print_summary(report: RunReport, plan: RunPlan) -> None:
    """Print what was fetched, read and found, how Sweden looks, and whether it was published."""
    console = Console(highlight=False)
    console.print(_work(report), _found(report), _coverage(report))
    console.print(_changes(report), highlight=False)
    for problem in report.undelivered:
        console.print(f"Nobody was told: {problem}", markup=False)
    if report.losses:
        console.print("Less than expected:", *(f"  {loss}" for loss in report.losses), sep="\n", markup=False)
    if report.release == "published":
        console.print(f"Published: {plan.output}/ (dataset.json, CSV tables, coverage.csv, issues.jsonl, run.json)")
        console.print(f"To look at: {plan.output}/index.html")
    else:
        console.print(f"Not published; {plan.output}/ stays as it was.")
        console.print(f"The new files are in {plan.state}/refused-release/. If the loss is right: --accept-loss.")


def _changes(report: RunReport) -> str:
    if report.compared_with is None:
        return "No earlier release to compare with."
    counts = ", ".join(f"{count} {kind}" for kind, count in report.changes.items())
    return f"Since the last release: {counts or 'no change'}."


def _table(title: str, rows: dict[str, object]) -> Table:
    table = Table(title=title, title_justify="left", show_header=False, min_width=60)
    table.add_column(ratio=1)
    table.add_column(justify="right")
    for name, value in rows.items():
        table.add_row(name, str(value))
    return table


def _work(report: RunReport) -> Table:
    fetched = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in report.fetched.items())
    return _table(
        "This run",
        {
            "sources": report.sources,
            "fetched": "nothing (offline)" if report.is_offline else fetched,
            "documents read": report.documents_read,
            "unchanged since they were read, not read again": report.documents_reused,
            "documents that could not be read": report.documents_unreadable,
            "issues": ", ".join(f"{count} {severity}" for severity, count in report.issues.items()) or "none",
        },
    )


def _found(report: RunReport) -> Table:
    counts, shares = report.measures, report.measures
    return _table(
        "In the dataset",
        {
            "documents": f"{counts['documents']:g}",
            "promises": f"{counts['promise_sets']:g}",
            "commitments": f"{counts['commitments']:g}",
            "of them measurable": f"{shares['measurable_commitments']:.0%}",
            "targets": f"{counts['targets']:g}",
            "reports on earlier promises": f"{counts['follow_ups']:g}",
        },
    )


def _coverage(report: RunReport) -> Table:
    rows: dict[str, object] = {words: report.coverage.get(name, 0) for name, words in _STATUSES.items()}
    return _table(f"Municipalities on {report.as_of}", {words: count for words, count in rows.items() if count})
