"""Frames around boxes of a scanned page, put together from its ruled lines; a digital page names its rectangles."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.model import Area, Rule
from extractors.readers.pdf.tables import merged

NEAR = 5.0
"""Points by which the corners of a frame may miss each other in a picture."""


def frames(rules: Sequence[Rule]) -> list[Area]:
    """Boxes of two level rules of one length, each with the next one below, and the upright rules at their ends."""
    level = sorted(merged([rule for rule in rules if rule.level]), key=lambda rule: rule.at)
    upright = merged([rule for rule in rules if not rule.level])
    found = []
    for place, top in enumerate(level):
        bottom = next((rule for rule in level[place + 1 :] if _is_as_long(top, rule)), None)
        if bottom and all(_has_side(x, top, bottom, upright) for x in (top.start, top.end)):
            found.append(Area((top.start, top.at, top.end, bottom.at)))
    return found


def _is_as_long(one: Rule, other: Rule) -> bool:
    return abs(one.start - other.start) < NEAR and abs(one.end - other.end) < NEAR


def _has_side(x: float, top: Rule, bottom: Rule, upright: list[Rule]) -> bool:
    return any(
        abs(rule.at - x) < NEAR and rule.start < top.at + NEAR and rule.end > bottom.at - NEAR for rule in upright
    )
