"""In which order pages are asked for, which addresses are one page, and what is proposed of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.batches import ReadingPool
from pipeline.discovery.browser import Visit
from pipeline.discovery.explorer import Hit
from pipeline.discovery.folding import folded
from pipeline.discovery.judging import judged, passage
from pipeline.discovery.leads import Lead, Leads, Worth
from pipeline.discovery.proof import Candidate, Step
from pipeline.discovery.rows import as_source, register_csv, unlisted
from pipeline.discovery.targets import Target, targets
from pipeline.documents import Tools
from pipeline.sources import load_sources
from schemas import Source
from schemas.places import swedish_places

HOST = "https://www.falun.se"
WAY = (Step(means="start", url=f"{HOST}/"),)
TARGET = Target("2080", ("falun.se",), "municipality")
PROMISE = """<h1>Medborgarlöfte 2026</h1><p>Löftet gäller under 2026.</p><p>Polisen lovar att:</p><ul>
<li>fotpatrullera vid torget två gånger i veckan</li><li>besöka fyra skolor varje termin</li></ul>"""


def hit(path: str, body: str = PROMISE, canonical: str = "") -> Hit:
    head = f'<head><meta charset="utf-8"><link rel="canonical" href="{canonical}"></head>' if canonical else ""
    text = f"<!doctype html><html>{head or '<head><meta charset=utf-8></head>'}<body><main>{body}</main></body></html>"
    return Hit(Visit(HOST + path, text.encode(), "text/html"), WAY)


def order(*leads: tuple[str, Worth]) -> list[str]:
    queue = Leads(waypoints=2)
    for path, worth in leads:
        queue.add(Lead(HOST + path, worth, WAY))
    return [lead.url.removeprefix(HOST) for lead in iter(queue.pop, None)]


def test_named_pages_come_before_documents_and_waypoints() -> None:
    assert order(("/w", Worth.WAYPOINT), ("/f.pdf", Worth.FILE), ("/b", Worth.NAMED), ("/a", Worth.NAMED)) == [
        "/b", "/a", "/f.pdf", "/w",
    ]  # fmt: skip


def test_a_page_is_taken_once_under_its_best_worth_and_never_as_a_twin() -> None:
    twins = [(path, Worth.NAMED) for path in ("/a?translate=en", "/a.printable")]
    assert order(("/a", Worth.FILE), ("/a/", Worth.NAMED), *twins, ("/b", Worth.FILE))[:1] == ["/a/"]
    assert order(("/a", Worth.NAMED), ("/a/", Worth.FILE), *twins) == ["/a"]


def test_waypoints_are_limited() -> None:
    assert len(order(*((f"/w{number}", Worth.WAYPOINT) for number in range(9)))) == 2


OWN = f"{HOST}/own"
ONE, OTHER = "/a/x.4.2f9940bce12a.html", "/b/y.4.2f9940bce12a.html"


@pytest.mark.parametrize(
    ("claim", "hits", "pages"),
    [
        ("the same bytes are one page", [hit("/a"), hit("/b")], {"/a": ["/b"]}),
        ("its own address stays", [hit("/?p=1", canonical=OWN), hit("/own", canonical=OWN)], {"/own": ["/?p=1"]}),
        ("SiteVision's page id is the page", [hit(ONE), hit(OTHER, PROMISE + " ")], {ONE: [OTHER]}),
        (
            "unlike pages stay apart whatever they call themselves",
            [hit("/a", canonical=OWN), hit("/b", "<p>Något helt annat</p>", canonical=OWN)],
            {"/a": [], "/b": []},
        ),
        (
            "a front page is nobody's own address",
            [hit("/a", canonical=f"{HOST}/"), hit("/b", PROMISE + "<p>x</p>", canonical=f"{HOST}/")],
            {"/a": [], "/b": []},
        ),
    ],
)
def test_addresses_of_one_page_are_folded(claim: str, hits: list[Hit], pages: dict[str, list[str]]) -> None:
    found = {page.hit.visit.url: list(page.aliases) for page in folded(hits)}
    assert found == {HOST + path: [HOST + other for other in others] for path, others in pages.items()}, claim


def proposed(*hits: Hit) -> list[Candidate]:
    with ReadingPool(0, Tools()) as pool:
        return judged([(TARGET, page) for page in folded(hits)], pool, "2026-03-01T02:30:00Z")[0]


def test_rank_is_by_content_and_not_by_address() -> None:
    """A full promise at an address that says nothing goes before a page that only carries the word in its address."""
    notice = "<h1>Nytt medborgarlöfte</h1><p>Ett medborgarlöfte ska tas fram under hösten.</p>"
    found = proposed(hit("/medborgarlofte", notice), hit("/9901.html"))
    assert [(one.url, one.kind, one.commitments) for one in found] == [(f"{HOST}/9901.html", "promise", 2)]


def test_undertakings_without_promise_words_are_not_proposed() -> None:
    assert proposed(hit("/medborgarlofte", PROMISE.replace("Medborgarlöfte", "Plan").replace("Löftet", "Den"))) == []


def test_the_words_are_kept_with_what_stands_around_them() -> None:
    text = f"{'x ' * 200}Polisen och kommunen har ett\nmedborgarlöfte ihop.{' y' * 200}"
    found = passage(text)
    assert found is not None
    assert "ett medborgarlöfte ihop." in found
    assert len(found) < 300
    assert passage("Löftet om simhallen") is None


def test_candidates_are_rows_of_a_register(tmp_path: Path) -> None:
    [candidate] = proposed(hit("/9901.html"))
    path = tmp_path / "candidates.csv"
    path.write_text(register_csv([as_source(candidate)]), encoding="utf-8")
    [source] = load_sources(path)
    assert source == as_source(candidate)
    assert (source.status, source.municipality_codes) == ("candidate", ["2080"])
    assert "found 2026-03-01; promise, 2 commitments" in source.note


def test_pages_of_the_register_are_not_proposed_under_any_address() -> None:
    candidates = proposed(hit("/9901.html"))
    other = [one.model_copy(update={"aliases": (f"{HOST}/lofte/",)}) for one in candidates]
    register = [Source(source_id="x", url="http://falun.se/LOFTE")]
    assert unlisted(candidates, register) == candidates
    assert unlisted(other, register) == []


def test_every_municipality_has_a_site_and_the_police_come_first() -> None:
    sites = targets(swedish_places().municipalities, "polisen.se")
    assert sites[0].publisher == "police"
    assert len(sites) == 291


@pytest.mark.parametrize(
    ("url", "owned"),
    [
        ("https://www.falun.se/a", True),
        ("https://falun.se/a", True),
        ("https://nyheter.falun.se/", True),
        ("https://notfalun.se/", False),
        ("https://www.falun.se.example/", False),
    ],
)
def test_a_site_is_its_domain_and_what_lies_below(url: str, owned: bool) -> None:
    assert TARGET.owns(url) is owned
