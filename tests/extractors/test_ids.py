"""Identifiers made from content."""

from __future__ import annotations

import re

from extractors.ids import IdMaker, content_id


def test_an_id_is_a_prefix_and_twelve_hexadecimal_digits() -> None:
    assert re.fullmatch(r"c-[0-9a-f]{12}", content_id("c", "Polisen ska synas."))


def test_same_parts_same_id_on_every_machine() -> None:
    """The value itself is pinned: it must not depend on the process's hash seed."""
    assert content_id("c", "a", None) == content_id("c", "a", "") == "c-69fc94c033d1"


def test_parts_do_not_run_together() -> None:
    assert content_id("c", "ab", "c") != content_id("c", "a", "bc")


def test_equal_bullets_stay_two() -> None:
    ids = IdMaker("d-1")
    assert ids.make("c", "Trygghetsvandring") != ids.make("c", "Trygghetsvandring")


def test_other_documents_have_other_ids() -> None:
    assert IdMaker("d-1").make("c", "x") != IdMaker("d-2").make("c", "x")


def test_a_second_reading_gives_the_same_ids() -> None:
    first, second = IdMaker("d-1"), IdMaker("d-1")
    assert [first.make("c", "x"), first.make("c", "x")] == [second.make("c", "x"), second.make("c", "x")]
