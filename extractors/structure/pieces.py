"""Pieces of blocks (sentences, items, labels) and the units a section is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.blocks import Block
from extractors.clauses import Clause, read_clause
from extractors.lexicon.sought import Sought
from extractors.remembering import kept, remembered
from extractors.text import sentence_bounds
from schemas import Span


@dataclass(frozen=True, init=False)
class Piece:
    """A stretch of one block, equal by value and hashed by identity as its block is."""

    block: Block
    start: int
    end: int
    __hash__ = object.__hash__

    def __init__(self, block: Block, start: int, end: int) -> None:
        fields = self.__dict__  # in half the time of `dataclass`, which sets each field of a frozen one by a call
        fields["block"], fields["start"], fields["end"] = block, start, end

    @kept
    def text(self) -> str:
        """The words, without white space at the edges' outside."""
        return self.block.text[self.start : self.end]

    @kept
    def folded(self) -> str:
        """The words in lower case, of the same length, for lexicons."""
        low = self.block.folded
        if len(low) == len(self.block.text):
            return low[self.start : self.end]
        low = self.text.casefold()
        if len(low) == self.end - self.start:
            return low
        return "".join(letter if len(letter.casefold()) > 1 else letter.casefold() for letter in self.text)  # "ß"

    @kept
    def clause(self) -> Clause:
        """The grammar of the first sentence."""
        bounds = sentence_bounds(self.text)
        return read_clause(self.folded[: bounds[0][1]] if bounds else "")

    @property
    def span(self) -> Span:
        """Where it stands in the canonical text."""
        return self.block.span(self.start, self.end)

    def part(self, start: int, end: int | None = None) -> Piece:
        """From `start` to `end` within this piece, white space trimmed; of all of it the piece itself, which knows its
        words and its clause by now."""
        stop = self.end - self.start if end is None else end
        words = self.text[start:stop]
        left = start + len(words) - len(words.lstrip())
        right = stop - (len(words) - len(words.rstrip()))
        if not left and right == self.end - self.start:
            return self
        return Piece(self.block, self.start + left, self.start + max(left, right))


@remembered
def whole(block: Block) -> Piece:
    """A block as one piece."""
    return Piece(block, 0, len(block.text))


@remembered
def sentences(block: Block) -> tuple[Piece, ...]:
    """The sentences of a block: the same pieces each time, so that what they know of themselves is found once."""
    bounds = sentence_bounds(block.text)
    if len(bounds) == 1 and bounds[0] == (0, len(block.text)):
        return (whole(block),)
    return tuple(Piece(block, start, end) for start, end in bounds)


def search_in(block: Block, entry: Sought) -> re.Match[str] | None:
    """What `entry.search(block.folded)` finds, told by the words of its sentences. Every rule looks at these; those of
    a block as a whole would be gathered for this alone."""
    for sentence in sentences(block):
        if entry.may_be_in(sentence.folded):
            return entry.search(block.folded)
    return None


@dataclass(frozen=True)
class Item:
    """A list item with the items nested below it."""

    piece: Piece
    children: tuple[Item, ...] = ()
    tag: Piece | None = None
    """Who answers for it, printed on a line of its own below."""


@dataclass(frozen=True, eq=False)
class ItemList:
    """Items of one list, with what introduces them."""

    items: tuple[Item, ...]
    lead: Piece | None
    """The sentence or line directly above, when it reads as an introduction."""
    above: tuple[Piece, ...] = ()
    """All sentences of the paragraph directly above."""


@dataclass(frozen=True)
class Paragraph:
    """Running text. A last sentence that introduces a list is left to that list."""

    pieces: tuple[Piece, ...]
    block: Block


@dataclass(frozen=True)
class Row:
    """A table row."""

    block: Block


Unit = ItemList | Paragraph | Row
