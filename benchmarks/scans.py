"""Structure of scans as the installed tesseract reads them, on samples tuned on and on unseen ones.

    python benchmarks/scans.py [--errors] [ID ...]

`--errors` lists what was missed ("-") and what was wrong ("+") in samples that were tuned on; those of unseen samples
stay unseen.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.pdf_samples import score
from extractors.ocr import Ocr
from extractors.readers.pdf import read_pdf
from pipeline.ocr import find_tesseract

KINDS = ("heading", "list_item", "table_row", "paragraph")
GROUPS = ("tuned on", "unseen")


def main() -> None:
    """Prints a line per file and a table per group."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the errors in samples that were tuned on")
    parser.add_argument("samples", nargs="*", metavar="ID")
    options = parser.parse_args()
    ocr = find_tesseract()
    if ocr is None:
        raise SystemExit("tesseract with its Swedish model is needed")
    tallies = {group: score.Tally() for group in GROUPS}
    files = dict.fromkeys(GROUPS, 0)
    for record in score.gold():
        if record["is_scan"] and (not options.samples or record["id"] in options.samples):
            group = GROUPS[score.is_unseen(record)]
            files[group] += 1
            errors = measured(record, ocr, tallies[group])
            for sign, (kind, text) in errors if options.errors and group == "tuned on" else ():
                print(f"    {sign} {kind:10} {text}")
    print("\n| scans | files | blocks F1 | headings | items | rows | paragraphs |\n" + "|---" * 7 + "|")
    for group, tally in tallies.items():
        kinds = " | ".join(f"{tally.f1(kind):.3f}" for kind in KINDS)
        print(f"| {group} | {files[group]} | {tally.f1():.3f} | {kinds} |")


def measured(record: dict[str, Any], ocr: Ocr, tally: score.Tally) -> list[tuple[str, score.Key]]:
    """Counts one scan in `tally`, prints its line and returns its errors."""
    start = time.perf_counter()
    reading = read_pdf((score.HERE / record["file"]).read_bytes(), ocr=ocr)
    seconds = time.perf_counter() - start
    expected = score.expected_keys(record)
    found = score.forgiving(score.found_keys(record, reading.blocks), expected)
    own = score.Tally()
    errors = own.add(found, expected)
    tally.add(found, expected)
    print(f"{record['id']:18} {GROUPS[score.is_unseen(record)]:9} {own.f1():.3f}  {seconds:.1f} s", flush=True)
    return errors


if __name__ == "__main__":
    main()
