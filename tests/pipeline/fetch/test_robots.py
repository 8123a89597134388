"""robots.txt: read once per run, obeyed, and closed when it cannot be read."""

from __future__ import annotations

import pytest

from .conftest import Fetch, Reply, Serve, issue_of

RULES = b"""User-agent: *
Disallow: /intern/
Allow: /intern/medborgarlofte
Disallow: /*?sort=

User-agent: other
Disallow: /
"""

ALLOWED = [
    ("/lofte", True),
    ("/intern/lofte", False),
    ("/intern/medborgarlofte", True),
    ("/lofte?sort=datum", False),
]


@pytest.mark.parametrize(("path", "is_allowed"), ALLOWED)
def test_rules_are_obeyed(serve: Serve, fetch: Fetch, reply: type[Reply], path: str, is_allowed: bool) -> None:
    site = serve({"/robots.txt": reply(body=RULES), path: reply()})
    (outcome,) = fetch(site.url(path))
    assert (outcome.kind == "new") is is_allowed
    assert site.paths() == ([path] if is_allowed else [])
    if not is_allowed:
        issue = issue_of(outcome)
        assert (outcome.failure, issue.code, issue.severity) == ("blocked", "robots-forbid", "info")
        assert outcome.requests == 0


def test_rules_that_name_us_take_the_place_of_those_for_everybody(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    rules = b"User-agent: *\nDisallow:\n\nUser-agent: Medborgarloften\nDisallow: /\n"
    site = serve({"/robots.txt": reply(body=rules), "/lofte": reply()})
    assert issue_of(fetch(site.url("/lofte"))[0]).code == "robots-forbid"


ANSWERS = [
    (404, "new", None),
    (410, "new", None),
    (400, "new", None),
    (401, "failed", "blocked"),
    (403, "failed", "blocked"),
    (429, "failed", "blocked"),
    (500, "failed", "failed"),
    (503, "failed", "failed"),
]


@pytest.mark.parametrize(("status", "kind", "failure"), ANSWERS)
def test_without_rules_everything_is_open_and_a_broken_host_is_closed(
    serve: Serve, fetch: Fetch, reply: type[Reply], status: int, kind: str, failure: str | None
) -> None:
    site = serve({"/robots.txt": reply(status, b""), "/lofte": reply()})
    (outcome,) = fetch(site.url("/lofte"), retries=0)
    assert (outcome.kind, outcome.failure) == (kind, failure)
    if failure:
        assert issue_of(outcome).code == "robots-unknown"
        assert site.paths() == []


def test_a_silent_host_is_closed(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/robots.txt": reply(delay=1.0), "/lofte": reply()})
    (outcome,) = fetch(site.url("/lofte"), retries=0, timeout_seconds=0.2)
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "timeout")
    assert site.paths() == []


def test_the_file_is_read_once_per_run(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/robots.txt": reply(body=RULES), "/a": reply(), "/b": reply(), "/c": reply()})
    fetch(site.url("/a"), site.url("/b"), site.url("/c"))
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/a", "/b", "/c"]


def test_the_file_is_found_behind_redirects(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    routes = {
        "/robots.txt": reply(301, b"", {"Location": "/rules.txt"}),
        "/rules.txt": reply(body=b"User-agent: *\nDisallow: /lofte\n"),
        "/lofte": reply(),
    }
    assert issue_of(fetch(serve(routes).url("/lofte"))[0]).code == "robots-forbid"


def test_a_redirect_into_a_forbidden_part_is_not_followed(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    routes = {
        "/robots.txt": reply(body=RULES),
        "/lofte": reply(302, b"", {"Location": "/intern/lofte"}),
        "/intern/lofte": reply(),
    }
    site = serve(routes)
    (outcome,) = fetch(site.url("/lofte"))
    assert (issue_of(outcome).code, outcome.requests, site.paths()) == ("robots-forbid", 1, ["/lofte"])


@pytest.mark.parametrize("line", [b"Crawl-delay: 0.2", b"Request-rate: 5/1s"])
def test_a_longer_pause_is_kept(serve: Serve, fetch: Fetch, reply: type[Reply], line: bytes) -> None:
    site = serve({"/robots.txt": reply(body=b"User-agent: *\n" + line + b"\n"), "/a": reply(), "/b": reply()})
    fetch(site.url("/a"), site.url("/b"), pause_seconds=0.01)
    first, second = (asked for asked in site.asked if asked.path != "/robots.txt")
    assert second.began - first.ended >= 0.19


def test_a_host_that_asks_for_hours_between_requests_is_not_read(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    site = serve({"/robots.txt": reply(body=b"User-agent: *\nCrawl-delay: 86400\n"), "/a": reply()})
    assert issue_of(fetch(site.url("/a"))[0]).code == "robots-forbid"
    assert site.paths() == []
