"""Undertakings in table rows."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.party_actors import NOBODY
from extractors.tables import row_drafts
from extractors.tag_parties import tag_actors

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
