"""Web pages into blocks: the content without its furniture, in reading order."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.errors import TooLarge
from extractors.readers.html import read_html

FILL = (
    "<p>Polisen och kommunen har under lång tid arbetat tillsammans "
    "för ett tryggare centrum, och mycket har blivit bättre.</p>"
)


def read(body: str) -> list[Block]:
    return list(read_html(f"<!doctype html><html><body>{body}</body></html>".encode()).blocks)


def shape(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>Trafik</h2><p>Text.</p>", [("heading", "Trafik"), ("paragraph", "Text.")]),
        ("<ul><li>ett</li><li>två</li></ul>", [("list_item", "ett"), ("list_item", "två")]),
        ("<ul><li>ett<li>två</ul>", [("list_item", "ett"), ("list_item", "två")]),
        ("<p>per år<br>tillsammans</p>", [("paragraph", "per år tillsammans")]),
        ("<p>Löfte ett.<br>Löfte två.</p>", [("paragraph", "Löfte ett."), ("paragraph", "Löfte två.")]),
        ("<p>- synas<br>- mäta fart</p>", [("list_item", "synas"), ("list_item", "mäta fart")]),
        ("<p><strong>Trafik</strong></p><p>Text.</p>", [("heading", "Trafik"), ("paragraph", "Text.")]),
        ("<details><summary>Trafik</summary><p>Text.</p></details>", [("heading", "Trafik"), ("paragraph", "Text.")]),
        ("<ul><li><p>ett</p><p>två</p></li></ul>", [("list_item", "ett två")]),
        (
            "<div>lös text<p>stycke</p>mer</div>",
            [("paragraph", "lös text"), ("paragraph", "stycke"), ("paragraph", "mer")],
        ),
        ("<p>Läs om Me<b>dborgar</b>löfte här.</p>", [("paragraph", "Läs om Medborgarlöfte här.")]),
        ("<p>a<!-- gömt -->b</p>", [("paragraph", "ab")]),
        ("<p>minst 1&nbsp;200 timmar</p>", [("paragraph", "minst 1 200 timmar")]),
        ("<h2></h2><ul><li></li></ul><p> </p>", []),
    ],
    ids=[
        "heading and text",
        "a list",
        "unclosed items",
        "a break goes on in a small letter",
        "a break ends a line",
        "hyphens after breaks are bullets",
        "a bold line is a heading",
        "an accordion",
        "paragraphs in an item are one text",
        "loose text",
        "bold inside a word",
        "comments are no text",
        "a no-break space",
        "empty elements",
    ],
)
def test_elements(body: str, expected: list[tuple[str, str]]) -> None:
    assert shape(body) == expected


FURNITURE = {
    "navigation": "<nav><p>Kalender</p></nav>",
    "a footer": "<footer><p>Kalender</p></footer>",
    "a script": "<script>var Kalender = 1</script>",
    "a cookie banner": '<div class="cookie-banner"><p>Kalender</p></div>',
    "breadcrumbs": '<div class="c-breadcrumb"><p>Kalender</p></div>',
    "hidden text": '<p style="display: none">Kalender</p>',
    "text hidden from readers": '<p aria-hidden="true">Kalender</p>',
    "a search form": "<form><label>Kalender</label></form>",
    "related pages": '<div class="related"><a href="/x">Kalender</a></div>',
    "a sidebar": "<aside><p>Kalender</p></aside>",
    "a dialog": '<div role="dialog"><p>Kalender</p></div>',
}


@pytest.mark.parametrize("element", FURNITURE.values(), ids=FURNITURE.keys())
def test_furniture_is_no_content(element: str) -> None:
    text = " ".join(block.text for block in read(f"{element}<h1>Löfte</h1>{FILL}{element}"))
    assert "Löfte" in text
    assert "Kalender" not in text


@pytest.mark.parametrize(
    "body",
    [
        "<div><p>Kalender</p></div><main><h1>Löfte</h1>{fill}{fill}</main>",
        '<div><p>Kalender</p></div><div role="main"><h1>Löfte</h1>{fill}{fill}</div>',
        "<div><p>Kalender</p></div><article><h1>Löfte</h1>{fill}{fill}</article>",
        "<div><p>Kalender</p></div><div><div><h1>Löfte</h1>{fill}{fill}</div></div>",
    ],
    ids=["main", "role main", "the only article", "the richest part"],
)
def test_where_the_content_is(body: str) -> None:
    text = " ".join(block.text for block in read(body.format(fill=FILL)))
    assert "Löfte" in text
    assert "Kalender" not in text


def test_a_page_inside_one_form_is_read() -> None:
    """Old systems put everything into one form; a form with little text is one to fill in."""
    assert ("heading", "Löfte") in shape(f"<form><h1>Löfte</h1>{FILL * 6}</form>")


def test_a_header_inside_an_article_is_content() -> None:
    assert ("heading", "Löfte") in shape(f"<article><header><h1>Löfte</h1></header>{FILL * 3}</article>")


def test_the_page_heading_is_fetched_from_outside_the_content() -> None:
    assert shape(f"<div><h1>Löfte</h1></div><main>{FILL * 3}</main>")[0] == ("heading", "Löfte")


def test_nested_lists_have_depths() -> None:
    found = read("<ul><li>Skolan<ul><li>besöka</li></ul></li><li>Centrum</li></ul>")
    assert [(b.text, b.level) for b in found] == [("Skolan", 0), ("besöka", 1), ("Centrum", 0)]


def test_ordered_items_keep_their_numbers() -> None:
    assert [b.marker for b in read("<ol><li>ett</li><li>två</li></ol>")] == ["1.", "2."]


def test_an_item_that_is_all_link_is_marked() -> None:
    found = read('<ul><li><a href="/x">Läs mer</a></li><li>Läs <a href="/x">mer</a> här</li></ul>')
    assert [b.is_link for b in found] == [True, False]


def test_bold_openings_are_counted() -> None:
    [block] = read("<ul><li><strong>Trafik</strong> mäta fart</li></ul>")
    assert block.text[: block.strong] == "Trafik"


TABLE = (
    "<table><tr><th>Aktivitet</th><th>Ansvarig</th></tr><tr><td>mäta "
    "fart</td><td rowspan=2>Polisen</td></tr><tr><td>gå rundor</td></tr></table>"
)


def test_spanned_cells_side_by_side_all_repeat() -> None:
    table = (
        "<table><tr><th>Mål</th><th>Område</th><th>Aktivitet</th></tr>"
        "<tr><td rowspan=2>Lugn</td><td rowspan=2>Torget</td><td>gå rundor</td></tr><tr><td>mäta fart</td></tr></table>"
    )
    assert [block.cells for block in read(table)] == [
        ("Lugn", "Torget", "gå rundor"),
        ("Lugn", "Torget", "mäta fart"),
    ]


def test_rows_know_their_heads_and_spanned_cells_repeat() -> None:
    found = read(TABLE)
    assert [(b.kind, b.cells, b.header) for b in found] == [
        ("table_row", ("mäta fart", "Polisen"), ("Aktivitet", "Ansvarig")),
        ("table_row", ("gå rundor", "Polisen"), ("Aktivitet", "Ansvarig")),
    ]


def test_a_table_of_one_column_only_places_its_content() -> None:
    assert shape("<table><tr><td><p>ett</p></td></tr><tr><td><p>två</p></td></tr></table>") == [
        ("paragraph", "ett"),
        ("paragraph", "två"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_declared_charset_is_used(encoding: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><body><h1>Löfte för Åmåla</h1>{FILL}</body></html>'
    assert read_html(page.encode(encoding)).blocks[0].text == "Löfte för Åmåla"


def test_title_of_the_file() -> None:
    assert (
        read_html(b"<html><head><title> Ett  l&ouml;fte </title></head><body><p>x</p></body></html>").title
        == "Ett  löfte"
    )


def test_a_page_too_large_is_refused_by_name() -> None:
    with pytest.raises(TooLarge):
        read_html(b"<html>" + b" " * 20_000_001)
