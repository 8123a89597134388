"""Undertakings in table rows: one row is one, with its area, actor and extent in columns of their own."""

from __future__ import annotations

from extractors.actors import named_parties
from extractors.blocks import Block
from extractors.drafts import Draft
from extractors.lexicon import lexicon
from extractors.party_actors import Parties
from extractors.structure.headings import names_actor
from extractors.structure.pieces import Piece

_LONGEST = 9
"""Words of a problem that can name an area; more describe it."""
_COLUMNS = ("activity", "actor", "area", "problem", "goal", "extent", "review")


def row_drafts(block: Block, inherited: Parties, area: Piece | None) -> list[Draft]:
    """The undertaking of one row; none when the table has no column of activities."""
    if any(names_actor(head) for head in block.header if head):
        return _cells_by_actor(block, inherited, area)
    columns = _columns(block)
    words = columns.get("activity")
    if words is None or not words.text:
        return []
    extra = tuple(columns[name] for name in ("extent",) if name in columns)
    draft = Draft(
        piece=words,
        clause=words.clause,
        area=row_area(block) or area,
        tag=columns.get("actor"),
        inherited=inherited,
        evidence=("table:row",),
        measured_by=extra,
    )
    return [draft]


def row_area(block: Block) -> Piece | None:
    """The area that a row names, or the problem where no column is one of areas."""
    columns = _columns(block)
    problem = columns.get("problem")
    if problem is not None and len(problem.text.split()) > _LONGEST:
        problem = None
    found = columns.get("area") or problem
    return found if found is not None and found.text else None


def _cells_by_actor(block: Block, inherited: Parties, area: Piece | None) -> list[Draft]:
    """A table whose columns are the parties: each cell is an undertaking of its column's."""
    drafts = []
    for piece, head in zip(_cells(block), block.header, strict=False):
        if piece.text:
            parties = named_parties(head) if names_actor(head) else inherited
            drafts.append(
                Draft(piece=piece, clause=piece.clause, area=area, inherited=parties, evidence=("table:actor-column",))
            )
    return drafts


def _cells(block: Block) -> list[Piece]:
    pieces = []
    position = 0
    for cell in block.cells:
        start = block.text.find(cell, position) if cell else position
        pieces.append(Piece(block, start, start + len(cell)))
        position = start + len(cell)
    return pieces


def _columns(block: Block) -> dict[str, Piece]:
    heads = lexicon("columns")
    found: dict[str, Piece] = {}
    for index, piece in enumerate(_cells(block)):
        head = block.header[index].casefold() if index < len(block.header) else ""
        name = next((name for name in _COLUMNS if heads[name].search(head)), None)
        if name and name not in found:
            found[name] = piece
    return found
