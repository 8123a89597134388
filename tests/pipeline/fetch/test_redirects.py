"""Redirects are followed within limits, and each step is recorded."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .conftest import Fetch, Reply, Serve, issue_of, last_good


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_recorded(serve: Serve, fetch: Fetch, reply: type[Reply], status: int) -> None:
    site = serve({"/old": reply(status, b"", {"Location": "/new"}), "/new": reply()})
    (outcome,) = fetch(site.url("/old"))
    assert (last_good(outcome).url, last_good(outcome).final_url) == (site.url("/old"), site.url("/new"))
    assert [(step.status, step.url) for step in outcome.redirects] == [(status, site.url("/new"))]
    is_lasting = status in (301, 308)
    assert (outcome.issue.code if outcome.issue else None) == ("moved-permanently" if is_lasting else None)


def test_the_condition_is_put_to_the_address_the_snapshot_came_from(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    seen: list[str | None] = []

    def page(headers: Mapping[str, str]) -> Reply:
        seen.append(headers.get("If-None-Match"))
        return reply(304, b"") if headers.get("If-None-Match") == '"n"' else reply(headers={"ETag": '"n"'})

    site = serve({"/old": reply(302, b"", {"Location": "/new"}), "/new": page})
    assert [fetch(site.url("/old"))[0].kind for _ in range(2)] == ["new", "not_modified"]
    assert seen == [None, '"n"']
    assert all("If-None-Match" not in asked.headers for asked in site.asked if asked.path == "/old")


CASES = [
    ("a circle of one", {"/a": "/a"}, 1),
    ("a circle of two", {"/a": "/b", "/b": "/a"}, 2),
    ("nowhere", {"/a": ""}, 1),
    ("no address", {"/a": "http://[::bad/"}, 1),
    ("one too many", {"/a": "/b", "/b": "/c", "/c": "/d", "/d": "/e"}, 3),
]


@pytest.mark.parametrize(("how", "hops", "requests"), CASES, ids=[case[0] for case in CASES])
def test_a_redirect_that_leads_nowhere_is_a_failure(
    serve: Serve, fetch: Fetch, reply: type[Reply], how: str, hops: dict[str, str], requests: int
) -> None:
    routes = {path: reply(302, b"", {"Location": target} if target else {}) for path, target in hops.items()}
    (outcome,) = fetch(serve(routes).url("/a"), max_redirects=2)
    assert (outcome.failure, issue_of(outcome).code, outcome.requests) == ("failed", "bad-redirect", requests)


FORBIDDEN = ["ftp://polisen.se/", "file:///etc/passwd", "javascript:alert(1)", "http://u:p@127.0.0.1/", "gopher://a/"]


@pytest.mark.parametrize("target", FORBIDDEN)
def test_a_redirect_to_what_is_no_web_page_is_not_followed(
    serve: Serve, fetch: Fetch, reply: type[Reply], target: str
) -> None:
    (outcome,) = fetch(serve({"/a": reply(302, b"", {"Location": target})}).url("/a"))
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "forbidden-address")


def test_a_removed_page_that_leads_to_the_front_page_is_gone(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/kommun/lofte": reply(301, b"", {"Location": "/"}), "/": reply(), "/startsida": reply()})
    (outcome,) = fetch(site.url("/kommun/lofte"))
    assert (outcome.failure, issue_of(outcome).code) == ("gone", "gone")


def test_where_an_address_has_led_is_asked_when_it_leads_nowhere_any_more(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    """One site drops the redirect, and then moves on once more: polisen.se in its three generations."""
    first = reply(301, b"", {"Location": "/second"})
    etag = {"ETag": '"n"'}
    site = serve({"/first": [first, reply(404)], "/second": [reply(headers=etag), reply(304, b"")]})
    assert fetch(site.url("/first"))[0].kind == "new"
    (outcome,) = fetch(site.url("/first"))
    assert (outcome.kind, issue_of(outcome).code, outcome.requests) == ("not_modified", "moved-permanently", 2)
    assert site.asked[-1].headers["If-None-Match"] == '"n"'
    site.routes |= {"/second": reply(301, b"", {"Location": "/third"}), "/third": reply(body=b"<h1>Nytt</h1>")}
    (outcome,) = fetch(site.url("/first"))
    assert (outcome.kind, last_good(outcome).final_url) == ("new", site.url("/third"))
    site.routes |= {"/third": reply(404)}
    (outcome,) = fetch(site.url("/first"))
    assert (outcome.failure, issue_of(outcome).code) == ("gone", "gone")


def test_a_front_page_that_is_asked_for_is_no_removed_page(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/": reply(302, b"", {"Location": "/startsida"}), "/startsida": reply()})
    assert fetch(site.url("/"))[0].kind == "new"
