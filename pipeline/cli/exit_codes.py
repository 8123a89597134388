"""What the command's exit status means. Documented in `medborgarloften --help`."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """0 and 2 are what shells and click use already."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING_USABLE = 3
    RELEASE_REFUSED = 4


def of_documents(read: int, failed: int) -> ExitCode:
    """The status after `read` documents gave a record and `failed` gave none."""
    if not failed:
        return ExitCode.OK
    return ExitCode.SOME_FAILED if read else ExitCode.NOTHING_USABLE
