"""An evaluation as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .confusion import Confusion, FollowUpFigures
from .evaluation import Evaluation
from .figures import Estimate, FieldFigures, Group
from .reliability import Reliability

SHORT = {"municipality": "municip.", "commitments": "commitm.", "focus_areas": "areas", "signatories": "signat."}
"""Column heads of the table by class."""


def report(found: Evaluation) -> str:
    """Tables in plain text, each after a blank line."""
    parts = (
        [f"{found.documents} documents, {found.missing} without a record"],
        _fields(found.fields),
        _classes(found.classes),
        _confusion("kind of document", found.kinds),
        _confusion("actors of matched commitments", found.actors),
        _follow_ups(found.follow_ups),
        _reliability("commitments", found.commitment_confidence),
        _reliability("targets", found.target_confidence),
    )
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def _fields(fields: dict[str, FieldFigures]) -> Iterator[str]:
    yield f"{'field':14}{'precision':>22}{'recall':>22}{'F1':>22}{'gold':>7}"
    for name, row in fields.items():
        figures = "".join(f"{_with_bounds(figure):>22}" for figure in (row.precision, row.recall, row.f1))
        yield f"{name:14}{figures}{row.gold:7}"


def _with_bounds(figure: Estimate) -> str:
    return f"{figure.value:.3f} [{figure.low:.2f}, {figure.high:.2f}]"


def _classes(classes: dict[str, Group]) -> Iterator[str]:
    names = list(dict.fromkeys(name for one in classes.values() for name in one.fields))
    yield "F1 by structure class (intervals with --json)"
    yield f"{'class':14}{'docs':>5}" + "".join(f"{SHORT.get(name, name):>9}" for name in names)
    for title, one in classes.items():
        cells = (f"{one.fields[name].f1.value:9.3f}" if name in one.fields else f"{'–':>9}" for name in names)
        yield f"{title:14}{one.documents:5}" + "".join(cells)


def _confusion(title: str, pairs: Sequence[Confusion]) -> Iterator[str]:
    right = sum(one.n for one in pairs if one.expected == one.got)
    yield f"{title}: {right} of {sum(one.n for one in pairs)} as in gold"
    for one in sorted(pairs, key=lambda one: -one.n):
        if one.expected != one.got:
            yield f"{one.n:5}  {one.expected} read as {one.got}"


def _follow_ups(found: FollowUpFigures) -> Iterator[str]:
    yield f"follow-ups: {found.found} of {found.documents} found, {found.spurious} spurious"
    yield f"{found.periods_right:5}  with the right period"
    items = f"{found.items_got} read, {found.items_expected} there"
    yield f"{found.counts_right:5}  of {found.counted} with the right number of items ({items})"


def _reliability(what: str, table: Reliability | None) -> Iterator[str]:
    if table is None:
        return
    yield (
        f"confidence of {table.n} {what}: stated {table.stated:.3f}, right {table.right:.3f}, "
        f"expected calibration error {table.expected_calibration_error:.3f}"
    )
    yield f"{'from':>8}{'to':>7}{'stated':>8}{'right':>7}{'n':>6}"
    for one in table.deciles:
        yield f"{one.low:8.2f}{one.high:7.2f}{one.stated:8.3f}{one.right:7.3f}{one.n:6}"
