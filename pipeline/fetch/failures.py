"""Why an answer was not good. Each class is a code that users see; see docs/fetching.md."""

from __future__ import annotations

from typing import ClassVar

from schemas.vocabulary import Severity

from .outcome import Failure


class FetchFailure(Exception):
    """Root of all failures to fetch. The message is one English sentence for a person."""

    code: ClassVar[str] = "fetch-failed"
    failure: Failure = "failed"
    severity: ClassVar[Severity] = "error"
    is_transient: ClassVar[bool] = False
    """Whether asking again soon may help."""
    is_refusal: ClassVar[bool] = False
    """Whether it speaks for the whole host, so that several in a row end the visit."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds the host asked to wait; None when it did not say."""


class ForbiddenAddress(FetchFailure):
    """The address is not http or https, names another port than 80 or 443, or carries a user name."""

    code = "forbidden-address"


class PrivateAddress(FetchFailure):
    """The host lies in a private, loopback, link-local, multicast or reserved network and the settings do not name
    it."""

    code = "private-address"


class UnknownHost(FetchFailure):
    """No address was found for the host name."""

    code = "unknown-host"
    is_refusal = True


class Unreachable(FetchFailure):
    """No connection could be made, or it broke."""

    code = "unreachable"
    is_transient = True
    is_refusal = True


class TimedOut(FetchFailure):
    """The host was silent for too long, or the answer took too long in all."""

    code = "timeout"
    is_transient = True
    is_refusal = True


class InsecureConnection(FetchFailure):
    """The certificate cannot be trusted, or no secure connection could be agreed on."""

    code = "insecure-connection"
    is_refusal = True


class BrokenAnswer(FetchFailure):
    """The answer breaks the rules of HTTP, or ended before it was whole."""

    code = "broken-answer"
    is_transient = True


class TooLargeAnswer(FetchFailure):
    """The body is larger than the settings allow, as sent or as decompressed."""

    code = "answer-too-large"


class EmptyAnswer(FetchFailure):
    """Status 200 without a body."""

    code = "empty-answer"


class Gone(FetchFailure):
    """404 or 410, or a page with status 200 that says the same."""

    code = "gone"
    failure = "gone"
    severity = "warning"


class Forbidden(FetchFailure):
    """401, 403, 407 or 451, or a page with status 200 that asks for a login or a proof of being human."""

    code = "forbidden"
    failure = "blocked"
    severity = "warning"
    is_refusal = True


class RateLimited(FetchFailure):
    """429: too many requests."""

    code = "rate-limited"
    failure = "blocked"
    severity = "warning"
    is_transient = True
    is_refusal = True


class ServerError(FetchFailure):
    """A status of 500 or above, or 408 or 425."""

    code = "server-error"
    is_transient = True


class Unavailable(ServerError):
    """503: the whole server is busy or down."""

    code = "unavailable"
    is_refusal = True


class UnexpectedStatus(FetchFailure):
    """A status that makes no sense as an answer to this request."""

    code = "unexpected-status"


class BadRedirect(FetchFailure):
    """A redirect without a target, in a circle, or one too many."""

    code = "bad-redirect"


class ErrorPage(FetchFailure):
    """Status 200 with a page that says that something went wrong (see error_pages.toml)."""

    code = "error-page"


class LoginPage(Forbidden):
    """Status 200 with a page that asks for a login or a proof of being human (see error_pages.toml)."""

    code = "login-page"
    is_refusal = False


class RobotsForbid(FetchFailure):
    """The host's robots.txt does not allow this address to us."""

    code = "robots-forbid"
    failure = "blocked"
    severity = "info"


class RobotsUnknown(FetchFailure):
    """The host answered for its robots.txt with an error of its own, which counts as forbidden (RFC 9309, 2.3.1.4)."""

    code = "robots-unknown"
    severity = "warning"


class RobotsRefused(RobotsUnknown):
    """The host refused even its robots.txt (401, 403, 429). RFC 9309 would let us go on; we do not."""

    failure = "blocked"


class HostStopped(FetchFailure):
    """The host refused or failed several sources in a row, or asked for a long wait; it is left alone for the rest of
    the run."""

    code = "host-stopped"
    severity = "warning"

    def __init__(self, message: str, failure: Failure) -> None:
        super().__init__(message)
        self.failure = failure


class Unforeseen(FetchFailure):
    """An error nobody thought of; the message names it."""

    code = "unforeseen"
