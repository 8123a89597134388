"""The register of sources: what a file must look like, and what sweden.csv holds."""

from __future__ import annotations

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.expected import load_expected
from pipeline.fetch.addresses import check_url
from pipeline.sources import SourceListError, load_sources
from schemas import Source
from schemas.places import swedish_places

SOURCES = Path(__file__).parents[2] / "corpus" / "sources"
HEADER = "source_id,url,municipality_codes,publisher,status,note\n"


def _file(folder: Path, text: str | bytes) -> Path:
    path = folder / "sources.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_row_becomes_a_source_and_codes_stay_text(tmp_path: Path) -> None:
    row = 'polisen-are,https://polisen.se/a?b=1,2321 0180,police,candidate,"seen, once"\n'
    (source,) = load_sources(_file(tmp_path, HEADER + row))
    assert source.model_dump() == {
        "source_id": "polisen-are",
        "url": "https://polisen.se/a?b=1",
        "municipality_codes": ["2321", "0180"],
        "publisher": "police",
        "status": "candidate",
        "note": "seen, once",
    }


def test_empty_cells_take_the_defaults_and_blank_lines_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    (source,) = load_sources(_file(tmp_path, "\ufeff" + HEADER + "\nale,http://ale.se,,,,\n\n"))
    assert (source.municipality_codes, source.publisher, source.status, source.note) == ([], "other", "active", "")


def test_order_is_kept(tmp_path: Path) -> None:
    rows = "b,http://b.se,,,,\na,http://a.se,,,,\n"
    assert [source.source_id for source in load_sources(_file(tmp_path, HEADER + rows))] == ["b", "a"]


BAD = [
    ("", 1, "source_id"),
    ("source_id,url\n", 1, "municipality_codes"),
    ("source_id;url;municipality_codes;publisher;status;note\n", 1, "source_id"),
    (HEADER + "a,http://a.se,,,\n", 2, "note"),
    (HEADER + "a,http://a.se,,,,,\n", 2, "note"),
    (HEADER + ",http://a.se,,,,\n", 2, "source_id"),
    (HEADER + "a,,,,,\n", 2, "url"),
    (HEADER + "a,polisen.se/x,,,,\n", 2, "url"),
    (HEADER + "a,ftp://polisen.se/,,,,\n", 2, "url"),
    (HEADER + "a,http://[::bad/,,,,\n", 2, "url"),
    (HEADER + "a,http://a.se/x y,,,,\n", 2, "url"),
    (HEADER + "a,http://a.se,180,,,\n", 2, "municipality_codes"),
    (HEADER + "a,http://a.se,,polis,,\n", 2, "publisher"),
    (HEADER + "a,http://a.se,,,aktiv,\n", 2, "status"),
    (HEADER + "a,http://a.se,,,,\nb,http://b.se,,,,\na,http://c.se,,,,\n", 4, "source_id"),
    (HEADER + 'a,http://a.se,,,,"two\nlines"\nb,nothing,,,,\n', 4, "url"),
    (HEADER + 'a,http://a.se,,,,"no end\n', 2, "?"),
    ((HEADER + "a,http://a.se,,,,f\xf6ljs\n").encode("latin-1"), 2, "?"),
]


@pytest.mark.parametrize(("text", "line", "column"), BAD)
def test_a_bad_register_is_refused_with_file_line_and_column(
    tmp_path: Path, text: str | bytes, line: int, column: str
) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(SourceListError) as caught:
        load_sources(path)
    assert (caught.value.path, caught.value.line, caught.value.column) == (path, line, column)
    assert str(path) in str(caught.value)


