"""The documentation names what users meet: issue codes, files of a release, coverage statuses, commands' options."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from pipeline.tables import flatten
from schemas.vocabulary import CoverageStatus

from .factories import dataset

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"""(?:\bcode = ?|^[A-Z_]+ = |\bcode=|\bfailed\(\w+, )"([a-z]+(?:-[a-z]+)*)\"""", re.MULTILINE)
NO_CODES = {"refused-release"}


def used_codes() -> set[str]:
    """Codes of issues as they stand in the source."""
    sources = [path for package in ("extractors", "pipeline") for path in (ROOT / package).rglob("*.py")]
    found = {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}
    return {code for code in found if "-" in code} - NO_CODES


def documented(*names: str) -> str:
    return "\n".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in names)


def test_every_issue_code_is_documented() -> None:
    used = used_codes()
    assert len(used) > 30
    text = documented("issues.md", "fetching.md")
    assert {code for code in used if f"`{code}`" not in text} == set()


@pytest.mark.parametrize("name", flatten(dataset(), []))
def test_every_table_is_documented(name: str) -> None:
    assert f"`{name}.csv`" in documented("dataset.md")


@pytest.mark.parametrize("status", get_args(CoverageStatus))
def test_every_coverage_status_is_documented(status: str) -> None:
    assert f"| `{status}` |" in documented("dataset.md")
