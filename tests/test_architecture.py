"""The shape of the code: one arrow, one file that knows the orchestrator, no side effects below the pipeline."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for package in ("schemas", "extractors", "pipeline") for path in (ROOT / package).rglob("*.py"))
MAY_NOT_IMPORT: dict[str, set[str]] = {
    "schemas": {"extractors", "pipeline", "prefect"},
    "extractors": {"pipeline", "prefect"},
    "pipeline": set(),
}
SIDE_EFFECTS = {
    "asyncio", "httpx", "httpx2", "multiprocessing", "os", "pathlib", "random", "requests", "shutil", "socket",
    "sqlalchemy", "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib.request", "uuid",
}  # fmt: skip
"""Modules that `extractors` has no use for: files, sockets, clocks, chance."""


def imported(path: Path) -> Iterator[str]:
    """Dotted names of everything a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_point_one_way(path: Path) -> None:
    """schemas <- extractors <- pipeline."""
    forbidden = MAY_NOT_IMPORT[path.relative_to(ROOT).parts[0]]
    assert {name for name in imported(path) if name.split(".")[0] in forbidden} == set()


def test_only_flows_imports_prefect() -> None:
    """The orchestrator is a decorator on functions that work without it."""
    users = {named(path) for path in MODULES if any(name.split(".")[0] == "prefect" for name in imported(path))}
    assert users == {"pipeline/flows.py"}


@pytest.mark.parametrize("path", [path for path in MODULES if named(path).startswith("extractors/")], ids=named)
def test_extractors_reach_for_nothing_outside(path: Path) -> None:
    """Bytes in, models out: no file, socket, clock or chance."""
    assert {name for name in imported(path) if name in SIDE_EFFECTS} == set()


@pytest.mark.parametrize("arguments", ["--help", "schema", "run --help", "extract --help", "show --help"])
def test_help_and_schema_load_nothing_slow(arguments: str) -> None:
    """Neither spaCy nor Prefect (four seconds together) for a page of help."""
    program = (
        "import sys\nfrom pipeline.cli import main\n"
        f"try: main({arguments.split()!r})\n"
        "except SystemExit: pass\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'spacy', 'prefect', 'pdfplumber', 'sqlalchemy'}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr.strip() == "[]"
