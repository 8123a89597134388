"""Tables that are printed in columns of spaces, as blocks of plain text."""

from __future__ import annotations

import pytest

from extractors.readers.plain import read_plain

HEADS = "Aktivitet                         Ansvarig            När"
KAJ = "Fler rundor längs kajen           Polisen             Juni–augusti"
PIR = "Nya lampor på piren               Kommunen            Före hösten"
KAJ_ROW = "Fler rundor längs kajen | Polisen | Juni–augusti"
PIR_ROW = "Nya lampor på piren | Kommunen | Före hösten"

TABLES: dict[str, tuple[list[str], list[str]]] = {
    "a blank line parts rows": ([HEADS, "", KAJ, "", PIR], [KAJ_ROW, PIR_ROW]),
    "rows that fill all columns need no blank line between": ([HEADS, "", KAJ, PIR], [KAJ_ROW, PIR_ROW]),
    "a cell goes on in the lines below": (
        [
            HEADS,
            "",
            "Fler rundor längs kajen och       Polisen i           Juni–augusti",
            "vid badet                         Almsjö",
        ],
        ["Fler rundor längs kajen och vid badet | Polisen i Almsjö | Juni–augusti"],
    ),
    "a table goes on below the number of a page": ([HEADS, "", KAJ, "", "   2 (3)", "", PIR], [KAJ_ROW, PIR_ROW]),
    "a line of small letters in all columns is more of the row": (
        [HEADS, "", KAJ, "med hund                          i området           varje år"],
        ["Fler rundor längs kajen med hund | Polisen i området | Juni–augusti varje år"],
    ),
    "a word parted by a hyphen is put together": (
        [HEADS, "", "Fler rundor vid bad-              Polisen             Juni–augusti", "platsen"],
        ["Fler rundor vid badplatsen | Polisen | Juni–augusti"],
    ),
    "a cell may stand a little left of its head": (
        [HEADS, "", "Fler rundor längs kajen          Polisen            Juni–augusti"],
        [KAJ_ROW],
    ),
    "the number of a page inside a row is no part of it": (
        [HEADS, "", PIR, "                                                      4 (7)", "och båtbryggan"],
        ["Nya lampor på piren och båtbryggan | Kommunen | Före hösten"],
    ),
    "an empty cell stays empty": (
        [HEADS, "", "Fler rundor längs kajen                               Juni–augusti"],
        ["Fler rundor längs kajen |  | Juni–augusti"],
    ),
    "heads that no row follows are no table": ([HEADS, "", "Polisen ska gå fler rundor i hamnen."], []),
    "a head that no table has makes none": (
        ["Aktivitet                         Färg", "", "Fler rundor längs kajen           Röd"],
        [],
    ),
    "heads without an activity make none": (
        ["Ansvarig                          När", "", "Polisen                           Juni–augusti"],
        [],
    ),
}


@pytest.mark.parametrize(("lines", "rows"), TABLES.values(), ids=TABLES.keys())
def test_rows_of_columns_of_spaces(lines: list[str], rows: list[str]) -> None:
    found = read_plain("\n".join(lines)).blocks
    assert [block.text for block in found if block.kind == "table_row"] == rows


def test_each_row_knows_the_heads_of_its_columns() -> None:
    [row] = read_plain(f"{HEADS}\n\n{KAJ}").blocks
    assert row.header == ("Aktivitet", "Ansvarig", "När")
    assert row.cells == ("Fler rundor längs kajen", "Polisen", "Juni–augusti")


def test_text_around_a_table_stays_text() -> None:
    text = f"Trygg hamn\n\nHär är det som ska göras.\n\n{HEADS}\n\n{KAJ}\n\nLöftet gäller i två år."
    assert [block.kind for block in read_plain(text).blocks] == ["heading", "paragraph", "table_row", "paragraph"]


def test_heads_that_no_row_follows_are_printed() -> None:
    found = read_plain(f"{HEADS}\n\nPolisen ska gå fler rundor i hamnen.").blocks
    assert [block.text for block in found] == ["Aktivitet Ansvarig När", "Polisen ska gå fler rundor i hamnen."]


def test_what_goes_on_for_too_many_lines_is_no_row() -> None:
    lines = [HEADS, KAJ, *["och mer                           av Polisen          varje år"] * 60]
    assert all(block.kind != "table_row" for block in read_plain("\n".join(lines)).blocks)