def script(name: str) -> ModuleType:
    """A file of corpus/sources, which is a script and no package."""
    spec = importlib.util.spec_from_file_location(f"sources_{name}", SOURCES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """corpus/sources/build.py."""
    return script("build")


def test_who_is_expected_is_what_the_facts_give() -> None:
    assert script("expected").main(["--check"]) == 0


def test_nobody_is_expected_without_a_page_that_says_so(sweden: list[Source]) -> None:
    """Every municipality has a row; each but the unknown names an address of the register and how well it is known."""
    rows = load_expected(SOURCES / "sweden.csv")
    assert list(rows) == sorted(place.code for place in swedish_places().municipalities)
    addresses = {source.url: source for source in sweden}
    for row in rows.values():
        assert (row.expected == "unknown") == (row.basis == "nothing") == (row.status == "none") == (not row.url)
        if row.expected == "yes":
            assert addresses[row.url].publisher in ("police", "municipality")
            assert (row.last_year >= "2022", row.basis in ("promise", "follow_up", "index", "news")) == (True, True)
    assert sum(row.expected == "yes" for row in rows.values()) > 100


@pytest.fixture(scope="module")
def sweden() -> list[Source]:
    """The register of real sources."""
    return load_sources(SOURCES / "sweden.csv")


@pytest.fixture(scope="module")
def known() -> list[dict[str, str]]:
    """The addresses the register is made from."""
    with (SOURCES / "facts" / "known_pages.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_register_is_what_its_facts_give(build: ModuleType) -> None:
    assert build.main(["--check"]) == 0


def test_every_known_page_stands_in_the_register_or_in_the_note_of_its_double(
    sweden: list[Source], known: list[dict[str, str]]
) -> None:
    text = {source.url for source in sweden} | {word for source in sweden for word in source.note.split()}
    assert [fact["url"] for fact in known if fact["url"] not in text and f"{fact['url']};" not in text] == []
    assert len(known) == 507


def test_every_source_has_an_address_that_may_be_asked_and_a_municipality(sweden: list[Source]) -> None:
    codes = {place.code for place in swedish_places().municipalities}
    for source in sweden:
        check_url(source.url, ())
        assert source.municipality_codes, source
        assert set(source.municipality_codes) <= codes
        assert source.note


def test_every_municipality_has_a_page_of_the_police_known_or_guessed(sweden: list[Source]) -> None:
    covered = {code for source in sweden if source.publisher == "police" for code in source.municipality_codes}
    assert {place.code for place in swedish_places().municipalities} <= covered


def test_only_pages_of_police_and_municipalities_that_were_seen_are_active(sweden: list[Source]) -> None:
    active = [source for source in sweden if source.status == "active"]
    assert {source.publisher for source in active} == {"police", "municipality"}
    assert all(source.note.startswith("seen: ") for source in active)
    assert all(
        "never seen" in s.note or "not seen" in s.note for s in sweden if s.note.startswith(("guess", "address"))
    )


PROMISES = "https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften"
NAMES = [
    ("https://polisen.se/om-polisen/medborgarloften/are/", "polisen-are-2016"),
    (f"{PROMISES}/are/", "polisen-are-2020"),
    (f"{PROMISES}/jamtlands-lan/are/", "polisen-are"),
    (f"{PROMISES}/vastra-gotaland/boras/uppfoljning/", "polisen-boras-uppfoljning"),
    ("https://www.ale.se/kommun/medborgarl%C3%B6fte.html", "ale-medborgarlofte-574474"),
    ("http://ale.se/kommun/medborgarl%C3%B6fte.html?translate=true", "ale-medborgarlofte-574474"),
]


@pytest.mark.parametrize(("url", "name"), NAMES)
def test_a_source_is_named_by_its_address_alone(build: ModuleType, url: str, name: str) -> None:
    assert build.source_id(url) == name


SAME = [
    ("http://ale.se/a/", "https://www.ale.se/A"),
    ("https://www.hoor.se/a/?translate=true", "https://www.hoor.se/a"),
    ("https://umea.se/x/loften.4.27a2de8b172da059ace26fb.html", "https://b.se/y.4.27a2de8b172da059ace26fb.html"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_addresses_of_one_page_are_folded(build: ModuleType, one: str, other: str) -> None:
    assert build.page_key(one) == build.page_key(other)
    assert build.page_key(one) != build.page_key("https://www.ale.se/b")
