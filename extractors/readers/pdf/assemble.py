"""Lines into paragraphs, items and headings: which line goes on from the one above.

A line that wrapped ends where the next word had no room; a line that somebody ended leaves room for it. This tells
paragraphs apart even
where nothing is set between them, in ragged text too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.readers.hyphens import HYPHENS
from extractors.readers.pdf.columns import Flow
from extractors.readers.pdf.drafts import Draft, Row
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.rows import table_rows
from extractors.readers.pdf.styles import Style

SAME_SIZE = 0.07
INDENT = 0.8
"""Share of the font size by which a line must stand in to open a paragraph."""
_STOPS = (".", "!", "?", ":", "…", ".”", '."')


def assemble(flows: Sequence[Flow], style: Style) -> list[Draft | Row]:
    """Drafts and table rows in reading order; paragraphs that go on in the next column or page are whole."""
    done: list[Draft | Row] = []
    tables = 0
    for number, flow in enumerate(flows):
        first = len(done)
        for item in flow.items:
            if isinstance(item, Line):
                item.column = number
                _add_line(done, first, item, flow, style)
            else:
                tables += 1
                done += table_rows(item, flow.page, tables)
        if len(done) > first:
            _join_over_break(done, first, flow, style)
    return done


def _add_line(done: list[Draft | Row], first: int, line: Line, flow: Flow, style: Style) -> None:
    if _is_leader(line):
        return
    draft = done[-1] if len(done) > first else None
    if not isinstance(draft, Draft):
        done.append(_opened(line, flow, False))
        return
    if continues(draft, line, flow, style):
        draft.lines.append(line)
        return
    done.append(_opened(line, flow, _is_near(draft, line, flow, style)))


def _opened(line: Line, flow: Flow, is_near: bool) -> Draft:
    kind = "list_item" if line.mark else "paragraph"
    return Draft(kind, [line], line.mark, is_near=is_near, is_short_block=flow.is_short_block)  # type: ignore[arg-type]


def _is_leader(line: Line) -> bool:
    """A line of underscores or dots to write on."""
    return set(line.text) <= set("_.… -–") and len(line.text) > 2


def is_heading_style(draft: Draft, style: Style) -> bool:
    """Larger than running text, or bold where running text is not."""
    return draft.size > 1.1 * style.size or (draft.bold and not style.is_bold)


def continues(draft: Draft, line: Line, flow: Flow, style: Style) -> bool:
    """Whether `line`, the next below, belongs to `draft`."""
    last = draft.last
    size = max(line.size, last.size)
    step = (line.baseline - last.baseline) / size
    if step < 0.4:
        return _same_row(last, line, size)
    if flow.is_short_block and last.text.endswith(HYPHENS) and line.text[:1].islower():
        return True
    if flow.is_short_block or not _follows(draft, line, flow, style, step) or _opens_item(draft, line, flow):
        return False
    if abs(line.size - last.size) > SAME_SIZE * size or _has_rule_between(last, line):
        return False
    if last.text.endswith(HYPHENS) and line.text[:1].islower():
        return True
    is_heading = is_heading_style(draft, style) and not draft.mark
    if draft.bold != line.bold and (is_heading or (line.bold and ended(last, line, flow))):
        return False
    if is_heading and draft.size > 1.1 * style.size:
        return _aligned(last, line, size)
    return _fits_below(draft, line, flow, style, size)


def _follows(draft: Draft, line: Line, flow: Flow, style: Style, step: float) -> bool:
    """Whether the distance of baselines is that of one paragraph, or the words leave no doubt in spite of it."""
    slack = 1.2 if line.page.is_ocr else 1.1
    if step <= slack * style.leading + 0.04:
        return True
    unfinished = line.text[:1].islower() and not draft.last.text.endswith(_STOPS)
    return step < 2.2 and line.mark is None and unfinished and not ended(draft.last, line, flow)


def _same_row(last: Line, line: Line, size: float) -> bool:
    return 0 <= line.start - last.x1 < 4 * size and line.mark is None


def _opens_item(draft: Draft, line: Line, flow: Flow) -> bool:
    """A mark opens an item, except for a number that the wrapping brought to the start of a line."""
    if line.mark is None:
        return False
    in_text = draft.mark is None
    if line.mark.is_number and in_text and not ended(draft.last, line, flow) and not draft.last.text.endswith(_STOPS):
        _unmark(line)
        return False
    return True


def _unmark(line: Line) -> None:
    first = line.words[0]
    if line.mark is not None:
        line.words[0] = type(first)(
            f"{line.mark.text} {first.text}", line.mark.x0, first.x1, first.baseline, first.size, first.bold, first.mcid
        )
        line.mark = None


def _has_rule_between(last: Line, line: Line) -> bool:
    return any(
        rule.level and last.baseline + 0.35 * last.size < rule.at < line.top + 0.2 * line.size
        and rule.start < line.x1 and rule.end > line.x0
        for rule in line.page.rules
    )  # fmt: skip


def _aligned(last: Line, line: Line, size: float) -> bool:
    centred = abs((last.x0 + last.x1) - (line.x0 + line.x1)) < 2 * size
    return abs(last.x0 - line.x0) < 0.3 * size or centred


def _fits_below(draft: Draft, line: Line, flow: Flow, style: Style, size: float) -> bool:
    last = draft.last
    if _opens_with_label(line) and last.text.endswith(_STOPS):
        return False
    if draft.mark is not None:
        hangs = line.start > draft.mark.x0 + 0.4 * size and abs(line.x0 - draft.lines[-1].x0) < 0.6 * size
        out_of_item = line.start < draft.mark.x0 - 0.3 * size
        return not out_of_item and (hangs or not ended(last, line, flow))
    if (
        style.indents_paragraphs
        and 0.8 * size < line.x0 - flow.edges[0] < 3.5 * size
        and not _is_centred(draft, line, flow, size)
    ):
        return False
    if line.x0 > last.x0 + INDENT * size or (line.x0 < last.x0 - INDENT * size and len(draft.lines) > 1):
        return _is_centred(draft, line, flow, size) and not ended(last, line, flow)
    return not ended(last, line, flow)


def _opens_with_label(line: Line) -> bool:
    """ "Mopeder: ...": up to two words and a colon, as people set them before paragraphs."""
    texts = [word.text for word in line.words[:2]]
    return (
        len(line.words) > 2 and texts[0][:1].isupper() and any(text.endswith(":") and len(text) > 3 for text in texts)
    )


def _is_centred(draft: Draft, line: Line, flow: Flow, size: float) -> bool:
    middle = sum(flow.edges)
    return all(abs(other.x0 + other.x1 - middle) < 1.5 * size for other in (*draft.lines, line))


def ended(last: Line, line: Line, flow: Flow) -> bool:
    """Whether `last` was ended by hand: the first word of `line` had room on it."""
    if last.text.endswith(HYPHENS):
        return False
    room = flow.edges[1] - last.x1
    first = line.words[0]
    start = line.mark.x0 if line.mark else first.x0
    return first.x1 - start + 0.25 * first.size < room - 0.35 * first.size


def _is_near(draft: Draft, line: Line, flow: Flow, style: Style) -> bool:
    step = (line.baseline - draft.last.baseline) / max(line.size, draft.last.size)
    limit = 1.45 if flow.is_short_block else 1.2
    return 0 <= step <= limit * style.leading + 0.05 and not _has_rule_between(draft.last, line)


def _join_over_break(done: list[Draft | Row], first: int, flow: Flow, style: Style) -> None:
    """A paragraph or item that goes on at the top of a column or page is joined to its beginning."""
    if first == 0 or flow.is_short_block:
        return
    above, below = done[first - 1], done[first]
    if isinstance(above, Draft) and isinstance(below, Draft) and _goes_on(above, below, style):
        above.lines += below.lines
        del done[first]


def _goes_on(above: Draft, below: Draft, style: Style) -> bool:
    if below.mark or above.is_short_block or above.bold != below.bold:
        return False
    if abs(above.size - below.size) > SAME_SIZE * above.size or (is_heading_style(above, style) and not above.mark):
        return False
    text, following = above.last.text, below.lines[0].text
    return not text.endswith(_STOPS) and (following[:1].islower() or text.endswith(HYPHENS) or following[:1].isdigit())


def group_lines(drafts: Sequence[Draft | Row]) -> None:
    """Numbers the runs of short lines that stand close together without being one paragraph."""
    group = 0
    for above, below in pairwise(drafts):
        if not (isinstance(above, Draft) and isinstance(below, Draft) and below.is_near):
            continue
        if _is_short_line(above) and _is_short_line(below):
            if not above.group:
                group += 1
                above.group = group
            below.group = above.group


def _is_short_line(draft: Draft) -> bool:
    return draft.kind == "paragraph" and len(draft.lines) == 1 and len(draft.lines[0].words) <= 10
