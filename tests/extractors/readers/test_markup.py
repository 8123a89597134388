"""The tree of a page: the encoding that BeautifulSoup finds, the elements and strings that its own tree would hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, CData, NavigableString, Tag
from lxml import etree

from extractors.errors import TooLarge
from extractors.readers.markup import Element, has_text, length_of, letters_of, parse, text_of

MARKUP = {
    "a whole page": "<!doctype html><html><head><title>T</title></head><body><h1>Å</h1><p>a</p></body></html>",
    "unclosed items": "<ul><li>a<li>b<ul><li>c</ul></ul>",
    "crossed elements": "<p><b>a<i>b</b>c</i> d<div>e</p>f</div>",
    "text after the end": "<html><body><p>a</p></body></html><p>b</p><main>c</main>",
    "two bodies": "<body><p>a</p></body><body><p>b</p></body>",
    "comments": "<p>a<!-- b -->c</p><!-- d --><p>e<!-- f",
    "a table that holds what it may not": "<table><p>a</p><tr><td>b<td>c<tr><td>d</table>",
    "an open tag at the end": "<p>a</p><p clas",
    "Word's elements": "<p>a<o:p>b</o:p></p>",
    "entities": "<p>a&nbsp;b &amp; c&#8211;d &ouml;</p>",
    "an instruction": "<p>a<?php echo 1 ?>b</p>",
    "no elements": "a",
    "a comment in a page too deep": "<p>a<!-- b -->c<o:p class='d'>e</o:p></p>" + "<b>" * 2_100 + "f<i>g",
    "text after 3,000 elements": "<div>" * 3_000 + "a" + "</div>" * 3_000 + "<p>b</p>",
    "300 elements deep": "<div>" * 300 + "a" + "</div>" * 300 + "<p>b</p>",
}


def named(tag: str) -> str:
    return f"<{'x' if ':' in tag else tag}>"


def by_lxml(page: Element) -> Iterator[str]:
    """Names and strings in reading order; the trees are too deep to call for each child."""
    for event, node in etree.iterwalk(page, events=("start", "end", "comment")):
        if event == "start" and node is not page:
            yield named(node.tag)
        yield (node.text if event == "start" else node.tail) or ""


def by_soup(soup: BeautifulSoup) -> Iterator[str]:
    for node in soup.descendants:
        if isinstance(node, Tag):
            yield named(node.name)
        elif type(node) in (NavigableString, CData):
            yield str(node)


@pytest.mark.parametrize("markup", MARKUP.values(), ids=MARKUP.keys())
def test_the_tree_is_the_one_of_beautiful_soup(markup: str) -> None:
    data = markup.encode()
    assert [part for part in by_lxml(parse(data)) if part] == list(by_soup(BeautifulSoup(data, "lxml")))


@pytest.mark.parametrize(
    "data",
    [
        "<p>Åmåla</p>".encode(),
        "\ufeff<p>Åmåla</p>".encode(),
        '<meta charset="iso-8859-1"><p>Åmåla</p>'.encode("latin-1"),
        '<?xml version="1.0" encoding="windows-1252"?><p>Åmåla</p>'.encode("cp1252"),
        '<meta charset="swedish"><p>Åmåla</p>'.encode(),
        "\ufeff<p>Åmåla</p>".encode("utf-16-le"),
    ],
    ids=["UTF-8", "a mark", "declared in HTML", "declared in XML", "declared wrongly", "UTF-16"],
)
def test_the_encoding_is_found(data: bytes) -> None:
    assert text_of(parse(data), "").strip() == "Åmåla"


@pytest.mark.parametrize("data", [b"<!-- only a comment -->", b"\xef\xbb\xbf", b" "])
def test_markup_without_elements_is_an_empty_page(data: bytes) -> None:
    assert not has_text(parse(data))


def test_a_page_nested_too_deep_is_refused_by_name() -> None:
    with pytest.raises(TooLarge):
        parse(b"<div>" * 11_000 + b"a")


def test_code_is_no_text() -> None:
    page = parse(b"<h2>a<script>b</script>c<style>d</style><template><p>e</p></template> f</h2>")
    assert text_of(page) == "a c  f"
    assert length_of(page) == len("a c f")
    assert letters_of(page) == len("acf")
