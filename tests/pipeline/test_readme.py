"""Every command in README.md does what it is said to do there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main

ROOT = Path(__file__).parents[2]
PROGRAM = ".venv/bin/medborgarloften"
LINES = re.findall(r"^ {4}(\S.*)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
COMMANDS = [line for line in LINES if line.startswith(PROGRAM)]
TARGETS = [line.split()[1] for line in LINES if line.startswith("make ")]
NO_NETWORK = {"run": ("--offline", "--plain")}
"""Options that keep a command from asking other people's hosts; an empty archive then yields no release."""
AFTER_A_RUN = {"changes", "archive"}
NOTHING_USABLE = 3


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like the project but takes what commands write."""
    (tmp_path / "corpus").mkdir()
    for name in ("world", "samples", "sources"):
        (tmp_path / "corpus" / name).symlink_to(ROOT / "corpus" / name)
    (tmp_path / "corpus/state/sweden/archive").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_readme_has_two_commands_that_make_knows() -> None:
    assert TARGETS == ["run", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in TARGETS)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(command: str) -> None:
    words = shlex.split(command.removeprefix(PROGRAM))
    if words[0] in AFTER_A_RUN:
        call(next(line for line in COMMANDS if " run " in line))
    result = call(command)
    assert result.exit_code == (NOTHING_USABLE if words[0] == "run" else 0), result.output
    assert isinstance(result.exception, SystemExit | None)


def call(command: str) -> Result:
    words = shlex.split(command.removeprefix(PROGRAM))
    return CliRunner().invoke(main, [*words, *NO_NETWORK.get(words[0], ())])


def test_each_tour_has_commands() -> None:
    assert len(COMMANDS) >= 7


def test_every_file_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
