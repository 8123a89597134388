"""Make expected.csv, the table of who is expected to publish a promise, from what was seen of each municipality.

    python corpus/sources/expected.py            writes expected.csv
    python corpus/sources/expected.py --check    exits with 1 when expected.csv is not what the facts give

What the columns mean: pipeline/expected.py; what they rest on: docs/fetching.md.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pipeline.expected import COLUMNS, FILE, Basis, Expectation, Expected, Standing
from pipeline.page_identity import page_key
from pipeline.sources import load_sources
from schemas import Source
from schemas.places import swedish_places

FOLDER = Path(__file__).parent
STRENGTH: tuple[Basis, ...] = ("promise", "follow_up", "index", "news", "agreement")
"""Strongest first. A follow-up proves a promise; an index page and news say that there is or was one; an agreement is
what many promises complete, and stands without one elsewhere."""
RECENT = "2022"
"""Promises run for one to four years, most for two: who had one in 2022 or later is due for one, has one, or has
stopped, which is what somebody should look at."""

Seen = tuple[Basis, str, Source]
"""Kind, latest year and source of one page."""


def main(arguments: list[str]) -> int:
    """Write or check expected.csv; returns the exit code."""
    target, text = FOLDER / FILE, table()
    if "--check" in arguments:
        return 0 if target.read_text(encoding="utf-8") == text else 1
    target.write_text(text, encoding="utf-8")
    return 0


def table() -> str:
    """The text of expected.csv: one row per municipality, sorted by code."""
    seen = _seen()
    addresses = {fact["municipality_code"]: fact["paths_seen"] for fact in _facts("polisen_addresses.csv")}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for place in sorted(swedish_places().municipalities, key=lambda one: one.code):
        row = _row(place.code, place.name, seen[place.code], addresses.get(place.code, ""))
        writer.writerow(row.model_dump())
    return out.getvalue()


def _seen() -> defaultdict[str, list[Seen]]:
    """What the known pages are, by municipality."""
    register = {page_key(source.url): source for source in load_sources(FOLDER / "sweden.csv")}
    found: defaultdict[str, list[Seen]] = defaultdict(list)
    for fact in _facts("known_pages.csv"):
        if fact["kind"] not in STRENGTH:
            continue  # "other": pages on safety that name a promise in passing
        source = register[page_key(fact["url"])]
        for code in source.municipality_codes:
            found[code].append((fact["kind"], fact["last_year"] or fact["first_year"], source))
    return found


def _row(code: str, name: str, pages: list[Seen], paths: str) -> Expectation:
    if not pages:
        path = paths.split("|")[-1]
        return Expectation(
            municipality_code=code, municipality=name, expected="perhaps" if path else "unknown",
            basis="address" if path else "nothing", status="inferred" if path else "none",
            url=f"https://polisen.se{path}" if path else "",
        )  # fmt: skip
    basis, year, source = min(pages, key=_weakness)
    return Expectation(
        municipality_code=code, municipality=name, expected=_expected(basis, year, source), basis=basis,
        status=_standing(basis, source), last_year=year, url=source.url,
    )  # fmt: skip


def _weakness(page: Seen) -> tuple[bool, int, bool, int, str]:
    """First what makes a promise expected, then the strongest kind, the parties' own pages, the latest."""
    basis, year, source = page
    is_expected = _expected(basis, year, source) == "yes"
    return not is_expected, STRENGTH.index(basis), source.publisher == "other", -int(year or 0), source.url


def _expected(basis: Basis, year: str, source: Source) -> Expected:
    """Lately promised, by a page of the parties themselves; an agreement alone does not say that there is a promise."""
    return "yes" if year >= RECENT and basis != "agreement" and source.publisher != "other" else "perhaps"


def _standing(basis: Basis, source: Source) -> Standing:
    return "seen" if basis in ("promise", "follow_up", "agreement") and source.publisher != "other" else "inferred"


def _facts(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / "facts" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
