"""Headings that plain text shows by their place alone."""

from __future__ import annotations

import pytest

from extractors.blocks import Block
from extractors.structure.lost_headings import restore_headings
from tests.extractors.phrases import record

NAME = Block("paragraph", "Lugnare kvällar i hamnen.")
LINE = Block("paragraph", "Fler unga spelar bort sina pengar på nätet, ofta under skoltid")
ITEM = Block("list_item", "bjuda in till möten")
TEXT = Block("paragraph", "Det oroar många som bor här.")
DUTY = Block("paragraph", "Polisen ska gå rundor i hamnen.")
PROMISE = Block("heading", "Medborgarlöfte:")
GOAL = Block("heading", "Mål:")
ROW = Block("paragraph", "Löfte 1. Lugn trafik")
SECOND = Block("heading", "Löfte 2. Fler vuxna")
CASES: dict[str, tuple[list[Block], list[int]]] = {
    "a name printed twice is one over its list": ([NAME, TEXT, NAME, ITEM], [2]),
    "a name printed once is text": ([TEXT, NAME, ITEM], []),
    "a sentence printed twice is text": ([DUTY, NAME, DUTY, ITEM], []),
    "a line that opens a part built like the one before": ([PROMISE, ITEM, LINE, TEXT, PROMISE, ITEM], [2]),
    "a line before another heading": ([PROMISE, ITEM, LINE, TEXT, GOAL, ITEM], []),
    "a sentence with its stop opens no part": ([PROMISE, ITEM, TEXT, TEXT, PROMISE, ITEM], []),
    "a line counted like a heading": ([ROW, TEXT, SECOND, TEXT], [0]),
    "a line that nothing counts on from": ([ROW, TEXT, GOAL, TEXT], []),
    "a sentence counted like a heading": ([Block("paragraph", ROW.text + "."), TEXT, SECOND, TEXT], []),
}


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES.keys())
def test_which_lines_are_headings(blocks: list[Block], expected: list[int]) -> None:
    restored = restore_headings(blocks)
    changed = [i for i, (old, new) in enumerate(zip(blocks, restored, strict=True)) if old != new]
    assert changed == expected
    assert all(restored[i].kind == "heading" for i in changed)


def test_each_part_of_a_promise_has_its_own_area() -> None:
    text = (
        "# Medborgarlöfte 2023\n\n## Bränder i containrar har blivit fler\n\n"
        "Medborgarlöfte:\n\n- Kommunen ska låsa containrarna.\n- Polisen ska tala med eleverna.\n\n"
        "Äldre luras på pengar över telefon, i hela länet och i alla åldrar\n\nDet gör många rädda.\n\n"
        "Medborgarlöfte:\n\n- Kommunen ska varna vid varje möte.\n- Polisen ska utreda bedrägerierna."
    )
    [promise] = record(text).promise_sets
    labels = {area.focus_area_id: area.label for area in promise.focus_areas}
    assert [labels.get(c.focus_area_id or "") for c in promise.commitments] == [
        *["Bränder i containrar har blivit fler"] * 2,
        *["Äldre luras på pengar över telefon, i hela länet och i alla åldrar"] * 2,
    ]
