"""The sample corpus: where it lies in the repository, its splits, and the hash that its floors are tied to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ..documents import Tools
from ..place_files import load_places
from .document_score import DocumentScore
from .gold import GoldDocument, read_gold
from .reading import score_texts

SPLITS = ("tune", "held")
"""Documents that the extractor was tuned on, and those that are scored and never opened."""


@dataclass(frozen=True)
class Corpus:
    """The sample documents of a checkout."""

    root: Path
    """Folder of the repository."""

    @property
    def gold(self) -> Path:
        """Annotations."""
        return self.root / "corpus" / "samples" / "gold.jsonl"

    @property
    def texts(self) -> Path:
        """Folder of the documents."""
        return self.root / "corpus" / "samples" / "texts"

    @property
    def places(self) -> Path:
        """The invented municipalities, those of the sample world among them."""
        return self.root / "corpus" / "samples" / "municipalities.csv"

    def documents(self, split: str) -> list[GoldDocument]:
        """Gold documents of one split."""
        return [one for one in read_gold(self.gold) if one.split == split]

    def sha256(self) -> str:
        """Hash of the gold, the municipalities and every document with its name, in one order on all systems."""
        whole = hashlib.sha256()
        for path in (self.gold, self.places, *sorted(self.texts.iterdir())):
            whole.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
        return whole.hexdigest()

    def score(self, split: str) -> list[DocumentScore]:
        """Scores of the documents of one split, without OCR, so that they are the same on every machine."""
        return score_texts(self.documents(split), self.texts, self.tools())[0]

    def tools(self) -> Tools:
        """Sweden's municipalities and the invented ones."""
        from schemas.places import swedish_places

        return Tools(places=swedish_places().extended(load_places(self.places)))
