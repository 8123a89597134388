"""Content as a DOCX file, for LibreOffice to print and for the DOCX reader's samples."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from .content import Document, Part


def file(document: Document, options: dict[str, str]) -> bytes:
    """The bytes of a DOCX. Options: font, landscape, tight (no space between paragraphs), header."""
    word = docx.Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = options.get("font", "Carlito"), Pt(float(options.get("size", "11")))
    if options.get("tight"):
        normal.paragraph_format.space_after = Pt(0)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    if options.get("landscape"):
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    if options.get("header"):
        section.header.paragraphs[0].text = document.one("header", "Medborgarlöfte")
        _page_field(section.footer.paragraphs[0])
    for kind, group in groupby(document.parts, key=lambda part: part.kind):
        members = list(group)
        if kind == "row":
            _table(word, members)
        elif kind == "sign":
            for part in members:
                _signs(word, part)
        else:
            for part in members:
                _paragraph(word, part, options)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _page_field(paragraph: object) -> None:
    run = paragraph.add_run("Sida ")  # type: ignore[attr-defined]
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _paragraph(word: object, part: Part, options: dict[str, str]) -> None:
    kind = part.kind.removeprefix("aside-")
    if kind == "h":
        word.add_heading(part.text, part.level)  # type: ignore[attr-defined]
    elif kind == "li":
        style = "List Bullet" if part.marker == "•" else "List Number"
        if part.marker != "•" and options.get("typed_numbers"):
            word.add_paragraph(f"{part.marker} {part.text}")  # type: ignore[attr-defined]
        else:
            word.add_paragraph(part.text, style=style + (" 2" if part.level else ""))  # type: ignore[attr-defined]
    elif kind == "p":
        paragraph = word.add_paragraph()  # type: ignore[attr-defined]
        if part.strong:
            paragraph.add_run(part.strong).bold = True
        paragraph.add_run(part.text[len(part.strong) :])
    elif kind == "break":
        word.add_page_break()  # type: ignore[attr-defined]


def _table(word: object, parts: list[Part]) -> None:
    table = word.add_table(rows=len(parts), cols=len(parts[0].cells), style="Table Grid")  # type: ignore[attr-defined]
    for i, part in enumerate(parts):
        for j, cell in enumerate(part.cells):
            if cell is None:
                continue
            last = i
            while last + 1 < len(parts) and parts[last + 1].cells[j] is None:
                last += 1
            target = table.cell(i, j).merge(table.cell(last, j)) if last > i else table.cell(i, j)
            run = target.paragraphs[0].add_run(cell)
            run.bold, run.font.size = part.is_head or None, Pt(9.5)
        if part.is_head:
            table.rows[i]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _signs(word: object, part: Part) -> None:
    """Two persons side by side by means of tabs, as people do it."""
    paragraph = word.add_paragraph()  # type: ignore[attr-defined]
    paragraph.paragraph_format.space_before = Pt(30)
    longest = max(len(person) for person in part.people)
    for line in range(longest):
        if line:
            paragraph = word.add_paragraph()  # type: ignore[attr-defined]
        paragraph.paragraph_format.space_after = Pt(0)
        for place, person in enumerate(part.people):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(8 * place or 0.01))
            paragraph.add_run(("\t" if place else "") + (person[line] if line < len(person) else ""))
