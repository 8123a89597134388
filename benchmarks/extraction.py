"""What reading a document costs, as ratios within one run: HTML against trafilatura's main text, plain text against
spaCy's bare
Swedish tokenizer, PDF against pdfplumber's extract_words. Each document is read once per round, in turn with its
peer, so that
a busy machine slows both alike; the median over documents and rounds is printed.

    python benchmarks/extraction.py [--rounds 3]
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import spacy
import trafilatura

from extractors import extract

CORPUS = Path(__file__).parents[1] / "corpus"


def seconds(call: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def ratio(files: list[Path], peer: Callable[[bytes], object], rounds: int) -> tuple[float, float, int]:
    """Sum of our times over sum of the peer's, our median milliseconds, and the number of files."""
    ours, theirs = [], []
    for _ in range(rounds):
        for path in files:
            data = path.read_bytes()
            theirs.append(seconds(lambda data=data: peer(data)))
            ours.append(seconds(lambda data=data: extract(data)))
    return sum(ours) / sum(theirs), 1000 * statistics.median(ours), len(files)


def words_of(data: bytes) -> None:
    """pdfplumber's words of all pages, closed as they are read."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def main() -> None:
    """Print one line per kind of document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    texts = sorted((CORPUS / "samples/texts").glob("*.txt"))
    pages = sorted((CORPUS / "samples/texts").glob("*.html"))
    pdfs = [p for p in sorted((CORPUS / "pdf_samples").rglob("*.pdf")) if "scan" not in p.name]
    extract(texts[0].read_bytes())
    tokenizer = spacy.blank("sv")
    for label, files, peer in (
        ("HTML / trafilatura", pages, lambda data: trafilatura.extract(data.decode("utf-8", "replace"))),
        ("text / spaCy tokenizer", texts, lambda data: tokenizer(data.decode("utf-8", "replace"))),
        ("PDF / extract_words", pdfs, words_of),
    ):
        if files:
            factor, median, count = ratio(files, peer, rounds)
            print(f"{label:24} {factor:5.2f}x  (median {median:.1f} ms a document, {count} documents)")


if __name__ == "__main__":
    main()
