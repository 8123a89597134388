"""What is kept of texts and blocks: the same answers, for the very block that is asked about."""

from __future__ import annotations

from extractors.blocks import Block
from extractors.extraction import extract
from extractors.remembering import (
    forget,
    forget_document,
    kept,
    remembered,
    remembered_in_table,
)
from extractors.structure.pieces import sentences, whole


def test_a_text_is_read_once_until_it_is_forgotten() -> None:
    read: list[str] = []

    @remembered
    def keep(text: str) -> int:
        read.append(text)
        return len(text)

    assert (keep("löfte"), keep("löfte")) == (5, 5)
    assert read == ["löfte"]
    forget()
    keep("löfte")
    assert read == ["löfte", "löfte"]


def test_a_word_is_found_once_until_it_is_forgotten() -> None:
    read: list[str] = []

    @remembered_in_table
    def lengths(word: str) -> int:
        read.append(word)
        return len(word)

    assert (lengths["löfte"], lengths["löfte"]) == (5, 5)
    assert read == ["löfte"]
    forget()
    assert lengths["löfte"] == 5
    assert read == ["löfte", "löfte"]


def test_what_is_too_long_for_a_word_is_not_kept() -> None:
    lengths = remembered_in_table(len)
    assert (lengths["a" * 100], lengths["a" * 101]) == (100, 101)
    assert list(lengths) == ["a" * 100]


def test_words_are_kept_from_one_document_to_the_next() -> None:
    read: list[str] = []

    def length(text: str) -> int:
        read.append(text)
        return len(text)

    keep, lengths = remembered(length), remembered_in_table(length)
    for _ in range(2):
        assert (keep("löfte"), lengths["löfte"]) == (5, 5)
        forget_document()
    assert read == ["löfte", "löfte", "löfte"]


def test_nothing_is_kept_of_a_document_that_was_read() -> None:
    read: list[str] = []

    @remembered
    def keep(text: str) -> int:
        read.append(text)
        return len(text)

    keep("löfte")
    extract(b"Polisen ska synas.")
    keep("löfte")
    assert read == ["löfte", "löfte"]


def test_equal_things_are_told_apart() -> None:
    same = remembered(lambda block: [block])
    first, second = Block("paragraph", "a"), Block("paragraph", "a")
    assert first == second
    assert same(first)[0] is first
    assert same(second)[0] is second
    assert same(first) is same(first)


def test_no_more_is_kept_than_is_asked_for_again() -> None:
    made: list[int] = []

    @remembered
    def keep(block: Block) -> None:
        made.append(block.start)

    blocks = [Block("paragraph", "a", start=start) for start in range(5_000)]
    for block in [*blocks, *blocks[-100:]]:
        keep(block)
    assert len(made) == 5_000


def test_sentences_are_pieces_of_the_very_block() -> None:
    text = "Polisen ska synas. Kommunen ska bygga."
    for block in (Block("paragraph", text), Block("paragraph", text)):
        assert [piece.block is block for piece in sentences(block)] == [True, True]
        assert whole(block).block is block
        assert sentences(block) is sentences(block)


def test_a_kept_property_is_found_once_for_each_thing() -> None:
    found: list[str] = []

    class Thing:
        def __init__(self, name: str) -> None:
            self.name = name

        @kept
        def length(self) -> int:
            """Letters."""
            found.append(self.name)
            return len(self.name)

    one, other = Thing("löfte"), Thing("år")
    assert (one.length, other.length, one.length) == (5, 2, 5)
    assert found == ["löfte", "år"]
    assert Thing.length.__doc__ == "Letters."
