"""What is normal in a document: size and weight of its running text, its line spacing, the edges of its columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from extractors.readers.pdf.columns import Flow
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.model import PageContent, Word


@dataclass(frozen=True, slots=True)
class Style:
    """Running text of one document."""

    size: float
    is_bold: bool
    leading: float
    """Distance of baselines within a paragraph, as a share of the size."""
    indents_paragraphs: bool = False
    """Paragraphs open with an indent instead of a gap."""


def body_style(words: Iterable[Word]) -> tuple[float, bool]:
    """Size and weight of most letters."""
    letters: Counter[tuple[float, bool]] = Counter()
    for word in words:
        letters[round(word.size * 2) / 2, word.bold] += len(word.text)
    return letters.most_common(1)[0][0] if letters else (11.0, False)


def document_style(pages: list[PageContent], flows: list[Flow]) -> Style:
    """The style of the document's running text; tables are set smaller, so they only count where hardly anything else
    is."""
    outside = [word for flow in flows for item in flow.items if isinstance(item, Line) for word in item.words]
    every = [word for page in pages for word in page.words]
    size, is_bold = body_style(outside if 8 * len(outside) > len(every) else every)
    return Style(size, is_bold, _leading(flows, size), _indents_paragraphs(flows))


def _indents_paragraphs(flows: list[Flow]) -> bool:
    """Whether lines without a mark often stand in from the line below by an indent's width."""
    openings = 0
    for flow in flows:
        right = max((item.box[2] for item in flow.items), default=0.0)
        for above, line in pairwise(flow.items):
            if isinstance(above, Line) and isinstance(line, Line) and not above.mark and not line.mark:
                is_wrapped = above.x1 > right - 4 * line.size and line.baseline - above.baseline < 1.7 * line.size
                openings += is_wrapped and 0.8 * line.size < above.x0 - line.x0 < 3.5 * line.size and not above.bold
    return openings >= 3


def _leading(flows: list[Flow], size: float) -> float:
    """The narrowest distance of baselines that is common: at least every eighth step from line to line."""
    steps: Counter[float] = Counter()
    for flow in flows:
        for above, line in pairwise(flow.items):
            if (
                isinstance(above, Line)
                and isinstance(line, Line)
                and abs(line.size - size) < 0.6 > abs(above.size - size)
            ):
                steps[round(20 * (line.baseline - above.baseline) / size) / 20] += 1
    likely = {step: count for step, count in steps.items() if 0.95 <= step <= 2.6}
    total = sum(likely.values())
    near = {step: sum(n for other, n in likely.items() if abs(other - step) <= 0.051) for step in likely}
    return min((step for step, count in near.items() if count >= max(1, total / 8)), default=1.25)


def with_narrow_parts(flows: list[Flow]) -> list[Flow]:
    """Flows in which lines that all end at one narrower edge stand apart: a column beside which nothing is left to
    print."""
    parts: list[Flow] = []
    for flow in flows:
        parts += [flow] if flow.is_column else _split_at_narrow_edge(flow)
    return parts


def _split_at_narrow_edge(flow: Flow) -> list[Flow]:
    ends = Counter(round(item.x1 / 1.5) for item in flow.items if isinstance(item, Line))
    widest = max((item.box[2] for item in flow.items), default=0.0)
    narrow = [place for place, count in ends.items() if count >= 4 and place * 1.5 < widest - 60]
    if not narrow:
        return [flow]
    edge = max(narrow, key=lambda place: (ends[place], place)) * 1.5 + 3
    parts: list[Flow] = []
    for is_narrow, group in groupby(flow.items, key=lambda item: isinstance(item, Line) and item.x1 <= edge):
        items = list(group)
        full = sum(item.box[2] > edge - 6 for item in items)
        parts.append(Flow(items, flow.page, is_narrow and full >= max(4, 0.4 * len(items))))
    return parts if any(part.is_column for part in parts) else [flow]


def set_edges(flows: list[Flow]) -> None:
    """Gives each flow the edges between which its lines were broken."""
    page_edges: dict[int, list[Line]] = defaultdict(list)
    for flow in flows:
        if not flow.is_column:
            page_edges[round(flow.page.width)] += [item for item in flow.items if isinstance(item, Line)]
    for flow in flows:
        lines = [item for item in flow.items if isinstance(item, Line)]
        lines = _same_column(flow, flows) if flow.is_column else page_edges[round(flow.page.width)]
        flow.edges = (_left_edge(lines), _right_edge(lines))


def _left_edge(lines: list[Line]) -> float:
    """The leftmost start that every twelfth line has, else the leftmost."""
    starts = sorted(line.start for line in lines)
    for start in starts:
        if sum(abs(other - start) < 2 for other in starts) >= max(2, len(starts) / 12):
            return start
    return starts[0] if starts else 0.0


def _same_column(flow: Flow, flows: list[Flow]) -> list[Line]:
    """Lines of this column and of those at the same place of other pages."""
    left = min((item.box[0] for item in flow.items), default=0.0)
    lines: list[Line] = []
    for other in flows:
        if other.is_column and abs(min(item.box[0] for item in other.items) - left) < 4:
            lines += [item for item in other.items if isinstance(item, Line)]
    own = max((item.box[2] for item in flow.items), default=0.0)
    return [line for line in lines if line.x1 < own + 40]


def _right_edge(lines: list[Line]) -> float:
    """Where justified lines end together; else the rightmost end that a second line confirms within a few letters'
    width."""
    ends = sorted((line.x1 for line in lines), reverse=True)
    size = lines[0].size if lines else 11.0
    for end in ends:
        if sum(end - 1.5 <= other <= end for other in ends) >= max(4, 0.35 * len(ends)):
            return end
    for end, following in pairwise(ends):
        if end - following < 2.5 * size:
            return end
    return ends[0] if ends else 0.0
