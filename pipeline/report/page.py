"""The page itself: a template filled in. Nothing is fetched; the one script sorts and filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from schemas import Coverage, Dataset, Source
from schemas.base import IsoDate
from schemas.themes import themes

from ..store import SourceState
from ..webpage import own_part, page_file, page_words, policy_hash, rendered
from .ended import ended_promises
from .map import drawn_map
from .places import Place, places
from .standing import SOON_DAYS, STANDINGS, days_left
from .totals import totals
from .wording import Wording

_PACKAGE = "pipeline.report"


def report_html(
    dataset: Dataset,
    rows: Sequence[Coverage],
    register: Sequence[Source],
    states: Mapping[str, SourceState],
    as_of: IsoDate,
) -> str:
    """The release as one self-contained HTML page in Swedish; `dataset` must be without personal data already.

    `register` and `states` say which addresses were asked for each municipality, and which of them answered.
    """
    words = page_words(_PACKAGE)
    found = places(dataset, rows, register, states, as_of)
    ended = ended_promises(found)
    style, script = page_file(_PACKAGE, "page.css"), page_file(_PACKAGE, "page.js")
    wording = Wording(words)
    values: dict[str, Any] = {
        "t": words,
        "codes": page_words("pipeline.show"),
        "themes": {theme.code: theme.label_sv for theme in themes()},
        "as_of": as_of,
        "soon_days": SOON_DAYS,
        "standings": STANDINGS,
        "places": found,
        "full_at": _full_at(found),
        "totals": totals(found, ended),
        "ending": _ending(found),
        "ended": ended,
        "days_left": days_left,
        "map": drawn_map(found, words["insets"]),
        "style": own_part(style),
        "style_hash": policy_hash(style),
        "script": own_part(script),
        "script_hash": policy_hash(script),
    }
    return rendered(_PACKAGE, "page.html.jinja", values, wording.filters())


def _ending(found: Sequence[Place]) -> list[Place]:
    """Those whose promise lapses soon, the first to lapse first."""
    soon = [place for place in found if place.standing == "ending"]
    return sorted(soon, key=lambda place: place.row.period_end or "")


def _full_at(found: Sequence[Place]) -> dict[tuple[str, str], Place]:
    """Where a promise stands in full: with the first of the municipalities that give it; the others refer to it."""
    shown: dict[tuple[str, str], Place] = {}
    for place in found:
        for held in place.promises:
            shown.setdefault((held.sourced.record.document.document_id, held.promise.promise_set_id), place)
    return shown
