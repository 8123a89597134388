"""The flow does what the plain calls do, on Prefect's own temporary server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(folder: Path, *options: str) -> dict[str, object]:
    """The command on the sample world, as a user would call it."""
    command = [sys.executable, "-m", "pipeline.cli", "run", "--json", "--as-of", "2025-06-01", *options]
    places = ["--state", str(folder / "state"), "--output", str(folder / "output")]
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    done = subprocess.run(
        [*command, *places], cwd=ROOT, env=quiet, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    report: dict[str, object] = json.loads(done.stdout)
    return report


@pytest.mark.prefect
def test_with_and_without_prefect_the_release_is_the_same(tmp_path: Path) -> None:
    """The default run of a fresh clone; nothing is left in the user's own Prefect home."""
    flow, plain = run(tmp_path / "flow"), run(tmp_path / "plain", "--plain")
    for fact in ("fetched", "documents_read", "measures", "coverage", "release"):
        assert flow[fact] == plain[fact]
    outputs = [tmp_path / way / "output" / "dataset.json" for way in ("flow", "plain")]
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert (tmp_path / "flow" / "state" / "prefect" / "prefect.db").exists()
    assert not (tmp_path / "plain" / "state" / "prefect").exists()
