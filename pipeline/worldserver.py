"""A small web on the loopback: serves a folder of pages under the addresses they stand for.

`web.csv` in the folder says which: url, file, status, location. A row with a location is a redirect; without a file, an
empty answer with that status. The page of https://www.almsjo.example/trygg lies at /https/www.almsjo.example/trygg.
"""

from __future__ import annotations

import csv
import hashlib
import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

LOOPBACK = "127.0.0.1"
_ROBOTS = b"User-agent: *\nAllow: /\n"
# The standard library's table varies with the system's.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What one address answers."""

    status: int
    body: bytes = b""
    media_type: str = "text/plain; charset=utf-8"
    location: str | None = None

    @property
    def etag(self) -> str:
        """From the content, so that it outlives the server."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'


def load_pages(folder: Path) -> dict[str, Page]:
    """The pages of `web.csv` by address. Raises OSError, KeyError, ValueError."""
    with (folder / "web.csv").open(encoding="utf-8", newline="") as stream:
        return {row["url"]: _page(folder, row) for row in csv.DictReader(stream)}


def _page(folder: Path, row: dict[str, str]) -> Page:
    status = int(row["status"] or 200)
    if row["location"]:
        return Page(status, location=row["location"])
    if not row["file"]:
        return Page(status)
    path = folder / row["file"]
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Page(status, path.read_bytes(), _TYPES.get(path.suffix, guessed))


@dataclass(frozen=True, slots=True)
class LoopbackMirror:
    """Turns addresses into those of the server at `base` (http://127.0.0.1:PORT) and back."""

    base: str

    def served(self, url: str) -> str:
        """E.g. http://127.0.0.1:8123/https/www.almsjo.example/trygg."""
        scheme, _, rest = url.partition("://")
        return f"{self.base}/{scheme}/{rest}"

    def original(self, text: str) -> str:
        """The text with the addresses that the served ones stand for."""
        return re.sub(rf"{re.escape(self.base)}/(https?)/", r"\1://", text)


@contextmanager
def serving(folder: Path) -> Iterator[LoopbackMirror]:
    """Serve the folder on a free port of the loopback until the context ends."""
    server = ThreadingHTTPServer((LOOPBACK, 0), BaseHTTPRequestHandler)
    mirror = LoopbackMirror(f"http://{LOOPBACK}:{server.server_address[1]}")
    server.RequestHandlerClass = _handler(mirror, load_pages(folder))
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield mirror
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(mirror: LoopbackMirror, pages: dict[str, Page]) -> type[BaseHTTPRequestHandler]:
    by_path = {_path(mirror.served(url)): page for url, page in pages.items()}
    by_path["/robots.txt"] = Page(200, _ROBOTS)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            page = by_path.get(_path(self.path), Page(404))
            is_known = self.headers.get("If-None-Match") == page.etag and page.status == 200
            self.send_response(304 if is_known else page.status)
            self._send_headers(page, 0 if is_known else len(page.body))
            if not is_known:
                self.wfile.write(page.body)

        def _send_headers(self, page: Page, size: int) -> None:
            self.send_header("Content-Type", page.media_type)
            self.send_header("Content-Length", str(size))
            if page.status == 200:
                self.send_header("ETag", page.etag)
            if page.location is not None:
                self.send_header("Location", mirror.served(page.location))
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """The fetcher's outcomes say all that is worth saying."""

    return Handler


def _path(address: str) -> str:
    """Path and query, however an address escapes its Swedish letters."""
    parts = urlsplit(address)
    return quote(unquote(parts.path)) + (f"?{parts.query}" if parts.query else "")
