"""Layouts of web pages, by small examples: all text outside furniture is read, once and in reading order."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.readers.html import read_html

FILL = "Polisen och kommunen har länge arbetat tillsammans för ett tryggare centrum i Lerby. " * 4


def read(body: str) -> list[Block]:
    return list(read_html(f"<!doctype html><html><body>{body}</body></html>".encode()).blocks)


def lines(body: str) -> list[str]:
    """One line a block: "#" before headings, a marker by depth before items, bars between cells."""
    shown = []
    for block in read(body):
        mark = {"heading": "# ", "list_item": "  " * block.level + block.marker + " "}.get(block.kind, "")
        shown.append(mark + (block.text if len(block.text) < 200 else "FILL"))
    return shown


TABLES = {
    "text after a table inside a layout table": (
        "<table><tr><td>meny</td><td><table><tr><th>Namn</th><th>Telefon</th></tr><tr><td>Eva Alm</td><td>114 14</td>"
        "</tr></table><h1>Löfte</h1><p>Vi lovar.</p></td></tr></table>",
        ["meny", "Eva Alm | 114 14", "# Löfte", "Vi lovar."],
    ),
    "text before, between and after nested tables": (
        "<table><tr><td>ett<table><tr><td>två</td></tr></table>tre<table><tr><td>fyra</td></tr>"
        "</table>fem</td></tr></table>",
        ["ett", "två", "tre", "fyra", "fem"],
    ),
    "three tables inside each other": (
        "<table><tr><td><table><tr><td><p>ett</p><table><tr><td>två</td></tr></table><p>tre</p></td></tr>"
        "</table>fyra</td></tr></table>",
        ["ett", "två", "tre", "fyra"],
    ),
    "a cell that holds the page": (
        f"<table><tr><td>Meny</td></tr><tr><td><h2>Trafik</h2><p>{FILL}</p><ul><li>mäta fart</li>"
        f"</ul></td></tr></table>",
        ["# Trafik", "FILL", "• mäta fart"],
    ),
    "the next column of a page in columns": (
        f"<table><tr><td><h2>Polisen</h2><p>{FILL}</p></td><td><h2>Kommunen</h2><p>{FILL}</p></td></tr></table>",
        ["# Polisen", "FILL", "# Kommunen", "FILL"],
    ),
    "an old form around tables": (
        f'<form><input type="hidden" value="x"><table><tr><td><a href="/">Start</a></td><td>'
        f"<b>Löfte</b><br><br>{FILL}"
        "<br><br>- synas<br>- mäta fart</td></tr></table></form>",
        ["# Löfte", "FILL", "- synas", "- mäta fart"],
    ),
    "a short page in one form": ("<form><h1>Löfte</h1><p>Vi lovar.</p></form>", ["# Löfte", "Vi lovar."]),
    "two texts under two heads": (
        "<table><tr><th>Polisen</th><th>Kommunen</th></tr><tr><td><ul><li>synas</li><li>mäta fart</li></ul></td>"
        "<td><ul><li>laga lampor</li><li>röja sly</li></ul></td></tr></table>",
        ["# Polisen", "• synas", "• mäta fart", "# Kommunen", "• laga lampor", "• röja sly"],
    ),
    "a list in a cell": (
        "<table><tr><th>Område</th><th>Aktivitet</th></tr><tr><td>Torget</td><td><ul>"
        "<li>gå rundor</li><li>laga lampor"
        "</li></ul></td></tr><tr><td>Skolan</td><td>besöka klasser</td></tr></table>",
        ["Torget | gå rundor", "Torget | laga lampor", "Skolan | besöka klasser"],
    ),
    "lines with hyphens in a cell": (
        "<table><tr><th>Område</th><th>Aktivitet</th></tr><tr><td>Torget</td><td>Vi ska:"
        "<br>- gå rundor<br>- laga lampor"
        "</td></tr><tr><td>Skolan</td><td>besöka klasser</td></tr></table>",
        ["Torget | Vi ska: gå rundor", "Torget | laga lampor", "Skolan | besöka klasser"],
    ),
    "lists side by side under parties": (
        "<table><tr><th>Polisen</th><th>Kommunen</th></tr><tr><td>gå rundor</td><td>laga lampor</td></tr>"
        "<tr><td><ul><li>synas</li><li>mäta fart</li></ul></td><td><ul><li>röja sly</li><li>stänga"
        "</li><li>låsa</li></ul>"
        "</td></tr></table>",
        ["gå rundor | laga lampor", "synas | röja sly", "mäta fart | stänga", " | låsa"],
    ),
    "paragraphs in a cell": (
        "<table><tr><th>Område</th><th>Aktivitet</th></tr><tr><td>Torget</td><td><p>Gå rundor.</p>"
        "<p>Varje vecka.</p></td>"
        "</tr><tr><td>Skolan</td><td>Besöka<br>klasser</td></tr></table>",
        ["Torget | Gå rundor. Varje vecka.", "Skolan | Besöka klasser"],
    ),
    "headings over the columns": (
        "<table><tr><td><h3>Område</h3></td><td><h3>Aktivitet</h3></td></tr><tr><td>Torget</td>"
        "<td>gå rundor varje vecka "
        "hela året</td></tr><tr><td>Skolan</td><td>besöka klasser</td></tr></table>",
        ["Torget | gå rundor varje vecka hela året", "Skolan | besöka klasser"],
    ),
    "headings over text in cells": (
        "<table><tr><td><h4>Trafik</h4><p>Mäta fart.</p></td><td><h4>Skola</h4><p>Besöka.</p></td></tr>"
        "<tr><td><h4>Torg</h4><p>Synas.</p></td><td><h4>Park</h4><p>Röja.</p></td></tr></table>",
        ["# Trafik", "Mäta fart.", "# Skola", "Besöka.", "# Torg", "Synas.", "# Park", "Röja."],
    ),
    "headings before their text": (
        "<table><tr><td><h3>Trafik</h3></td><td><p>Mäta fart.</p></td></tr><tr><td><h3>Skola</h3>"
        "</td><td><p>Besöka.</p>"
        "</td></tr></table>",
        ["# Trafik", "Mäta fart.", "# Skola", "Besöka."],
    ),
    "a title across the columns": (
        '<table><tr><th colspan="2">Centrum</th></tr><tr><th>Aktivitet</th><th>Ansvarig</th></tr>'
        "<tr><td>synas</td><td>"
        'polisen</td></tr><tr><td colspan="2">Skolan</td></tr><tr><td>besöka</td><td>kommunen</td></tr></table>',
        ["# Centrum", "synas | polisen", "# Skolan", "besöka | kommunen"],
    ),
    "a caption": (
        "<table><caption>Plan 2024</caption><tr><th>Aktivitet</th><th>Ansvarig</th></tr><tr><td>synas"
        "</td><td>polisen</td>"
        "</tr></table>",
        ["Plan 2024", "synas | polisen"],
    ),
    "text between the rows": (
        "<table><tr><td>ett</td><td>två</td></tr><p>tre</p><tr><td>fyra</td><td>fem</td></tr></table>",
        ["ett", "två", "tre", "fyra", "fem"],
    ),
    "a word that two elements share": (
        "<table><tr><th>Aktivitet</th><th>Ansvarig</th></tr><tr><td>ny<b>a</b> lampor</td>"
        "<td>kommunen</td></tr></table>",
        ["nya lampor | kommunen"],
    ),
    "a table in a list": (
        "<ul><li>Vi ska:<table><tr><th>Aktivitet</th><th>Ansvarig</th></tr><tr><td>synas</td>"
        "<td>polisen</td></tr></table>"
        "efteråt</li><li>röja</li></ul>",
        ["• Vi ska:", "synas | polisen", "efteråt", "• röja"],
    ),
}

LINES = {
    "parties below a label": (
        "<ul><li>Tidiga insatser<br>Polis: Söka med hund.<br>Kommun: Dela ut enkäter.</li><li>Ombud</li></ul>",
        ["• Tidiga insatser", "  • Polis: Söka med hund.", "  • Kommun: Dela ut enkäter.", "• Ombud"],
    ),
    "parties in one item": (
        "<ul><li>Polisen: Söka med hund.<br>Kommunen – dela ut enkäter.<br>Två gånger.</li></ul>",
        ["• Polisen: Söka med hund.", "• Kommunen – dela ut enkäter. Två gånger."],
    ),
    "parties in paragraphs of an item": (
        "<ul><li><p>Skolan</p><p>Kommun: Fler vuxna.</p></li></ul>",
        ["• Skolan", "  • Kommun: Fler vuxna."],
    ),
    "other lines of an item": ("<ul><li>Synas mer.<br>Varje vecka.</li></ul>", ["• Synas mer. Varje vecka."]),
    "hyphens in an item": ("<ul><li>Skolan<br>- besöka<br>- mäta</li></ul>", ["• Skolan", "  - besöka", "  - mäta"]),
    "typed bullets in items": ("<ul><li>- besöka</li><li>- mäta</li></ul>", ["- besöka", "- mäta"]),
    "hyphens below a lead": ("<p>Vi ska:<br>- synas<br>- mäta</p>", ["Vi ska:", "- synas", "- mäta"]),
    "numbers with a stop": ("<p>1. Synas<br>2. Mäta</p>", ["1. Synas", "2. Mäta"]),
    "numbers without a stop": ("<p>1 Synas<br>2 Mäta</p>", ["1. Synas", "2. Mäta"]),
    "bullets typed in paragraphs": ("<p>• synas</p><p>•&nbsp;mäta</p>", ["• synas", "• mäta"]),
    "bullets on one line": ("<p>Vi ska: • synas • mäta</p>", ["Vi ska:", "• synas", "• mäta"]),
    "dots between links": ("<p>Telefon • E-post • Karta</p>", ["Telefon • E-post • Karta"]),
    "bullets of Word": ("<p>§&nbsp;&nbsp;&nbsp;&nbsp; synas</p><p>·&nbsp;&nbsp;&nbsp; mäta</p>", ["• synas", "· mäta"]),
    "empty lines part paragraphs": ("<p>Vi lovar mycket<br><br>mer trygghet</p>", ["Vi lovar mycket", "mer trygghet"]),
    "bold before a break": ("<p><b>Trafik<br></b>Polisen mäter fart.</p>", ["# Trafik", "Polisen mäter fart."]),
    "divs alone": (
        f"<div>Trafik</div><div>{FILL}</div><div>- synas</div><div>- mäta</div>",
        ["# Trafik", "FILL", "- synas", "- mäta"],
    ),
    "divs with empty ones between": (
        f"<div>Trafik</div><div>Polisen mäter farten på Storgatan.</div><div><br></div><div>{FILL}</div>",
        ["# Trafik", "Polisen mäter farten på Storgatan.", "FILL"],
    ),
    "breaks alone": (
        f"<b>Trafik</b><br><br>{FILL}<br><br>- synas<br>- mäta",
        ["# Trafik", "FILL", "- synas", "- mäta"],
    ),
    "a link alone heads nothing": (
        f'<div>{FILL}</div><div><a href="/x">Hela planen</a></div>',
        ["FILL", "Hela planen"],
    ),
}

ELEMENTS = {
    "items in wrappers": ("<ul><div><li>ett</li><li>två</li></div></ul>", ["• ett", "• två"]),
    "items without a list": ("<div><li>ett</li><li>två</li></div>", ["• ett", "• två"]),
    "text between items": ("<ul>noll<li>ett</li>mellan<li>två</li></ul>", ["noll", "• ett", "mellan", "• två"]),
    "numbers that go on": ('<ol start="3"><li>ett</li><li>två</li></ol>', ["3. ett", "4. två"]),
    "a section in an item": (
        "<ul><li><h3>Trafik</h3><p>Vi mäter.</p><ul><li>synas</li></ul></li></ul>",
        ["# Trafik", "Vi mäter.", "• synas"],
    ),
    "a heading in the middle of an item": (
        "<ul><li>Torget<h4>Trafik</h4><p>Vi mäter.</p></li></ul>",
        ["• Torget", "# Trafik", "Vi mäter."],
    ),
    "a list in a heading": ("<h2>Trafik<ul><li>mäta</li></ul></h2>", ["# Trafik", "• mäta"]),
    "a word in two parts of a heading": ("<h2>Med<em>borgar</em>löfte</h2>", ["# Medborgarlöfte"]),
    "lines of a heading": ("<h2>Löfte<br>för Lerby</h2>", ["# Löfte för Lerby"]),
    "soft hyphens": ("<h2>Medborgar&shy;löfte</h2><p>trygg&shy;het</p>", ["# Medborgarlöfte", "trygghet"]),
    "links without space between": ('<p><a href="/a">Ett</a><a href="/b">Två</a></p>', ["Ett Två"]),
    "spans set as blocks": ('<p><span style="display: block">Ett</span>Två</p>', ["Ett", "Två"]),
    "a definition list": ("<dl><dt>Trafik</dt><dd>mäta<p>synas</p></dd></dl>", ["Trafik", "mäta", "synas"]),
    "a picture's caption": ("<figure><img alt='x'><figcaption>Torget</figcaption></figure><p>a</p>", ["Torget", "a"]),
    "text after an embedded film": ('<p>ett</p><embed src="x"><p>två</p>', ["ett", "två"]),
    "100 elements deep": (
        "<div>" * 100 + "<h2>Trafik</h2><ul><li>mäta</li></ul>" + "</div>" * 100,
        ["# Trafik", "• mäta"],
    ),
    "bold that was never closed": ("<b>" * 900 + "<p>ett</p><p>två</p>", ["ett", "två"]),
}

PANELS = {
    "a button that opens a hidden panel": (
        '<button aria-expanded="false" aria-controls="p">Trafik</button><div id="p" hidden>'
        "<p>Vi mäter fart i hela Lerby."
        "</p></div>",
        ["# Trafik", "Vi mäter fart i hela Lerby."],
    ),
    "a button in a heading": (
        '<h3><button aria-controls="p">Trafik</button></h3><div id="p" style="display:none">'
        "<p>Vi mäter fart i Lerby.</p></div>",
        ["# Trafik", "Vi mäter fart i Lerby."],
    ),
    "panels by name": (
        '<h3>Trafik</h3><div class="accordion-body" style="display: none"><p>Vi mäter fart i Lerby.</p></div>',
        ["# Trafik", "Vi mäter fart i Lerby."],
    ),
    "tabs": (
        '<ul role="tablist"><li><a role="tab" href="#a">Polisen</a></li><li>'
        '<a role="tab" href="#b">Kommunen</a></li></ul>'
        '<div id="a" role="tabpanel"><p>Vi mäter fart i hela Lerby.</p></div>'
        '<div id="b" role="tabpanel" hidden><p>Vi lagar '
        "lampor i hela Lerby.</p></div>",
        ["# Polisen", "Vi mäter fart i hela Lerby.", "# Kommunen", "Vi lagar lampor i hela Lerby."],
    ),
    "a hidden menu stays hidden": (
        '<button aria-controls="m">Meny</button><div id="m" hidden><a href="/a">Skola och förskola</a>'
        '<a href="/b">Bygga och '
        "bo</a></div><p>ett</p>",
        ["ett"],
    ),
    "a page behind a banner": (f'<div aria-hidden="true"><h1>Löfte</h1><p>{FILL}</p></div>', ["# Löfte", "FILL"]),
    "a page in a layout with a name": (
        f'<div class="has-sidebar"><h1>Löfte</h1><p>{FILL}</p></div>',
        ["# Löfte", "FILL"],
    ),
    "parts of the same make": (
        f'<div><div class="part"><h2>Trafik</h2><p>{FILL}{FILL}</p></div><div class="part">'
        f"<p>Kommunen lagar lamporna i parken "
        "under hösten.</p></div></div>",
        ["# Trafik", "FILL", "Kommunen lagar lamporna i parken under hösten."],
    ),
}
CASES = {**TABLES, **LINES, **ELEMENTS, **PANELS}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_layouts(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_a_menu_in_the_next_cell_is_no_content() -> None:
    menu = "".join(f'<li><a href="/{n}">Sida {n}</a></li>' for n in range(9))
    page = f"<table><tr><td><ul>{menu}</ul></td><td><h1>Löfte</h1><p>{FILL}</p></td></tr></table><p>Sidfot</p>"
    assert lines(page) == ["# Löfte", "FILL"]
