"""Loopback hosts that answer, lie, hang and refuse as tests tell them to."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol

import pytest

from pipeline.archive import Archive
from pipeline.fetch import FetchOutcome, FetchSettings, fetch_sources
from pipeline.fetch.addresses import Resolver, system_addresses
from schemas import Issue, Snapshot, Source

PAGE = b"<!doctype html><title>Medborgarl\xc3\xb6fte</title><h1>Medborgarl\xc3\xb6fte</h1><p>Polisen ska synas.</p>"


@dataclass(frozen=True)
class Reply:
    """What a path answers with. `raw` replaces everything, the status line too."""

    status: int = 200
    body: bytes = PAGE
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    delay: float = 0.0
    drip: float = 0.0
    """Seconds between the bytes of the body."""


@dataclass(frozen=True)
class Asked:
    """One request that arrived; it ended when its answer was about to be sent."""

    path: str
    headers: Mapping[str, str]
    began: float
    ended: float


Route = Reply | Callable[[Mapping[str, str]], Reply]


class Site:
    """One host on loopback. `routes` maps a path to its reply, or to a list of replies used up one by one (the last
    stays)."""

    def __init__(self, host: str, routes: Mapping[str, Route | list[Route]]) -> None:
        self.routes = dict(routes)
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self._busy = 0
        self._guard = threading.Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site._serve(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer((host, 0), Handler)
        self.base = f"http://{host}:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, path: str) -> str:
        """Address of a path."""
        return self.base + path

    def paths(self) -> list[str]:
        """Paths asked for, robots.txt apart."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        began = time.monotonic()
        with self._guard:
            self._busy += 1
            self.most_at_once = max(self.most_at_once, self._busy)
            reply = self._reply(handler.path, dict(handler.headers.items()))
        time.sleep(reply.delay)
        with self._guard:  # before the answer leaves: a client that has it may ask again at once
            self._busy -= 1
            self.asked.append(Asked(handler.path, dict(handler.headers.items()), began, time.monotonic()))
        with suppress(OSError):
            _send(handler, reply)

    def _reply(self, path: str, headers: Mapping[str, str]) -> Reply:
        route = self.routes.get(path, Reply(404, b"") if path == "/robots.txt" else Reply(404))
        if isinstance(route, list):
            route = route.pop(0) if len(route) > 1 else route[0]
        return route if isinstance(route, Reply) else route(headers)


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    handler.close_connection = True
    if reply.raw is not None:
        handler.wfile.write(reply.raw)
        return
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(reply.body))} | dict(reply.headers)
    handler.send_response(reply.status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    if not reply.drip:
        handler.wfile.write(reply.body)
        return
    for byte in reply.body:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        time.sleep(reply.drip)


class Serve(Protocol):
    """Starts a site."""

    def __call__(self, routes: Mapping[str, Route | list[Route]], host: str = "127.0.0.1") -> Site: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a site: serve({path: reply}, host="127.0.0.2")."""
    sites: list[Site] = []

    def start(routes: Mapping[str, Route | list[Route]], host: str = "127.0.0.1") -> Site:
        sites.append(Site(host, routes))
        return sites[-1]

    yield start
    for site in sites:
        site.close()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """An empty archive."""
    return Archive(tmp_path / "archive")


MOMENT = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


class Fetch(Protocol):
    """Fetches addresses; `changes` are settings."""

    def __call__(self, *urls: str, resolve: Resolver = system_addresses, **changes: object) -> list[FetchOutcome]: ...


def issue_of(outcome: FetchOutcome) -> Issue:
    """Why it failed or what is to be said of it, which there has to be."""
    assert outcome.issue is not None
    return outcome.issue


def last_good(outcome: FetchOutcome) -> Snapshot:
    """Its snapshot, which there has to be."""
    assert outcome.snapshot is not None
    return outcome.snapshot


@pytest.fixture
def fetch(archive: Archive) -> Fetch:
    """Fetch addresses with short waits: fetch(url, url, pause_seconds=0.1, ...); the source is named after the
    address's path."""

    def run(*urls: str, resolve: Resolver = system_addresses, **changes: object) -> list[FetchOutcome]:
        quick: dict[str, object] = {
            "pause_seconds": 0.0,
            "retry_wait_seconds": 0.01,
            "timeout_seconds": 2.0,
            "allowed_private_hosts": ("127.0.0.0/8",),
        }
        settings = FetchSettings.model_validate(quick | changes)
        sources = [Source(source_id=url.split("/", 3)[3] or "start", url=url) for url in urls]
        return asyncio.run(fetch_sources(sources, archive, settings, lambda: MOMENT, resolve=resolve))

    return run


@pytest.fixture
def reply() -> type[Reply]:
    """The class of replies."""
    return Reply


@pytest.fixture
def page() -> bytes:
    """A short promise page."""
    return PAGE
