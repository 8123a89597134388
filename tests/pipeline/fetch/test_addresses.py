"""No private address is ever connected to unless the settings name the host."""

from __future__ import annotations

import asyncio
import ipaddress
from typing import Any

import httpcore2
import pytest

from pipeline.fetch.addresses import check_url, host_of, is_named, is_public, permitted
from pipeline.fetch.failures import ForbiddenAddress, PrivateAddress
from pipeline.fetch.transport import PinnedBackend

from .conftest import Fetch, Reply, Route, Serve, issue_of

PUBLIC = ["8.8.8.8", "194.14.131.6", "2a00:801::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2002:7f00:1::1",
    "2002:c0a8:101::1",
    "2001:0:0a00:1::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_open_net_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_of_private_networks_are_not_however_they_are_written(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


NAMED = [
    ("localhost", ("localhost",), True),
    ("localhost", ("LOCALHOST.",), True),
    ("xn--exmple-cua.se", ("exämple.se",), True),
    ("127.0.0.7", ("127.0.0.0/8",), True),
    ("127.0.0.1", ("127.0.0.1",), True),
    ("::1", ("::1",), True),
    ("localhost", ("127.0.0.0/8",), False),
    ("evil.localhost", ("localhost",), False),
    ("10.0.0.1", ("127.0.0.0/8", "localhost"), False),
    ("127.0.0.1", (), False),
    ("127.0.0.1", ("127.0.0.0/99",), False),
]


@pytest.mark.parametrize(("host", "names", "is_meant"), NAMED)
def test_only_the_hosts_that_are_named_are_let_through(host: str, names: tuple[str, ...], is_meant: bool) -> None:
    assert is_named(host, names) is is_meant


FORBIDDEN = [
    "ftp://polisen.se/",
    "file:///etc/passwd",
    "https://",
    "polisen.se/lofte",
    "http://polisen.se:8080/",
    "http://polisen.se:22/",
    "http://anna:hemligt@polisen.se/",
    "http://polisen.se@127.0.0.1/",
    "http://[::bad/",
    "",
]


@pytest.mark.parametrize("url", FORBIDDEN)
def test_only_plain_web_addresses_are_asked(url: str) -> None:
    with pytest.raises(ForbiddenAddress):
        check_url(url, ())


@pytest.mark.parametrize(
    "url", ["http://polisen.se/", "https://polisen.se:443/a?b=c", "http://å.se/ä", "http://a.se:80"]
)
def test_plain_web_addresses_are(url: str) -> None:
    check_url(url, ())


HOSTS = [
    ("http://WWW.Polisen.se./x", "www.polisen.se"),
    ("http://exämple.se", "xn--exmple-cua.se"),
    ("http://[::1]:8/", "::1"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("url", "host"), HOSTS)
def test_hosts_are_known_by_what_goes_over_the_wire(url: str, host: str) -> None:
    assert host_of(url) == host


def test_of_mixed_answers_only_the_public_addresses_are_used() -> None:
    async def mixed(host: str, port: int) -> list[str]:
        return ["10.0.0.1", "8.8.8.8", "fe80::1%eth0"]

    assert asyncio.run(permitted("polisen.se", 443, (), mixed)) == ["8.8.8.8"]


ODD_FORMS = ["http://127.0.0.1", "http://localhost", "http://127.1", "http://0x7f.0.0.1", "http://2130706433",
             "http://0", "http://[::1]", "http://[::ffff:127.0.0.1]", "http://017700000001"]  # fmt: skip


@pytest.mark.parametrize("base", ODD_FORMS)
def test_loopback_is_refused_in_every_form_that_the_system_resolves(fetch: Fetch, base: str) -> None:
    (outcome,) = fetch(f"{base}/lofte", allowed_private_hosts=(), retries=0)
    assert (outcome.kind, outcome.failure) == ("failed", "failed")
    assert issue_of(outcome).code in ("private-address", "unknown-host", "forbidden-address")


def test_a_site_on_loopback_is_not_asked_unless_named(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    site = serve({"/lofte": reply()})
    for names in [(), ("localhost",), ("10.0.0.0/8",)]:
        fetch(site.url("/lofte"), allowed_private_hosts=names)
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    inner = serve({"/admin": reply()}, "127.0.0.9")
    site = serve({"/lofte": reply(302, b"", {"Location": inner.url("/admin")})}, "127.0.0.8")
    (outcome,) = fetch(site.url("/lofte"), allowed_private_hosts=("127.0.0.8",))
    assert issue_of(outcome).code == "forbidden-address", (
        "another port than 80 and 443 is refused before the name is resolved"
    )
    assert inner.asked == []


class _Recorder(httpcore2.AsyncMockBackend):
    """Notes where connections would have gone."""

    def __init__(self) -> None:
        super().__init__([])
        self.connected: list[str] = []

    async def connect_tcp(self, host: str, *args: Any, **kwargs: Any) -> httpcore2.AsyncNetworkStream:
        self.connected.append(host)
        return await super().connect_tcp(host, *args, **kwargs)


def test_a_name_that_resolves_differently_the_second_time_reaches_only_what_was_checked() -> None:
    """DNS rebinding: the first answer is public, every later one is loopback."""
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    tcp = _Recorder()

    async def rebinding(host: str, port: int) -> list[str]:
        return next(answers)

    backend = PinnedBackend((), rebinding, tcp)
    asyncio.run(backend.connect_tcp("rebind.example", 80))
    with pytest.raises(PrivateAddress):
        asyncio.run(backend.connect_tcp("rebind.example", 80))
    assert tcp.connected == ["8.8.8.8"]


def test_the_connection_goes_to_the_address_that_the_resolver_gave(
    serve: Serve, fetch: Fetch, reply: type[Reply]
) -> None:
    site = serve({"/lofte": reply()}, "127.0.0.5")
    port = site.base.rsplit(":", 1)[1]

    async def only(host: str, asked_port: int) -> list[str]:
        assert (host, asked_port) == ("www.ale.example", int(port))
        return ["127.0.0.5"]

    url = f"http://www.ale.example:{port}/lofte"
    (outcome,) = fetch(url, allowed_private_hosts=("www.ale.example",), resolve=only)
    assert outcome.kind == "new"
    assert site.asked[-1].headers["Host"] == f"www.ale.example:{port}"


@pytest.mark.parametrize("leads", ["/lofte", "/robots.txt"], ids=["the page", "robots.txt"])
@pytest.mark.parametrize("address", ["127.0.0.9", "10.0.0.9", "169.254.169.254", "::1", "::ffff:10.0.0.9"])
def test_a_redirect_to_a_name_inside_a_private_network_is_refused(
    serve: Serve, fetch: Fetch, reply: type[Reply], leads: str, address: str
) -> None:
    """The name looks like any other and is asked on port 80; only what it resolves to gives it away."""
    away = reply(302, b"", {"Location": "http://inner.example/admin"})
    site = serve({"/lofte": reply(), leads: away}, "127.0.0.8")
    resolved: list[str] = []

    async def resolve(host: str, port: int) -> list[str]:
        resolved.append(host)
        return ["127.0.0.8"] if host == "outer.example" else [address]

    url = site.url("/lofte").replace("127.0.0.8", "outer.example")
    (outcome,) = fetch(url, allowed_private_hosts=("outer.example",), resolve=resolve)
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "private-address")
    assert resolved[-1] == "inner.example"


def test_where_an_address_once_led_is_checked_anew(serve: Serve, fetch: Fetch, reply: type[Reply]) -> None:
    """The name that the page moved to belongs to somebody else now, who points it at this machine."""
    answers: list[Route] = [reply(), reply(404)]
    site = serve({"/lofte": answers, "/ny": reply()}, "127.0.0.8")
    port = site.base.rsplit(":", 1)[1]
    answers[0] = reply(301, b"", {"Location": f"http://moved.example:{port}/ny"})

    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.8"]

    url = site.url("/lofte").replace("127.0.0.8", "outer.example")
    (first,) = fetch(url, allowed_private_hosts=("outer.example", "moved.example"), resolve=resolve)
    assert first.kind == "new"
    (outcome,) = fetch(url, allowed_private_hosts=("outer.example",), resolve=resolve)
    assert (outcome.failure, issue_of(outcome).code) == ("failed", "forbidden-address")
