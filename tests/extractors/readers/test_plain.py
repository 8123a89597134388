"""Plain text and Markdown into blocks."""

from __future__ import annotations

import pytest

from extractors.readers.plain import normalise, read_plain


def shape(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_plain(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rad ett.\n\nRad två.", [("paragraph", "Rad ett."), ("paragraph", "Rad två.")]),
        ("# Löfte\n\nText här.", [("heading", "Löfte"), ("paragraph", "Text här.")]),
        (
            "Det här lovar vi\n\n- ett\n- två",
            [("heading", "Det här lovar vi"), ("list_item", "ett"), ("list_item", "två")],
        ),
        ("**Trafik**\n- mäta fart", [("heading", "Trafik"), ("list_item", "mäta fart")]),
        (
            "Polisen ska:\n• synas\n• gå rundor",
            [("paragraph", "Polisen ska:"), ("list_item", "synas"), ("list_item", "gå rundor")],
        ),
        (
            "Polisen och kommunen har under en lång tid arbetat tillsammans för ett\ntryggare centrum i Almsjö.",
            [
                (
                    "paragraph",
                    "Polisen och kommunen har under en lång tid arbetat tillsammans för ett tryggare centrum i Almsjö.",
                )
            ],
        ),
        (
            "- genomföra kontroller vid\n  skolan\n- mäta fart",
            [("list_item", "genomföra kontroller vid skolan"), ("list_item", "mäta fart")],
        ),
        ("Text.\n\n-----\n\nMer.", [("paragraph", "Text."), ("paragraph", "Mer.")]),
        ("Det är *mycket* **viktigt** här.", [("paragraph", "Det är mycket viktigt här.")]),
        ("", []),
    ],
    ids=[
        "blank lines part paragraphs",
        "a Markdown heading",
        "a bare short line is a heading",
        "a bold line over bullets",
        "a lead-in directly above its bullets",
        "lines broken by width are joined",
        "a bullet goes on where it is indented",
        "a rule is nothing",
        "emphasis goes",
        "no text",
    ],
)
def test_blocks_of_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected


@pytest.mark.parametrize("mark", ["-", "•", "*", "–", "·", "▪", "\uf0b7", "\uf0a7", "(cid:127)", "➢", "✓"])
def test_bullets_of_every_kind(mark: str) -> None:
    """Also Word's private characters, and what a PDF tool prints for a font without a map."""
    assert shape(f"{mark} synas\n{mark} gå rundor") == [("list_item", "synas"), ("list_item", "gå rundor")]


def test_depth_follows_the_indent() -> None:
    found = read_plain("- Skolan\n  - besöka klasser\n    - i åk 7\n- Centrum").blocks
    assert [block.level for block in found] == [0, 1, 2, 0]


def test_numbers_without_stops_are_a_list() -> None:
    assert shape("1 Polisen ska synas i parken.\n2 Kommunen ska laga lampor.") == [
        ("list_item", "Polisen ska synas i parken."),
        ("list_item", "Kommunen ska laga lampor."),
    ]


def test_a_short_numbered_line_over_bullets_is_a_heading() -> None:
    assert shape("1. Droger\n\n- besöka krogar\n- gå rundor\n\n2. Trafik\n\n- mäta fart")[0] == ("heading", "Droger")


def test_a_date_is_no_numbered_item() -> None:
    assert shape("1. juni börjar löftet att gälla i hela kommunen.")[0][0] == "paragraph"


def test_bold_at_the_start_is_counted_in_plain_letters() -> None:
    [block] = read_plain("- **Skolan** besöka alla klasser").blocks
    assert block.text[: block.strong] == "Skolan"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u00a0b\u202fc", "a b c"),
        ("\ufeffa\u200bb\x00c", "abc"),
        ("a\fb", "a\n\nb"),
        ("o\u0308ra\u030a", "örå"),
        ("a\u2028b", "a\nb"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
    ],
    ids=[
        "line breaks",
        "spaces",
        "marks without a width",
        "a page break",
        "combining letters",
        "a line separator",
        "a soft hyphen stays",
    ],
)
def test_normalised_text(raw: str, expected: str) -> None:
    assert normalise(raw) == expected


def test_normalising_twice_changes_nothing() -> None:
    raw = "A\u030a\u00a0\r\nb\f\u200bc"
    assert normalise(normalise(raw)) == normalise(raw)
