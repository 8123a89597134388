"""Paragraphs that hold a list without line breaks."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.readers.inline_bullets import part_inline_bullets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen lovar: • att synas • att lyssna", ["Polisen lovar:", "att synas", "att lyssna"]),
        ("Tillsammans lovar vi: ▪ att städa", ["Tillsammans lovar vi:", "att städa"]),
        ("Nyhet • 7 februari 2022", ["Nyhet • 7 februari 2022"]),
        ("Start • Nyheter • Arkiv", ["Start • Nyheter • Arkiv"]),
    ],
    ids=["two items", "one item", "a line of dates", "a path"],
)
def test_parts_of_a_paragraph(text: str, expected: list[str]) -> None:
    made = part_inline_bullets([Block("paragraph", text)])
    assert [block.text for block in made] == expected
    assert [block.kind for block in made] == ["paragraph", *["list_item"] * (len(expected) - 1)]


def test_items_and_rows_stay_as_they_are() -> None:
    rows = (Block("list_item", "Polisen: • en • två", marker="•"), Block("table_row", "a: • b • c"))
    assert part_inline_bullets(rows) == rows
