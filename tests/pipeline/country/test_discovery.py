"""Discovery measured on the sample country: what it finds, what it proposes in vain, and how it behaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.archive import Archive
from pipeline.discovery import Discovery
from pipeline.page_identity import page_key

from . import layouts
from .conftest import Look, Looked, look_through
from .country import SEED, Country
from .manners import assert_polite


@pytest.fixture(scope="module", params=[(SEED, 0), (SEED, 5), (3, 9)], ids=["week 0", "week 5", "another, week 9"])
def scene(request: pytest.FixtureRequest) -> tuple[Country, int]:
    """In week 5 three pages run in circles, others were moved, overwritten or withdrawn, and polisen has moved once.

    The other country has other texts, and other sites meet other things in other layouts.
    """
    seed, week = request.param
    return Country(seed=seed), week


@pytest.fixture(scope="module")
def looked(scene: tuple[Country, int], tmp_path_factory: pytest.TempPathFactory) -> Looked:
    """The whole country looked through once."""
    country, week = scene
    return look_through(country, week, country.places, tmp_path_factory.mktemp("found"))


def measured(found: Discovery, truth: dict[str, str]) -> tuple[float, float]:
    """Recall and precision over pages, whatever address of a page was proposed."""
    wanted = {page_key(url) for url in truth}
    proposed = [{page_key(url) for url in (one.url, *one.aliases)} for one in found.candidates]
    right = [keys & wanted for keys in proposed]
    return len(set().union(*right)) / len(wanted), sum(map(bool, right)) / len(proposed)


def test_nearly_all_is_found_and_little_else(looked: Looked, scene: tuple[Country, int]) -> None:
    """Recall at least 0.95 at precision 0.9, and kinds as they are."""
    found, _ = looked
    country, week = scene
    truth = country.week(week).truth
    recall, precision = measured(found, truth)
    assert recall >= 0.95
    assert precision >= 0.9
    kinds = {one.url: one.kind for one in found.candidates}
    assert [url for url, kind in truth.items() if kinds.get(url, kind) != kind] == []


def test_looking_is_polite(looked: Looked) -> None:
    _, server = looked
    assert len(server.log) > 600
    assert_polite(server)


def test_no_page_is_proposed_twice(looked: Looked) -> None:
    keys = [{page_key(url) for url in (one.url, *one.aliases)} for one in looked[0].candidates]
    assert sum(map(len, keys)) == len(set().union(*keys))


def test_the_way_to_a_page_is_the_one_its_site_offers(looked: Looked, scene: tuple[Country, int]) -> None:
    country, week = scene
    ways = {one.url: [step.means for step in one.path] for one in looked[0].candidates}
    expected = {
        layouts.SITEMAPS: ["start", "robots", "sitemap", "sitemap"],
        layouts.FORM: ["start", "search"],
        layouts.BARE_SITEMAP: ["start", "sitemap"],
        layouts.WORDPRESS_SITEMAPS: ["start", "sitemap", "sitemap"],
        layouts.NEWS: ["start", "news"],
    }
    sites = [site for site in country.week(week).sites if site.layout in expected and not site.is_document]
    wrong = [site.main for site in sites if ways.get(site.main, expected[site.layout]) != expected[site.layout]]
    assert wrong == []
    assert sum(site.main in ways for site in sites) > 15


def test_proof_is_kept(look: Look, country: Country, tmp_path: Path) -> None:
    """Each candidate has its words, the way to it and its bytes; other addresses of a page stand beside it."""
    found, server = look(country, 0, country.places[:8])
    archive = Archive(tmp_path / "found")
    for one in found.candidates:
        assert "öfte" in one.words or "överenskommelse" in one.words
        assert one.path[0].means == "start"
        assert archive.body(one.sha256) == server.find(one.url).body
    site = country.week(0).sites[5]
    assert [one.aliases for one in found.candidates if one.url == site.main] == [(f"{site.start}?p=5",)]


def test_a_site_that_is_not_there_is_said_to_be(look: Look, country: Country) -> None:
    """Not looked at is not absent."""
    lost = country.places[0].model_copy(update={"domain": "nowhere.example"})
    [police, site] = look(country, 0, [lost])[0].sites
    assert (police.family, site.family) == ("other", "")
    assert {miss.code for miss in site.misses} == {"unreachable"}


def test_a_site_without_www_is_found_under_its_other_name(look: Look, country: Country) -> None:
    bare = country.places[0].model_copy(update={"domain": "polisen.example"})
    [_, site] = look(country, 0, [bare])[0].sites
    assert (site.start, site.family) == ("https://polisen.example/", "other")
    assert site.misses[0].url == "https://www.polisen.example/"


def test_the_limit_of_requests_holds_and_is_said(look: Look, country: Country) -> None:
    sites = look(country, 0, country.places[:8], requests_per_site=6, requests_police=6)[0].sites
    assert max(site.requests for site in sites) <= 6
    assert not any(site.is_complete for site in sites)
