"""The command line: what it prints, on which stream, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pipeline.cli import main
from schemas import SourcedIssue
from schemas.export import PUBLISHED

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "corpus/world/pages/almsjo-2025.html"
PLACES = ["--places", str(ROOT / "corpus/world/municipalities.csv")]
runner = CliRunner()


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\ncut off")
    return path


def test_one_document_is_indented_json() -> None:
    done = runner.invoke(main, ["extract", str(PAGE), *PLACES])
    assert done.exit_code == 0
    record = json.loads(done.stdout)
    assert record["document"]["municipalities"] == [{"code": "9010", "name": "Almsjö"}]
    assert done.stdout.startswith('{\n  "schema_version"')


def test_several_are_one_per_line_and_a_bad_one_costs_only_itself(bad: Path) -> None:
    """Its issue stands in the output, a message with its name on standard error."""
    done = runner.invoke(main, ["extract", str(PAGE), str(bad), "missing.html", str(PAGE)])
    assert done.exit_code == 1
    first, second, third, fourth = done.stdout.splitlines()
    assert first == fourth
    assert json.loads(first)["promise_sets"]
    for line, name in ((second, str(bad)), (third, "missing.html")):
        assert SourcedIssue.model_validate_json(line).source_id == name
        assert name in done.stderr


def test_nothing_readable_is_exit_code_3(bad: Path) -> None:
    assert runner.invoke(main, ["extract", str(bad)]).exit_code == 3


def test_standard_input_gives_the_same_record_as_the_file() -> None:
    url = ["--url", "https://www.almsjo.example/trygg"]
    piped = runner.invoke(main, ["extract", "-", *url], input=PAGE.read_bytes())
    named = runner.invoke(main, ["extract", str(PAGE), *url])
    assert piped.stdout == named.stdout


def test_the_address_belongs_to_one_document() -> None:
    done = runner.invoke(main, ["extract", str(PAGE), str(PAGE), "--url", "https://www.almsjo.example/"])
    assert done.exit_code == 2


def test_an_address_inside_this_machine_is_not_fetched() -> None:
    """What `extract` is given may come from somebody else's list."""
    done = runner.invoke(main, ["extract", "http://127.0.0.1:9/secret"])
    assert done.exit_code == 3
    issue = SourcedIssue.model_validate_json(done.stdout)
    assert issue.issue.stage == "fetch"


@pytest.mark.parametrize("name", PUBLISHED)
def test_schema_prints_the_committed_one(name: str) -> None:
    done = runner.invoke(main, ["schema", name])
    assert done.stdout == (ROOT / "schemas" / "jsonschema" / f"{name}.json").read_text(encoding="utf-8")


def test_show_writes_a_page(tmp_path: Path) -> None:
    done = runner.invoke(main, ["show", str(PAGE), "-o", str(tmp_path / "page.html")])
    assert (done.exit_code, done.stdout) == (0, "")
    assert "Ångbåtskajen" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_show_says_why_there_is_nothing_to_see(bad: Path) -> None:
    done = runner.invoke(main, ["show", str(bad)])
    assert done.exit_code == 3
    assert "kunde inte läsas" in done.stdout
    assert str(bad) in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "--sources", "corpus/world/sources.csv"], "--contact"),
        (["extract", "x.html", "--places", "README.nowhere"], "README.nowhere"),
        (["extract"], "FILE"),
        (["schema", "nothing"], "nothing"),
        (["run", "--as-of", "tomorrow"], "tomorrow"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_is_wrong(arguments: list[str], words: str) -> None:
    done = runner.invoke(main, arguments)
    assert done.exit_code == 2
    assert words in done.stderr


def test_a_broken_register_is_named_with_line_and_column(tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("source_id,url,municipality_codes,publisher,status,note\na,nowhere,,,,\n", encoding="utf-8")
    done = runner.invoke(main, ["run", "--plain", "--offline", "--sources", str(register), "--state", str(tmp_path)])
    assert done.exit_code == 2
    assert f"{register}, line 2, column url" in done.stderr


@pytest.mark.parametrize("name", main.commands)
def test_each_command_has_help_with_an_example(name: str) -> None:
    done = runner.invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert f"medborgarloften {name}" in done.stdout
    command = main.commands[name]
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_the_help_tells_the_exit_codes() -> None:
    assert "4 the new release was refused" in runner.invoke(main, ["--help"]).stdout
