"""Sitemaps and pages as sites really send them."""

from __future__ import annotations

import gzip

import pytest

from pipeline.discovery.markup import Markup, is_markup, read_markup
from pipeline.discovery.sitemaps import MAX_BYTES, read_sitemap

HOME = "https://www.almsjo.example/"
PAGE = "https://www.almsjo.example/lofte"
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


INDEX = f"<sitemapindex {NAMESPACE}><sitemap><loc>{HOME}a.xml</loc></sitemap></sitemapindex>"
PICTURE = "<i:image xmlns:i='i'><i:loc>x</i:loc></i:image>"
OUTSIDE = '<!DOCTYPE u [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("case", "body", "pages", "sitemaps"),
    [
        ("a list", f"<urlset {NAMESPACE}><url><loc> {PAGE} </loc></url></urlset>", [PAGE], []),
        ("without namespace", f"<urlset><url><loc>{PAGE}</loc></url></urlset>", [PAGE], []),
        ("an index", INDEX, [], [f"{HOME}a.xml"]),
        ("pictures are no pages", f"<urlset><url><loc>{PAGE}</loc>{PICTURE}</url></urlset>", [PAGE], []),
        ("cut off", f"<urlset><url><loc>{PAGE}</loc></url><url><loc>{HOME}b", [PAGE, f"{HOME}b"], []),
        ("plain text", f"{PAGE}\n\nnothing\n{HOME}b\n", [PAGE, f"{HOME}b"], []),
        ("a page", "<html><body><p>404</p></body></html>", [], []),
        ("nothing", "", [], []),
        ("a file of ours", f"{OUTSIDE}<urlset><url><loc>{HOME}&e;</loc></url></urlset>", [HOME], []),
    ],
)
def test_a_sitemap_is_read_as_far_as_it_goes(case: str, body: str, pages: list[str], sitemaps: list[str]) -> None:
    assert read_sitemap(body.encode()) == (pages, sitemaps), case


def test_a_packed_sitemap_is_unpacked() -> None:
    body = gzip.compress(f"<urlset><url><loc>{PAGE}</loc></url></urlset>".encode())
    assert read_sitemap(body).pages == [PAGE]
    assert read_sitemap(body[:12]).pages == []


def test_a_packed_bomb_is_not_unpacked_to_its_end() -> None:
    """Four times the limit in zeros; nothing is found, and it does not take the memory for it."""
    body = gzip.compress(b"\0" * (MAX_BYTES * 4), compresslevel=1)
    assert read_sitemap(body) == ([], [])


def markup(body: str, encoding: str = "utf-8") -> Markup:
    return read_markup(body.encode(encoding), PAGE)


def test_links_are_absolute_and_have_their_words() -> None:
    found = markup(
        '<a href="/a#b">Ett <b>löfte</b></a> svans<a href="mailto:x@y.example">m</a><a href="http://[">?</a>'
    )
    assert [(link.url, link.text) for link in found.links] == [(f"{HOME}a", "Ett löfte")]


def test_a_base_address_counts() -> None:
    assert markup('<base href="/under/"><a href="a">x</a>').links[0].url == f"{HOME}under/a"


def test_scripts_and_styles_are_no_text() -> None:
    body = "<p>Före</p><script>var medborgarlöfte</script>efter<style>p{}</style><!-- dolt --> sist"
    assert markup(body).text == "Före efter sist"


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_links_before_the_declared_encoding_are_read_in_it(encoding: str) -> None:
    found = markup(f'<head><link rel="next" href="?s=löfte"><meta charset="{encoding}"></head><p>å</p>', encoding)
    assert found.following == f"{PAGE}?s=löfte"
    assert found.text == "å"


def test_an_unknown_encoding_is_taken_for_utf_8() -> None:
    assert markup('<meta charset="utf-9"><p>å</p>').text == "å"


@pytest.mark.parametrize(
    ("form", "search"),
    [
        ('<form action="/sok"><input type="text" name="query"></form>', f"{HOME}sok?query={{words}}"),
        ('<form action="/sok?a=1"><input name="q"></form>', f"{HOME}sok?q={{words}}"),
        ('<form action="/sok" method="post"><input name="q"></form>', None),
        ('<form action="/login"><input type="text" name="user"><input type="password" name="q"></form>', None),
    ],
)
def test_a_search_form_gives_the_address_of_the_search(form: str, search: str | None) -> None:
    assert markup(form).search == search


@pytest.mark.parametrize(
    ("body", "expected"), [(b"\n<!DOCTYPE html>", True), (b"\xef\xbb\xbf<p>", True), (b"%PDF-1.4", False), (b"", False)]
)
def test_a_page_is_known_by_its_bytes(body: bytes, expected: bool) -> None:
    assert is_markup(body) is expected


def test_an_empty_page_has_nothing() -> None:
    assert read_markup(b"", PAGE).links == ()
