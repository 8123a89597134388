"""The documents that weights are fitted on: samples that may be tuned on, and those of `corpus/second_look`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from .corpus import Corpus
from .gold import GoldDocument, read_gold
from .reading import text_file


def sources(root: Path) -> list[tuple[GoldDocument, Path]]:
    """The gold and the file of each document that may be tuned on."""
    corpus, beside = Corpus(root), root / "corpus" / "second_look"
    told = [(one, corpus.texts) for one in corpus.documents("tune")]
    told += [(one, beside / "texts") for one in read_gold(beside / "gold.jsonl")]
    paths = [(document, text_file(document, texts)) for document, texts in told]
    return [(document, path) for document, path in paths if path is not None]


def hash_of_sources(root: Path, taught: Callable[[GoldDocument], object]) -> str:
    """Hash of all such documents and of what their gold teaches."""
    whole = hashlib.sha256()
    for document, path in sources(root):
        whole.update(f"{document.id} {document.url} {taught(document)}\n".encode() + path.read_bytes())
    return whole.hexdigest()
