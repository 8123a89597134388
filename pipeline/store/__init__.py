"""The state of record: what was read, what each source last answered, which runs there were.

SQLite, or PostgreSQL by URL.
"""

from .states import SourceState
from .store import Reading, RecordKey, Store

__all__ = ["Reading", "RecordKey", "SourceState", "Store"]
