"""ODT into blocks (OASIS Open Document Format 1.3, parts 3 and 4)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from extractors.blocks import Reading
from extractors.errors import DamagedFile, EmptyDocument, EncryptedFile
from extractors.readers.odt_styles import Styles, attribute, number, tag
from extractors.readers.packages import Package
from extractors.readers.runs import BREAK, BlockMaker, Paragraph, clean
from extractors.readers.table_heads import CONTINUED, GridRow, filled_down, head_and_rows

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SKIPPED = {
    tag("text:note"), tag("text:tracked-changes"), tag("office:annotation"), tag("text:bookmark-ref"),
    tag("text:sequence-decls"), tag("office:forms"), tag("svg:desc"), tag("svg:title"),
}  # fmt: skip
MAX_REPEATED = 64
"""Cells that a row may repeat; spreadsheets pasted into documents repeat empty ones by the thousand."""


def read_odt(data: bytes) -> Reading:
    """Blocks of an ODT in reading order; notes, comments and deleted text are left out.

    Raises EmptyDocument, DamagedFile, EncryptedFile, TooLarge.
    """
    package = Package(data)
    if _is_encrypted(package):
        raise EncryptedFile("the document needs a password")
    root = package.xml("content.xml")
    body = root.find(f"{tag('office:body')}/{tag('office:text')}") if root is not None else None
    if root is None or body is None:
        raise DamagedFile("the package has no text in content.xml")
    reader = _Reader(Styles([root, package.xml("styles.xml")]))
    reader.read(body)
    reader.maker.flush()
    if not reader.maker.blocks:
        raise EmptyDocument("the document has no text")
    return Reading(MEDIA_TYPE, reader.maker.blocks, title=_title(package))


def _is_encrypted(package: Package) -> bool:
    manifest = package.xml("META-INF/manifest.xml")
    return manifest is not None and any(True for _ in manifest.iter("{*}encryption-data"))


def _title(package: Package) -> str | None:
    meta = package.xml("meta.xml")
    title = meta.findtext(".//{http://purl.org/dc/elements/1.1/}title") if meta is not None else None
    return clean(title) or None if title else None


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self.maker = BlockMaker()
        self._styles = styles

    def read(self, parent: Any) -> None:
        for element in parent:
            if element.tag == tag("text:h"):
                self.maker.add(self._paragraph(element, level=min(6, number(element, "text:outline-level", 1))))
            elif element.tag == tag("text:p"):
                self.maker.add(
                    self._paragraph(element, self._styles.heading_level(attribute(element, "text:style-name")))
                )
                self._boxes(element)
            elif element.tag == tag("text:list"):
                self._list(element, 0, attribute(element, "text:style-name"))
            elif element.tag == tag("table:table"):
                self._table(element)
            elif element.tag not in _SKIPPED:
                self.read(element)

    def _paragraph(self, element: Any, level: int = 0) -> Paragraph:
        bold = self._styles.is_bold(attribute(element, "text:style-name"), False)
        return Paragraph(list(self._runs(element, bold)), level)

    def _runs(self, element: Any, bold: bool) -> Iterator[tuple[str, bool]]:
        yield element.text or "", bold
        for child in element:
            if child.tag == tag("text:span"):
                yield from self._runs(child, self._styles.is_bold(attribute(child, "text:style-name"), bold))
            elif child.tag == tag("text:s"):
                yield " " * min(MAX_REPEATED, number(child, "text:c", 1)), bold
            elif child.tag == tag("text:tab"):
                yield "\t", bold
            elif child.tag == tag("text:line-break"):
                yield BREAK, bold
            elif child.tag in (tag("text:a"), tag("text:meta"), tag("text:ruby"), tag("text:ruby-base")) or _is_field(
                child
            ):
                yield from self._runs(child, bold)
            yield child.tail or "", bold

    def _boxes(self, element: Any) -> None:
        for box in element.iter(tag("draw:text-box")):
            self.read(box)

    def _list(self, element: Any, depth: int, style: str | None) -> None:
        count = 0
        for item in element:
            if item.tag not in (tag("text:list-item"), tag("text:list-header")):
                continue
            is_first = item.tag == tag("text:list-item")
            for child in item:
                if child.tag == tag("text:list"):
                    self._list(child, depth + 1, attribute(child, "text:style-name") or style)
                elif child.tag in (tag("text:p"), tag("text:h")):
                    count += is_first
                    self._item(child, depth, self._styles.mark(style, depth, count) if is_first else "")
                    is_first = False

    def _item(self, element: Any, depth: int, mark: str) -> None:
        if element.tag == tag("text:h"):
            self.maker.add(self._paragraph(element, min(6, number(element, "text:outline-level", 1))))
            return
        paragraph = self._paragraph(element)
        if clean(paragraph.text):
            paragraph.marker, paragraph.depth = mark, depth
            self.maker.add(paragraph)

    def _table(self, element: Any) -> None:
        rows = [self._row(row) for row in _own_rows(element)]
        spans: dict[int, int] = {}
        for row, source in zip(rows, _own_rows(element), strict=True):
            _mark_spans(row, source, spans)
        for above, row in pairwise(rows):
            row.cells = filled_down(above.cells, row.cells)
        if all(len(row.cells) == 1 for row in rows):
            for cell in element.iter(tag("table:table-cell")):
                self.read(cell)
            return
        header, rest = head_and_rows(rows)
        for row in rest:
            self.maker.row(row.cells, header, len(row.cells[0]) if row.is_bold else 0)

    def _row(self, element: Any) -> GridRow:
        cells, bold = [], True
        for cell in element.findall(tag("table:table-cell")):
            paragraphs = [self._paragraph(p) for p in cell.iter(tag("text:p"), tag("text:h"))]
            marks = [_in_list(p) for p in cell.iter(tag("text:p"), tag("text:h"))]
            texts = [f"• {clean(p.text)}" if m else clean(p.text) for p, m in zip(paragraphs, marks, strict=True)]
            cells += [" ".join(text for text in texts if text)] * min(
                MAX_REPEATED, number(cell, "table:number-columns-repeated", 1)
            )
            bold = bold and all(is_bold for p in paragraphs for text, is_bold in p.runs if text.strip())
        return GridRow(cells, element.getparent().tag == tag("table:table-header-rows"), bold)


def _is_field(element: Any) -> bool:
    """Fields (dates, titles) show their text; notes, frames and drawings do not belong to the line."""
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    is_text = bool(name) and element.tag not in _SKIPPED and element.tag.startswith(tag("text:"))
    return is_text and not name.startswith(("bookmark", "change", "soft"))


def _in_list(paragraph: Any) -> bool:
    return bool(paragraph.getparent().tag == tag("text:list-item"))


def _own_rows(table: Any) -> list[Any]:
    return [
        row for row in table.iter(tag("table:table-row")) if next(row.iterancestors(tag("table:table")), None) is table
    ]


def _mark_spans(row: GridRow, source: Any, spans: dict[int, int]) -> None:
    """Puts CONTINUED where a cell of an earlier row goes on; `spans` counts the rows each column still owes."""
    cells = [cell for cell in source if cell.tag in (tag("table:table-cell"), tag("table:covered-table-cell"))]
    texts = iter(row.cells)
    done = []
    for column, cell in enumerate(cells):
        if cell.tag == tag("table:table-cell"):
            spans[column] = number(cell, "table:number-rows-spanned", 1) - 1
            done.append(next(texts, ""))
        elif spans.get(column, 0) > 0:
            spans[column] -= 1
            done.append(CONTINUED)
    row.cells = [*done, *texts]
