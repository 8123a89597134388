"""How deep the items of a list stand, told by indents and bullets."""

from __future__ import annotations

import itertools

from extractors.lexicon import word_pattern
from extractors.readers.lines import Line

_OPEN = r":$|\b{by_means}\s*;$"
"""How an item ends that those below it complete; in a list whose items end in ";" nothing is open."""

_SECOND_BULLETS = frozenset("o◦○")
_THIRD_BULLETS = frozenset("▪■□\uf0a7")


def item_depths(lines: list[Line]) -> list[int]:
    """Depth of each item of one list, from its indentation and from Word's order of bullets (•, o, ▪)."""
    stack: list[int] = []
    depths = []
    for indent in _indents(lines):
        while stack and indent < stack[-1] - 1:
            stack.pop()
        if not stack or indent > stack[-1] + 1:
            stack.append(indent)
        depths.append(len(stack) - 1)
    return _below_open(lines, depths)


def _below_open(lines: list[Line], depths: list[int]) -> list[int]:
    """Items under "Att stärka föräldrar genom;" that another bullet sets apart, though their indent does not."""
    result = list(depths)
    kinds = [_kind_of_mark(line) for line in lines]
    for i, (line, below) in enumerate(itertools.pairwise(depths)):
        if not lines[i].text.endswith((":", ";")):
            continue
        is_open = word_pattern(_OPEN, "leads").search(lines[i].text.casefold()) is not None
        if is_open and kinds[i + 1] != kinds[i] and line == below:
            end = next((n for n in range(i + 1, len(lines)) if kinds[n] != kinds[i + 1]), len(lines))
            result[i + 1 : end] = [depth + 1 for depth in result[i + 1 : end]]
    return result


def _kind_of_mark(line: Line) -> str:
    """The bullet; one for all numbers, and one for all letters."""
    first = line.marker[:1]
    return "1" if first.isdigit() else "a" if first.isalpha() and line.marker not in _SECOND_BULLETS else line.marker


def _indents(lines: list[Line]) -> list[int]:
    """Indents that tell depth: a deeper kind of bullet counts as two columns, and so does the one column between
    exactly two indents when the deeper items are the more (one stray column in a flat list is no depth)."""
    ranks = [(line.marker in _SECOND_BULLETS) + 2 * (line.marker in _THIRD_BULLETS) for line in lines]
    if any(ranks) and min(ranks) == 0:
        return [line.indent + 2 * rank for line, rank in zip(lines, ranks, strict=True)]
    indents = [line.indent for line in lines]
    low = min(indents, default=0)
    shallow = indents.count(low)
    if set(indents) == {low, low + 1} and indents[0] == low and 2 <= shallow < len(indents) - shallow:
        return [2 * indent for indent in indents]
    return indents
