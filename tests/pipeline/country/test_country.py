"""The country is what the other tests take it for."""

from __future__ import annotations

from collections import Counter

from pipeline.place_files import load_places

from .country import Country
from .layouts import LAYOUTS
from .manners import forbidden
from .server import Asked, CountryServer
from .storylines import WEEKS


def test_it_has_sixty_municipalities_with_a_host_each(country: Country) -> None:
    assert len(load_places(country.places_file).municipalities) == 60
    assert len({place.domain for place in country.places}) == 60
    assert len(set(country.hosts())) == len(country.hosts())


def test_it_is_the_same_every_time(country: Country) -> None:
    """Byte for byte; another seed makes other promises."""
    assert Country().week(3).pages == country.week(3).pages
    assert Country(seed=1).week(3).pages != country.week(3).pages


def test_every_layout_and_every_condition_occurs(country: Country) -> None:
    sites = [site for week in range(WEEKS) for site in country.week(week).sites]
    assert {site.layout for site in sites} == set(LAYOUTS)
    conditions = Counter(site.condition for site in sites)
    assert len(conditions) == 20
    assert min(conditions.values()) >= 3


def test_a_steady_page_never_changes_and_a_cosmetic_one_always(country: Country) -> None:
    for story, expected in (("steady", 1), ("cosmetic", WEEKS)):
        numbers = [site.number for site in country.week(0).sites if site.story.code == story and not site.is_document]
        for number in numbers:
            weeks = [country.week(week).sites[number] for week in range(WEEKS)]
            assert len({site.pages[site.main].body for site in weeks}) == expected


def test_an_edit_changes_one_figure(country: Country) -> None:
    [number, *_] = [site.number for site in country.week(0).sites if site.story.code == "edited"]
    before, after = (country.week(week).sites[number] for week in (2, 3))
    assert not before.is_document
    pairs = zip(before.pages[before.main].body.splitlines(), after.pages[after.main].body.splitlines(), strict=True)
    assert sum(one != other for one, other in pairs) == 1


def test_polisen_has_three_generations_and_the_older_lead_on(country: Country) -> None:
    addresses = [next(iter(country.week(week).police.truth)) for week in (0, 3, 6)]
    assert [address.count("/") for address in addresses] == [6, 7, 8]
    assert country.week(3).pages[addresses[0]].location == addresses[1]
    assert country.week(6).pages[addresses[1]].location == addresses[2]
    assert addresses[0] not in country.week(6).pages


def test_a_breach_of_robots_would_be_seen(country: Country) -> None:
    site = country.week(0).sites[0]
    asked = Asked(0, f"{site.start}internt/medborgarlofte-utkast.html", False, 200, "medborgarloften/1.0")
    assert forbidden(country, [asked]) == [asked.url]


def test_addresses_go_to_the_loopback_and_back(server: CountryServer) -> None:
    for host in server.country.hosts():
        url = f"https://{host}/a/b?c=d"
        assert server.served(url).startswith("http://127.0.")
        assert server.original(server.served(url)) == url
