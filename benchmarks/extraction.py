"""What reading a document costs, as ratios within one run: HTML against trafilatura's main text, plain text against
spaCy's bare Swedish tokenizer, PDF against pdfplumber's extract_words.

    pip install trafilatura lxml_html_clean  # only measured against, never used
    python benchmarks/extraction.py [--rounds 5]

A round is a run: each document is read once, in turn with its peer, so that a busy machine slows both alike. Each round
begins anew, with nothing remembered of the texts and a new tokenizer; of the rounds of one document the median counts.
Plain texts are read twice: all in one run, through which the tokenizer comes to know their words, and each as if it
were the only one, as `medborgarloften extract` reads it (every tenth text; a tokenizer takes long to make).
Pages are read as they are, and in the furniture of a municipality's site of three sizes; the first line is the set as a
whole, which the pages with furniture weigh most in, as they do in a run.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import spacy
import trafilatura
from cms_pages import in_cms

from extractors import extract
from extractors.remembering import forget

CORPUS = Path(__file__).parents[1] / "corpus"
MENUS = (20, 100, 180)
"""Links in the menu of a municipality's page, which then has some 20, 60 and 100 KB."""


@dataclass(frozen=True)
class Cost:
    """Seconds a document, ours and the peer's, and the bytes of them all."""

    ours: list[float]
    theirs: list[float]
    size: int

    def __str__(self) -> str:
        """One line of the report."""
        number = len(self.ours)
        return (
            f"{sum(self.ours) / sum(self.theirs):5.2f}x  ({1000 * sum(self.ours) / number:.1f} against "
            f"{1000 * sum(self.theirs) / number:.1f} ms a document of {self.size / number / 1000:.0f} KB, "
            f"{number} documents)"
        )


Peer = Callable[[bytes], object]


def seconds(call: Peer, data: bytes) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    call(data)
    return time.perf_counter() - start


def cost(documents: Sequence[bytes], new_peer: Callable[[], Peer], rounds: int) -> Cost:
    """The median of the rounds, document by document."""
    ours: list[list[float]] = [[] for _ in documents]
    theirs: list[list[float]] = [[] for _ in documents]
    for _ in range(rounds):
        peer = new_peer()
        forget()
        for number, data in enumerate(documents):
            theirs[number].append(seconds(peer, data))
            ours[number].append(seconds(extract, data))
    return Cost([*map(statistics.median, ours)], [*map(statistics.median, theirs)], sum(map(len, documents)))


def each_alone(documents: Sequence[bytes], rounds: int) -> Cost:
    """The same with a new tokenizer for each document, and nothing remembered of the one before."""
    alone = [cost([data], tokenizer, rounds) for data in documents]
    return Cost([one.ours[0] for one in alone], [one.theirs[0] for one in alone], sum(map(len, documents)))


def main_text() -> Peer:
    """trafilatura's extraction of the main content, as its documentation calls it."""
    return lambda data: trafilatura.extract(data.decode("utf-8", "replace"))


def tokenizer() -> Peer:
    """spaCy's Swedish tokenizer, which remembers the words it has met, loaded by a first text."""
    swedish = spacy.blank("sv")
    swedish("Polisen ska, enligt planen (s. 4), synas.")
    return lambda data: swedish(data.decode("utf-8", "replace"))


def words() -> Peer:
    """pdfplumber's words of all pages."""
    return words_of


def words_of(data: bytes) -> None:
    """pdfplumber's words of all pages, closed as they are read."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def main() -> None:
    """Print one line per kind of document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    texts = [path.read_bytes() for path in sorted((CORPUS / "samples/texts").glob("*.txt"))]
    small = [path.read_bytes() for path in sorted((CORPUS / "samples/texts").glob("*.html"))]
    large = [in_cms(page.decode(), MENUS[n % len(MENUS)]).encode() for n, page in enumerate(small)]
    pdfs = [p.read_bytes() for p in sorted((CORPUS / "pdf_samples").rglob("*.pdf")) if "scan" not in p.name]
    for data in (*texts, *small, *pdfs[:3]):
        extract(data)  # everything is loaded
    sample, furnished = cost(small, main_text, rounds), cost(large, main_text, rounds)
    both = Cost(sample.ours + furnished.ours, sample.theirs + furnished.theirs, sample.size + furnished.size)
    print(f"HTML / trafilatura        {both}")
    print(f"  pages as they are       {sample}")
    print(f"  in a site's furniture   {furnished}")
    print(f"text / spaCy tokenizer    {cost(texts, tokenizer, rounds)}")
    print(f"  each text alone         {each_alone(texts[::10], rounds)}")
    print(f"PDF / extract_words       {cost(pdfs, words, rounds)}")


if __name__ == "__main__":
    main()
