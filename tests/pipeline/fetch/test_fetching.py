"""What comes of a source, from a first visit to an unchanged second one."""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import Mapping
from typing import Any

import pytest

from pipeline.archive import Archive
from pipeline.fetch import FetchOutcome, FetchSettings, fetch_sources
from schemas import Snapshot, Source

from .conftest import MOMENT, Fetch, Reply, Serve, issue_of, last_good

MODIFIED = "Sun, 01 Feb 2026 10:00:00 GMT"


def test_a_page_seen_for_the_first_time_is_archived_with_what_the_next_request_needs(
    serve: Serve, fetch: Fetch, reply: type[Reply], page: bytes, archive: Archive
) -> None:
    site = serve({"/lofte": reply(headers={"ETag": '"a"', "Last-Modified": MODIFIED})})
    (outcome,) = fetch(site.url("/lofte"))
    assert (outcome.kind, outcome.failure, outcome.requests) == ("new", None, 1)
    assert outcome.snapshot == archive.latest("lofte")
    assert last_good(outcome).model_dump(exclude={"url", "final_url"}) == {
        "source_id": "lofte",
        "fetched_at": "2026-03-01T02:30:00Z",
        "status": 200,
        "media_type": "text/html; charset=utf-8",
        "sha256": hashlib.sha256(page).hexdigest(),
        "size": len(page),
        "etag": '"a"',
        "last_modified": MODIFIED,
    }
    assert archive.body(last_good(outcome).sha256) == page


def test_a_second_visit_asks_on_condition_and_takes_304_for_unchanged(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive
) -> None:
    def conditional(headers: Mapping[str, str]) -> Reply:
        is_known = headers.get("If-None-Match") == '"a"' and headers.get("If-Modified-Since") == MODIFIED
        return reply(304, b"") if is_known else reply(headers={"ETag": '"a"', "Last-Modified": MODIFIED})

    site = serve({"/lofte": conditional})
    (first,) = fetch(site.url("/lofte"))
    (second,) = fetch(site.url("/lofte"))
    assert (second.kind, second.snapshot, second.requests) == ("not_modified", first.snapshot, 1)
    assert len(archive.history("lofte")) == 1


def test_the_same_bytes_are_unchanged_and_written_only_when_their_validator_is_new(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive
) -> None:
    site = serve({"/lofte": [reply(), reply(), reply(headers={"ETag": '"b"'})]})
    url = site.url("/lofte")
    assert [fetch(url)[0].kind for _ in range(3)] == ["new", "unchanged", "unchanged"]
    assert [snapshot.etag for snapshot in archive.history("lofte")] == [None, '"b"']


def test_other_bytes_are_new_and_the_old_ones_stay(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive
) -> None:
    site = serve({"/lofte": [reply(body=b"<p>2025"), reply(body=b"<p>2026")]})
    outcomes = [fetch(site.url("/lofte"))[0] for _ in range(2)]
    assert [outcome.kind for outcome in outcomes] == ["new", "new"]
    assert [archive.body(snapshot.sha256) for snapshot in archive.history("lofte")] == [b"<p>2025", b"<p>2026"]


def test_a_failure_keeps_and_returns_the_last_good_snapshot(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive
) -> None:
    site = serve({"/lofte": [reply(), reply(410)]})
    (good,) = fetch(site.url("/lofte"))
    (bad,) = fetch(site.url("/lofte"))
    assert (bad.kind, bad.failure, bad.snapshot) == ("failed", "gone", good.snapshot)
    assert archive.history("lofte") == [good.snapshot]


def test_a_damaged_body_is_fetched_without_condition_and_healed(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive, page: bytes
) -> None:
    def conditional(headers: Mapping[str, str]) -> Reply:
        return reply(304, b"") if "If-None-Match" in headers else reply(headers={"ETag": '"a"'})

    site = serve({"/lofte": conditional})
    (outcome,) = fetch(site.url("/lofte"))
    (segment,) = (archive.folder / "warc").iterdir()
    data = bytearray(segment.read_bytes())
    data[-20] ^= 0xFF
    segment.write_bytes(bytes(data))
    assert fetch(site.url("/lofte"))[0].kind == "unchanged"
    assert archive.body(last_good(outcome).sha256) == page


STATUSES = [
    (401, "blocked", "forbidden"),
    (403, "blocked", "forbidden"),
    (404, "gone", "gone"),
    (410, "gone", "gone"),
    (429, "blocked", "rate-limited"),
    (451, "blocked", "forbidden"),
    (500, "failed", "server-error"),
    (503, "failed", "unavailable"),
    (400, "failed", "unexpected-status"),
    (204, "failed", "unexpected-status"),
    (304, "failed", "unexpected-status"),
]


@pytest.mark.parametrize(("status", "failure", "code"), STATUSES)
def test_each_status_has_its_meaning(
    serve: Serve, fetch: Fetch, reply: type[Reply], status: int, failure: str | None, code: str
) -> None:
    site = serve({"/lofte": reply(status, b"")})
    (outcome,) = fetch(site.url("/lofte"), retries=0)
    assert (outcome.kind, outcome.failure, issue_of(outcome).code, issue_of(outcome).stage) == (
        "failed",
        failure,
        code,
        "fetch",
    )


