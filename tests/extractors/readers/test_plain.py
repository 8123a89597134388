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


LONG = "Polisen och kommunen har under en lång tid arbetat tillsammans för ett tryggare centrum i hela Almsjö kommun."
PAGES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a long last line without a stop was cut off": (
        "Text här.\n\nPolisen och kommunen ska under året gemensamt arbeta med",
        [("paragraph", "Text här."), ("paragraph", "Polisen och kommunen ska under året gemensamt arbeta med")],
    ),
    "a short last line is a heading still": (
        "Text här.\n\nKommunens arbete",
        [("paragraph", "Text här."), ("heading", "Kommunens arbete")],
    ),
    "a long line over text is a heading": (
        "Polisen och kommunen ska under året gemensamt arbeta med\n\nText här.",
        [("heading", "Polisen och kommunen ska under året gemensamt arbeta med"), ("paragraph", "Text här.")],
    ),
    "a Markdown heading at the end stays one": (
        "Text.\n\n# Polisen och kommunen ska under året gemensamt arbeta med",
        [("paragraph", "Text."), ("heading", "Polisen och kommunen ska under året gemensamt arbeta med")],
    ),
    "a line over the photographer's name is a caption": (
        "Poliser på torget\n\nFoto: Eva Alm\n\nText här.",
        [("paragraph", "Poliser på torget"), ("paragraph", "Foto: Eva Alm"), ("paragraph", "Text här.")],
    ),
    "a longer numbered line that counts on is a heading too": (
        f"1. Droger\n\n{LONG}\n\n2. Trafiken kring skolorna och på vägarna in mot Almsjö centrum\n\n{LONG}",
        [
            ("heading", "Droger"),
            ("paragraph", LONG),
            ("heading", "Trafiken kring skolorna och på vägarna in mot Almsjö centrum"),
            ("paragraph", LONG),
        ],
    ),
    "a longer numbered line that counts on nothing is an item": (
        f"2. Trafiken kring skolorna och på vägarna in mot Almsjö centrum\n\n{LONG}",
        [("list_item", "Trafiken kring skolorna och på vägarna in mot Almsjö centrum"), ("paragraph", LONG)],
    ),
    "numbers right after each other are a list": (
        f"1. Droger\n2. Trafik\n\n{LONG}",
        [("list_item", "Droger"), ("list_item", "Trafik"), ("paragraph", LONG)],
    ),
    "a known heading between running lines heads what follows": (
        f"{LONG}\nUppföljning\n{LONG}",
        [("paragraph", LONG), ("heading", "Uppföljning"), ("paragraph", LONG)],
    ),
    "a short line between running lines heads what follows": (
        f"{LONG}\nTrygg hamn\n{LONG}",
        [("paragraph", LONG), ("heading", "Trygg hamn"), ("paragraph", LONG)],
    ),
    "a short line between short lines heads nothing": (
        "Kort rad.\nTrygg hamn\nKort rad.",
        [("paragraph", "Kort rad."), ("paragraph", "Trygg hamn"), ("paragraph", "Kort rad.")],
    ),
    "a heading of two lines right over running text": (
        f"Större hjälp till föräldrar som är oroliga\nför sina tonåringar\n{LONG}",
        [("heading", "Större hjälp till föräldrar som är oroliga för sina tonåringar"), ("paragraph", LONG)],
    ),
    "a short line right over a sentence is a heading": (
        "Trygg hamn\nPolisen ska synas mer i hamnen.",
        [("heading", "Trygg hamn"), ("paragraph", "Polisen ska synas mer i hamnen.")],
    ),
    "two lines of labels are headings": (
        f"Trygghet bland äldre:\n\n{LONG}\n\nLugn kring krogar:\n\n{LONG}",
        [
            ("heading", "Trygghet bland äldre:"),
            ("paragraph", LONG),
            ("heading", "Lugn kring krogar:"),
            ("paragraph", LONG),
        ],
    ),
    "a single line of a label stays text": (
        f"Trygghet bland unga och äldre:\n\n{LONG}",
        [("paragraph", "Trygghet bland unga och äldre:"), ("paragraph", LONG)],
    ),
    "lines that complete an open line are not joined": (
        "Polisen lovar att:\n\nbesöka alla klasser\ngå rundor i parken",
        [
            ("paragraph", "Polisen lovar att:"),
            ("paragraph", "besöka alla klasser"),
            ("paragraph", "gå rundor i parken"),
        ],
    ),
    "a paragraph indented under an item that is a sentence is more of it": (
        "- Polisen ska gå fler rundor i hela parken.\n\n  De görs om natten.",
        [("list_item", "Polisen ska gå fler rundor i hela parken. De görs om natten.")],
    ),
    "a paragraph indented under a label is text of its own": (
        "- Rundor\n\n  De görs om natten.",
        [("list_item", "Rundor"), ("paragraph", "De görs om natten.")],
    ),
    "a first item behind its lead-in stands apart": (
        "Parterna lovar enligt följande: Att gå rundor i parken.\n\nAtt laga lampor vid skolan.",
        [
            ("paragraph", "Parterna lovar enligt följande:"),
            ("paragraph", "Att gå rundor i parken."),
            ("paragraph", "Att laga lampor vid skolan."),
        ],
    ),
    "a first item over other text stays behind its lead-in": (
        "Parterna lovar enligt följande: Att gå rundor i parken.\n\nKommunen ska laga lampor.",
        [
            ("paragraph", "Parterna lovar enligt följande: Att gå rundor i parken."),
            ("paragraph", "Kommunen ska laga lampor."),
        ],
    ),
    "numbered lines over headings are headings": (
        "1. Stationen\n\nLägesbild\n\nDet är mörkt vid spåren.\n\n2. Landsbygden\n\nLägesbild\n\nDet är långt hem.",
        [
            ("heading", "Stationen"),
            ("heading", "Lägesbild"),
            ("paragraph", "Det är mörkt vid spåren."),
            ("heading", "Landsbygden"),
            ("heading", "Lägesbild"),
            ("paragraph", "Det är långt hem."),
        ],
    ),
    "a last numbered line over a heading ends its list": (
        "1. Stationen\n2. Landsbygden\n\nLägesbild\n\nDet är mörkt vid spåren.",
        [
            ("list_item", "Stationen"),
            ("list_item", "Landsbygden"),
            ("heading", "Lägesbild"),
            ("paragraph", "Det är mörkt vid spåren."),
        ],
    ),
    "numbered lines over headings that do not count on are items": (
        "1. Stationen\n\nLägesbild\n\nDet är mörkt där.\n\n4. Landsbygden\n\nLägesbild\n\nDet är långt hem.",
        [
            ("list_item", "Stationen"),
            ("heading", "Lägesbild"),
            ("paragraph", "Det är mörkt där."),
            ("list_item", "Landsbygden"),
            ("heading", "Lägesbild"),
            ("paragraph", "Det är långt hem."),
        ],
    ),
    "two labels over bullets are headings": (
        "Insatser på stationer och torg:\n- gå rundor\n\nTrygghet bland våra äldre:\n- besöka träffpunkter",
        [
            ("heading", "Insatser på stationer och torg:"),
            ("list_item", "gå rundor"),
            ("heading", "Trygghet bland våra äldre:"),
            ("list_item", "besöka träffpunkter"),
        ],
    ),
    "a label that recurs over bullets is none": (
        "Insatser på stationer och torg:\n- gå rundor\n\nInsatser på stationer och torg:\n- besöka träffpunkter",
        [
            ("paragraph", "Insatser på stationer och torg:"),
            ("list_item", "gå rundor"),
            ("paragraph", "Insatser på stationer och torg:"),
            ("list_item", "besöka träffpunkter"),
        ],
    ),
    "a single label over bullets stays text": (
        "Insatser på stationer och torg:\n- gå rundor\n\nText om det som ska göras.",
        [
            ("paragraph", "Insatser på stationer och torg:"),
            ("list_item", "gå rundor"),
            ("paragraph", "Text om det som ska göras."),
        ],
    ),
    "words with a dash over bullets are somebody's and no item": (
        "– De prioriterade områdena är tre:\n\n• Trafik\n• Skola\n• Hamn",
        [
            ("paragraph", "De prioriterade områdena är tre:"),
            ("list_item", "Trafik"),
            ("list_item", "Skola"),
            ("list_item", "Hamn"),
        ],
    ),
    "an item among dashes that opens the others stays one": (
        "– De prioriterade områdena är två:\n\n– Trafik\n– Skola",
        [("list_item", "De prioriterade områdena är två:"), ("list_item", "Trafik"), ("list_item", "Skola")],
    ),
    "the number of a page is no part of the item above it": (
        "- Polisen ska gå fler rundor i hela parken under sommaren.\n\n              4 (5)\n\n- Kommunen ska städa.",
        [
            ("list_item", "Polisen ska gå fler rundor i hela parken under sommaren."),
            ("heading", "4 (5)"),
            ("list_item", "Kommunen ska städa."),
        ],
    ),
    "lines with numbers of sections head what follows, without a gap": (
        "3.1 Barn och unga\nPolisen ska möta unga på torget.\n3.2 Äldre\nKommunen ska ringa.",
        [
            ("heading", "Barn och unga"),
            ("paragraph", "Polisen ska möta unga på torget."),
            ("heading", "Äldre"),
            ("paragraph", "Kommunen ska ringa."),
        ],
    ),
    "a sentence with the number of a section stays text": (
        "3.1 Barn ska få det bättre.\nPolisen ska möta unga.",
        [("paragraph", "3.1 Barn ska få det bättre."), ("paragraph", "Polisen ska möta unga.")],
    ),
    "the number of an area stands over its name": (
        "Fokusområde 1\nNarkotika\n\n- Polisen besöker klasser\n\nFokusområde 2\nTrafik\n- Polisen mäter fart",
        [
            ("heading", "Fokusområde 1"),
            ("heading", "Narkotika"),
            ("list_item", "Polisen besöker klasser"),
            ("heading", "Fokusområde 2"),
            ("heading", "Trafik"),
            ("list_item", "Polisen mäter fart"),
        ],
    ),
    "dashes glued to several lines are bullets": (
        "1) Skolan\n-Polisen besöker klasser\n-Kommunen ordnar kvällar",
        [("heading", "Skolan"), ("list_item", "Polisen besöker klasser"), ("list_item", "Kommunen ordnar kvällar")],
    ),
    "a first line with a glued dash over a bullet is somebody's words": (
        "-Det känns bra för oss.\n- Polisen besöker klasser",
        [("paragraph", "-Det känns bra för oss."), ("list_item", "Polisen besöker klasser")],
    ),
    "times of an agenda number no sections": (
        "18.00 Mingel och kaffe\n18.30 Kvällsvandring med polisen",
        [("paragraph", "18.00 Mingel och kaffe"), ("paragraph", "18.30 Kvällsvandring med polisen")],
    ),
    "a number that nothing counts on from heads no section": (
        "Så här många var med:\n12.5 Procent av invånarna",
        [("paragraph", "Så här många var med:"), ("paragraph", "12.5 Procent av invånarna")],
    ),
    "one dash glued to a line is somebody's words": (
        "Så här sades det.\n-Polisen besöker gärna klasser.",
        [("paragraph", "Så här sades det. -Polisen besöker gärna klasser.")],
    ),
    "cells below their heads are rows, parties in small letters included": (
        "Aktivitet\nMål\nAnsvarig\n\nFler rundor i hamnen\nLugna kvällar\nkommunen/polisen",
        [("table_row", "Fler rundor i hamnen | Lugna kvällar | kommunen/polisen")],
    ),
    "a cell of two lines is one": (
        "Aktivitet\nMål\nAnsvarig\n\nKontroller på genomfarts-\nvägarna i hamnen\nLugna kvällar\nkommunen",
        [("table_row", "Kontroller på genomfartsvägarna i hamnen | Lugna kvällar | kommunen")],
    ),
    "a cell in small letters that names no party makes no row": (
        "Aktivitet\nMål\nAnsvarig\n\nFler rundor i hamnen\nLugna kvällar\nvarje fredag",
        [
            ("paragraph", "Aktivitet"),
            ("paragraph", "Mål"),
            ("paragraph", "Ansvarig"),
            ("paragraph", "Fler rundor i hamnen"),
            ("paragraph", "Lugna kvällar varje fredag"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES.keys())
def test_what_lines_are_by_what_stands_around_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert shape(text) == expected
