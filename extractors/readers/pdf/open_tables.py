"""Tables ruled with level lines only: the sides of their columns are the white stripes that run through all rows."""

from __future__ import annotations

from itertools import pairwise

from extractors.readers.pdf.model import PageContent, Rule, Word

GAP = 6.0
"""White stripe, in points, that parts columns of a table."""
_SAME = 5.0


def open_tables(level: list[Rule], upright: list[Rule], page: PageContent) -> list[list[Rule]]:
    """The rules of each table without upright ones, with its missing sides added."""
    found = []
    for rules in _stacks(level):
        left, right = rules[0].start, rules[0].end
        if any(
            left - _SAME < rule.at < right + _SAME and rule.start < rules[-1].at and rule.end > rules[0].at
            for rule in upright
        ):
            continue
        rules = _with_open_head(rules, page)
        words = _between(page, left, right, rules[0].at, rules[-1].at)
        stripes = _stripes(words)
        if stripes and _rows_filled(rules, page) >= 2:
            sides = [left - 1, *stripes, right + 1]
            found.append([*rules, *(Rule(False, x, rules[0].at - 1, rules[-1].at + 1) for x in sides)])
    return found


def _stacks(level: list[Rule]) -> list[list[Rule]]:
    """Rules of one length right below each other, at least three."""
    stacks: list[list[Rule]] = []
    for rule in sorted(level, key=lambda r: r.at):
        for stack in stacks:
            if abs(stack[0].start - rule.start) < _SAME and abs(stack[0].end - rule.end) < _SAME:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= 3 and stack[0].end - stack[0].start > 150]


def _between(page: PageContent, left: float, right: float, top: float, bottom: float) -> list[Word]:
    return [
        word for word in page.words
        if left - _SAME <= word.x0 and word.x1 <= right + _SAME and top < word.baseline - 0.25 * word.size < bottom
    ]  # fmt: skip


def _stripes(words: list[Word]) -> list[float]:
    """Middles of the white stripes between the words, from left to right."""
    stripes, reach = [], None
    for word in sorted(words, key=lambda w: w.x0):
        if reach is not None and word.x0 - reach > GAP:
            stripes.append((reach + word.x0) / 2)
        reach = word.x1 if reach is None else max(reach, word.x1)
    return stripes


def _rows_filled(rules: list[Rule], page: PageContent) -> int:
    """Rows with words on both sides of a white stripe."""
    rows = [_between(page, rules[0].start, rules[0].end, above.at, below.at) for above, below in pairwise(rules)]
    return sum(1 for row in rows if _stripes(row))


def _with_open_head(rules: list[Rule], page: PageContent) -> list[Rule]:
    """The rules with one more above a head that only has a line below."""
    first = rules[0]
    above = list(_between(page, first.start, first.end, first.at - 40, first.at))
    inside = _between(page, first.start, first.end, first.at, rules[-1].at)
    if not above or max(word.bottom for word in above) < first.at - 12:
        return rules
    lowest = max(word.baseline for word in above)
    head = [word for word in above if lowest - word.baseline < 1.6 * word.size]
    if len(_stripes(head)) >= 1 and len(_stripes(head + inside)) == len(_stripes(inside)):
        return [Rule(True, min(word.top for word in head) - 1, first.start, first.end), *rules]
    return rules
