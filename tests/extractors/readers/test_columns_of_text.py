"""Signature blocks in columns are read person by person; nothing else that has gaps is taken apart."""

from __future__ import annotations

import pytest

from extractors.readers.columns_of_text import part_columns
from extractors.readers.html import read_html
from extractors.readers.reading import read

APART = ["Eva Alm", "Kommunchef", "Ulf Ek", "Polischef"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Eva Alm           Ulf Ek", "Kommunchef        Polischef"],
        ["Eva Alm\tUlf Ek", "Kommunchef\tPolischef"],
        ["Eva Alm           Ulf Ek", "", "Kommunchef        Polischef"],
        ["| Eva Alm | Ulf Ek |", "| Kommunchef | Polischef |"],
    ],
    ids=["spaces", "tabs", "a blank line between", "strokes"],
)
def test_columns_are_put_one_below_the_other(lines: list[str]) -> None:
    assert [line for line in part_columns(lines) if line] == APART


@pytest.mark.parametrize(
    "lines",
    [
        ["Polisen          Kommunen", "Patrullera       Belysa"],
        ["1   Val av justerare", "2   Medborgarlöfte      2019/61     Polischef Ulf Ek"],
        ["Eva Alm           Ulf Ek"],
        ["En   rad   med   luft   mellan   orden"],
    ],
    ids=["a table", "an agenda", "names without offices", "ragged prose"],
)
def test_other_gaps_stay(lines: list[str]) -> None:
    assert part_columns(lines) == lines


def test_a_cell_that_is_missing_leaves_the_other_column_alone() -> None:
    lines = ["Eva Alm             Ulf Ek", "Kommunchef          Polischef", "                    Polisregion Saga"]
    assert [line for line in part_columns(lines) if line] == [*APART, "Polisregion Saga"]


@pytest.mark.parametrize("gap", [[""], ["", "", ""]], ids=["one blank line", "several"])
def test_the_senders_address_below_is_no_row_of_the_signatures(gap: list[str]) -> None:
    address = "Almsjö kommun     Box 12     900 01 Almsjö"
    lines = ["Eva Alm           Ulf Ek", "Kommunchef        Polischef", *gap, address]
    assert [line for line in part_columns(lines) if line] == [*APART, address]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Eva Alm</td><td>Ulf Ek</td></tr><tr><td>Kommunchef</td><td>Polischef</td></tr></table>",
        "<p>Eva Alm&nbsp;&nbsp;&nbsp;&nbsp;Ulf Ek<br>Kommunchef&nbsp;&nbsp;&nbsp;&nbsp;Polischef</p>",
        "<pre>Eva Alm         Ulf Ek\nKommunchef      Polischef</pre>",
    ],
    ids=["a table", "no-break spaces", "preformatted text"],
)
def test_signatures_of_web_pages(html: str) -> None:
    page = f"<html><body><main><h1>Löfte</h1><p>Text om löftet som står här.</p>{html}</main></body></html>"
    assert [block.text for block in read(page.encode()).blocks][2:] == APART


def test_single_no_break_spaces_are_spaces() -> None:
    page = b"<html><body><p>Polisen&nbsp;ska patrullera&nbsp; i centrum.</p></body></html>"
    assert [block.text for block in read_html(page).blocks] == ["Polisen ska patrullera i centrum."]
