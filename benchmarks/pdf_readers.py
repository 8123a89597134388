"""Our PDF reader beside others on the same files: structure, seconds a page, memory.

    python benchmarks/pdf_readers.py [--peers PYTHON] [--rounds N] [--markdown]

PYTHON is an interpreter of its own in which pdfplumber, pymupdf4llm (AGPL: for measuring only), markitdown[pdf] and
kreuzberg are
installed; those that are missing are left out. Each reader runs in a process of its own, on the digital samples of
corpus/pdf_samples;
the time of a file is the least of N rounds. Their Markdown or text is read into blocks by the rules in
`markdown_blocks`.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP))

from corpus.pdf_samples import score  # noqa: E402
from extractors.blocks import Block, BlockKind  # noqa: E402

_SHELL = """
import json, resource, sys, time
{setup}
answers = {{}}
for path in sys.argv[2:]:
    best = 1e9
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        answer = read(path)
        best = min(best, time.perf_counter() - start)
    answers[path] = (best, answer)
print(json.dumps({{'answers': answers, 'memory': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}}))
"""
_PAGES = """
import pdfplumber
def read(path):
    out = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            out.append(page.{method}())
            page.close()
    return {answer}
"""
_OURS = """
from dataclasses import asdict
from extractors.readers.pdf import read_pdf
def read(path):
    return [asdict(block) for block in read_pdf(open(path, 'rb').read()).blocks]
"""
_MARKITDOWN = """
import markitdown
maker = markitdown.MarkItDown()
def read(path):
    return maker.convert(path).text_content
"""
READERS = {
    "this project": _OURS,
    "pdfplumber extract_words": _PAGES.format(method="extract_words", answer="''"),
    "pdfplumber extract_text": _PAGES.format(method="extract_text", answer="chr(10).join(out)"),
    "PyMuPDF4LLM": "import pymupdf4llm\ndef read(path):\n    return pymupdf4llm.to_markdown(path)",
    "markitdown": _MARKITDOWN,
    "kreuzberg": "import kreuzberg\ndef read(path):\n    return kreuzberg.extract_file_sync(path).content",
}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", default=sys.executable, help="interpreter with the other readers")
    parser.add_argument("--rounds", default=3, type=int)
    options = parser.parse_args()
    records = [
        r for r in score.gold() if r["file"].endswith(".pdf") and not r["is_scan"] and r["content"] != "10-grasjo"
    ]
    pages = page_count(records)
    print(f"{len(records)} digital files, {pages} pages; structure F1 (all files / those unseen while tuning)\n")
    print("| reader | blocks F1 | headings | items | rows | paragraphs | ms a page | memory MB |")
    print("|" + "---|" * 8)
    for name, setup in READERS.items():
        python = sys.executable if name == "this project" else options.peers
        result = run(python, setup, records, options.rounds)
        print(line(name, result, records, pages) if result else f"| {name} | not installed |")


def run(python: str, setup: str, records: list[dict[str, Any]], rounds: int) -> dict[str, Any] | None:
    """Answers, times and peak memory of one reader; None when it is not installed."""
    files = [str(score.HERE / record["file"]) for record in records]
    command = [python, "-c", _SHELL.format(setup=setup), str(rounds), *files]
    done = subprocess.run(command, capture_output=True, text=True, cwd=TOP, check=False)
    if done.returncode:
        print(done.stderr.strip().splitlines()[-1:], file=sys.stderr)
        return None
    loaded: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return loaded


def line(name: str, result: dict[str, Any], records: list[dict[str, Any]], pages: int) -> str:
    """One row of the table."""
    every, unseen = score.Tally(), score.Tally()
    seconds = 0.0
    for record in records:
        time, answer = result["answers"][str(score.HERE / record["file"])]
        seconds += time
        blocks = [Block(**block) for block in answer] if isinstance(answer, list) else markdown_blocks(answer)
        for tally in (every, unseen) if score.is_unseen(record) else (every,):
            tally.add(score.found_keys(record, blocks), score.expected_keys(record))
    kinds = " | ".join(f"{every.f1(kind):.2f}" for kind in ("heading", "list_item", "table_row", "paragraph"))
    structure = f"{every.f1():.3f} / {unseen.f1():.3f} | {kinds}" if any(every.found.values()) else "– | – | – | – | –"
    return f"| {name} | {structure} | {1000 * seconds / pages:.1f} | {result['memory'] / 1e6:.0f} |"


def page_count(records: list[dict[str, Any]]) -> int:
    """Pages of all files together."""
    import pypdfium2

    return sum(len(pypdfium2.PdfDocument(score.HERE / record["file"])) for record in records)


def markdown_blocks(text: str) -> list[Block]:
    """Blocks of a reader's Markdown or text: marks, pipes and bullets as usual, the rest as paragraphs parted by
    blank lines.

    Lines within a paragraph or item are joined, and words that a hyphen broke, so that only structure is judged.
    """
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", text):
        open_lines: list[tuple[BlockKind, str]] = []
        for raw in part.splitlines():
            kind, words = _line_kind(raw)
            if kind == "paragraph" and open_lines and open_lines[-1][0] != "heading":
                open_lines[-1] = (open_lines[-1][0], _joined(open_lines[-1][1], words))
            elif words:
                open_lines.append((kind, words))
        blocks += [Block(kind, words) for kind, words in open_lines]
    return list(_without_heads(blocks))


def _line_kind(raw: str) -> tuple[BlockKind, str]:
    text = re.sub(r"\*\*|__|<br>|~~", " ", raw).strip()
    if re.fullmatch(r"[|\s:\-]+", text):
        return "paragraph", ""
    if found := re.match(r"#{1,6}\s+(.*)", text):
        return "heading", found[1]
    if text.startswith("|"):
        return "table_row", " | ".join(cell.strip() for cell in text.strip("|").split("|"))
    if found := re.match(r"(?:[-*•◦▪\uf0b7]|\(cid:127\)|\d{1,2}[.)])\s+(.*)", text):
        return "list_item", found[1]
    return "paragraph", text


def _joined(one: str, other: str) -> str:
    return one[:-1] + other if one.endswith(("-", "\u00ad", "‐")) else f"{one} {other}"


def _without_heads(blocks: Iterable[Block]) -> Iterable[Block]:
    """Without the first row of each table, which gold takes as its head."""
    above = ""
    for block in blocks:
        if block.kind != "table_row" or above == "table_row":
            yield block
        above = block.kind


if __name__ == "__main__":
    main()
