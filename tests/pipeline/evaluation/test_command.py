"""`medborgarloften evaluate`: what it prints, what it writes, and with which exit code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.evaluation.corpus import Corpus
from pipeline.evaluation.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
SCORER = ROOT.parent / "shared" / "evaluation" / "score.py"
CORPUS = Corpus(ROOT)
PLACES = ["--places", str(CORPUS.places)]
PAGE = """Medborgarlöfte för Almsjö 2025

Polisen lovar att:

• gå två rundor i veckan vid kajen

• möta elever på <skolan> varje månad"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "almsjo.txt").write_text(PAGE, encoding="utf-8")
    return folder


def write_gold(folder: Path, *changes: dict[str, Any]) -> Path:
    """A gold file with one line per set of changes."""
    line = {
        "id": "almsjo", "url": "https://www.almsjo.example/trygg", "municipality": ["9010"], "kind": "promise",
        "period": [2025, 2025], "focus_areas": [], "signatories": [], "follow_up": None, "commitments": [
            {"starts_with": "gå två rundor", "ends_with": "vid kajen", "actors": ["police"], "targets": [
                {"value": 2, "comparator": "=", "per": "week"}]},
        ],
    }  # fmt: skip
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps({**line, **change}) + "\n" for change in changes or ({},)), encoding="utf-8")
    return path


def evaluate(gold: Path, texts: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", str(gold), str(texts), *PLACES, "--quiet", *options])


def test_figures_are_a_table_of_fields(tmp_path: Path, texts: Path) -> None:
    done = evaluate(write_gold(tmp_path), texts)
    assert done.exit_code == 0
    assert done.stdout.startswith("1 documents, 0 without a record\n")
    assert re.search(r"^municipality +1\.000 \[1\.00, 1\.00\]", done.stdout, re.MULTILINE)
    assert re.search(r"^commitments +0\.500 \[0\.50, 0\.50\] +1\.000 ", done.stdout, re.MULTILINE)


def test_json_holds_every_figure(tmp_path: Path, texts: Path) -> None:
    found = Evaluation.model_validate_json(evaluate(write_gold(tmp_path), texts, "--json").stdout)
    assert found.documents == 1
    assert found.fields["commitments"].predicted == 2
    assert list(found.classes) == ["municipality"]
    assert found.commitment_confidence is not None
    assert found.commitment_confidence.n == 2


def test_the_errors_page_marks_what_is_spurious_and_escapes_the_text(tmp_path: Path, texts: Path) -> None:
    page = tmp_path / "errors.html"
    evaluate(write_gold(tmp_path), texts, "--errors-page", str(page))
    html = page.read_text(encoding="utf-8")
    assert "<mark>möta elever på &lt;skolan&gt; varje månad</mark>" in html
    assert "<skolan>" not in html
    assert "<script" not in html
    assert "http-equiv" in html


def test_documents_put_away_are_counted_and_not_shown(tmp_path: Path, texts: Path) -> None:
    gold, page = write_gold(tmp_path, {"split": "held"}), tmp_path / "errors.html"
    done = evaluate(gold, texts, "--errors-page", str(page))
    assert "0.500" in done.stdout
    assert "skolan" not in page.read_text(encoding="utf-8")
    evaluate(gold, texts, "--split", "held", "--errors-page", str(page))
    assert "skolan" in page.read_text(encoding="utf-8")


def test_gold_without_its_file_is_said_and_counts_as_empty(tmp_path: Path, texts: Path) -> None:
    gold = write_gold(tmp_path, {}, {"id": "elsewhere"})
    done = CliRunner().invoke(main, ["evaluate", str(gold), str(texts), *PLACES])
    assert done.exit_code == 1
    assert "elsewhere" in done.stderr
    assert done.stdout.startswith("2 documents, 1 without a record\n")


@pytest.mark.parametrize("file", ["texts/almsjo.txt", "almsjo.txt"])
def test_the_named_file_stands_under_texts_or_in_it(tmp_path: Path, texts: Path, file: str) -> None:
    gold = write_gold(tmp_path, {"id": "x", "file": file})
    assert evaluate(gold, texts).exit_code == 0
    assert evaluate(gold, tmp_path).exit_code == (0 if "/" in file else 3)


@pytest.mark.parametrize(
    ("line", "words"),
    [("{", "line 1"), ("[]", "line 1"), ('{"kind": "promise"}', "id"), ("", "no documents")],
    ids=["no JSON", "no object", "no id", "empty"],
)
def test_a_file_that_is_no_gold_is_wrong_usage(tmp_path: Path, line: str, words: str) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(line, encoding="utf-8")
    done = evaluate(gold, tmp_path)
    assert done.exit_code == 2
    assert words in done.stderr


def test_a_split_that_no_line_has_is_wrong_usage(tmp_path: Path, texts: Path) -> None:
    assert evaluate(write_gold(tmp_path), texts, "--split", "tune").exit_code == 2


def test_scores_agree_with_the_reference_to_the_last_digit(tmp_path: Path) -> None:
    """On the samples, both splits, as records printed by the extractor."""
    if not SCORER.is_file():
        pytest.skip("the reference scorer lies beside the repository, not in it")
    from pipeline.evaluation import evaluation

    scores = [*CORPUS.score("tune"), *CORPUS.score("held")]
    for score in scores:
        if score.record is not None:
            (tmp_path / f"{score.gold.id}.json").write_text(score.record.model_dump_json(), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(CORPUS.gold), str(tmp_path), "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["fields"]
    own = {
        name: {"precision": row.precision.value, "recall": row.recall.value, "f1": row.f1.value, "gold": row.gold}
        for name, row in evaluation(scores, [], 0).fields.items()
    }
    assert own == reference
