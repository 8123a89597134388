"""One request at a time, with pauses, and no more when a host has had enough."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from pipeline.fetch.statuses import retry_after

from .conftest import MOMENT, Fetch, Reply, Serve, issue_of


def test_a_host_is_never_asked_twice_at_once_and_rests_in_between(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    site = serve({f"/{n}": reply(delay=0.02) for n in range(5)})
    fetch(*(site.url(f"/{n}") for n in range(5)), pause_seconds=0.08)
    assert site.most_at_once == 1
    gaps = [after.began - before.ended for before, after in pairwise(site.asked)]
    assert len(gaps) == 5
    assert min(gaps) >= 0.07


def test_a_redirect_to_another_host_waits_for_that_hosts_turn(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    target = serve({f"/{n}": reply(delay=0.05) for n in range(4)}, "127.0.0.2")
    others = [serve({"/to": reply(302, b"", {"Location": target.url(f"/{n}")})}, f"127.0.0.{n + 3}") for n in range(4)]
    outcomes = fetch(*(target.url(f"/{n}") for n in range(4)), *(site.url("/to") for site in others))
    assert {outcome.kind for outcome in outcomes} == {"new"}
    assert target.most_at_once == 1


def test_hosts_are_asked_side_by_side_up_to_the_limit(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    sites = [serve({"/a": reply(delay=0.3)}, f"127.0.0.{n}") for n in range(2, 6)]
    urls = [site.url("/a") for site in sites]
    fetch(*urls)
    pages = [asked for site in sites for asked in site.asked if asked.path == "/a"]
    assert max(page.began for page in pages) < min(page.ended for page in pages)
    fetch(*urls, hosts_at_once=1)
    later = sorted((site.asked[-1] for site in sites), key=lambda page: page.began)
    assert all(before.ended < after.began for before, after in pairwise(later))


def test_a_passing_failure_is_tried_again(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/a": [reply(500, b""), reply(raw=b""), reply()]})
    (outcome,) = fetch(site.url("/a"), retries=2)
    assert (outcome.kind, outcome.requests) == ("new", 3)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_lasting_failure_is_not_tried_again(serve: Serve, fetch: Fetch, reply: type[Reply], status: int) -> None:
    site = serve({"/a": reply(status, b"")})
    (outcome,) = fetch(site.url("/a"), retries=3)
    assert outcome.requests == 1


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_waited_for(serve: Serve, fetch: Fetch, reply: type[Reply], status: int) -> None:
    site = serve({"/a": [reply(status, b"", {"Retry-After": "1"}), reply()], "/b": reply()})
    outcomes = fetch(site.url("/a"), site.url("/b"))
    assert [outcome.kind for outcome in outcomes] == ["new", "new"]
    first, second = (asked for asked in site.asked if asked.path == "/a")
    assert second.began - first.ended >= 0.99


def test_a_longer_retry_after_than_we_wait_ends_the_visit_at_once(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    site = serve({"/a": reply(429, b"", {"Retry-After": "3600"}), "/b": reply(), "/c": reply()})
    outcomes = fetch(site.url("/a"), site.url("/b"), site.url("/c"))
    assert [issue_of(outcome).code for outcome in outcomes] == ["rate-limited", "host-stopped", "host-stopped"]
    assert {outcome.failure for outcome in outcomes} == {"blocked"}
    assert site.paths() == ["/a"]


def test_refusals_in_a_row_stop_the_host_and_only_it(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({f"/{n}": reply(403, b"") for n in range(6)})
    other = serve({"/a": reply()}, "127.0.0.2")
    outcomes = fetch(*(site.url(f"/{n}") for n in range(6)), other.url("/a"), stop_after=3)
    codes = [issue_of(outcome).code for outcome in outcomes[:6]]
    assert codes == ["forbidden"] * 3 + ["host-stopped"] * 3
    assert [outcome.requests for outcome in outcomes] == [1, 1, 1, 0, 0, 0, 1]
    assert outcomes[6].kind == "new"
    assert len(site.paths()) == 3


def test_refusals_that_are_not_in_a_row_stop_nothing(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({f"/{n}": reply(403 if n % 2 else 404, b"") for n in range(8)})
    outcomes = fetch(*(site.url(f"/{n}") for n in range(8)), stop_after=2)
    assert "host-stopped" not in {issue_of(outcome).code for outcome in outcomes}


def test_a_refusal_after_a_redirect_counts_against_the_host_that_refused(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    refusing = serve({f"/{n}": reply(403, b"") for n in range(3)}, "127.0.0.2")
    routes = {f"/{n}": reply(302, b"", {"Location": refusing.url(f"/{n}")}) for n in range(3)}
    site = serve(routes | {"/own": reply()})
    outcomes = fetch(*(site.url(f"/{n}") for n in range(3)), site.url("/own"), stop_after=3)
    assert [outcome.kind for outcome in outcomes] == ["failed"] * 3 + ["new"]


def test_a_dead_host_costs_its_retries_once_however_many_sources_it_has(serve: Serve, fetch: Fetch) -> None:
    site = serve({})
    site.close()
    outcomes = fetch(*(site.url(f"/{n}") for n in range(50)), retries=1, retry_wait_seconds=0.2)
    assert {outcome.failure for outcome in outcomes} == {"failed"}
    assert {issue_of(outcome).code for outcome in outcomes} == {"unreachable", "host-stopped"}


RETRY_AFTER = [
    ("120", 120.0),
    (" 0 ", 0.0),
    (format_datetime(MOMENT + timedelta(seconds=90), usegmt=True), 90.0),
    (format_datetime(MOMENT - timedelta(days=1), usegmt=True), 0.0),
    ("", None),
    ("soon", None),
    ("-5", None),
    ("1.5", None),
]


@pytest.mark.parametrize(("value", "seconds"), RETRY_AFTER)
def test_retry_after_is_a_number_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(value, MOMENT) == seconds


def test_a_site_with_and_without_www_is_one_host(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({f"/{n}": reply(delay=0.05) for n in range(4)})
    port = site.base.rsplit(":", 1)[1]
    names = ("ale.example", "www.ale.example")

    async def loopback(host: str, asked_port: int) -> list[str]:
        return ["127.0.0.1"]

    urls = [f"http://{names[n % 2]}:{port}/{n}" for n in range(4)]
    assert {outcome.kind for outcome in fetch(*urls, allowed_private_hosts=names, resolve=loopback)} == {"new"}
    assert site.most_at_once == 1
