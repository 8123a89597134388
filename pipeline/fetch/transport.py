"""A connection to the address that was checked, and to no other.

The host name is resolved once, its addresses are checked, and the connection is made to one of those very numbers, so
that a name cannot resolve to a public address for the check and to a private one for the connection (DNS rebinding).
TLS still asks for the certificate of the host name. Proxies of the environment are not used, since a proxy would
resolve names itself.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable
from typing import cast

import httpcore2
import httpx2

from .addresses import Resolver, permitted
from .failures import Unreachable


class PinnedBackend(httpcore2.AsyncNetworkBackend):
    """Opens TCP connections to permitted addresses only."""

    def __init__(
        self,
        allowed_private_hosts: tuple[str, ...],
        resolve: Resolver,
        tcp: httpcore2.AsyncNetworkBackend | None = None,
    ) -> None:
        self._allowed = allowed_private_hosts
        self._resolve = resolve
        self._tcp = tcp or httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Connect to the first permitted address that answers; raises PrivateAddress, UnknownHost, Unreachable."""
        failure: Exception = Unreachable(f"{host} has no address.")
        for address in await permitted(host, port, self._allowed, self._resolve):
            try:
                return await self._tcp.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


class PinnedTransport(httpx2.AsyncBaseTransport):
    """HTTP/1.1 over PinnedBackend, one connection per request."""

    def __init__(
        self, allowed_private_hosts: tuple[str, ...], resolve: Resolver, tls: Callable[[], ssl.SSLContext]
    ) -> None:
        self._backend = PinnedBackend(allowed_private_hosts, resolve)
        self._tls = tls
        self._pools: dict[bytes, httpcore2.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request; errors are those of httpcore2 and of PinnedBackend."""
        url = httpcore2.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        response = await self._pool(request.url.raw_scheme).handle_async_request(
            httpcore2.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        stream = cast(AsyncIterable[bytes], response.stream)  # an asynchronous pool answers with nothing else
        return httpx2.Response(response.status, headers=response.headers, stream=_Body(stream))

    async def aclose(self) -> None:
        """Close what is open."""
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, scheme: bytes) -> httpcore2.AsyncConnectionPool:
        if scheme not in self._pools:
            # Reading the certificates of the system takes 0.1 s, which plain http need not pay.
            # No connection outlives its request: with seconds in between, most would be found closed by the server.
            self._pools[scheme] = httpcore2.AsyncConnectionPool(
                ssl_context=self._tls() if scheme == b"https" else None,
                max_connections=None,
                max_keepalive_connections=0,
                network_backend=self._backend,
            )
        return self._pools[scheme]


class _Body(httpx2.AsyncByteStream):
    def __init__(self, stream: AsyncIterable[bytes]) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            yield part

    async def aclose(self) -> None:
        close = getattr(self._stream, "aclose", None)
        if close is not None:
            await close()
