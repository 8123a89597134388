"""DOCX into blocks: styles for headings, numbering for lists, merged cells of tables (ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from extractors.blocks import Reading
from extractors.errors import DamagedFile, EmptyDocument
from extractors.readers.docx_styles import Numbering, Styles, attribute, flag, tag
from extractors.readers.packages import Package
from extractors.readers.runs import BREAK, BlockMaker, Paragraph, clean
from extractors.readers.table_heads import CONTINUED, GridRow, filled_down, head_and_rows

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes) -> Reading:
    """Blocks of a DOCX in reading order.

    Text boxes stand where they are anchored; deleted text and footnote marks are left out.

    Raises EmptyDocument, DamagedFile, EncryptedFile, TooLarge.
    """
    package = Package(data)
    root = package.xml("word/document.xml")
    body = root.find(tag("body")) if root is not None else None
    if body is None:
        raise DamagedFile("the package has no word/document.xml")
    reader = _Reader(Styles(package.xml("word/styles.xml")), Numbering(package.xml("word/numbering.xml")))
    reader.read(body)
    reader.maker.flush()
    if not reader.maker.blocks:
        raise EmptyDocument("the document has no text")
    return Reading(MEDIA_TYPE, reader.maker.blocks, title=_title(package))


def _title(package: Package) -> str | None:
    core = package.xml("docProps/core.xml")
    title = core.findtext("{http://purl.org/dc/elements/1.1/}title") if core is not None else None
    return clean(title) or None if title else None


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.maker = BlockMaker()
        self._styles = styles
        self._numbering = numbering

    def read(self, parent: Any) -> None:
        for element in parent:
            if element.tag == tag("p"):
                self._paragraph(element)
            elif element.tag == tag("tbl"):
                self._table(element)
            elif element.tag in (tag("sdt"), tag("sdtContent"), tag("ins"), tag("customXml")):
                self.read(element)

    def _paragraph(self, element: Any) -> None:
        self.maker.add(self._read_paragraph(element))
        for box in element.iter(tag("txbxContent")):
            if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
                self.read(box)

    def _read_paragraph(self, element: Any) -> Paragraph:
        properties = element.find(tag("pPr"))
        style = self._styles.of(properties)
        paragraph = Paragraph(level=style.heading_level(properties))
        number = self._numbering.mark(properties, style)
        if number is not None and not paragraph.level:
            paragraph.marker, paragraph.depth = number
        paragraph.runs = list(_runs(element, style.is_bold))
        if number is not None and paragraph.level and number[0][:1].isalnum():
            paragraph.runs.insert(0, (f"{number[0]} ", style.is_bold))
        return paragraph

    def _table(self, element: Any) -> None:
        rows = [self._row(row) for row in element.iter(tag("tr")) if _nearest_table(row) is element]
        for above, row in pairwise(rows):
            row.cells = filled_down(above.cells, row.cells)
        if all(len(row.cells) == 1 for row in rows):
            for cell in element.iter(tag("tc")):
                self.read(cell)
            return
        header, rest = head_and_rows(rows)
        for row in rest:
            self.maker.row(row.cells, header, len(row.cells[0]) if row.is_bold else 0)

    def _row(self, element: Any) -> GridRow:
        properties = element.find(tag("trPr"))
        cells, bold = [], True
        for cell in element.findall(tag("tc")):
            paragraphs = [self._read_paragraph(paragraph) for paragraph in cell.iter(tag("p"))]
            merge = cell.find(f"{tag('tcPr')}/{tag('vMerge')}")
            goes_on = merge is not None and attribute(merge, "val") != "restart"
            cells.append(CONTINUED if goes_on else _cell_text(paragraphs))
            bold = bold and all(is_bold for paragraph in paragraphs for text, is_bold in paragraph.runs if text.strip())
        is_head = properties is not None and flag(properties.find(tag("tblHeader")))
        return GridRow(cells, is_head, bold)


def _nearest_table(row: Any) -> Any:
    return next(row.iterancestors(tag("tbl")), None)


def _cell_text(paragraphs: list[Paragraph]) -> str:
    texts = [f"{p.marker} {clean(p.text)}" if p.marker and clean(p.text) else clean(p.text) for p in paragraphs]
    return " ".join(text for text in texts if text)


def _runs(element: Any, is_bold: bool) -> Iterator[tuple[str, bool]]:
    for child in element:
        if child.tag == tag("r"):
            yield from _run(child, is_bold)
        elif child.tag in (
            tag("hyperlink"),
            tag("ins"),
            tag("smartTag"),
            tag("fldSimple"),
            tag("sdt"),
            tag("sdtContent"),
        ):
            yield from _runs(child, is_bold)


def _run(element: Any, is_bold: bool) -> Iterator[tuple[str, bool]]:
    properties = element.find(tag("rPr"))
    bold = is_bold
    if properties is not None:
        setting = properties.find(tag("b"))
        bold = flag(setting) if setting is not None else is_bold
        if flag(properties.find(tag("vanish"))):
            return
    for child in element:
        if child.tag == tag("t"):
            yield child.text or "", bold
        elif child.tag in (tag("br"), tag("cr")):
            yield BREAK, bold
        elif child.tag == tag("tab"):
            yield "\t", bold
        elif child.tag == tag("noBreakHyphen"):
            yield "-", bold
