"""Who is expected to publish a promise, and what that rests on: the table expected.csv beside a register."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from schemas import Record
from schemas.base import MunicipalityCode

COLUMNS = ("municipality_code", "municipality", "expected", "basis", "status", "last_year", "url")
FILE = "expected.csv"

Expected = Literal["yes", "perhaps", "unknown"]
Basis = Literal["promise", "follow_up", "index", "news", "agreement", "address", "nothing"]
Standing = Literal["seen", "inferred", "none"]


class Expectation(Record):
    """One row: a municipality, and whether a promise is to be looked for there."""

    municipality_code: MunicipalityCode
    """SCB's four digits."""
    municipality: str
    """Short name."""
    expected: Expected
    """yes: it has promised lately; perhaps: it has before, or something points to it; unknown: nothing was seen, which
    is no breach, since nobody has to promise."""
    basis: Basis
    """The strongest kind of page that was seen: a promise, a follow-up on one, a page that leads to them, news of one,
    an agreement that a promise may complete, or an address of the police that nobody looked at."""
    status: Standing
    """seen: the police or the municipality itself shows it; inferred: from news, another's page or an address alone;
    none: there is nothing to stand on."""
    last_year: str = ""
    """Latest year of what was seen; empty when no year is known."""
    url: str = ""
    """Where."""


class ExpectedFileError(ValueError):
    """A table that cannot be used; says which and why."""


def load_expected(register: Path) -> dict[str, Expectation]:
    """The rows of the table beside `register`, by municipality; empty where there is none. Raises ExpectedFileError."""
    path = register.with_name(FILE)
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [Expectation.model_validate(row) for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error, ValidationError) as error:
        raise ExpectedFileError(f"{path}: {error}") from error
    return {row.municipality_code: row for row in rows}
