"""Pages with status 200 that are no answer, told from pages that are."""

from __future__ import annotations

import httpx2
import pytest

from pipeline.fetch.answer import Answer
from pipeline.fetch.error_pages import PageSign, check_page, page_signs
from pipeline.fetch.failures import ErrorPage, FetchFailure, Gone, LoginPage

ENTRIES = page_signs().page


@pytest.mark.parametrize("sign", ENTRIES, ids=[sign.code for sign in ENTRIES])
def test_every_example_matches_in_each_of_its_places_and_no_counter_example_does(sign: PageSign) -> None:
    assert len(sign.examples) >= 3
    assert len(sign.counter_examples) >= 2
    for place in sign.where:
        assert [text for text in sign.examples if not sign.matches(place, text)] == []
        assert [text for text in sign.counter_examples if sign.matches(place, text)] == []


def test_no_counter_example_is_caught_by_another_entry() -> None:
    for sign in ENTRIES:
        for text in sign.counter_examples:
            caught = [other.code for other in ENTRIES for place in sign.where if other.matches(place, text)]
            assert caught == [], text


def _answer(body: str, url: str = "https://www.ale.se/lofte", media_type: str = "text/html; charset=utf-8") -> Answer:
    return Answer(url, 200, httpx2.Headers({"content-type": media_type}), body.encode())


LONG = "<p>" + "Polisen och kommunen lovar att synas mer. " * 60 + "</p>"
FALSE_ANSWERS = [
    ("<title>Sidan kunde inte hittas - Ale kommun</title><h1>Ale</h1>", Gone),
    ("<title>Ale kommun</title><h1 class='x'>Hoppsan, sidan finns inte l&auml;ngre!</h1>" + LONG, Gone),
    ("<title>404 | Polismyndigheten</title>", Gone),
    ("<title>Logga in - Insidan</title><form><input type=password></form>", LoginPage),
    ("<title>Just a moment...</title>", LoginPage),
    ("<html><body>The requested URL was rejected. Please consult with your administrator.</body></html>", LoginPage),
    ("<title>Ett fel har inträffat | Kommunen</title>", ErrorPage),
    ("<html><head><title>Welcome to nginx!</title></head>", ErrorPage),
]


@pytest.mark.parametrize(("body", "kind"), FALSE_ANSWERS)
def test_a_page_that_says_it_is_no_answer_is_believed(body: str, kind: type[FetchFailure]) -> None:
    with pytest.raises(kind):
        check_page("https://www.ale.se/lofte", _answer(body))


TRUE_ANSWERS = [
    "<title>Medborgarlöfte 2023 - Ale kommun</title><h1>Medborgarlöfte</h1>" + LONG,
    "<title>Medborgarlöfte</title><a href='/login'>Logga in</a><form><input type=password></form>" + LONG,
    "<title>Medborgarlöfte</title><h2>Hittade du inte sidan?</h2><p>Sidan kunde inte hittas i appen.</p>" + LONG,
    "<title>Trygghet | 404 kontroller</title><h1>Polisen gjorde 404 kontroller</h1>" + LONG,
    "<title>Medborgarlöfte</title><svg><title>Logga in</title></svg><!-- <h1>404</h1> -->" + LONG,
    "<script>var t = '<title>404</title>';</script><h1>Medborgarlöfte</h1>" + LONG,
    "<p>Kort sida om löften.</p>",
]


@pytest.mark.parametrize("body", TRUE_ANSWERS)
def test_a_promise_page_is_not_taken_for_an_error(body: str) -> None:
    check_page("https://www.ale.se/lofte", _answer(body))


def test_a_pdf_is_never_looked_into() -> None:
    check_page("https://a.se/x.pdf", _answer("%PDF-1.7 <title>404</title>", "https://a.se/x.pdf"))


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_old_charsets_are_read(charset: str) -> None:
    body = "<title>Sidan är borttagen</title>".encode(charset)
    headers = httpx2.Headers({"content-type": f"text/html; charset={charset}"})
    with pytest.raises(Gone):
        check_page("https://a.se/", Answer("https://a.se/", 200, headers, body))


def test_a_login_behind_a_redirect_is_known_by_its_address() -> None:
    with pytest.raises(LoginPage):
        check_page("https://www.ale.se/lofte", _answer(LONG, "https://sso.ale.se/adfs/ls/?wa=wsignin1.0"))


def test_the_address_of_a_page_that_was_asked_for_is_no_sign() -> None:
    check_page("https://www.ale.se/404.html", _answer(LONG, "https://www.ale.se/404.html"))


@pytest.mark.parametrize("opening", ["<!--", "<title>", "<script>", "<h1>", "<head>", "<div>"])
def test_openings_without_an_end_are_looked_through_once(opening: str) -> None:
    """Patterns that look for the end from each opening took minutes for 256 KB; the parser stops at its depth."""
    check_page("https://www.ale.se/lofte", _answer("<html>" + opening * 40_000))
