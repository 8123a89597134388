"""Changes in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..changes import Change
from .model import Notice
from .words import filled, path, period, value, whom, words

_MOST_FIELDS = 12
"""Values told in one message; the rest is counted."""


def notices_of_changes(changes: Iterable[Change]) -> list[Notice]:
    """One notice per change."""
    return [_notice(change) for change in changes]


def _notice(change: Change) -> Notice:
    name = change.kind if change.subject == "promise" else f"{change.kind}_{change.subject}"
    title = filled(
        "title",
        name,
        subject=words()["subject"][change.subject],
        who=whom(change.municipalities, change.district),
        period=period(change.period_start, change.period_end),
    )
    return Notice(
        notice_id=change.change_id,
        day=change.day,
        kind="change",
        title=title,
        body="\n".join(_lines(change)),
        url=change.url,
    )


def _lines(change: Change) -> Iterator[str]:
    yield filled("body", "reason", reason=words()["reason"][change.reason])
    if change.kind in ("added", "reappeared"):
        yield from _size(change)
        if change.related_key:
            yield filled("body", "shown_in_place")
    elif change.kind == "removed" and change.related_key:
        yield filled("body", "came_instead")
    elif change.kind == "moved":
        yield filled("body", "moved", old=change.old_url)
    elif change.kind == "modified":
        yield from _fields(change)


def _size(change: Change) -> Iterator[str]:
    [whole] = change.fields
    entries = whole.new.get("commitments") if isinstance(whole.new, dict) else None
    if isinstance(entries, list) and entries:
        yield filled("body", "count", count=len(entries))


def _fields(change: Change) -> Iterator[str]:
    for field in change.fields[:_MOST_FIELDS]:
        yield filled("body", "field", path=path(field.path), old=value(field.old), new=value(field.new))
    if len(change.fields) > _MOST_FIELDS:
        yield filled("body", "more", count=len(change.fields) - _MOST_FIELDS)
