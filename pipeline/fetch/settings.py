"""How the fetcher behaves towards the hosts it asks."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from schemas import Record

Seconds = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]


class FetchSettings(Record):
    """Limits and manners. The defaults are meant for the real web."""

    user_agent: Annotated[str, Field(min_length=1)] = "medborgarloften/1.0"
    """Product token and version; the part before the slash is the name that robots.txt rules are looked up by."""
    contact: str = ""
    """Address (page or e-mail) for those who run the sites; sent with every request. Leave it empty only for tests."""
    pause_seconds: Seconds = 5.0
    """Least time between the end of one request to a host and the start of the next."""
    max_pause_seconds: Seconds = 120.0
    """Longest pause that a robots.txt may ask for; a host that asks for more is not read."""
    timeout_seconds: Seconds = 30.0
    """Longest silence: while connecting, or between two parts of an answer."""
    total_seconds: Seconds = 180.0
    """Longest time for one request with its answer, name resolution included."""
    max_bytes: Count = 60_000_000
    """Largest body, counted both as sent and as decompressed."""
    max_ratio: Count = 200
    """Most bytes a decompressed body over one megabyte may hold for each byte sent. DEFLATE cannot pass about 1032
    (zlib's technical notes); pages seen compress by 5 to 30."""
    max_redirects: Annotated[int, Field(ge=0)] = 5
    """Redirects followed for one source; RFC 9309 asks for at least five for robots.txt."""
    retries: Annotated[int, Field(ge=0)] = 2
    """Further attempts after a failure that may pass by itself."""
    retry_wait_seconds: Seconds = 5.0
    """Wait before the first retry; doubles with each, up to max_retry_after_seconds."""
    max_retry_after_seconds: Seconds = 120.0
    """Longest Retry-After that is waited for; a host that asks for more is left alone for the rest of the run."""
    stop_after: Count = 3
    """Sources in a row that a host refuses (403, 429, 503) or does not answer, after which it is left alone for the
    rest of the run."""
    hosts_at_once: Count = 32
    """Hosts asked at the same time."""
    allowed_private_hosts: tuple[str, ...] = ()
    """Hosts inside private networks that may be fetched, on any port, as they stand in the address: names, addresses,
    or networks such as "127.0.0.0/8". A network admits only addresses written as numbers, never a name that resolves
    into it."""

    @property
    def robots_name(self) -> str:
        """E.g. "medborgarloften"."""
        return self.user_agent.split("/", 1)[0]

    def headers(self) -> dict[str, str]:
        """Sent with every request. No compression is asked for but those that decoding.py can bound."""
        contact = f" (+{self.contact})" if self.contact else ""
        headers = {
            "User-Agent": f"{self.user_agent}{contact}",
            "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
            "Accept-Language": "sv",
            "Accept-Encoding": "gzip, deflate",
        }
        return headers | ({"From": self.contact} if "@" in self.contact else {})
