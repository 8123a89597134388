"""Whether what was asked of the sample country was asked politely."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from protego import Protego

from .country import Country
from .replies import NOT_FOUND
from .server import Asked, CountryServer


def forbidden(country: Country, log: Iterable[Asked]) -> list[str]:
    """Addresses that were asked for although robots.txt of that week forbids them."""
    found = []
    for asked in log:
        parts = urlsplit(asked.url)
        rules = country.week(asked.week).pages.get(f"https://{parts.netloc}/robots.txt", NOT_FOUND)
        if not Protego.parse(rules.body.decode()).can_fetch(asked.url, asked.agent.split("/")[0]):
            found.append(asked.url)
    return found


def before_robots(log: Iterable[Asked]) -> list[str]:
    """Hosts of which something else than robots.txt was asked first."""
    first: dict[str, str] = {}
    for asked in log:
        parts = urlsplit(asked.url)
        first.setdefault(parts.netloc, parts.path)
    return [host for host, path in first.items() if path != "/robots.txt"]


def assert_polite(server: CountryServer) -> None:
    """No request against robots.txt, none before it, never two at once to a host."""
    assert forbidden(server.country, server.log) == []
    assert before_robots(server.log) == []
    assert max(server.most_at_once.values()) == 1
