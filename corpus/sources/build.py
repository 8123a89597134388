"""Make sweden.csv, the register of sources, from the facts in facts/ and the reference tables of `schemas`.

    python corpus/sources/build.py            writes sweden.csv
    python corpus/sources/build.py --check    exits with 1 when sweden.csv is not what the facts give

What the columns of the facts mean and where they come from: docs/fetching.md.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from pipeline.page_identity import PROMISES, page_key, source_id
from pipeline.register import ADDED
from schemas.places import Municipality, swedish_places

FOLDER = Path(__file__).parent
COLUMNS = ("source_id", "url", "municipality_codes", "publisher", "status", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of sweden.csv."""

    source_id: str
    url: str
    codes: tuple[str, ...]
    publisher: str
    status: str
    note: str

    def cells(self) -> tuple[str, ...]:
        """As it stands in the file."""
        return self.source_id, self.url, " ".join(self.codes), self.publisher, self.status, self.note


def main(arguments: list[str]) -> int:
    """Write or check sweden.csv; returns the exit code."""
    target = FOLDER / "sweden.csv"
    text = register()
    if "--check" in arguments:
        return 0 if target.read_text(encoding="utf-8") == text else 1
    target.write_text(text, encoding="utf-8")
    return 0


def register() -> str:
    """The text of sweden.csv."""
    known = _folded(_known_rows())
    made = [*known, *_candidates(known)]
    taken = {page_key(row.url) for row in made}
    made += [row for row in _added() if page_key(row.url) not in taken]
    rows = sorted(made, key=lambda row: row.source_id)
    twice = {row.source_id for row in rows if sum(row.source_id == other.source_id for other in rows) > 1}
    if twice:
        raise ValueError(f"not unique: {sorted(twice)}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row.cells() for row in rows)
    return out.getvalue()


def _known_rows() -> Iterator[Row]:
    publishers = _publishers()
    for fact in _facts("known_pages.csv"):
        publisher = _publisher(fact["url"], publishers)
        yield Row(
            source_id=source_id(fact["url"]),
            url=fact["url"],
            codes=tuple(_codes(fact["municipalities"])),
            publisher=publisher,
            status="candidate" if publisher == "other" else "active",
            note=_note(fact, publisher),
        )


def _note(fact: dict[str, str], publisher: str) -> str:
    years = "-".join(dict.fromkeys(year for year in (fact["first_year"], fact["last_year"]) if year))
    parts = [f"seen: {fact['kind']} {years}".strip()]
    if fact["links_to_pdf"] == "yes":
        parts.append("links to PDF")
    if publisher == "other":
        parts.append("neither police nor municipality: not fetched unless asked for")
    return "; ".join(parts)


def _codes(names: str) -> Iterator[str]:
    for name in filter(None, names.split("|")):
        found = [place.code for place in swedish_places().municipalities if name in (place.name, place.county_name)]
        if not found:
            raise ValueError(f"no municipality or county is called {name!r}")
        yield from found


def _publishers() -> dict[str, str]:
    """Publisher by host, most of them municipal."""
    hosts = {host: "municipality" for place in swedish_places().municipalities for host in (place.domain, *place.hosts)}
    return hosts | {fact["host"]: fact["publisher"] for fact in _facts("hosts.csv")} | {"polisen.se": "police"}


def _publisher(url: str, publishers: dict[str, str]) -> str:
    labels = (urlsplit(url).hostname or "").split(".")
    for start in range(len(labels) - 1):
        found = publishers.get(".".join(labels[start:]))
        if found:
            return found
    raise ValueError(f"nobody knows who runs {url}; add the host to facts/hosts.csv")


def _folded(rows: Iterable[Row]) -> list[Row]:
    """One row per page: of several addresses the shortest secure one stays, the others are named in its note."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(page_key(row.url), []).append(row)
    return [_one(group) for group in groups.values()]


def _one(group: list[Row]) -> Row:
    best, *others = sorted(group, key=lambda row: (not row.url.startswith("https:"), len(row.url), row.url))
    codes = tuple(dict.fromkeys(code for row in group for code in row.codes))
    also = "".join(f"; also {row.url}" for row in others)
    return replace(best, codes=codes, note=best.note + also)


def _candidates(known: list[Row]) -> Iterator[Row]:
    """Addresses on polisen.se that were seen elsewhere, and the address that its rule gives a municipality without
    any."""
    taken = {page_key(row.url) for row in known}
    places = {place.code: place for place in swedish_places().municipalities}
    seen_codes = {code for row in known if "polisen.se/om-polisen/" in row.url for code in row.codes}
    for fact in _facts("polisen_addresses.csv"):
        for path in filter(None, fact["paths_seen"].split("|")):
            url = f"https://polisen.se{path}"
            if page_key(url) not in taken:
                taken.add(page_key(url))
                yield _candidate(url, fact["municipality_code"], "address seen in another source; content not seen")
        if fact["municipality_code"] not in seen_codes and not fact["paths_seen"]:
            yield _guess(fact, places[fact["municipality_code"]])


def _guess(fact: dict[str, str], place: Municipality) -> Row:
    slug = place.slugs[0] if place.slugs else fact["slug"]
    county = "" if fact["county_slug_status"] == "seen" else ", whose county part was never seen"
    url = f"https://polisen.se{PROMISES}{fact['county_slug']}/{slug}/"
    return _candidate(url, place.code, f"guessed by the rule of polisen.se{county}; never seen")


def _candidate(url: str, code: str, note: str) -> Row:
    return Row(source_id(url), url, (code,), "police", "candidate", note)


def _added() -> Iterator[Row]:
    """Rows that `medborgarloften sources add` put into the register; they stand nowhere else."""
    with (FOLDER / "sweden.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["note"].startswith(ADDED):
                codes = tuple(row["municipality_codes"].split())
                yield Row(row["source_id"], row["url"], codes, row["publisher"], row["status"], row["note"])


def _facts(name: str) -> list[dict[str, str]]:
    with (FOLDER / "facts" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
