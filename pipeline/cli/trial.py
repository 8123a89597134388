"""Trying a source out, for `sources check` and `sources add`."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from schemas import Source

from .options import tools_for

if TYPE_CHECKING:
    from ..source_check import SourceCheck

_STABLE = {
    "same_bytes": "the same bytes twice",
    "same_record": "the page changes by itself, what is read from it does not",
    "differs": "what is read from it differs from one request to the next",
    "unknown": "not known",
}


def tried(source: Source, contact: str, pause: float, places: Path | None) -> SourceCheck:
    """The source fetched twice with `pause` seconds in between, by the manners of the nightly run."""
    from ..fetch.settings import FetchSettings
    from ..mirror import NoMirror
    from ..source_check import check

    settings = FetchSettings(contact=contact)
    return check(source, settings, NoMirror(), tools_for(places), lambda: datetime.now(UTC), lambda: time.sleep(pause))


def told(found: SourceCheck) -> str:
    """What a check gave, for people."""
    lines = [f"{found.source.source_id}  {found.source.url}"]
    lines += [f"  redirected ({step.status}) to {step.url}" for step in found.first.redirects]
    if found.first.issue is not None:
        lines.append(f"  {found.first.issue.message} [{found.first.issue.code}]")
    if found.is_usable:
        lines.append(f"  kind: {found.kind}; title: {json.dumps(found.title, ensure_ascii=False)}")
        lines.append(f"  municipalities: {', '.join(found.municipality_codes) or 'none named'}")
        lines.append(f"  valid: {'; '.join(found.periods) or 'no period'}")
        lines.append(f"  commitments: {found.commitments}; results of earlier promises: {found.follow_up_items}")
    lines += [f"  {issue.severity}: {issue.message} [{issue.code}]" for issue in found.issues]
    return "\n".join([*lines, f"  stable: {_STABLE[found.stability]}"])
