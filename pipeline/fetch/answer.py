"""One request and its answer, within the limits of the settings."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore2
import httpx2

from .decoding import BodyReader
from .failures import BrokenAnswer, ForbiddenAddress, InsecureConnection, TimedOut, TooLargeAnswer, Unreachable
from .settings import FetchSettings


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host said. The body is unpacked, and empty unless the status is 200."""

    url: str
    status: int
    headers: httpx2.Headers
    body: bytes = b""


async def ask(client: httpx2.AsyncClient, url: str, headers: Mapping[str, str], settings: FetchSettings) -> Answer:
    """Send one GET request. Raises FetchFailure for everything that keeps an answer from arriving whole; a status never
    raises."""
    with _as_failures(url, settings):
        async with asyncio.timeout(settings.total_seconds), client.stream("GET", url, headers=headers) as response:
            body = await _body(response, settings) if response.status_code == 200 else b""
            return Answer(url, response.status_code, response.headers, body)


async def _body(response: httpx2.Response, settings: FetchSettings) -> bytes:
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > settings.max_bytes:
        raise TooLargeAnswer(f"The host announced {declared} bytes; the limit is {settings.max_bytes}.")
    reader = BodyReader(response.headers.get("content-encoding", ""), settings.max_bytes, settings.max_ratio)
    async for part in response.aiter_raw():
        reader.feed(part)
    return reader.finish()


@contextmanager
def _as_failures(url: str, settings: FetchSettings) -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise TimedOut(f"{url} took more than {settings.total_seconds:g} seconds in all.") from error
    except httpcore2.TimeoutException as error:
        raise TimedOut(f"{url} was silent for {settings.timeout_seconds:g} seconds.") from error
    except (httpcore2.RemoteProtocolError, httpx2.RemoteProtocolError, httpx2.DecodingError) as error:
        raise BrokenAnswer(f"The answer of {url} breaks off or breaks the rules of HTTP: {error}.") from error
    except httpcore2.NetworkError as error:
        if _is_tls(error):
            raise InsecureConnection(f"No secure connection to {url}: {error}.") from error
        raise Unreachable(f"No connection to {url}: {error or type(error).__name__}.") from error
    except (httpx2.InvalidURL, httpcore2.UnsupportedProtocol, httpcore2.LocalProtocolError) as error:
        raise ForbiddenAddress(f"{url!r} cannot be asked: {error}.") from error


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
