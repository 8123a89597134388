"""The polite fetcher: from sources to snapshots in the archive. What it does and does not do: docs/fetching.md."""

from .outcome import Failure, FetchOutcome, Redirect
from .run import fetch_sources
from .settings import FetchSettings

__all__ = ["Failure", "FetchOutcome", "FetchSettings", "Redirect", "fetch_sources"]
