"""Files that would cost too much end early, with a known failure or with what could be read, within bounds of time
and memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.errors import DamagedFile, EmptyDocument, EncryptedFile, TooLarge
from extractors.readers.pdf import read_pdf
from tests.extractors.readers import hostile_files as hostile

MEMORY_BYTES = 1_500_000_000
CPU_SECONDS = 25
_READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({cpu}, {cpu}))
from extractors.errors import UnreadableDocument
from extractors.readers.pdf import read_pdf
def no_words(png): return []
try:
    reading = read_pdf(open(sys.argv[1], 'rb').read(), ocr=no_words)
    print('read', len(reading.blocks), sorted(set(issue.code for issue in reading.issues)),
    list(reading.pages_used)[:3])
except UnreadableDocument as error:
    print(error.code)
"""


def outcome(data: bytes, folder: Path) -> str:
    """What a limited process prints about the file."""
    path = folder / "file.pdf"
    path.write_bytes(data)
    code = _READ.format(memory=MEMORY_BYTES, cpu=CPU_SECONDS)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (hostile.flate_bomb, ["too-large"]),
        (hostile.many_objects, ["empty"]),
        (lambda: hostile.deep_tree(5000), ["damaged", "empty"]),
        (lambda: hostile.deep_array(20_000), ["read 1 ['page-simplified'] []", "read 1 [] []", "damaged"]),
        (hostile.huge_picture, ["empty"]),
        (hostile.dotted_picture, ["empty"]),
        (hostile.noisy_picture, ["empty"]),
        (hostile.tall_page, ["empty"]),
        (lambda: hostile.many_pages(3000), ["read 2 ['pages-left-out'] [999]"]),
    ],
    ids=[
        "flate bomb",
        "forms in forms",
        "deep page tree",
        "deep array",
        "huge picture",
        "dots",
        "noise",
        "tall page",
        "3000 pages",
    ],
)
def test_hostile_files_end_early(make: Callable[[], bytes], expected: list[str], tmp_path: Path) -> None:
    """Within 1.5 GB and 25 seconds of processor time, by a known outcome."""
    assert outcome(make(), tmp_path) in expected


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.95])
def test_truncated_files_are_read_or_damaged(share: float, sample_bytes: bytes) -> None:
    """However much is missing, the outcome is a known failure or blocks of what is left."""
    cut = sample_bytes[: int(len(sample_bytes) * share)]
    try:
        reading = read_pdf(cut)
    except (DamagedFile, EmptyDocument):
        return
    assert reading.blocks


def test_failures_have_names() -> None:
    """No bytes, no PDF, a bomb: each its own exception."""
    with pytest.raises(EmptyDocument):
        read_pdf(b"  \n")
    with pytest.raises(DamagedFile):
        read_pdf(b"%PDF-1.4 and nothing else")
    with pytest.raises(TooLarge, match="packed twice"):
        read_pdf(hostile.pages([b"<< /Filter [/FlateDecode /FlateDecode] /Length 3 >>\nstream\nabc\nendstream"]))


def test_password_is_said() -> None:
    """A file that opens only with a password is encrypted, not damaged."""
    key = b"<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>"
    encrypt = b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O %s /U %s >>" % (key, key)
    data = hostile.pages([hostile.text_page(["Hemligt."])], extra={950: encrypt})
    data = data.replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Encrypt 950 0 R /ID [<00> <00>] >>")
    with pytest.raises(EncryptedFile):
        read_pdf(data)
