"""The archive of snapshots: WARC files, deduplicated by hash, with an index that can be made again from them."""

from .errors import ArchiveDamaged, ArchiveError, NotInArchive
from .prune import KeepRule, newest, since
from .store import Archive
from .verify import Problem

__all__ = ["Archive", "ArchiveDamaged", "ArchiveError", "KeepRule", "NotInArchive", "Problem", "newest", "since"]
