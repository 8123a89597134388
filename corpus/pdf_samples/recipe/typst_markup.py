"""Content through Typst."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from .content import Document, Part


def file(document: Document, options: dict[str, str]) -> bytes:
    """The bytes of a PDF. Options: align (justify), columns."""
    import typst

    return bytes(typst.compile(markup(document, options).encode()))


def markup(document: Document, options: dict[str, str]) -> str:
    """Typst source."""
    justify = "true" if options.get("align") == "justify" else "false"
    running = _text(document.one("header", "Medborgarlöfte"))
    lines = [
        f'#set page(paper: "a4", margin: 2.3cm, numbering: "1 (1)", header: text(8pt)[{running}])',
        '#set text(lang: "sv", size: 10.5pt, font: ("Libertinus Serif", "Liberation Serif"))',
        f"#set par(justify: {justify})",
    ]
    for kind, group in groupby(document.parts, key=lambda part: part.kind):
        parts = list(group)
        if kind == "row":
            lines.append(_table(parts))
        elif kind == "sign":
            lines += [_signs(part) for part in parts]
        elif kind == "columns":
            lines.append("#columns(2, gutter: 22pt)[")
        elif kind == "end":
            lines.append("]")
        else:
            lines += [_element(part) for part in parts]
    return "\n".join(lines)


def _text(text: str) -> str:
    return "".join(f"\\{letter}" if letter in r"#*_$@<>[]\`~=-+/" else letter for letter in text)


def _element(part: Part) -> str:
    kind = part.kind.removeprefix("aside-")
    note = f"#footnote[{_text(part.footnote)}]" if part.footnote else ""
    if kind == "h":
        return f"{'=' * part.level} {_text(part.text)}\n"
    if kind == "li":
        mark = "-" if part.marker == "•" else part.marker
        return f"{'  ' * part.level}{mark} {_text(part.text)}"
    strong = f"*{_text(part.strong)}*" if part.strong else ""
    return f"\n{strong}{_text(part.text[len(part.strong) :])}{note}\n"


def _table(parts: list[Part]) -> str:
    cells: list[str] = []
    for i, part in enumerate(parts):
        row = []
        for j, cell in enumerate(part.cells):
            span = 1
            while cell is not None and i + span < len(parts) and parts[i + span].cells[j] is None:
                span += 1
            if cell is not None:
                bold = "*" if part.is_head else ""
                row.append(f"table.cell(rowspan: {span})[{bold}{_text(cell)}{bold}]")
        cells.append(f"table.header({', '.join(row)})" if part.is_head else ", ".join(row))
    return f"#text(9pt, table(columns: {len(parts[0].cells)}, {', '.join(cells)}))"


def _signs(part: Part) -> str:
    people: list[Any] = ["[" + " \\ ".join(_text(line) for line in person) + "]" for person in part.people]
    return f"#v(20pt)\n#grid(columns: (1fr,) * {len(people)}, {', '.join(people)})"
