"""Why the archive cannot give what it was asked for."""

from __future__ import annotations


class ArchiveError(Exception):
    """Root of all errors of the archive."""


class NotInArchive(ArchiveError):
    """No body with this hash was ever put in, or it was pruned."""


class ArchiveDamaged(ArchiveError):
    """The bytes on disk are not the bytes that were put in."""
