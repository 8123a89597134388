"""Discovery measured on the sample country: what it finds, what it proposes in vain, and how it behaves."""

from __future__ import annotations

import pytest

from pipeline.archive import Archive
from pipeline.discovery import Discovery, targets
from pipeline.page_identity import page_key

from . import layouts
from .conftest import Look
from .country import Country
from .manners import assert_polite
from .server import CountryServer


def measured(found: Discovery, truth: dict[str, str]) -> tuple[float, float]:
    """Recall and precision over pages, whatever address of a page was proposed."""
    wanted = {page_key(url) for url in truth}
    proposed = [{page_key(url) for url in (one.url, *one.aliases)} for one in found.candidates]
    right = [keys & wanted for keys in proposed]
    return len(set().union(*right)) / len(wanted), sum(map(bool, right)) / len(proposed)


@pytest.mark.parametrize("week", [0, 5])
def test_nearly_all_is_found_and_little_else(look: Look, country: Country, server: CountryServer, week: int) -> None:
    """Recall at least 0.95 at precision 0.9, by every layout; kinds as they are; politely. In week 5 three pages run in
    circles, and polisen has moved once."""
    server.week = week
    found = look()
    truth = country.week(week).truth
    recall, precision = measured(found, truth)
    assert recall >= 0.95
    assert precision >= 0.9
    kinds = {one.url: one.kind for one in found.candidates}
    assert [url for url, kind in truth.items() if kinds.get(url, kind) != kind] == []
    assert_polite(server)


def test_proof_is_kept_and_twins_are_folded(
    look: Look, country: Country, server: CountryServer, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each candidate has its words, the way to it and its bytes; no page is proposed twice."""
    monkeypatch.setattr(country, "places", country.places[:16])
    found = look()
    archive = Archive(tmp_path / "found")
    for one in found.candidates:
        assert "öfte" in one.words or "överenskommelse" in one.words
        assert one.path[0].means == "start"
        assert archive.body(one.sha256) == server.find(one.url).body
    keys = [page_key(url) for one in found.candidates for url in {one.url, *one.aliases}]
    assert sorted(keys) == sorted(set(keys)) or any(one.aliases for one in found.candidates)
    [search] = [one for one in found.candidates if country.week(0).sites[5].main in (one.url, *one.aliases)]
    assert search.url == country.week(0).sites[5].main
    assert search.aliases == (f"{country.week(0).sites[5].start}?p=5",)


def test_the_way_to_a_page_is_the_one_its_site_offers(look: Look, country: Country) -> None:
    ways = {one.url: [step.means for step in one.path] for one in look().candidates}
    expected = {
        layouts.SITEMAPS: ["start", "robots", "sitemap", "sitemap"],
        layouts.FORM: ["start", "search"],
        layouts.BARE_SITEMAP: ["start", "sitemap"],
        layouts.WORDPRESS_SITEMAPS: ["start", "sitemap", "sitemap"],
        layouts.NEWS: ["start", "news"],
    }
    checked = 0
    for site in country.week(0).sites:
        if site.layout in expected and site.main in ways and not site.is_document:
            assert ways[site.main] == expected[site.layout]
            checked += 1
    assert checked > 15


def test_a_site_that_is_not_there_is_said_to_be(look: Look, country: Country, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not looked at is not absent."""
    lost = country.places[0].model_copy(update={"domain": "nowhere.example"})
    monkeypatch.setattr(country, "places", [lost])
    [police, site] = look().sites
    assert (police.family, site.family) == ("other", "")
    assert {miss.code for miss in site.misses} == {"unreachable"}


def test_the_limit_of_requests_holds_and_is_said(
    look: Look, country: Country, server: CountryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(country, "places", country.places[:8])
    found = look(requests_per_site=6, requests_police=6)
    assert all(site.requests <= 7 for site in found.sites)
    assert not all(site.is_complete for site in found.sites)
    assert len(targets(country.places, None)) == 8
