"""How deep the items of a list stand."""

from __future__ import annotations

from extractors.readers.item_depths import item_depths
from extractors.readers.lines import Line


def test_depths_come_from_the_indents_used() -> None:
    assert item_depths([Line("a", 2), Line("b", 6), Line("c", 6), Line("d", 2), Line("e", 4)]) == [0, 1, 1, 0, 1]


def test_one_stray_column_in_a_flat_list_is_no_depth() -> None:
    assert item_depths([Line("a", 2), Line("b", 2), Line("c", 3)]) == [0, 0, 0]
    assert item_depths([Line("a", 2), Line("b", 3), Line("c", 3), Line("d", 2), Line("e", 3)]) == [0, 1, 1, 0, 1]


def test_deeper_kinds_of_bullets_tell_depth_without_an_indent() -> None:
    assert item_depths([Line("a", 0, "•"), Line("b", 0, "o"), Line("c", 0, "▪"), Line("d", 0, "•")]) == [0, 1, 2, 0]


def test_another_bullet_below_an_open_item_tells_depth() -> None:
    lines = [Line("Att stärka föräldrar genom;", marker="•"), Line("kurser", marker="–"), Line("möten", marker="–")]
    assert item_depths([*lines, Line("Att synas.", marker="•")]) == [0, 1, 1, 0]


def test_numbers_that_count_on_are_one_kind_of_mark() -> None:
    texts = ("besöka skolor;", "gå rundor:", "mäta fart")
    assert item_depths([Line(text, marker=f"{n}.") for n, text in enumerate(texts, 1)]) == [0, 0, 0]
    assert (
        item_depths([Line(text, marker=mark) for mark, text in zip(("a)", "b)", "c)"), texts, strict=True)]) == [0] * 3
    )


def test_a_semicolon_alone_opens_nothing() -> None:
    assert item_depths([Line("besöka skolor;", marker="•"), Line("gå rundor", marker="–")]) == [0, 0]
