"""Plays the hosts of the sample country on the loopback, one address per host, and logs what was asked."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser
from urllib.parse import parse_qs, quote, unquote, urlsplit

from .country import Country
from .listings import search
from .replies import NOT_FOUND, Reply


@dataclass(frozen=True)
class Asked:
    """One request."""

    week: int
    url: str
    is_conditional: bool
    status: int
    """0 when it was never answered."""
    agent: str


@dataclass(frozen=True)
class Addresses:
    """Which host is served where; a Mirror that other processes can be given."""

    port: int
    by_host: dict[str, str]

    def served(self, url: str) -> str:
        """Where the page of this address is served; hosts that do not exist are served by nobody."""
        parts = urlsplit(url)
        address = self.by_host.get(parts.hostname or "", "127.0.9.9")
        return f"http://{address}:{self.port}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")

    def original(self, text: str) -> str:
        """`text` with every address of the server turned back into the one it stands for."""
        names = {address: host for host, address in self.by_host.items()}
        found = re.compile(rf"http://(127\.0\.\d+\.\d+):{self.port}")
        return found.sub(lambda match: f"https://{names.get(match[1], 'nowhere.example')}", text)


@dataclass
class CountryServer:
    """Serves the pages of `week`; a Mirror to those who ask it."""

    country: Country
    port: int
    week: int = 0
    log: list[Asked] = field(default_factory=list)
    most_at_once: Counter[str] = field(default_factory=Counter)
    """Most requests that were under way at the same time, by host."""

    def __post_init__(self) -> None:
        hosts = self.country.hosts()
        by_host = {host: f"127.0.{1 + number // 200}.{1 + number % 200}" for number, host in enumerate(hosts)}
        self.addresses = Addresses(self.port, by_host)
        self._names = {address: host for host, address in by_host.items()}
        self._under_way: Counter[str] = Counter()
        self._seen_in_week: set[tuple[int, str]] = set()
        self.served, self.original = self.addresses.served, self.addresses.original

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and hang up."""
        with suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            line, _, fields = head.partition(b"\r\n")
            headers = BytesHeaderParser().parsebytes(fields)
            host = self._names[writer.get_extra_info("sockname")[0]]
            self._under_way[host] += 1
            self.most_at_once[host] = max(self.most_at_once[host], self._under_way[host])
            try:
                await self._reply(f"https://{host}{line.split()[1].decode()}", headers, reader, writer)
            finally:
                self._under_way[host] -= 1
                writer.close()

    async def _reply(
        self, url: str, headers: Message, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        get = headers.get
        reply = self._first_or_later(url, self.find(url))
        is_known = reply.status == 200 and not reply.missing and get("If-None-Match") == reply.etag
        status = 0 if reply.is_silent else 304 if is_known else reply.status
        self.log.append(Asked(self.week, url, bool(get("If-None-Match")), status, str(get("User-Agent"))))
        if reply.is_silent:
            await reader.read()  # until the asker hangs up
            return
        body = b"" if is_known else reply.body
        writer.write(self._head(reply, status, len(body)) + body)
        await writer.drain()

    def _head(self, reply: Reply, status: int, size: int) -> bytes:
        lines = [f"HTTP/1.1 {status} So", f"Content-Type: {reply.media_type}", "Connection: close"]
        lines.append(f"Content-Length: {size + (reply.missing if size else 0)}")
        if reply.status == 200:
            lines.append(f"ETag: {reply.etag}")
        if reply.location:
            lines.append(f"Location: {self.served(reply.location)}")
        if reply.retry_after is not None:
            lines.append(f"Retry-After: {reply.retry_after}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _first_or_later(self, url: str, reply: Reply) -> Reply:
        is_first = (self.week, url) not in self._seen_in_week
        self._seen_in_week.add((self.week, url))
        return reply.first if reply.first is not None and is_first else reply

    def find(self, url: str) -> Reply:
        """What an address answers in this week."""
        parts = urlsplit(url)
        plain = f"https://{parts.netloc}{unquote(parts.path)}"
        pages = self.country.week(self.week).pages
        asked = parse_qs(parts.query)
        words = next((asked[name][0] for name in ("query", "q", "s") if name in asked), "")
        if words:
            for site in self.country.week(self.week).sites:
                if site.start.startswith(f"https://{parts.netloc}/"):
                    return search(site, parts.path, words, is_second="sida" in asked) or NOT_FOUND
        with_query = f"{plain}?{parts.query}" if parts.query else plain
        shown = re.sub(r"\?translate=\w+$", "", with_query)
        return pages.get(with_query) or pages.get(shown) or pages.get(quote(plain)) or NOT_FOUND


@contextmanager
def serving(country: Country) -> Iterator[CountryServer]:
    """Serve the country until the context ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        server = CountryServer(country, probe.getsockname()[1])
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    listening = asyncio.run_coroutine_threadsafe(
        asyncio.start_server(server.answer, list(server.addresses.by_host.values()), server.port, backlog=64), loop
    ).result()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(listening.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
