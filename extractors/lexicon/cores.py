"""Letters that every match of a regular expression has: of each form those of its longest sure word.

Many forms open with common words and go on with a rare one ("ska ... utvärderas"): without the rare one there is no
need to try them where the common ones stand, which took a tenth of the time of reading a document.
"""

from __future__ import annotations

from functools import cache

from extractors.lexicon.beginnings import CLASS, ESCAPED, GROUP, PLAIN, QUANTIFIER, group_end, may_lack
from extractors.lexicon.openings import SHORTEST

_MOST = 150
"""Letters to choose between, which is about as many as a form's words have endings and synonyms."""

Core = frozenset[str]


def core_of(expression: str) -> Core:
    """Runs of letters of which each match has at least one, within a word; none where that cannot be told."""
    try:
        core, end = _alternatives(expression, 0)
    except ValueError:
        return frozenset()
    return core if end == len(expression) and _worth(core) >= SHORTEST else frozenset()


def is_anchored(expression: str) -> bool:
    """Whether all alternatives of a group match at the start of a text only, which a search does not see by itself: it
    tries them everywhere."""
    at = len("(?:")
    try:
        while expression.startswith("^", at):
            _, at = _sequence(expression, at)
            if at == len(expression) - 1:
                return expression.startswith("(?:")
            at += 1
    except ValueError:
        pass
    return False


def _worth(core: Core) -> int:
    """The fewest letters; 0 for a core that tells nothing or has too many."""
    return min(map(len, core), default=0) if len(core) <= _MOST else 0


@cache
def _of_group(inner: str) -> Core:
    core, end = _alternatives(inner, 0)
    if end != len(inner):
        raise ValueError(f"not understood at {end}: {inner!r}")
    return core


def _alternatives(expression: str, at: int) -> tuple[Core, int]:
    every: list[Core] = []
    while True:
        core, at = _sequence(expression, at)
        every.append(core)
        if not expression.startswith("|", at):
            return frozenset().union(*every) if all(every) else frozenset(), at
        at += 1


def _sequence(expression: str, at: int) -> tuple[Core, int]:
    """The core of the part that is worth most."""
    best: Core = frozenset()
    while at < len(expression) and expression[at] not in "|)":
        core, at = _part(expression, at)
        if quantifier := QUANTIFIER.match(expression, at):
            at = quantifier.end()
            core = frozenset() if may_lack(quantifier) else core
        best = max(best, core, key=_worth)
    return best, at


def _part(expression: str, at: int) -> tuple[Core, int]:
    """Raises ValueError for a construction not known here."""
    if plain := PLAIN.match(expression, at):
        return frozenset([plain[0]]), plain.end()
    if group := GROUP.match(expression, at):
        end = group_end(expression, group.end())
        return (frozenset() if group["around"] else _of_group(expression[group.end() : end])), end + 1
    if other := CLASS.match(expression, at) or ESCAPED.match(expression, at):
        return frozenset(), other.end()
    if expression[at] in "([\\":
        raise ValueError(f"not understood at {at}: {expression!r}")
    return frozenset(), at + 1
