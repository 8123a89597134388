"""The measured tables of docs/accuracy.md, which a program writes so that they cannot be older than the floors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from .evaluation import Evaluation
from .figures import Estimate
from .reliability import Reliability

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
TITLES = {"tune": "Documents the extractor was tuned on", "held": "Documents never opened"}


def write_tables(path: Path, found: Mapping[str, Evaluation]) -> None:
    """Put the tables between the two marks of a Markdown file. Raises ValueError when it has no such marks."""
    page = path.read_text(encoding="utf-8")
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{path} lacks {BEGIN} or {END}")
    path.write_text(f"{before}{BEGIN}\n{tables(found)}{END}{after}", encoding="utf-8")


def tables(found: Mapping[str, Evaluation]) -> str:
    """Figures per field, classes with errors, and reliability, for each split."""
    parts = ((f"### {TITLES[split]} ({one.documents})", "", *_split(one), "") for split, one in found.items())
    return "\n" + "\n".join(line for part in parts for line in part) + "\n"


def _split(one: Evaluation) -> Iterator[str]:
    yield "| field | precision | recall | F1 | 95 % interval of F1 | gold |"
    yield "|---|---|---|---|---|---|"
    for name, row in one.fields.items():
        shares = " | ".join(f"{figure.value:.3f}" for figure in (row.precision, row.recall, row.f1))
        yield f"| {name} | {shares} | {_bounds(row.f1)} | {row.gold} |"
    yield ""
    yield _classes(one)
    yield ""
    reports = one.follow_ups
    yield (
        f"Follow-ups: {reports.found} of {reports.documents} found, {reports.periods_right} with the right period, "
        f"{reports.counts_right} of {reports.counted} with the right number of items; {reports.spurious} spurious."
    )
    for what, table in (("commitments", one.commitment_confidence), ("targets", one.target_confidence)):
        if table is not None:
            yield from _reliability(what, table)


def _classes(one: Evaluation) -> str:
    """The share of commitments with every slot right, by structure class, lowest first."""
    rows = ((name, group.fields.get("promise")) for name, group in one.classes.items())
    figures = [(row.f1.value, name) for name, row in rows if row is not None]
    listed = ", ".join(f"{name} {value:.2f}" for value, name in sorted(figures) if value < 1)
    whole = ", ".join(name for value, name in sorted(figures) if value == 1)
    parts = [listed, f"1.00 in {whole}" if whole else ""]
    return f"Commitments with every slot right (F1) by structure class: {'; '.join(part for part in parts if part)}."


def _bounds(figure: Estimate) -> str:
    return f"{figure.low:.2f}–{figure.high:.2f}"


def _reliability(what: str, table: Reliability) -> Iterator[str]:
    yield ""
    yield (
        f"Confidence of {table.n} {what}: stated {table.stated:.3f}, right {table.right:.3f}, "
        f"expected calibration error {table.expected_calibration_error:.3f}."
    )
    yield ""
    yield "| stated from | to | mean | right | n |"
    yield "|---|---|---|---|---|"
    for part in table.deciles:
        yield f"| {part.low:.2f} | {part.high:.2f} | {part.stated:.3f} | {part.right:.3f} | {part.n} |"


def measured_figures(page: str) -> dict[tuple[str, str], tuple[float, float, float]]:
    """Precision, recall and F1 by split and field, as the page states them."""
    stated = {}
    for split, title in TITLES.items():
        part = page.partition(f"### {title}")[2].partition("\n### ")[0]
        for row in re.finditer(r"^\| (\w+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| \S+ \| \d+ \|$", part, re.MULTILINE):
            stated[split, row[1]] = (float(row[2]), float(row[3]), float(row[4]))
    return stated
