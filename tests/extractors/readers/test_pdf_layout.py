"""Layout rules on pages written glyph by glyph, one claim each."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.readers.hyphens import glue
from extractors.readers.pdf import read_pdf
from extractors.readers.pdf.furniture import is_page_number
from extractors.readers.pdf.long_documents import page_score, promise_pages
from extractors.readers.pdf.marks import split_mark
from extractors.readers.pdf.model import Word
from tests.extractors.readers.hostile_files import pages, stream

LONG = "Polisen ska tillsammans med kommunen arbeta för att fler ska känna sig trygga i centrum på kvällar"


def page_of(*drawn: tuple[float, float, float, str], rotate: bytes = b"") -> list[Block]:
    """Blocks of a page on which each text is drawn at (x, y from below, size)."""
    parts = b"".join(
        b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET "
        % (size, x, y, text.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)"))
        for x, y, size, text in drawn
    )
    data = pages([stream(parts, packed=False)]).replace(b"/MediaBox", rotate + b"/MediaBox")
    return list(read_pdf(data).blocks)


def shape(blocks: list[Block]) -> list[tuple[str, str]]:
    """Kind and text."""
    return [(block.kind, block.text) for block in blocks]


def test_text_in_the_wrong_order_is_read_from_top_to_bottom() -> None:
    """The order of the file does not count."""
    blocks = page_of((60, 600, 11, "Tredje stycket."), (60, 700, 11, "Andra stycket."), (60, 760, 18, "Rubriken"))
    assert shape(blocks) == [("heading", "Rubriken"), ("paragraph", "Andra stycket."), ("paragraph", "Tredje stycket.")]


def test_two_columns_are_read_one_after_the_other() -> None:
    """Also when the file draws them line by line across."""
    left = [(60.0, 700 - 14 * i, 11.0, f"Vänster spalt rad {i} med text och så") for i in range(6)]
    right = [(330.0, 700 - 14 * i, 11.0, f"Höger spalt rad {i} med mera text och") for i in range(6)]
    text = " ".join(block.text for block in page_of(*[line for pair in zip(left, right, strict=True) for line in pair]))
    assert text.index("Vänster spalt rad 5") < text.index("Höger spalt rad 0")


def test_a_line_that_left_room_ended_its_paragraph() -> None:
    """Two paragraphs without a gap stay two; a line that wrapped goes on."""
    blocks = page_of(
        (60, 700, 11, LONG), (60, 686, 11, "och helger."), (60, 672, 11, LONG), (60, 658, 11, "och nätter.")
    )
    assert shape(blocks) == [("paragraph", f"{LONG} och helger."), ("paragraph", f"{LONG} och nätter.")]


def test_bullets_without_a_character_are_bullets() -> None:
    """A glyph that decodes to nothing known (here code 127, as reportlab writes) opens an item."""
    blocks = page_of(
        (60, 720, 11, "Polisen lovar att:"), (60, 700, 11, "\x7f patrullera"), (60, 686, 11, "\x7f besöka skolor")
    )
    assert [(block.kind, block.marker, block.text) for block in blocks[1:]] == [
        ("list_item", "•", "patrullera"),
        ("list_item", "•", "besöka skolor"),
    ]


def test_lost_bullets_are_restored_after_a_lead_in() -> None:
    """Lines that stand in under a colon are items although no mark is left."""
    blocks = page_of(
        (60, 720, 11, LONG),
        (60, 706, 11, "och lovar att:"),
        (96, 690, 11, "patrullera i centrum"),
        (96, 672, 11, "besöka skolor"),
        (60, 640, 11, LONG),
    )
    assert [block.kind for block in blocks] == ["paragraph", "list_item", "list_item", "paragraph"]


def test_a_page_turned_by_its_rotate_entry_reads_upright() -> None:
    """/Rotate turns the page, not the text order."""
    blocks = page_of((60, 700, 18, "Rubrik"), (60, 660, 11, "Text under rubriken."), rotate=b"/Rotate 90 ")
    assert [block.text for block in blocks] == ["Rubrik", "Text under rubriken."]


def test_text_drawn_sideways_is_turned_and_its_box_stays_on_the_page() -> None:
    """A landscape table on a portrait page."""
    parts = (
        b"BT /F1 18 Tf 0 1 -1 0 100 80 Tm (Rubrik) Tj ET BT /F1 11 Tf 0 1 -1 0 140 80 Tm (Text under rubriken.) Tj ET"
    )
    blocks = list(read_pdf(pages([stream(parts, packed=False)])).blocks)
    assert [block.text for block in blocks] == ["Rubrik", "Text under rubriken."]
    assert blocks[0].box is not None
    left, top, right, bottom = blocks[0].box
    assert 80 <= left < right <= 110
    assert 690 <= top < bottom <= 770


def test_slanted_stamps_are_left_out() -> None:
    """A watermark across the page is no text of the document."""
    parts = (
        b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (UTKAST) Tj ET BT /F1 11 Tf 60 700 Td (Polisen patrullerar.) Tj ET"
    )
    assert [block.text for block in read_pdf(pages([stream(parts, packed=False)])).blocks] == ["Polisen patrullerar."]


def test_running_lines_are_left_out() -> None:
    """A header that comes back, with a page number in it, and a footer."""

    def page(number: int) -> bytes:
        lines = [
            (60, 810, 8, f"Almsjö kommun {number} (3)"),
            (60, 700, 11, f"Stycke på blad {number}."),
            (280, 30, 8, str(number)),
        ]
        return stream(
            b"".join(b"BT /F1 %d Tf %d %d Td (%s) Tj ET " % (s, x, y, t.encode("cp1252")) for x, y, s, t in lines)
        )

    blocks = read_pdf(pages([page(1), page(2), page(3)])).blocks
    assert [block.text for block in blocks] == ["Stycke på blad 1.", "Stycke på blad 2.", "Stycke på blad 3."]


def test_footnote_numbers_leave_the_word() -> None:
    """A raised digit goes, the power in "m2" stays."""
    blocks = page_of(
        (60, 700, 11, "Enligt överenskommelsen"),
        (186.2, 704, 6, "1"),
        (192, 700, 11, "ska ytan på 40 m"),
        (276, 703, 6, "2"),
        (287, 700, 11, "städas."),
    )
    assert blocks[0].text.replace(" ", "") == "Enligtöverenskommelsenskaytanpå40m2städas."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("till-", "sammans", "tillsammans"),
        ("lokalpolis\u00ad", "området", "lokalpolisområdet"),
        ("skol-", "och", None),
        ("brotts-", "respektive", None),
        ("CAN-", "rapport", "CAN-rapport"),
        ("2023-", "2024", "2023-2024"),
        ("Nord-", "Sverige", "Nord-Sverige"),
    ],
)
def test_hyphens_at_line_ends(left: str, right: str, expected: str | None) -> None:
    """Broken words are joined, open and real hyphens stay."""
    assert glue(left, right) == expected


@pytest.mark.parametrize("text", ["3", "- 3 -", "3 (8)", "3(8)", "3/8", "Sida 3", "Sida 3 av 8", "Sid. 3", "iv"])
def test_page_numbers(text: str) -> None:
    """Forms in which pages are counted."""
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["2024–2025", "Löfte 3", "3 patruller", "Dnr 3/2024"])
def test_not_page_numbers(text: str) -> None:
    """Numbers that say something."""
    assert not is_page_number(text)


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["•", "Text"], "•"),
        (["\uf0b7", "Text"], "•"),
        (["\ufffd", "Text"], "•"),
        (["–", "Text"], "–"),
        (["1.", "Text"], "1."),
        (["a)", "Text"], "a)"),
        (["•Text", "mer"], "•"),
        (["-Text", "mer"], "-"),
        (["–", "5"], None),
        (["2024", "ska"], None),
        (["Polisen", "ska"], None),
        (["-15", "grader"], None),
    ],
)
def test_marks_of_items(texts: list[str], mark: str | None) -> None:
    """Bullets of all fonts and numbers open items; years, ranges and words do not."""
    words = [Word(text, 60 + 40 * i, 60 + 40 * i + 30, 700, 11, spaced=True) for i, text in enumerate(texts)]
    if texts == ["–", "5"]:
        words[1].x0 = words[0].x1 + 3
    found = split_mark(words)
    assert (found[0].text if found else None) == mark


def test_long_documents_are_searched_by_their_words() -> None:
    """The promise and its neighbour with signatures are found; a table of contents is not."""
    texts = ["Förslag om ny taxa."] * 60
    texts[1] = "Innehåll: Medborgarlöfte 2024, s. 40"
    texts[39] = "Medborgarlöfte 2024. Polisen ska patrullera. Kommunen lovar att bygga."
    texts[40] = "Undertecknas av kommunstyrelsens ordförande och lokalpolisområdeschefen."
    assert promise_pages(len(texts), lambda number: texts[number - 1]) == ([40, 41], [])
    assert page_score(texts[1]) < page_score(texts[39])


def test_short_documents_are_read_whole() -> None:
    """Thirty pages need no search."""
    assert promise_pages(30, lambda number: "") == (None, [])


def test_pages_without_text_may_be_pictures_of_the_promise() -> None:
    """Where no page has a promise they are read, up to forty; where one has, they are other papers."""
    texts = ["Detaljplan för kvarteret Eken. Nämnden beslutar att."] * 10 + ["Sida 7"] * 45
    assert promise_pages(len(texts), lambda number: texts[number - 1]) == (list(range(11, 51)), list(range(51, 56)))
    texts[3] = "Medborgarlöfte 2024. Polisen ska patrullera. Kommunen lovar att bygga."
    assert promise_pages(len(texts), lambda number: texts[number - 1]) == ([4], [])
