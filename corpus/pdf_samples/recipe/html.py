"""Content as an HTML page for WeasyPrint and Chromium."""

from __future__ import annotations

from html import escape
from itertools import groupby

from .content import Document, Part

_STYLE = """
@page { size: A4; margin: 2.4cm 2.2cm; %(page)s }
body { font: 11pt/1.35 %(font)s; hyphens: %(hyphens)s; text-align: %(align)s; margin: 0 }
h1 { font-size: 20pt; text-align: left } h2 { font-size: 14pt } h3 { font-size: 11.5pt }
h1, h2, h3 { hyphens: none; line-height: 1.2 }
table { border-collapse: collapse; width: 100%%; font-size: 9.5pt; text-align: left } td, th { %(cell)s; padding: 3pt
4pt; vertical-align: top; text-align: left }
.columns { columns: 2; column-gap: 24pt } .sign { display: flex; gap: 40pt; margin-top: 28pt } .sign p { margin: 1pt 0 }
.sign div { flex: 1 } aside { border: 1pt solid #345; background: #eef3f7; padding: 6pt 10pt; margin-top: 12pt }
.note { float: footnote; font-size: 8.5pt } @page { @footnote { border-top: .6pt solid black; border-clip: 6cm } }
%(more)s
"""


def page(document: Document, options: dict[str, str]) -> str:
    """A whole HTML page. Options: font, hyphens, align, cell (CSS), landscape, header."""
    running = ""
    if options.get("header"):
        running = (
            f"size: A4 {options.get('landscape', 'portrait')}; "
            f'@top-left {{ content: "{document.one("header", "Medborgarlöfte")}"; font-size: 8pt }} '
            '@bottom-right { content: "Sida " counter(page) " (" counter(pages) ")"; font-size: 8pt }'
        )
    style = _STYLE % {
        "page": running, "font": options.get("font", "Liberation Serif"), "hyphens": options.get("hyphens", "none"),
        "align": options.get("align", "left"), "cell": options.get("cell", "border: .7pt solid black"),
        "more": options.get("css", ""),
    }  # fmt: skip
    title = next((part.text for part in document.parts if part.kind == "h"), document.name)
    return (
        f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{style}</style></head><body>{''.join(_groups(document.parts))}</body></html>"
    )


def _groups(parts: list[Part]) -> list[str]:
    out = []
    for kind, group in groupby(parts, key=_family):
        members = list(group)
        out.append({"li": _list, "row": _table, "sign": _signs, "aside": _aside}.get(kind, _plain)(members))
    return out


def _family(part: Part) -> str:
    return "aside" if part.kind.startswith("aside-") else part.kind


def _plain(parts: list[Part]) -> str:
    return "".join(_element(part) for part in parts)


def _element(part: Part) -> str:
    if part.kind == "columns":
        return '<div class="columns">'
    if part.kind == "end":
        return "</div>"
    if part.kind == "break":
        return '<div style="break-after: page"></div>'
    note = f'<span class="note">{escape(part.footnote)}</span>' if part.footnote else ""
    if part.kind.endswith("h"):
        return f"<h{part.level}>{escape(part.text)}</h{part.level}>"
    rest = escape(part.text[len(part.strong) :])
    strong = f"<b>{escape(part.strong)}</b>" if part.strong else ""
    return f"<p>{strong}{rest}{note}</p>"


def _list(parts: list[Part]) -> str:
    out, depth = "", -1
    for part in parts:
        tag = "ul" if part.marker == "•" else "ol"
        while depth < part.level:
            start = f' start="{part.marker[:-1]}"' if tag == "ol" else ""
            out, depth = out + f"<{tag}{start}>", depth + 1
        while depth > part.level:
            out, depth = out + "</ul>", depth - 1
        out += f"<li>{escape(part.text)}"
    return out + ("</ul>" if parts[0].marker == "•" else "</ol>") * (depth + 1)


def _table(parts: list[Part]) -> str:
    rows = []
    for i, part in enumerate(parts):
        tag = "th" if part.is_head else "td"
        cells = ""
        for j, cell in enumerate(part.cells):
            if cell is None:
                continue
            span = 1
            while i + span < len(parts) and j < len(parts[i + span].cells) and parts[i + span].cells[j] is None:
                span += 1
            cells += f'<{tag} rowspan="{span}">{escape(cell)}</{tag}>'
        rows.append(f"<tr>{cells}</tr>")
    return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"


def _signs(parts: list[Part]) -> str:
    out = ""
    for part in parts:
        people = "".join("<div>" + "".join(f"<p>{escape(line)}</p>" for line in who) + "</div>" for who in part.people)
        out += f'<div class="sign">{people}</div>'
    return out


def _aside(parts: list[Part]) -> str:
    inner = "".join(_element(Part(part.kind.removeprefix("aside-"), part.text, part.level or 0)) for part in parts)
    return f"<aside>{inner}</aside>"
