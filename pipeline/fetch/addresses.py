"""Which addresses may be asked at all. The check on numbers is made on what a name resolved to, when the connection is
made."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress

import httpx2

from .failures import ForbiddenAddress, PrivateAddress, UnknownHost, Unreachable

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Awaitable[list[str]]]
"""Host name and port to addresses as text; raises UnknownHost, Unreachable."""

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")  # RFC 8215; Python 3.11 calls it global
_IPV4_COMPATIBLE = ipaddress.ip_network("::/96")


def host_of(url: str) -> str:
    """The host as it goes over the wire: lower case, IDNA, without port and brackets; empty when there is none."""
    try:
        return httpx2.URL(url).raw_host.decode("ascii").rstrip(".")
    except (httpx2.InvalidURL, ValueError):
        return ""


def check_url(url: str, allowed_private_hosts: tuple[str, ...]) -> None:
    """Raise ForbiddenAddress unless `url` is plain http or https on its own port, or any port of a host that is named.

    The address is taken apart by the same parser that the request is made with, so that the two cannot disagree.
    """
    try:
        parts = httpx2.URL(url)
    except (httpx2.InvalidURL, ValueError) as error:
        raise ForbiddenAddress(f"{url!r} is no address: {error}.") from error
    if parts.scheme not in ("http", "https") or not parts.host:
        raise ForbiddenAddress(f"Only http and https addresses are fetched, not {url!r}.")
    if parts.userinfo:
        raise ForbiddenAddress(f"The address of {parts.host} carries a user name.")
    if parts.port not in (None, 80, 443) and not is_named(host_of(url), allowed_private_hosts):
        raise ForbiddenAddress(f"Only the ports 80 and 443 are asked, not {parts.port} of {parts.host}.")


def is_named(host: str, allowed_private_hosts: tuple[str, ...]) -> bool:
    """Whether the settings name `host` (see host_of)."""
    if host in {host_of(f"http://{name}") for name in allowed_private_hosts}:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return any(address in network for network in _networks(allowed_private_hosts))


def is_public(address: IPAddress) -> bool:
    """Whether an address is reachable by everybody, and so are the IPv4 addresses it carries inside."""
    inner = _carried(address)
    plain = (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and address not in _NAT64_LOCAL
        and not (isinstance(address, ipaddress.IPv6Address) and address.is_site_local)
    )
    return all(is_public(one) for one in inner) if inner else plain


async def permitted(host: str, port: int, allowed_private_hosts: tuple[str, ...], resolve: Resolver) -> list[str]:
    """Addresses of `host` that may be connected to. Raises PrivateAddress when all lie in private networks."""
    found = await resolve(host, port)
    if is_named(host.lower().rstrip("."), allowed_private_hosts):
        return found
    public = [text for text in found if is_public(ipaddress.ip_address(text.split("%", 1)[0]))]
    if not public:
        raise PrivateAddress(f"{host} is {', '.join(found)}, which is no public address.")
    return public


async def system_addresses(host: str, port: int) -> list[str]:
    """What the operating system resolves a name to; also reads the odd forms of numbers it takes ("0x7f.1")."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        if error.errno == socket.EAI_AGAIN:
            raise Unreachable(f"The name {host} could not be looked up: {error.strerror}.") from error
        raise UnknownHost(f"No address is known for {host}: {error.strerror}.") from error
    except UnicodeError as error:
        raise UnknownHost(f"{host} is no host name: {error}.") from error
    return list(dict.fromkeys(str(item[4][0]) for item in found))


def _networks(names: tuple[str, ...]) -> Iterator[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    for name in names:
        with suppress(ValueError):
            yield ipaddress.ip_network(name, strict=False)


def _carried(address: IPAddress) -> list[IPAddress]:
    """IPv4 addresses that an IPv6 address is another way of writing, or a tunnel to."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    if address.teredo is not None:
        return [*address.teredo]
    if address in _NAT64 or (address in _IPV4_COMPATIBLE and int(address) > 1):
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    return [found for found in (address.ipv4_mapped, address.sixtofour) if found is not None]
