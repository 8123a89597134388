"""Undertakings in table rows: one row is one, with its area, actor and extent in columns of their own."""

from __future__ import annotations

from extractors.actors import Parties
from extractors.blocks import Block
from extractors.clauses import read_clause
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.structure.pieces import Piece

_COLUMNS = ("activity", "actor", "area", "goal", "extent", "review")


def row_drafts(block: Block, inherited: Parties, area: Piece | None) -> list[Draft]:
    """The undertaking of one row; none when the table has no column of activities."""
    columns = _columns(block)
    words = columns.get("activity")
    if words is None or not words.text:
        return []
    extra = tuple(columns[name] for name in ("extent",) if name in columns)
    draft = Draft(
        piece=words, clause=words.clause, area=columns.get("area") or area, tag=columns.get("actor"),
        inherited=inherited, evidence=("table:row",), measured_by=extra,
    )  # fmt: skip
    return [draft]


def _columns(block: Block) -> dict[str, Piece]:
    heads = lexicon("columns")
    found: dict[str, Piece] = {}
    position = 0
    for index, cell in enumerate(block.cells):
        start = block.text.find(cell, position) if cell else position
        position = start + len(cell)
        head = block.header[index].casefold() if index < len(block.header) else ""
        name = next((name for name in _COLUMNS if heads[name].search(head)), None)
        if name and name not in found:
            found[name] = Piece(block, start, start + len(cell))
    return found
