"""Depth of list items, and items whose bullets were lost."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.drafts import Draft, Row
from extractors.readers.pdf.styles import Style

MAX_WORDS = 45
"""Words of the first item; longer paragraphs that stand in are quotations."""


def set_depths(drafts: Sequence[Draft | Row]) -> None:
    """Depth from where the marks stand, 0 for the outermost of each list."""
    stack: list[float] = []
    column = -1
    for draft in drafts:
        if not isinstance(draft, Draft) or draft.kind != "list_item":
            stack = []
            continue
        line = draft.lines[0]
        if line.column != column and stack:
            stack = _moved(stack, line.start, draft.size) if line.column != column else stack
        column = line.column
        while stack and line.start < stack[-1] - 0.4 * draft.size:
            stack.pop()
        if not stack or line.start > stack[-1] + 0.6 * draft.size:
            stack.append(line.start)
        draft.level = len(stack) - 1


def _moved(stack: list[float], start: float, size: float) -> list[float]:
    """The stack of a list that goes on in another column: its places no longer hold unless the page has the same
    ones."""
    return stack if any(abs(place - start) < 0.4 * size for place in stack) else []


def restore_lost_items(drafts: Sequence[Draft | Row], style: Style, edges: dict[int, float]) -> None:
    """Runs of paragraphs that stand in from the edge of their column, after a lead-in, are list items without marks.

    Some programs draw bullets in a font that no reader can decode, or as nothing at all. `edges`: left edge by column.
    """
    run: list[Draft] = []
    lead: Draft | Row | None = None
    for draft in [*drafts, None]:
        if isinstance(draft, Draft) and _stands_in(draft, edges, style) and _same_indent(run, draft):
            run.append(draft)
            continue
        if (
            len(run) >= 2
            and isinstance(lead, Draft)
            and _may_lead(lead, style)
            and len(run[0].text()[0].split()) <= MAX_WORDS
        ):
            for item in run:
                item.kind = "list_item"
                item.group = 0
        run, lead = [], draft


def _may_lead(lead: Draft, style: Style) -> bool:
    """Any paragraph may stand over a list, unless indents open paragraphs here: then only one that announces it."""
    return not style.indents_paragraphs or lead.kind == "heading" or lead.text()[0].endswith(":")


def _stands_in(draft: Draft, edges: dict[int, float], style: Style) -> bool:
    indent = draft.lines[0].x0 - edges.get(draft.lines[0].column, 0.0)
    straight = all(abs(line.x0 - draft.lines[0].x0) < 0.4 * style.size for line in draft.lines)
    plain = draft.kind == "paragraph" and not draft.is_short_block and not draft.bold
    return plain and straight and style.size < indent < 8 * style.size


def _same_indent(run: list[Draft], draft: Draft) -> bool:
    """Items of one list stand below each other or, deeper ones, further in."""
    return not run or run[0].lines[0].x0 - 2 < draft.lines[0].x0 < run[0].lines[0].x0 + 60