def _raw(text: bytes) -> dict[str, Any]:
    return {"raw": text}


BROKEN = [
    ("no answer", _raw(b""), "broken-answer"),
    ("no HTTP", _raw(b"220 ftp ready\r\n"), "broken-answer"),
    ("body shorter than announced", _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>half"), "broken-answer"),
    ("chunk cut off", _raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf"), "broken-answer"),
    ("two lengths", _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n<p>abc"), "broken-answer"),
    ("packed as said, but not", {"headers": {"Content-Encoding": "gzip"}}, "broken-answer"),
    ("packed in a way not asked for", {"headers": {"Content-Encoding": "br"}}, "broken-answer"),
    ("empty", {"body": b""}, "empty-answer"),
    ("white space only", {"body": b" \n\t"}, "empty-answer"),
    ("silent", {"delay": 1.0}, "timeout"),
    ("dripping", {"drip": 0.1}, "timeout"),
    ("larger than announced allows", {"headers": {"Content-Length": "999999999999"}}, "answer-too-large"),
    ("endless", {"body": b"x" * 300_000}, "answer-too-large"),
    ("endless without length", _raw(b"HTTP/1.0 200 OK\r\n\r\n" + b"x" * 300_000), "answer-too-large"),
]


@pytest.mark.parametrize(("how", "fields", "code"), BROKEN, ids=[row[0] for row in BROKEN])
def test_an_answer_that_lies_or_breaks_off_is_a_failure_with_a_name(
    serve: Serve, fetch: Fetch, reply: type[Reply], how: str, fields: dict[str, Any], code: str
) -> None:
    site = serve({"/lofte": reply(**fields), "/andra": reply()})
    bad, good = fetch(
        site.url("/lofte"), site.url("/andra"), retries=0, timeout_seconds=0.4, total_seconds=0.8, max_bytes=100_000
    )
    assert (bad.failure, issue_of(bad).code) == ("failed", code)
    assert good.kind == "new", "one bad source must not cost the next one of the host"


def test_a_host_that_is_not_there_is_unreachable(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({})
    site.close()
    (outcome,) = fetch(site.url("/lofte"), retries=1)
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "unreachable")


def test_a_port_that_does_not_speak_tls_is_an_insecure_connection(serve: Serve, fetch: Fetch) -> None:
    site = serve({})
    (outcome,) = fetch(site.url("/lofte").replace("http:", "https:"))
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "insecure-connection"), ssl.OPENSSL_VERSION


def test_an_unforeseen_fault_is_the_failure_of_its_source_alone(
    serve: Serve, fetch: Fetch, reply: type[Reply], archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = serve({"/a": reply(body=b"<p>a"), "/b": reply(body=b"<p>b")})
    put = archive.put

    def full_disk(snapshot: Snapshot, body: bytes) -> None:
        if snapshot.source_id == "a":
            raise OSError(28, "No space left on device")
        put(snapshot, body)

    monkeypatch.setattr(archive, "put", full_disk)
    bad, good = fetch(site.url("/a"), site.url("/b"))
    assert (bad.kind, issue_of(bad).code) == ("failed", "unforeseen")
    assert "No space left" in issue_of(bad).message
    assert good.kind == "new"


def test_the_request_says_who_asks_and_carries_no_cookies(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/a": reply(headers={"Set-Cookie": "id=1; Path=/"}), "/b": reply()})
    fetch(site.url("/a"), site.url("/b"), contact="register@example.org")
    for asked in site.asked:
        assert asked.headers["User-Agent"] == "medborgarloften/1.0 (+register@example.org)"
        assert asked.headers["From"] == "register@example.org"
        assert "Cookie" not in asked.headers


def test_outcomes_come_in_the_order_of_the_sources(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    sites = [serve({f"/{name}": reply(delay=wait)}, f"127.0.0.{n}") for n, name, wait in
             [(2, "slow", 0.3), (3, "quick", 0.0), (4, "middle", 0.1)]]  # fmt: skip
    urls = [site.url(path) for site, path in zip(sites, ["/slow", "/quick", "/middle"], strict=True)]
    assert [outcome.source_id for outcome in fetch(*urls)] == ["slow", "quick", "middle"]


def test_a_body_is_in_the_archive_before_its_outcome_is_told(
    serve: Serve, reply: type[Reply], archive: Archive
) -> None:
    site = serve({"/a": reply(), "/b": reply(404)})
    sources = [Source(source_id=name, url=site.url(f"/{name}")) for name in "ab"]
    settings = FetchSettings(pause_seconds=0.0, allowed_private_hosts=("127.0.0.1",))
    told: list[tuple[str, bool]] = []

    def tell(outcome: FetchOutcome) -> None:
        told.append((outcome.source_id, Archive(archive.folder).latest(outcome.source_id) is not None))

    asyncio.run(fetch_sources(sources, archive, settings, lambda: MOMENT, on_outcome=tell))
    assert told == [("a", True), ("b", False)]
