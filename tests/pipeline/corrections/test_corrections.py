"""What a person corrected is published, and never on another page than the one they looked at."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pipeline.corrections import CorrectionsError, StaleCorrection, corrected, load_corrections
from pipeline.corrections.model import CorrectionFile
from tests.pipeline.factories import TEXT, promise, record
from tests.pipeline.test_nightly import ITEMS, World, page

SOUND = {"reason": "två pass, inte två rundor", "who": "redaktör", "date": "2025-06-01"}
TARGET = "promise_sets[0].commitments[0].targets[0]"


def file(*corrections: dict[str, object], sha256: str = "0" * 64) -> CorrectionFile:
    return CorrectionFile.model_validate(
        {"source_id": "a", "sha256": sha256, "correction": [{**SOUND, **correction} for correction in corrections]}
    )


def test_a_value_is_replaced_and_the_record_says_so() -> None:
    found = corrected(record(promises=[promise()]), file({"path": f"{TARGET}.value", "old": 2, "new": 3}))
    assert found.promise_sets[0].commitments[0].targets[0].value == 3
    [issue] = found.issues
    assert (issue.code, issue.severity) == ("human-correction", "info")
    assert "redaktör" in issue.message


def test_entries_are_taken_out_by_their_words_and_paths_stay_as_printed() -> None:
    fixes = file(
        {"path": TARGET, "old": "två rundor i veckan", "remove": True},
        {"path": f"{TARGET}.value", "old": 2, "new": 3},
        {"path": "promise_sets[0].signatories[0].role", "old": "kommunalråd", "new": "ordförande"},
    )
    [found] = corrected(record(promises=[promise()]), fixes).promise_sets
    assert found.commitments[0].targets == []
    assert found.signatories[0].role == "ordförande"


@pytest.mark.parametrize(
    ("fixes", "why"),
    [
        (file({"path": f"{TARGET}.value", "old": 2, "new": 3}, sha256="1" * 64), "not the one"),
        (file({"path": f"{TARGET}.value", "old": 5, "new": 3}), "expects 5"),
        (file({"path": "promise_sets[3].district", "new": "Centrum"}), "there is no"),
        (file({"path": f"{TARGET}.value", "old": 2, "new": "två"}), "valid number"),
        (file({"path": "promise_sets[0].period", "new": {"start": "2025"}}), "should match pattern"),
        (file({"path": "promise_sets[0].commitments[0].commitment_id", "old": "c-32", "new": "c-1"}), "follows from"),
        (file({"path": "document.text", "old": "x", "new": "y"}), "follows from"),
        (
            file(
                {
                    "path": "promise_sets[0].commitments[0].text",
                    "old": "Polisen ska gå två rundor i veckan vid kajen.",
                    "new": "Polisen ska gå tre rundor.",
                }
            ),
            "does not say",
        ),
    ],
)
def test_a_correction_that_does_not_fit_is_stale(fixes: CorrectionFile, why: str) -> None:
    with pytest.raises(StaleCorrection, match=why):
        corrected(record(promises=[promise()]), fixes)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("source_id = ", "Invalid value"),
        ('source_id = "a"\nsha256 = "0"\n', "sha256"),
        ('source_id = "nobody"\nsha256 = "{sha}"\n{fix}old = 1\n', "no source named 'nobody'"),
        ('source_id = "a"\nsha256 = "{sha}"\n{fix}old = 1\nnew = 1\n', "the same"),
        ('source_id = "a"\nsha256 = "{sha}"\n{fix}remove = true\nnew = 1\n', "remove takes out"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, why: str) -> None:
    fix = '[[correction]]\npath = "promise_sets[0]"\nreason = "r"\nwho = "w"\ndate = 2025-06-01\n'
    (tmp_path / "x.toml").write_text(text.replace("{sha}", "0" * 64).replace("{fix}", fix), encoding="utf-8")
    with pytest.raises(CorrectionsError, match=why):
        load_corrections(tmp_path, {"a"})


def write(folder: Path, text: str, old: int = 2) -> Path:
    """A correction of the first target of the page `text`: four rounds, not two."""
    folder.mkdir(exist_ok=True)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    (folder / "b.toml").write_text(
        f'source_id = "b"\nsha256 = "{sha256}"\n\n[[correction]]\npath = "{TARGET}.value"\nold = {old}\nnew = 4\n'
        'reason = "ett tryckfel, se protokollet"\nwho = "redaktör"\ndate = 2025-06-01\n',
        encoding="utf-8",
    )
    return folder


def state(world: World) -> tuple[float, str | None, bool]:
    """First target of source b, since when it is stale, and whether the issue says that a person must look."""
    sourced = json.loads(json.dumps(world.records()["b"]))
    codes = {json.loads(line)["issue"]["code"] for line in world.output("issues.jsonl").splitlines()}
    value = sourced["record"]["promise_sets"][0]["commitments"][0]["targets"][0]["value"]
    return value, sourced["stale_since"], "stale-correction" in codes


def test_it_holds_until_the_page_changes_and_is_then_held_back_for_a_person(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.register("b")
    world.serve(b=page(2025))
    world.run()
    folder = write(tmp_path / "corrections", page(2025))
    report = world.run(corrections=folder)
    assert (report.changes, state(world)) == ({"modified": 1}, (4, None, False))
    assert json.loads(world.output("changes.jsonl"))["reason"] == "human_correction"
    assert world.run(corrections=folder).changes == {}
    edited = page(2025).replace("två rundor", "sex rundor")
    world.serve(b=edited)
    for _ in range(2):
        report = world.run(corrections=folder)
        assert (report.changes, state(world)) == ({}, (4, "2025-06-04", True))
    (folder / "b.toml").unlink()
    assert (world.run(corrections=folder).changes, state(world)) == ({"modified": 1}, (6, None, False))


COUNTED = page(2025).replace("</main>", "<p>Sidan har visats {n} gånger.</p></main>")


def test_it_holds_while_the_page_differs_around_the_promise_only(tmp_path: Path) -> None:
    """A counter goes on every night; then the bullets change places, and a person has to look."""
    world = World(tmp_path)
    world.register("b")
    world.serve(b=COUNTED.format(n=1))
    world.run()
    folder = write(tmp_path / "corrections", COUNTED.format(n=1))
    assert world.run(corrections=folder).changes == {"modified": 1}
    for night in range(2, 5):
        world.serve(b=COUNTED.format(n=night))
        report = world.run(corrections=folder)
        assert (report.changes, state(world)) == ({}, (4, None, False)), night
    first, second, *_ = ITEMS
    swapped = COUNTED.replace(first, "{first}").replace(second, first).replace("{first}", second)
    world.serve(b=swapped.format(n=5))
    assert (world.run(corrections=folder).changes, state(world)) == ({}, (4, "2025-06-06", True))


def test_without_the_page_that_was_corrected_another_one_is_not_trusted(tmp_path: Path) -> None:
    """It was pruned, and newer rules would have to read it."""
    world = World(tmp_path)
    world.register("b")
    world.serve(b=COUNTED.format(n=1))
    world.run()
    folder = write(tmp_path / "corrections", COUNTED.format(n=0))
    assert (world.run(corrections=folder).changes, state(world)) == ({}, (2, "2025-06-02", True))


@pytest.mark.parametrize(
    ("fix", "text", "why"),
    [
        pytest.param({"quote": "två rundor i veckan"}, f"{TEXT} 8", None, id="its words stand there"),
        pytest.param({"quote": "tre rundor"}, TEXT, "does not say", id="its words stand nowhere"),
        pytest.param({}, f"{TEXT} 8", "quotes no words", id="without words any other text may be the one that matters"),
        pytest.param({}, TEXT, None, id="the same text"),
    ],
)
def test_what_the_rules_did_not_read_is_known_by_its_words(fix: dict[str, object], text: str, why: str | None) -> None:
    fixes = file({"path": "promise_sets[0].district", "new": "Kajen", **fix}, sha256="1" * 64)
    seen = record(promises=[promise()])
    assert seen.document.text == TEXT
    now = record(promises=[promise()], text=text)
    if why is None:
        assert corrected(now, fixes, seen).promise_sets[0].district == "Kajen"
        return
    with pytest.raises(StaleCorrection, match=why):
        corrected(now, fixes, seen)


def test_a_wrong_old_value_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.register("b")
    world.serve(b=page(2025))
    world.run()
    report = world.run(corrections=write(tmp_path / "corrections", page(2025), old=7))
    assert (report.changes, state(world)) == ({}, (2, "2025-06-02", True))
