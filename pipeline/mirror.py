"""A server that stands in for the addresses of a register. Archive, records and messages keep the true addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from schemas import Snapshot

from .archive import Archive


class Mirror(Protocol):
    """Knows where the pages of addresses are served."""

    def served(self, url: str) -> str:
        """Where the page of this address is served."""
        ...

    def original(self, text: str) -> str:
        """`text` with every address of the server turned back into the one it stands for."""
        ...


class NoMirror:
    """The addresses themselves."""

    def served(self, url: str) -> str:
        """The address."""
        return url

    def original(self, text: str) -> str:
        """The text."""
        return text


class MirroredArchive(Archive):
    """The archive as the fetcher sees it through a mirror: keeps true addresses, answers with served ones."""

    def __init__(self, folder: Path, mirror: Mirror) -> None:
        super().__init__(folder)
        self._mirror = mirror

    def put(self, snapshot: Snapshot, body: bytes) -> None:
        """Keep it under the addresses that the served ones stand for. Raises what `Archive.put` raises."""
        urls = {"url": snapshot.url, "final_url": snapshot.final_url}
        true = {name: self._mirror.original(url) for name, url in urls.items()}
        super().put(snapshot.model_copy(update=true), body)

    def latest(self, source_id: str) -> Snapshot | None:
        """The newest snapshot with the addresses it would be served at now, so that it is asked for conditionally."""
        snapshot = super().latest(source_id)
        if snapshot is None:
            return None
        urls = {"url": snapshot.url, "final_url": snapshot.final_url}
        return snapshot.model_copy(update={name: self._mirror.served(url) for name, url in urls.items()})
