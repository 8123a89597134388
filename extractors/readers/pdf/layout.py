"""Pages of words and shapes into blocks."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Block
from extractors.readers.pdf.assemble import assemble, group_lines
from extractors.readers.pdf.columns import Flow, page_flows
from extractors.readers.pdf.drafts import Draft, Row
from extractors.readers.pdf.furniture import drop_note_numbers, drop_running_lines, note_lines, take_footnotes
from extractors.readers.pdf.headings import mark_headings
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.lists import restore_lost_items, set_depths
from extractors.readers.pdf.model import PageContent
from extractors.readers.pdf.rows import join_tables
from extractors.readers.pdf.styles import body_style, document_style, set_edges, with_narrow_parts


def page_blocks(pages: list[PageContent]) -> list[Block]:
    """Blocks of all pages in reading order; footnotes stand at the end."""
    drop_running_lines(pages)
    size, _ = body_style(word for page in pages for word in page.words)
    notes = [(page, take_footnotes(page, size)) for page in pages]
    for page, words in notes:
        drop_note_numbers(page, words)
    flows = with_narrow_parts([flow for page in pages for flow in page_flows(page)])
    flows += [Flow([*note_lines(words, page)], page) for page, words in notes if words]
    for flow in flows:
        _mark_underlined([item for item in flow.items if isinstance(item, Line)])
    set_edges(flows)
    style = document_style(pages, flows)
    drafts = _with_whole_tables(assemble(flows, style))
    mark_headings(drafts, style)
    restore_lost_items(drafts, style, {number: flow.edges[0] for number, flow in enumerate(flows)})
    set_depths(drafts)
    group_lines(drafts)
    return [block for block in map(_block, drafts) if any(letter.isalnum() for letter in block.text)]


def _with_whole_tables(drafts: Sequence[Draft | Row]) -> list[Draft | Row]:
    """Drafts with the rows of each unbroken run of tables joined over pages."""
    done: list[Draft | Row] = []
    run: list[Row] = []
    for draft in [*drafts, None]:
        if isinstance(draft, Row):
            run.append(draft)
            continue
        done += join_tables(run)
        run = []
        if draft is not None:
            done.append(draft)
    return done


def _mark_underlined(lines: list[Line]) -> None:
    for line in lines:
        width = line.x1 - line.x0
        line.is_underlined = any(
            rule.level and 0 < rule.at - line.baseline < 0.3 * line.size
            and abs(rule.start - line.x0) < 4 and abs(rule.end - line.x1) < max(4, 0.04 * width)
            for rule in line.page.rules
        )  # fmt: skip


def _block(draft: Draft | Row) -> Block:
    if isinstance(draft, Row):
        text = " | ".join(draft.cells)
        return Block(
            "table_row", text, strong=draft.strong, cells=tuple(draft.cells), header=draft.header,
            page=draft.page, box=draft.box,
        )  # fmt: skip
    text, strong = draft.text()
    page, box = draft.box()
    marker = draft.mark.text if draft.mark else ""
    if draft.kind != "list_item" and marker:
        text, marker, strong = f"{marker} {text}", "", strong + len(marker) + 1
    return Block(
        draft.kind,
        text,
        level=draft.level,
        marker=marker,
        strong=min(strong, len(text)),
        group=draft.group,
        page=page,
        box=box,
    )
