"""The register: trying a source out, adding it, explaining a municipality; and the commands around it."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.archive import Archive
from pipeline.cli import main
from pipeline.documents import Tools
from pipeline.expected import Expectation
from pipeline.fetch import FetchSettings
from pipeline.mirror import NoMirror
from pipeline.municipality_file import municipality_file, told
from pipeline.register import AlreadyListed, add, listed, new_source
from pipeline.source_check import SourceCheck, check
from pipeline.sources import load_sources
from pipeline.store import SourceState
from schemas import Issue, Snapshot, Source
from schemas.places import swedish_places

from ..fetch.conftest import Reply, Site

ROOT = Path(__file__).parents[3]
REGISTER = ROOT / "corpus/sources/sweden.csv"
PAGE = """<!doctype html><meta charset="utf-8"><h1>Medborgarlöfte i Falun 2026</h1><p>Löftet gäller under 2026.</p>
<p>Polisen lovar att:</p><ul><li>fotpatrullera vid torget {n} gånger i veckan</li>
<li>besöka fyra skolor varje termin</li></ul><footer>{seen} besökare</footer>"""
runner = CliRunner()


def page(n: int = 2, seen: int = 1) -> Reply:
    return Reply(body=PAGE.format(n=n, seen=seen).encode())


@pytest.fixture
def tried() -> Callable[..., SourceCheck]:
    """Try out a page that answers these replies, one after the other."""

    def run(*replies: Reply) -> SourceCheck:
        site = Site("127.0.0.1", {"/lofte": list(replies)})
        settings = FetchSettings(pause_seconds=0, retries=0, allowed_private_hosts=("127.0.0.1",))
        source = Source(source_id="falun-lofte", url=site.url("/lofte"))
        try:
            return check(source, settings, NoMirror(), Tools(), lambda: datetime(2026, 3, 1, tzinfo=UTC), lambda: None)
        finally:
            site.close()

    return run


def test_a_check_tells_what_would_be_extracted(tried: Callable[..., SourceCheck]) -> None:
    found = tried(page())
    assert (found.kind, found.commitments, found.municipality_codes) == ("promise", 2, ("2080",))
    assert found.periods == ("2026-01-01 to 2026-12-31",)
    assert found.is_usable


@pytest.mark.parametrize(
    ("claim", "replies", "stability"),
    [
        ("the same bytes", [page()], "same_bytes"),
        ("a counter went on", [page(seen=1), page(seen=2)], "same_record"),
        ("a figure changed", [page(n=2), page(n=3)], "differs"),
        ("it was gone the second time", [page(), Reply(404)], "unknown"),
        ("it was never there", [Reply(404)], "unknown"),
    ],
)
def test_a_check_tells_whether_the_page_holds_still(
    tried: Callable[..., SourceCheck], claim: str, replies: list[Reply], stability: str
) -> None:
    assert tried(*replies).stability == stability, claim


def test_a_page_that_cannot_be_had_or_read_is_not_usable(tried: Callable[..., SourceCheck]) -> None:
    gone, broken = tried(Reply(404)), tried(Reply(body=b"%PDF-1.7\ncut off"))
    assert (gone.is_usable, broken.is_usable) == (False, False)
    assert gone.first.issue is not None
    assert gone.first.issue.code == "gone"
    assert [issue.severity for issue in broken.issues] == ["error"]


@pytest.mark.parametrize(
    ("url", "publisher", "codes"),
    [
        ("https://www.falun.se/trygg/lofte", "municipality", ["2080"]),
        ("https://nyheter.falun.se/lofte", "municipality", ["2080"]),
        ("https://polisen.se/om-polisen/medborgarloften/falun/", "police", []),
        ("https://www.notfalun.se/lofte", "other", []),
    ],
)
def test_the_host_says_who_publishes(url: str, publisher: str, codes: list[str]) -> None:
    row = new_source(url, [], "", swedish_places().municipalities)
    assert (row.publisher, row.municipality_codes) == (publisher, codes)


def test_a_row_is_added_in_its_place_and_only_once(tmp_path: Path) -> None:
    path = tmp_path / "sweden.csv"
    shutil.copy(REGISTER, path)
    row = new_source("https://www.falun.se/helt-ny-sida", [], "added by hand", swedish_places().municipalities)
    before = load_sources(path)
    add(path, row)
    after = load_sources(path)
    assert after == sorted([*before, row], key=lambda one: one.source_id)
    assert listed("http://falun.se/Helt-Ny-Sida/", after) == row
    with pytest.raises(AlreadyListed):
        add(path, row)
    assert load_sources(path) == after


def test_the_file_of_a_municipality_says_what_is_known_and_what_is_not() -> None:
    register = [
        Source(source_id="guess", url="https://polisen.se/x/", municipality_codes=["2080"], status="candidate"),
        Source(source_id="page", url="https://www.falun.se/l", municipality_codes=["2080"], note="seen: promise 2022"),
        Source(source_id="other", url="https://www.mora.se/l", municipality_codes=["2062"]),
    ]
    issue = Issue(code="timeout", severity="error", stage="fetch", message="It was silent.")
    state = (
        SourceState(source_id="page", record_key="k").answered("2026-03-01").unanswered("2026-03-08", "failed", issue)
    )
    expected = Expectation(
        municipality_code="2080", municipality="Falun", expected="yes", basis="promise", status="seen",
        last_year="2022", url="https://www.falun.se/l",
    )  # fmt: skip
    found = municipality_file("2080", swedish_places(), register, {"page": state}, {"2080": expected})
    assert found is not None
    assert [one.source.source_id for one in found.sources] == ["page", "guess"]
    text = told(found)
    said = ["Falun", "expected: yes, by promise 2022 (seen): https", "every night: 1 sources"]
    for words in (*said, "failed since 2026-03-08", "[timeout]", "a good record is kept"):
        assert words in text
    assert "never asked" in text
    assert municipality_file("0000", swedish_places(), register, {}, {}) is None
    alone = municipality_file("2080", swedish_places(), register[:1], {}, {})
    assert alone is not None
    assert "expected: not known" in told(alone)


def invoke(*arguments: str) -> Result:
    return runner.invoke(main, list(arguments))


def test_list_filters() -> None:
    done = invoke(
        "sources", "list", "--sources", str(REGISTER), "--municipality", "2313", "--status", "active", "--json"
    )
    rows = [Source.model_validate_json(line) for line in done.stdout.splitlines()]
    assert rows
    assert all("2313" in row.municipality_codes and row.status == "active" for row in rows)
    police = invoke("sources", "list", "--sources", str(REGISTER), "--publisher", "police", "--words", "ÖSTERSUND")
    assert all("\t" in line for line in police.stdout.splitlines())


def test_expected_tells_who_has_none_in_force(tmp_path: Path) -> None:
    """Of those that are expected to have one, by the coverage of a release."""
    rows = "municipality_code,status\n0120,current\n0123,lapsed\n"
    (tmp_path / "coverage.csv").write_text(rows, encoding="utf-8")
    arguments = ["sources", "expected", "--expected", "yes", "--sources", str(REGISTER)]
    everyone, missing = (
        {line.split("\t")[0]: line.split("\t") for line in invoke(*arguments, *more).stdout.splitlines()}
        for more in ([], ["--missing", "--output", str(tmp_path)])
    )
    assert set(everyone) - set(missing) == {"0120"}
    assert {cells[2] for cells in missing.values()} == {"yes"}
    assert invoke(*arguments, "--missing", "--output", str(tmp_path / "nowhere")).exit_code == 2


def test_why_prints_the_file() -> None:
    done = invoke("sources", "why", "2313", "--sources", str(REGISTER), "--state", "nowhere", "--json")
    found = json.loads(done.stdout)
    assert (found["municipality"]["name"], found["expectation"]["basis"]) == ("Strömsund", "promise")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["sources", "why", "0000", "--sources", str(REGISTER)], "0000"),
        (["sources", "check", "nobody", "--sources", str(REGISTER), "--contact", "x"], "nobody"),
        (["sources", "check", "nobody", "--sources", str(REGISTER)], "--contact"),
        (["discover", "--only", "0000", "--contact", "x", "--sources", str(REGISTER)], "0000"),
        (["discover", "--sources", str(REGISTER)], "--contact"),
        (["archive", "verify", "--archive", "nowhere"], "nowhere"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str], words: str) -> None:
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert words in done.stderr


def test_a_page_of_the_register_is_not_added_again() -> None:
    url = load_sources(REGISTER)[0].url
    done = invoke("sources", "add", f"{url}/", "--sources", str(REGISTER), "--contact", "x")
    assert done.exit_code == 2
    assert load_sources(REGISTER)[0].source_id in done.stderr


def test_an_address_inside_this_machine_is_neither_tried_nor_added(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text("source_id,url,municipality_codes,publisher,status,note\n", encoding="utf-8")
    done = invoke("sources", "add", "http://127.0.0.1/secret", "--sources", str(path), "--contact", "x", "--pause", "0")
    assert done.exit_code == 3
    assert "private-address" in done.stdout
    assert load_sources(path) == []


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """An archive of one source with three snapshots."""
    archive = Archive(tmp_path / "archive")
    for day in (1, 2, 3):
        body = f"text {day}".encode()
        archive.put(
            Snapshot(
                source_id="a", url="https://a.example/", final_url="https://a.example/",
                fetched_at=f"2026-03-0{day}T02:00:00Z", status=200, media_type="text/plain",
                sha256=hashlib.sha256(body).hexdigest(), size=len(body),
            ),
            body,
        )  # fmt: skip
    return tmp_path / "archive"


def test_the_archive_is_verified_exported_and_pruned(kept: Path, tmp_path: Path) -> None:
    folder = ["--archive", str(kept)]
    assert invoke("archive", "verify", *folder).stdout == "1 sources, all sound\n"
    out = tmp_path / "all.warc.gz"
    assert invoke("archive", "export", str(out), *folder).exit_code == 0
    assert out.stat().st_size > 0
    assert invoke("archive", "prune", *folder).exit_code == 2
    done = invoke("archive", "prune", "--newest", "1", "--since", "2026-03-02", "--json", *folder)
    assert json.loads(done.stdout) == {"dropped": 1}
    assert len(Archive(kept).history("a")) == 2


def test_damage_is_told_and_is_exit_code_1(kept: Path) -> None:
    [file] = (kept / "warc").iterdir()
    data = bytearray(file.read_bytes())
    data[-30] ^= 0xFF
    file.write_bytes(data)
    done = invoke("archive", "verify", "--json", "--archive", str(kept))
    assert done.exit_code == 1
    assert json.loads(done.stdout.splitlines()[0])["kind"] in ("damaged-record", "torn-tail")
