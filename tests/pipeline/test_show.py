"""The page for people: everything escaped, nothing fetched, every link leads somewhere."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from bs4 import BeautifulSoup

import pipeline.show
from pipeline.documents import Document, Tools, failed, read_document
from pipeline.show import failure_html, record_html
from pipeline.show.marks import Kind, marks, paragraphs
from pipeline.show.sheets import sheets
from schemas import Contact, ExtractionResult, FollowUp, FollowUpItem, Organisation, Span, vocabulary

from .factories import TEXT, error, period, promise, record, span

REPORT = FollowUp(of_period=period(), items=[FollowUpItem(verdict="kept", span=span(TEXT, "Vid kajen"))])
CONTACT = Contact(role="kommunalråd", organisation=Organisation(kind="municipality"), span=span(TEXT, "kommunalråd"))
FULL = record(promises=[promise(period())], follow_ups=[REPORT], contacts=[CONTACT], issues=[error()])
WORDS = tomllib.loads((Path(pipeline.show.__file__).parent / "words.toml").read_text(encoding="utf-8"))


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "lxml")


def test_the_text_stands_there_whole() -> None:
    """Marks add numbers of commitments and nothing else."""
    text = soup(record_html(FULL)).select_one("main")
    assert text is not None
    for number in text.select("sup"):
        number.decompose()
    shown = [paragraph.get_text() for paragraph in text.select("p")]
    assert shown == TEXT.split("\n\n")


def test_overlapping_marks_cut_the_text_without_losing_any() -> None:
    pieces = [piece for paragraph in paragraphs(TEXT, marks(FULL)) for piece in paragraph]
    assert "".join(piece.text for piece in pieces) == TEXT.replace("\n\n", "")
    kinds = {kind for piece in pieces for kind in piece.kinds}
    assert {"commitment", "target", "area", "period", "signatory", "item", "contact"} <= kinds


def test_ids_are_unique_and_every_link_leads_somewhere() -> None:
    page = soup(record_html(FULL))
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {str(link["href"]) for link in page.select("a")} <= {f"#{name}" for name in ids}


def test_hostile_text_stays_text() -> None:
    text = TEXT.replace("Vid kajen", "<script>alert('&')</script>", 1)
    page = soup(record_html(record(text=text)))
    assert page.find("script") is None
    assert "<script>alert('&')</script>" in page.get_text()


@pytest.mark.parametrize("html", [record_html(FULL), failure_html(failed("a<b>.pdf", "damaged", "Cut <off>."))])
def test_nothing_is_fetched_and_nothing_runs(html: str) -> None:
    """The policy forbids all but the page's own style sheet, whose hash it names."""
    page = soup(html)
    assert page.select("script, link, img, iframe, object, form, [onclick], [style]") == []
    policy = page.select_one("meta[http-equiv=Content-Security-Policy]")
    style = page.select_one("style")
    assert policy is not None
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style.get_text().encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in str(policy["content"])
    assert "url(" not in style.get_text()


def test_the_page_says_its_language_and_fits_small_screens() -> None:
    page = soup(record_html(FULL))
    assert page.html is not None
    assert page.html["lang"] == "sv"
    assert page.select_one("meta[name=viewport]") is not None
    assert [heading.name for heading in page.select("h1, h2, h3")][:2] == ["h1", "h2"]


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("kind", vocabulary.DocumentKind), ("publisher", vocabulary.Publisher), ("actor", vocabulary.ActorKind),
        ("via", vocabulary.Via), ("comparator", vocabulary.Comparator), ("per", vocabulary.Per),
        ("verdict", vocabulary.Verdict), ("severity", vocabulary.Severity), ("mark", Kind),
    ],
)  # fmt: skip
def test_every_code_has_its_swedish_word(table: str, codes: object) -> None:
    assert set(WORDS[table]) == set(get_args(codes))


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_text_is_readable_on_every_background() -> None:
    """WCAG AA: contrast of 4.5 at least, for text and links, on all colours that mark something."""
    style = (Path(pipeline.show.__file__).parent / "page.css").read_text(encoding="utf-8")
    grounds = set(re.findall(r"background: (#\w+)", style))
    inks = set(re.findall(r"[ {]color: (#\w+)", style))
    assert len(grounds) > 5
    assert inks
    for ground in grounds:
        for ink in inks:
            light, dark = sorted((_luminance(ground), _luminance(ink)), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def test_a_record_with_a_span_at_the_very_end_is_shown() -> None:
    end = Span(start=len(TEXT) - 1, end=len(TEXT))
    contact = CONTACT.model_copy(update={"span": end})
    assert "Visa i texten" in record_html(record(contacts=[contact]))


SAMPLES = Path(__file__).parents[2] / "corpus" / "pdf_samples" / "files"


@pytest.fixture(scope="module")
def folder() -> tuple[bytes, ExtractionResult]:
    """A PDF of one page in two columns, and its record."""
    data = (SAMPLES / "askebo-wp.pdf").read_bytes()
    found = read_document(Document("askebo-wp.pdf", data), Tools())
    assert isinstance(found, ExtractionResult)
    return data, found


def test_a_pdf_is_shown_with_a_numbered_box_around_each_commitment(folder: tuple[bytes, ExtractionResult]) -> None:
    """The picture stands in the page itself, and each box leads to its commitment."""
    data, found = folder
    page = soup(record_html(found, data))
    [picture] = page.select("img")
    assert str(picture["src"]).startswith("data:image/webp;base64,")
    assert picture["alt"]
    numbers = [text.get_text() for text in page.select("figure text")]
    assert numbers == [str(number + 1) for number in range(len(found.promise_sets[0].commitments))]
    ids = {str(tag["id"]) for tag in page.select("[id]")}
    assert {str(link["href"]).removeprefix("#") for link in page.select("figure a")} <= ids


def test_boxes_lie_on_their_page(folder: tuple[bytes, ExtractionResult]) -> None:
    data, found = folder
    [sheet] = sheets(data, marks(found))
    assert sheet.frames
    for frame in sheet.frames:
        assert 0 <= frame.left < frame.left + frame.width <= sheet.width
        assert 0 <= frame.top < frame.top + frame.height <= sheet.height


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.7 and nothing more"])
def test_what_cannot_be_drawn_is_shown_as_text_only(folder: tuple[bytes, ExtractionResult], data: bytes) -> None:
    page = soup(record_html(folder[1], data))
    assert page.select("img") == []
    assert page.select("main mark") != []
