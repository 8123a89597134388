"""From the address of a source to the page that answers for it, each step checked against robots.txt."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas import Snapshot

from .addresses import check_url
from .answer import Answer
from .failures import BadRedirect
from .outcome import Redirect
from .robots import Robots
from .statuses import REDIRECTS, redirect_target
from .web import Web


@dataclass(slots=True)
class Trail:
    """What was asked on the way; kept also when the way ends in a failure."""

    at: str
    """The address asked last, or about to be."""
    requests: int = 0
    redirects: list[Redirect] = field(default_factory=list)
    is_led_on: bool = False
    """Whether the source's own address is gone, and the one it led to before was asked instead."""

    def count(self) -> None:
        """One more request."""
        self.requests += 1

    def lead_on(self, url: str) -> None:
        """Go on from another address."""
        self.at = url
        self.redirects.clear()
        self.is_led_on = True


async def follow(known: Snapshot | None, web: Web, robots: Robots, trail: Trail) -> Answer:
    """The answer at the end of the redirects from `trail.at`, with status 200 or 304. Raises FetchFailure.

    The request is conditional on `known`, where it reaches the address that `known` came from.
    """
    seen = {trail.at}
    while True:
        url = trail.at
        check_url(url, web.settings.allowed_private_hosts)
        web.gate(url).check()
        await robots.check(url)
        answer = await web.get(url, _conditions(url, known), trail.count)
        if answer.status not in REDIRECTS:
            return answer
        target = redirect_target(answer)
        trail.redirects.append(Redirect(status=answer.status, url=target))
        if target in seen:
            raise BadRedirect(f"{target} redirects in a circle.")
        if len(trail.redirects) > web.settings.max_redirects:
            raise BadRedirect(f"{target} is one redirect too many.")
        seen.add(target)
        trail.at = target


def _conditions(url: str, known: Snapshot | None) -> dict[str, str]:
    if known is None or known.final_url != url:
        return {}
    fields = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in fields.items() if value}
