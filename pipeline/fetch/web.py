"""The web as one run sees it: a gate per host, the rules of robots.txt, retries."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2
import stamina

from .addresses import Resolver, check_url, host_of
from .answer import Answer, ask
from .failures import FetchFailure, RateLimited, Unavailable
from .gate import HostGate
from .log import Asked, RequestLog, moment, no_log
from .settings import FetchSettings
from .statuses import failure_of
from .transport import PinnedTransport


class Web:
    """Hosts to ask, each through its gate."""

    def __init__(
        self, settings: FetchSettings, now: Callable[[], datetime], resolve: Resolver, log: RequestLog = no_log
    ) -> None:
        self.settings = settings
        self._log = log
        self._now = now
        self._gates: dict[str, HostGate] = {}
        transport = PinnedTransport(settings.allowed_private_hosts, resolve, httpx2.create_ssl_context)
        # No cookies: a page must not depend on which other pages were fetched before it.
        no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
        self._client = httpx2.AsyncClient(
            transport=transport,
            headers=settings.headers(),
            cookies=no_cookies,
            timeout=settings.timeout_seconds,
            trust_env=False,
        )

    def gate(self, url: str) -> HostGate:
        """The gate of the host in `url`; a site with and without "www." is one host."""
        host = host_of(url).removeprefix("www.")
        if host not in self._gates:
            self._gates[host] = HostGate(host, self.settings.pause_seconds, self.settings.stop_after)
        return self._gates[host]

    async def get(self, url: str, headers: Mapping[str, str], on_request: Callable[[], None]) -> Answer:
        """The answer to one request with its retries: status 200, 304 or a redirect. Raises FetchFailure for all
        else."""
        check_url(url, self.settings.allowed_private_hosts)
        gate = self.gate(url)
        attempts = stamina.retry_context(
            on=self._wait_before_retry,
            attempts=self.settings.retries + 1,
            timeout=None,
            wait_initial=self.settings.retry_wait_seconds,
            wait_max=self.settings.max_retry_after_seconds,
            wait_jitter=self.settings.retry_wait_seconds / 4,
        )
        async for attempt in attempts:
            with attempt:
                return await self._once(gate, url, headers, on_request)
        raise AssertionError("stamina ends with a result or an error")

    async def aclose(self) -> None:
        """Close what is open."""
        await self._client.aclose()

    async def _once(
        self, gate: HostGate, url: str, headers: Mapping[str, str], on_request: Callable[[], None]
    ) -> Answer:
        async with gate.turn():
            on_request()
            answer = await self._logged(url, headers)
        failure = failure_of(answer, self._now())
        if failure is None:
            return answer
        if isinstance(failure, RateLimited | Unavailable) and failure.retry_after is not None:
            self._obey(gate, failure, failure.retry_after)
        raise failure

    async def _logged(self, url: str, headers: Mapping[str, str]) -> Answer:
        at, began = moment(self._now), time.monotonic()
        line = Asked(at=at, url=url, outcome="failed", is_conditional=bool(headers))
        try:
            answer = await ask(self._client, url, headers, self.settings)
        except FetchFailure as failure:
            self._log(line.model_copy(update={"code": failure.code, "seconds": _since(began)}))
            raise
        told = {"outcome": "answered", "status": answer.status, "size": len(answer.body), "seconds": _since(began)}
        self._log(line.model_copy(update=told))
        return answer

    def refused(self, url: str, failure: FetchFailure) -> FetchFailure:
        """Note that an address is not asked for, and give back the reason."""
        self._log(Asked(at=moment(self._now), url=url, outcome="not_asked", code=failure.code))
        return failure

    def _obey(self, gate: HostGate, failure: FetchFailure, seconds: float) -> None:
        if seconds > self.settings.max_retry_after_seconds:
            gate.stop(f"{failure} It asked to be left alone for {seconds:g} seconds.", failure)
        else:
            gate.hold(seconds)

    def _wait_before_retry(self, error: Exception) -> bool | float:
        if not isinstance(error, FetchFailure) or not error.is_transient:
            return False
        if error.retry_after is None:
            return True
        return error.retry_after if error.retry_after <= self.settings.max_retry_after_seconds else False


def _since(began: float) -> float:
    return round(time.monotonic() - began, 3)
