"""Content through reportlab: standard fonts without maps, bullets that decode as "(cid:127)", no tags."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from .content import Document, Part


def file(document: Document, options: dict[str, str]) -> bytes:
    """The bytes of a PDF. Options: landscape, filler (pages of other business around the content)."""
    out = BytesIO()
    size = landscape(A4) if options.get("landscape") else A4
    template = SimpleDocTemplate(out, pagesize=size, title=document.name, invariant=1, pageCompression=1)
    styles = getSampleStyleSheet()
    story = [
        element
        for kind, group in groupby(document.parts, key=lambda part: part.kind)
        for element in _group(kind, list(group), styles)
    ]
    pages = int(document.one("filler", "0"))
    story = [*_filler(pages * 2 // 3, styles), *story, PageBreak(), *_filler(pages // 3, styles)] if pages else story
    running = document.one("header", "Medborgarlöfte")
    template.build(story, onFirstPage=_furniture(running), onLaterPages=_furniture(running))
    return out.getvalue()


def _furniture(running: str) -> Any:
    def draw(canvas: Any, template: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, template.pagesize[1] - 40, running)
        canvas.drawRightString(template.pagesize[0] - 72, 36, f"Sida {canvas.getPageNumber()}")

    return draw


def _group(kind: str, parts: list[Part], styles: Any) -> list[Any]:
    if kind == "row":
        return [_table(parts, styles), Spacer(1, 8)]
    if kind == "sign":
        rows = [list(step) for part in parts for step in zip(*part.people, strict=False)]
        return [Spacer(1, 24), Table(rows, colWidths=[220] * len(rows[0]), rowHeights=14)]
    return [_element(part, styles) for part in parts if part.kind.removeprefix("aside-") in ("h", "p", "li")]


def _element(part: Part, styles: Any) -> Any:
    kind = part.kind.removeprefix("aside-")
    if kind == "h":
        return Paragraph(escape(part.text), styles[f"Heading{part.level}"])
    if kind == "li":
        style = ParagraphStyle(
            "item", parent=styles["BodyText"], leftIndent=18 * (part.level + 1), bulletIndent=18 * part.level + 6
        )
        return Paragraph(escape(part.text), style, bulletText="\u2022" if part.marker == "•" else part.marker)
    rest = escape(part.text[len(part.strong) :])
    return Paragraph(f"<b>{escape(part.strong)}</b>{rest}" if part.strong else rest, styles["BodyText"])


def _table(parts: list[Part], styles: Any) -> Table:
    small = ParagraphStyle("cell", parent=styles["BodyText"], fontSize=9, leading=11)
    bold = ParagraphStyle("head", parent=small, fontName="Helvetica-Bold")
    rows = [[Paragraph(escape(cell or ""), bold if part.is_head else small) for cell in part.cells] for part in parts]
    spans = []
    for i, part in enumerate(parts):
        for j, cell in enumerate(part.cells):
            last = i
            while cell is not None and last + 1 < len(parts) and parts[last + 1].cells[j] is None:
                last += 1
            if last > i:
                spans.append(("SPAN", (j, i), (j, last)))
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans]
    return Table(rows, repeatRows=1, style=TableStyle(style))


_BUSINESS = (
    "Förvaltningen föreslår att budgeten för vägunderhåll justeras med hänsyn till vinterns kostnader.",
    "Ärendet har beretts av arbetsutskottet som ställer sig bakom förslaget till ny taxa för vatten och avlopp.",
    "Detaljplanen för kvarteret Linden medger flerbostadshus i högst fyra våningar.",
    "Revisorerna påpekar att avskrivningarna för fastigheter behöver ses över innan bokslutet.",
    "Kostnaden för skolskjutsar har ökat mer än väntat under hösten.",
    "Remissen om länets översiktsplan besvaras med att kommunen önskar tydligare kartor.",
    "Upphandlingen av livsmedel till förskolor och äldreboenden förlängs med ett år.",
)


def _filler(pages: int, styles: Any) -> list[Any]:
    story: list[Any] = []
    for page in range(pages):
        story.append(Paragraph(f"Ärende {page + 1}", styles["Heading2"]))
        for place in range(9):
            text = " ".join(_BUSINESS[(page * 3 + place + step) % len(_BUSINESS)] for step in range(4))
            story.append(Paragraph(text, styles["BodyText"]))
        story.append(PageBreak())
    return story
