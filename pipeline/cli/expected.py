"""`medborgarloften sources expected`: who is expected to publish a promise, and who of them was not found to."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import get_args

import click

from ..expected import Expectation, Expected, ExpectedFileError, load_expected
from .sources import json_option, sources_option

_IN_FORCE_OR_COMING = ("current", "upcoming", "undated")


def expected_of(register: Path) -> dict[str, Expectation]:
    """The table beside a register; a file that is none is a usage error."""
    try:
        return load_expected(register)
    except ExpectedFileError as error:
        raise click.UsageError(str(error)) from error


@click.command("expected")
@sources_option
@click.option("--expected", "wanted", multiple=True, type=click.Choice(get_args(Expected)), help="Only these.")
@click.option("--missing", is_flag=True, help="Only where the last release has no promise in force or to come.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), default=Path("output"), show_default=True,
              help="Folder of the last release, for --missing.")  # fmt: skip
@json_option
def expected_command(sources: Path, wanted: tuple[str, ...], missing: bool, output: Path, as_json: bool) -> None:
    """Print who is expected to publish a promise and what that rests on, with the coverage of the last release.

    Nobody has to promise: "unknown" says that nothing was seen, not that something is amiss.

    \b
    Examples:
      medborgarloften sources expected --expected yes
      medborgarloften sources expected --expected yes --missing --output output
    """
    known = _coverage(output, is_needed=missing)
    for code, row in expected_of(sources).items():
        status = known.get(code, "")
        if (not wanted or row.expected in wanted) and not (missing and status in _IN_FORCE_OR_COMING):
            cells = (code, row.municipality, row.expected, row.basis, row.status, row.last_year, status, row.url)
            click.echo(row.model_dump_json() if as_json else "\t".join(cells))


def _coverage(output: Path, *, is_needed: bool) -> dict[str, str]:
    """Status by municipality in the release in `output`; nothing where there is none."""
    path = output / "coverage.csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return {row["municipality_code"]: row["status"] for row in csv.DictReader(file)}
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        if is_needed:
            raise click.BadParameter(f"{path} is no coverage of a release: {error}", param_hint="--output") from error
        return {}
