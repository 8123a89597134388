"""Blocks into paragraphs, lists with their lead-ins, and what is somebody's words."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.structure.pieces import Item, ItemList, Paragraph, Row
from extractors.structure.quotations import is_quote, says
from extractors.structure.units import introduces, leaves, units
from tests.extractors.phrases import blocks, item, piece


def only_list(text: str) -> ItemList:
    [found] = [u for u in units(blocks(text)) if isinstance(u, ItemList)]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen ska:", True),
        ("Polisen lovar att", True),
        ("Detta ska göras genom", True),
        ("Parterna har enats om följande.", True),
        ("Här är löftena", True),
        ("Polisen ska synas.", False),
        ("Löftena gäller i två år.", False),
        ("Polisen lovar att..", True),
        ("Vi utlovar…", True),
        ("Här följer årets löften.", True),
        (
            "Polisen går rundor i parken och på torget och kring stationen och i hamnen varje kväll året om, också när "
            "det är kallt och mörkt",
            False,
        ),
    ],
)
def test_which_sentences_lead_into_a_list(text: str, expected: bool) -> None:
    assert introduces(text) is expected


def test_the_sentence_above_a_list_is_its_lead_in_and_leaves_the_paragraph() -> None:
    found = units(blocks("Det är stökigt i parken. Därför ska polisen:\n\n- synas mer\n- gå fotpatrull"))
    paragraph, items = found
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, ItemList)
    assert [p.text for p in paragraph.pieces] == ["Det är stökigt i parken."]
    assert items.lead is not None
    assert items.lead.text == "Därför ska polisen:"


def test_a_whole_sentence_above_a_list_is_no_lead_in() -> None:
    assert only_list("Det är stökigt i parken.\n\n- synas mer\n- gå fotpatrull").lead is None


def test_a_sentence_that_counts_what_follows_points_at_its_list() -> None:
    found = only_list("Dialogen gav tre prioriterade områden.\n\n- trafik\n- droger\n- våld").lead
    assert found is not None
    assert found.text == "Dialogen gav tre prioriterade områden."


@pytest.mark.parametrize(
    ("above", "lead"),
    [
        (
            "Så här ser årets löften ut. De gäller i hela kommunen.",
            "Så här ser årets löften ut.",
        ),
        ("Dialogen gav tre prioriterade områden. Det är tre.", None),
    ],
    ids=["wherever it stands in its paragraph", "but a count of areas only as the last"],
)
def test_a_sentence_that_points_at_the_list_is_its_lead_in(above: str, lead: str | None) -> None:
    found = only_list(above + "\n\n- trafik\n- droger\n- våld").lead
    assert (found.text if found else None) == lead


def test_nested_items_are_children() -> None:
    items = only_list("- Skolan\n  - besöka klasser\n  - träffa rektorer\n- Centrum").items
    assert [(i.piece.text, [c.piece.text for c in i.children]) for i in items] == [
        ("Skolan", ["besöka klasser", "träffa rektorer"]),
        ("Centrum", []),
    ]


def test_bullets_under_numbers_are_children_without_an_indent() -> None:
    marked = [("1.", "Polisen ska"), ("-", "synas"), ("-", "gå rundor"), ("2.", "Kommunen ska"), ("-", "gallra")]
    [found] = units([Block("list_item", text, marker=marker) for marker, text in marked])
    assert isinstance(found, ItemList)
    items = found.items
    assert [len(i.children) for i in items] == [2, 1]


def test_leaves_are_the_innermost_items() -> None:
    child = Item(item("a"))
    assert [p.text for p in leaves([Item(item("A"), (child,)), Item(item("B"))])] == ["a", "B"]


def test_a_responsible_line_below_an_item_is_its_tag() -> None:
    items = only_list("- Fler lampor i parken\n\nAnsvarig: Kommunen")
    assert items.items[0].tag is not None
    assert items.items[0].tag.text == "Ansvarig: Kommunen"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("– Vi ska synas mer, säger Eva Alm.", True),
        ("”Vi ska synas mer”, säger Eva Alm.", True),
        ("Polisen säger att läget är bättre.", False),
        ("– synas mer i centrum", False),
    ],
)
def test_quotations(text: str, expected: bool) -> None:
    """Set with a dash or quotation marks, and said by somebody."""
    assert is_quote(piece(text).block) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det blir bra, säger hon och ler.", True),
        ("Det blir bra, säger Eva Alm.", True),
        ("Det sägs att det blir bra.", False),
    ],
)
def test_saying_needs_somebody(text: str, expected: bool) -> None:
    assert says(text) is expected


def test_table_rows_are_units_of_their_own() -> None:
    [row] = units([Block("table_row", "a | b", cells=("a", "b"))])
    assert isinstance(row, Row)
