"""Which sites to look through, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemas.places import Municipality
from schemas.vocabulary import Publisher

from .families import newsroom


@dataclass(frozen=True, slots=True)
class Target:
    """One site."""

    code: str | None
    """The municipality's code; None for the police."""
    domains: tuple[str, ...]
    """Hosts that belong to it, with everything below them; the first is where to begin."""
    publisher: Publisher

    def starts(self) -> tuple[str, ...]:
        """Front pages to try until one answers: some sites have only one of the two names."""
        names = (f"https://www.{self.domains[0]}/", f"https://{self.domains[0]}/")
        return names if self.publisher == "municipality" else names[::-1]

    def owns(self, url: str) -> bool:
        """Whether `url` is on the site."""
        host = (urlsplit(url).hostname or "").lower()
        return any(host == domain or host.endswith(f".{domain}") for domain in self.domains)

    def may_read(self, url: str) -> bool:
        """Whether a page linked from the site is read on its behalf."""
        return self.owns(url) or newsroom(url) is not None


def targets(municipalities: Iterable[Municipality], police_domain: str | None) -> list[Target]:
    """The sites of these municipalities, and that of the police when its domain is given, which goes first since it
    takes the longest."""
    found = {place.domain: _municipal(place) for place in municipalities if place.domain}
    police = [Target(None, (police_domain,), "police")] if police_domain else []
    return [*police, *found.values()]


def _municipal(place: Municipality) -> Target:
    return Target(place.code, tuple(dict.fromkeys((place.domain, *place.hosts))), "municipality")
