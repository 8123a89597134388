"""Undertakings in table rows."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.party_actors import NOBODY
from extractors.tables import row_area, row_drafts
from extractors.tag_parties import tag_actors
from tests.extractors.phrases import blocks, commitments

HEAD = ("Fokusområde", "Aktivitet", "Ansvarig", "Omfattning")


def row(cells: tuple[str, ...], header: tuple[str, ...] = HEAD) -> Block:
    return Block("table_row", " | ".join(cells), cells=cells, header=header)


def test_columns_give_words_area_actor_and_extent() -> None:
    [draft] = row_drafts(row(("Trafik", "Genomföra kontroller", "Polisen", "Två gånger per månad")), NOBODY, None)
    assert draft.piece.text == "Genomföra kontroller"
    assert draft.area is not None
    assert draft.area.text == "Trafik"
    assert draft.tag is not None
    assert [a.kind for a in tag_actors(draft.tag)] == ["police"]
    assert [p.text for p in draft.measured_by] == ["Två gånger per månad"]


def test_a_cell_that_repeats_an_earlier_ones_words_keeps_its_own_place() -> None:
    block = row(("Trafik", "Trafik", "Polisen", ""))
    [draft] = row_drafts(block, NOBODY, None)
    assert (draft.piece.start, draft.piece.text) == (9, "Trafik")


@pytest.mark.parametrize(
    "block",
    [
        row(("Trafik", "", "Polisen", "")),
        row(("2023", "145"), header=("År", "Anmälda brott")),
        row(("a", "b"), header=()),
    ],
    ids=["an empty activity", "a table of statistics", "no heads at all"],
)
def test_rows_without_an_activity_are_no_undertaking(block: Block) -> None:
    assert row_drafts(block, NOBODY, None) == []


def test_columns_of_parties_give_one_undertaking_a_cell() -> None:
    drafts = row_drafts(row(("synas på torget", "laga lampor"), header=("Polisen", "Kommunen")), NOBODY, None)
    assert [(d.piece.text, [a.kind for a in d.inherited.actors]) for d in drafts] == [
        ("synas på torget", ["police"]),
        ("laga lampor", ["municipality"]),
    ]


FLAT = """# Medborgarlöfte 2018

Aktivitet
Omfattning
Ansvarig

Gemensam tillsyn av krogar
Sex gånger per år
Polisen och kommunen

Röjning av sly längs gångvägar
En gång i kvartalet
Kommunen

Har du frågor? Ring kommunens kontaktcenter.
"""


def test_a_table_that_became_lines_is_read_row_by_row() -> None:
    found = commitments(FLAT)
    assert [one.text for one in found] == ["Gemensam tillsyn av krogar", "Röjning av sly längs gångvägar"]
    assert [[actor.kind for actor in one.actors] for one in found] == [["police", "municipality"], ["municipality"]]
    assert [(one.targets[0].value, one.targets[0].per) for one in found] == [(6, "year"), (1, "quarter")]


def test_heads_that_no_row_follows_are_lines() -> None:
    text = "# Medborgarlöfte 2018\n\nAktivitet\nOmfattning\nAnsvarig\n\nPolisen ska besöka alla krogar i Almsjö."
    assert [one.text for one in commitments(text)] == ["Polisen ska besöka alla krogar i Almsjö."]
    assert "Aktivitet" in " ".join(block.text for block in blocks(text))


def test_wrapped_text_below_such_a_table_is_no_row() -> None:
    text = FLAT.split("\n\nHar du")[0] + "\n\nPolisen ska besöka\nalla krogar i\nAlmsjö."
    assert commitments(text)[-1].text == "Polisen ska besöka alla krogar i Almsjö."


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        ("Klotter på skolor", ["Klotter på skolor"]),
        ("Många som bor vid skolan berättar att det klottras varje kväll", []),
    ],
    ids=["named", "described"],
)
def test_a_problem_names_an_area_where_it_is_short(problem: str, expected: list[str]) -> None:
    row = Block("table_row", f"{problem} | Måla över", cells=(problem, "Måla över"), header=("Problem", "Åtgärd"))
    assert [area.text for area in [row_area(row)] if area is not None] == expected
