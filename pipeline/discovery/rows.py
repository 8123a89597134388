"""Candidates as rows of the register of sources."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from schemas import Source

from ..page_identity import page_key
from ..sources import COLUMNS
from .proof import Candidate


def unlisted(candidates: Iterable[Candidate], register: Iterable[Source]) -> list[Candidate]:
    """Those that the register does not have under any of their addresses, in their order."""
    known = {page_key(source.url) for source in register}
    return [one for one in candidates if not known & {page_key(url) for url in (one.url, *one.aliases)}]


def as_source(candidate: Candidate) -> Source:
    """The row it would have in the register; its note is the proof in short."""
    way = " > ".join(f"{step.means} {step.url}" for step in candidate.path[1:]) or candidate.path[0].url
    what = f"{candidate.kind}, {candidate.commitments} commitments" if candidate.commitments else candidate.kind
    parts = [f"found {candidate.found_at[:10]}", what, f"score {candidate.score:g}", f"by {way}"]
    parts += [f"also {url}" for url in candidate.aliases]
    return Source(
        source_id=candidate.source_id,
        url=candidate.url,
        municipality_codes=list(candidate.municipality_codes),
        publisher=candidate.publisher,
        status="candidate",
        note="; ".join([*parts, f'"{candidate.words}"']),
    )


def register_csv(sources: Sequence[Source], *, with_header: bool = True) -> str:
    """Rows of a register, as `load_sources` reads them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if with_header:
        writer.writerow(COLUMNS)
    for one in sources:
        codes = " ".join(one.municipality_codes)
        writer.writerow((one.source_id, one.url, codes, one.publisher, one.status, one.note))
    return out.getvalue()
