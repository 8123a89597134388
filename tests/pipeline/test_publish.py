"""A release folder is replaced whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline import publish
from pipeline.publish import ForeignFiles, UnfitFolder, check_folder, recover, replace_folder

ROOT = Path(__file__).parents[2]
OLD = {"a.txt": b"old", "b.txt": b"old"}
NEW = {"a.txt": b"new", "c.txt": b"new"}
FILES = 40


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(params=["exchange", "two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As the system can, and as it must where folders cannot be exchanged."""
    if request.param == "two steps":
        monkeypatch.setattr(publish, "_exchanged", lambda folder, new: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
class TestReplacing:
    """Both ways give the same result."""

    def test_the_folder_holds_exactly_the_new_files(self, tmp_path: Path) -> None:
        replace_folder(tmp_path / "output", OLD)
        replace_folder(tmp_path / "output", {**NEW, "b.txt": b"new"})
        assert content(tmp_path / "output") == {"a.txt": b"new", "b.txt": b"new", "c.txt": b"new"}
        assert [path.name for path in tmp_path.iterdir()] == ["output"]

    def test_a_file_that_keeps_the_folder_in_git_stays(self, tmp_path: Path) -> None:
        (tmp_path / "output").mkdir()
        (tmp_path / "output" / ".gitkeep").touch()
        replace_folder(tmp_path / "output", NEW)
        assert content(tmp_path / "output") == {**NEW, ".gitkeep": b""}

    def test_files_of_somebody_else_are_not_lost(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.odt").write_bytes(b"years of work")
        with pytest.raises(ForeignFiles, match=r"thesis\.odt"):
            replace_folder(tmp_path, NEW)
        assert content(tmp_path) == {"thesis.odt": b"years of work"}

    def test_a_link_to_the_folder_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "output").symlink_to("real")
        replace_folder(tmp_path / "output", NEW)
        assert (tmp_path / "output").is_symlink()
        assert content(tmp_path / "real") == NEW

    @pytest.mark.parametrize("reached", ["unsealed", "sealed", "half moved"])
    def test_an_interrupted_replacement_is_finished_or_dropped(self, tmp_path: Path, reached: str) -> None:
        """Before the new files are whole, the old ones count; afterwards the new ones."""
        folder, new, old = (tmp_path / name for name in ("output", ".output.new", ".output.old"))
        replace_folder(folder, OLD)
        new.mkdir()
        for name, data in NEW.items():
            (new / name).write_bytes(data)
        if reached != "unsealed":
            (new / ".complete").touch()
        if reached == "half moved":
            old.mkdir()
            (folder / "a.txt").rename(old / "a.txt")
        recover(folder)
        assert content(folder) == (OLD if reached == "unsealed" else NEW)
        assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_killed_at_any_moment_it_holds_one_release(tmp_path: Path) -> None:
    """A process that replaces the folder over and over is killed 25 times; every file is always of the same release."""
    folder = tmp_path / "output"
    program = (
        "import itertools, sys; from pathlib import Path; from pipeline.publish import replace_folder\n"
        "for number in itertools.count(int(sys.argv[2])):\n"
        f"    replace_folder(Path(sys.argv[1]), {{f'{{n}}.txt': b'%d' % number for n in range({FILES})}})\n"
        "    print(number, flush=True)\n"
    )
    seen = set()
    for attempt in range(25):
        running = subprocess.Popen(
            [sys.executable, "-c", program, folder, str(attempt * 1000)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(0.0013 * attempt)
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        before = {data for name, data in content(folder).items() if name != ".complete"}
        recover(folder)
        after = content(folder)
        assert len(before) == 1
        assert (len(after), len(set(after.values()))) == (FILES, 1)
        seen |= before
    assert len(seen) > 20


def test_a_mount_point_is_told_before_anything_is_done() -> None:
    with pytest.raises(UnfitFolder, match="mount point"):
        check_folder(Path("/proc") if Path("/proc").is_mount() else Path("/"))
