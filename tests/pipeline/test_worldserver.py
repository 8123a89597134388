"""The loopback server answers for the addresses of the sample world as their own servers would."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pipeline.worldserver import LoopbackMirror, load_pages, serving

WORLD = Path(__file__).parents[2] / "corpus" / "world"
PAGES = load_pages(WORLD)
WHOLE = next(url for url, page in PAGES.items() if page.status == 200)


@pytest.fixture(scope="module")
def mirror() -> Iterator[LoopbackMirror]:
    with serving(WORLD) as found:
        yield found


def get(url: str, headers: dict[str, str] | None = None) -> tuple[HTTPResponse, bytes]:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=5)
    connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""), headers=headers or {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("url", PAGES)
def test_each_address_answers_with_its_page(mirror: LoopbackMirror, url: str) -> None:
    answer, body = get(mirror.served(url))
    assert (answer.status, body) == (PAGES[url].status, PAGES[url].body)
    assert (answer.getheader("Location") is not None) == (300 <= answer.status < 400)


def test_a_known_page_is_not_sent_again(mirror: LoopbackMirror) -> None:
    first, _ = get(mirror.served(WHOLE))
    again, body = get(mirror.served(WHOLE), {"If-None-Match": first.getheader("ETag") or ""})
    assert (again.status, body) == (304, b"")


def test_an_unknown_address_is_not_found(mirror: LoopbackMirror) -> None:
    assert get(mirror.served("https://www.almsjo.example/nowhere"))[0].status == 404


@pytest.mark.parametrize("url", [*PAGES, "http://www.almsjo.example/a?b=c"])
def test_every_served_address_leads_back_to_the_true_one(mirror: LoopbackMirror, url: str) -> None:
    assert mirror.original(f"see {mirror.served(url)}.") == f"see {url}."
